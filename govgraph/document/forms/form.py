"""What a form is, and the words for what it refuses."""

from __future__ import annotations

from typing import Any, Final

from govgraph.document.desk import Desk
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence

MISSING: Final = object()
JsonSchema = dict[str, Any]


class Form:
    """One form of value. Subclasses say how it is read, and what it accepts."""

    words = "anything"
    may_be_none = False

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the value of a node, or ``MISSING`` after noting what is wrong."""
        raise NotImplementedError

    def schema(self) -> JsonSchema:
        """Return what the form accepts as JSON Schema."""
        return {}

    def refuse(self, node: Node, desk: Desk, instead: str = "") -> Any:
        """Note that a node has the wrong form, and return ``MISSING``."""
        if isinstance(node, Mapping) and "none" in node.entries and not instead:
            instead = "`none` cannot stand here: leave it out, or write {unknown: why}"
        desk.fault(
            node,
            "input.type",
            f"{desk.subject} is {shape(node)}, where something else is expected",
            instead or f"write {self.words}",
        )
        return MISSING


def shape(node: Node) -> str:
    """Return what a node is, in words: ``a list``, ``a set of keys``, ``a number``."""
    if isinstance(node, Mapping):
        return "a set of keys with values"
    if isinstance(node, Sequence):
        return "a list"
    if node.value is None or not node.text.strip():
        return "empty"
    if isinstance(node.value, bool):
        return f"`{node.text}`"
    return "a number" if not isinstance(node.value, str) else "text"


def is_empty(node: Node) -> bool:
    """Return whether nothing stands after the key, which is the same as leaving it out."""
    return isinstance(node, Scalar) and node.value is None


def says_nothing(node: Node) -> bool:
    """Return whether a value holds nothing: no text, no item, no key."""
    if isinstance(node, Scalar):
        return node.value is None or not node.text.strip()
    return not (node.entries if isinstance(node, Mapping) else node.items)
