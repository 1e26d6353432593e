"""A pack of one's own: a file under ``uses`` that begins with ``pack:`` and holds duties.

It is plain data in the language of the packs shipped with the library. Here it is held to the
words of that language; what they mean is for those who read packs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from govgraph.document.assembly.pack_shapes import Schema, check_shape
from govgraph.document.content import OwnPack
from govgraph.document.desk import Desk
from govgraph.document.nearest import did_you_mean, listed
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence

TOP_KEYS = ("pack", "title", "checked", "duties", "checks", "kinds", "lives", "names", "areas")
DUTY_KEYS = (
    *("function", "of", "body", "kind", "act", "territory", "in_force", "says", "everywhere"),
    *(
        "each_of",
        "participants",
        "barred",
        "meetings",
        "must_produce",
        "lines",
        "parent",
        "combine",
    ),
    *("severity", "mark", "caution", "checks"),
)
PART_KEYS = (
    *("kind", "quantifier", "n", "k", "from", "until", "when", "sure", "unsure", "areas"),
    *("country", "role", "each", "each_sends", "sends_to", "appointed_by", "linked", "attends"),
    *("gone", "within", "made_of", "check", "note", "at"),
)
QUANTIFIERS = (
    *("each-relevant", "one-of-each-description", "at-least", "exactly", "between", "max"),
    *("equal", "majority", "proportionate", "jointly", "may", "invited", "consulted", "none"),
)
DUTY_KINDS = (
    *("statutory body", "duty on bodies without creating a body", "right to attend"),
    *("meeting duty", "consultation duty", "scrutiny duty", "information duty", "no duty"),
)
_WORDS = {
    "kind": DUTY_KINDS,
    "severity": ("error", "warning", "note"),
    "mark": ("read in full", "read in part", "not checked"),
}


def is_pack(root: Mapping) -> bool:
    """Return whether a file says that it is a pack."""
    return "pack" in root.entries


def own_pack(root: Mapping, desk: Desk, schema: Schema) -> OwnPack:
    """Return a pack of one's own, after noting every word and shape that packs don't have."""
    name = root.entries["pack"].value
    text = name.text.strip() if isinstance(name, Scalar) else ""
    if not text or "/" in text or text == "uk":
        desk.fault(
            name,
            "input.value",
            "a pack of one's own is named by a word that is not uk, without a stroke",
            "write `pack: northam`; its duties are then cited as northam/…",
        )
    _check_keys(root, TOP_KEYS, "this pack", desk)
    for key, duty in _pairs(root, "duties"):
        _check_duty(key, duty, desk)
    if schema:
        check_shape(root, schema, "this pack", desk)
    return OwnPack(text, root, root.place)


def duty_names(pack: OwnPack) -> Iterator[str]:
    """Yield the names under which the duties of a pack can be cited."""
    for key, duty in _pairs(pack.root, "duties"):
        yield f"{pack.name}/{key}"
        if isinstance(duty, Mapping) and "function" in duty.entries:
            function = duty.entries["function"].value
            if isinstance(function, Scalar):
                yield f"{pack.name}/{function.text.strip()}"


def _pairs(root: Node, key: str) -> Iterator[tuple[str, Node]]:
    pair = root.entries.get(key) if isinstance(root, Mapping) else None
    if pair is not None and isinstance(pair.value, Mapping):
        for name, entry in pair.value.entries.items():
            yield name, entry.value


def _check_duty(key: str, duty: Node, desk: Desk) -> None:
    who = f"the duty {key}"
    if not isinstance(duty, Mapping):
        desk.fault(duty, "input.type", f"{who} is not keys with values", "write `says: …` in it")
        return
    _check_keys(duty, DUTY_KEYS, who, desk)
    for word, known in _WORDS.items():
        if word in duty.entries:
            _check_word(duty.entries[word].value, f"{word} of {who}", known, desk)
    parts = duty.entries.get("participants")
    for part in parts.value.items if parts and isinstance(parts.value, Sequence) else ():
        _check_part(part, who, desk)


def _check_part(part: Node, who: str, desk: Desk) -> None:
    if not isinstance(part, Mapping) or not {"kind", "quantifier"} <= set(part.entries):
        desk.fault(
            part,
            "input.key",
            f"a participant of {who} has no kind or no quantifier, so it asks for nobody",
            "write `{kind: police, quantifier: at-least, n: 1}`",
        )
        return
    _check_keys(part, PART_KEYS, f"a participant of {who}", desk)
    node = part.entries["quantifier"].value
    _check_word(node, f"quantifier of a participant of {who}", QUANTIFIERS, desk)


def _check_keys(node: Mapping, known: Collection[str], who: str, desk: Desk) -> None:
    for key, pair in node.entries.items():
        if key not in known:
            desk.fault(
                pair.key,
                "input.key",
                f'{who} has the key "{key}", which packs don\'t have',
                did_you_mean(key, known) or f"its keys are {listed(sorted(known), 'and')}",
            )


def _check_word(node: Node, what: str, known: Collection[str], desk: Desk) -> None:
    said = node.text.strip() if isinstance(node, Scalar) else ""
    if said not in known:
        desk.fault(
            node,
            "input.value",
            f'{what} is "{said}", which packs don\'t know',
            did_you_mean(said, known) or f"it is one of {listed(sorted(known), 'or')}",
        )
