"""Values that say that there is none, or that nobody knows (rule 4 of the format)."""

from __future__ import annotations

from govgraph.document.desk import Absence, Desk
from govgraph.document.forms.form import MISSING
from govgraph.document.forms.references import CITATION
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence

# What may stand beside `unknown` or `none`: an absence is a fact like others (rule 5).
_BESIDE_ABSENCE = frozenset({"source", "status", "from", "until", "note"})


def unknown_in(node: Node, desk: Desk) -> Absence | None:
    """Return why a value is unknown where the node says so (rule 4), else None."""
    return _absence(node, "unknown", desk)


def none_in(node: Node, desk: Desk) -> Absence | None:
    """Return why there is none where the node says so, else None."""
    if isinstance(node, Scalar):
        if node.text == "none":
            return Absence("", desk.sources, node.place)
        return None
    return _absence(node, "none", desk)


def _absence(node: Node, word: str, desk: Desk) -> Absence | None:
    if not isinstance(node, Mapping) or word not in node.entries:
        return None
    why = node.entries[word].value
    if set(node.entries) - _BESIDE_ABSENCE - {word}:
        return None
    source = node.entries.get("source")
    sources = desk.sources if source is None else _citations(source.value, desk)
    text = " ".join(desk.named(why.text).split()) if isinstance(why, Scalar) else ""
    return Absence(text, sources, node.place)


def _citations(node: Node, desk: Desk) -> tuple[str, ...]:
    items = node.items if isinstance(node, Sequence) else [node]
    key, desk.key = desk.key, f"source, beside {desk.key},"
    found = [CITATION.read(item, desk) for item in items]
    desk.key = key
    return tuple(sorted(citation for citation in found if citation is not MISSING))
