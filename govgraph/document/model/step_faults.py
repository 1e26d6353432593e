"""Steps of a change that would change nothing, or not what their verb says."""

from __future__ import annotations

from govgraph.document.desk import Desk
from govgraph.document.forms import says_nothing
from govgraph.document.nearest import listed
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence

# Verbs whose value is ids, each with keys of its own.
_BY_ID = frozenset({"move", "set"})
_SEVERAL = 2
_INTO = ("merge", "absorb", "split")


def note_empty(verb: str, node: Node, desk: Desk) -> bool:
    """Note a verb without anything that it acts on, and return whether it is so."""
    if says_nothing(node) or _creates_nothing(verb, node):
        desk.fault(
            node,
            "input.key",
            f"a step of {desk.owner} says {verb} and names nothing, so it changes nothing",
            f"write what follows {verb}, or remove the step",
        )
        return True
    if verb in _BY_ID and isinstance(node, Mapping):
        for key, pair in node.entries.items():
            if isinstance(pair.value, Mapping) and not pair.value.entries:
                desk.fault(
                    pair.key,
                    "input.key",
                    f"{verb} of {desk.owner} says nothing of {key}, so nothing changes for it",
                    f"write what becomes of {key}, or leave it out",
                )
    return False


def note_unfinished(verb: str, node: Mapping, desk: Desk) -> None:
    """Note a merger of one, a split into one, and what goes over to where it is."""
    value = node.entries[verb].value
    if verb == "merge" and _number(value) < _SEVERAL:
        desk.fault(
            value,
            "input.value",
            f"a step of {desk.owner} merges only one, but a merger takes several",
            "name the others; what goes over into another is written absorb: a, into: b",
        )
    into = node.entries.get("into")
    if verb == "split" and into and _number(into.value) < _SEVERAL and _number(into.value):
        desk.fault(
            into.value,
            "input.value",
            f"a step of {desk.owner} splits into only one, but a split makes several",
            "name them in a list; what goes over into another is written absorb: a, into: b",
        )
    if into and verb not in _INTO:
        desk.fault(
            into.key,
            "input.key",
            f"a step of {desk.owner} says {verb} and `into`, but only {listed(_INTO, 'and')} go "
            "over into anything, so it would be lost",
            f"write absorb instead of {verb}, or leave `into` out",
        )
    if verb == "transfer" and isinstance(value, Mapping):
        _transfer(value, desk)


def _creates_nothing(verb: str, node: Node) -> bool:
    return (
        verb == "create"
        and isinstance(node, Mapping)
        and all(says_nothing(pair.value) and not pair.bare for pair in node.entries.values())
    )


def _number(node: Node) -> int:
    """Return how many different ones are named; what is no text counts as one each."""
    if not isinstance(node, Sequence):
        return 0 if says_nothing(node) else 1
    texts = {item.text for item in node.items if isinstance(item, Scalar)}
    return len(texts) + sum(not isinstance(item, Scalar) for item in node.items)


def _transfer(node: Mapping, desk: Desk) -> None:
    to = _text(node, "to")
    for key in ("seats_of", "from"):
        if to and _text(node, key) == to:
            desk.fault(
                node.entries["to"].value,
                "input.value",
                f"a transfer of {desk.owner} goes from {to} to itself, so it changes nothing",
                "name another under `to`",
            )


def _text(node: Mapping, key: str) -> str:
    pair = node.entries.get(key)
    return pair.value.text if pair is not None and isinstance(pair.value, Scalar) else ""
