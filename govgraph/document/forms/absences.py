"""Values that say that there is none, or that nobody knows (rule 4 of the format)."""

from __future__ import annotations

from govgraph.document.desk import Absence, Desk
from govgraph.document.forms.form import MISSING, shape
from govgraph.document.forms.references import CITATION
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence

# What may stand beside `unknown` or `none`: an absence is a fact like others (rule 5).
_BESIDE_ABSENCE = frozenset({"source", "status", "from", "until", "note"})


def unknown_in(node: Node, desk: Desk) -> Absence | None:
    """Return why a value is unknown where the node says so (rule 4), else None."""
    return _absence(node, "unknown", desk)


def none_in(node: Node, desk: Desk) -> Absence | None:
    """Return why there is none where the node says so, else None. A list of one is that one."""
    if isinstance(node, Sequence) and len(node.items) == 1:
        node = node.items[0]
    if isinstance(node, Scalar):
        if node.text == "none":
            return Absence("", desk.sources, node.place)
        return None
    return _absence(node, "none", desk)


def _absence(node: Node, word: str, desk: Desk) -> Absence | None:
    if not isinstance(node, Mapping) or word not in node.entries:
        return None
    others = [pair for key, pair in node.entries.items() if key not in {word, *_BESIDE_ABSENCE}]
    for pair in others:
        if not pair.bare:
            _beside(pair.key, word, desk)
    cut = [pair.key for pair in others if pair.bare]
    if cut:
        _cut_short(node.entries[word].value, cut, word, desk)
    source = node.entries.get("source")
    sources = desk.sources if source is None else _citations(source.value, desk)
    return Absence(_why(node.entries[word].value, word, desk), sources, node.place)


def _beside(key: Scalar, word: str, desk: Desk) -> None:
    """Note a key that says something of what is not there."""
    said = "unknown" if word == "unknown" else "none"
    desk.fault(
        key,
        "input.key",
        f'{desk.subject} is said to be {said}, with "{key.text}" beside that, which would be lost',
        f"keep either `{word}`, with why, or what is known",
    )


def _cut_short(why: Node, cut: list[Scalar], word: str, desk: Desk) -> None:
    """Note the reason that a comma cut into keys without values."""
    parts = [why.text if isinstance(why, Scalar) else "", *(key.text for key in cut)]
    text = ", ".join(parts).replace("\\", "\\\\").replace('"', '\\"')
    desk.fault(
        cut[0],
        "input.key",
        f'"{cut[0].text}" of {desk.subject} stands alone: a comma inside braces begins a new '
        "key, so the text before it was cut short",
        f'write it in quotes: {{{word}: "{text}"}}',
    )


def _why(node: Node, word: str, desk: Desk) -> str:
    """Return the words for why there is no value, after noting what is no words."""
    if not isinstance(node, Scalar):
        beside = "; what is known goes beside it: [police, {unknown: the rest}]"
        desk.fault(
            node,
            "input.type",
            f"{desk.subject} has {shape(node)} after `{word}:`, where only words can say why, so "
            "what it holds would be lost",
            f"write {{{word}: why}}{beside if word == 'unknown' else ''}",
        )
        return ""
    if node.value is False:
        desk.fault(
            node,
            "input.value",
            f"{desk.subject} says `{word}: false`, which leaves open what it is",
            f"write what it is, or {{{word}: why}}",
        )
    return "" if isinstance(node.value, bool) else " ".join(desk.named(node.text).split())


def _citations(node: Node, desk: Desk) -> tuple[str, ...]:
    items = node.items if isinstance(node, Sequence) else [node]
    key, desk.key = desk.key, f"source, beside {desk.key},"
    found = [CITATION.read(item, desk) for item in items]
    desk.key = key
    return tuple(sorted(citation for citation in found if citation is not MISSING))
