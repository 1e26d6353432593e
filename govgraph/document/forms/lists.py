"""Forms made of other forms: lists, and what may also be none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govgraph.document.desk import Desk
from govgraph.document.forms.absences import none_in, unknown_in
from govgraph.document.forms.form import MISSING, Form, JsonSchema, is_empty
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence


class Many(Form):
    """A list, or one item without its brackets. An item may say that there is more, unknown."""

    is_ordered = False

    def __init__(self, item: Form) -> None:
        """Accept one or several of a form."""
        self.item = item
        self.words = item.words if " or " in item.words else f"{item.words}, or a list of these"
        self.may_be_none = item.may_be_none

    def read(self, node: Node, desk: Desk) -> Any:
        """Return a tuple of what could be read.

        A set comes in an order that does not depend on the file, and ids in it once (rule 8).
        """
        if not isinstance(node, Sequence):
            value = MISSING if is_empty(node) else self._item(node, desk)
            return () if value is MISSING else (value,)
        items = node.items
        if len(items) > 1 and not self.is_ordered:
            items = sorted(items, key=said)
        desk.within = node if node.flow and len(items) > 1 else None
        read = [value for item in items if (value := self._item(item, desk)) is not MISSING]
        desk.within = None
        return tuple(read) if self.is_ordered else tuple(_once(read))

    def _item(self, item: Node, desk: Desk) -> Any:
        if isinstance(item, Mapping):
            absence = unknown_in(item, desk)
            if absence is not None:
                desk.note_unknown(desk.key, absence)
                return MISSING
            if none_in(item, desk):
                return self._none_among(item, desk)
        if is_empty(item):
            desk.fault(
                item,
                "input.type",
                f"{desk.subject} has an empty item in its list",
                "remove the dash or the comma, or fill it in",
            )
            return MISSING
        return self.item.read(item, desk)

    def _none_among(self, item: Node, desk: Desk) -> Any:
        desk.fault(
            item,
            "input.value",
            f"{desk.subject} says that there is none, where something is expected",
            "remove `none`, or write it alone, where a key may have none at all",
        )
        return MISSING

    def schema(self) -> JsonSchema:
        """Return the item, or a list of it."""
        item = self.item.schema()
        return {"anyOf": [item, {"type": "array", "items": item}]}


def _once(read: list[Any]) -> Iterator[Any]:
    """Yield what was read, an id or a word that comes again only once."""
    seen = set()
    for value in read:
        if not isinstance(value, str):
            yield value
        elif value not in seen:
            seen.add(value)
            yield value


class AtLeastOne(Many):
    """A list without which everything is meant, so that an empty one is in doubt."""

    def read(self, node: Node, desk: Desk) -> Any:
        """Return a tuple of what could be read."""
        if isinstance(node, Sequence) and not node.items:
            desk.fault(
                node,
                "input.value",
                f"{desk.subject} is an empty list, which may mean none of them, or all as "
                "without it",
                "name those that are meant, or leave the key out",
            )
        return super().read(node, desk)


class Ordered(Many):
    """A list whose order says something: tiers, steps, what was first called what."""

    is_ordered = True


def said(node: Node) -> tuple[Any, ...]:
    """Return what a node says, whatever the order of its keys: what sets are sorted by."""
    if isinstance(node, Scalar):
        return (0, node.text, node.plain)
    if isinstance(node, Mapping):
        return (1, *sorted((key, said(pair.value)) for key, pair in node.entries.items()))
    return (2, *sorted(said(item) for item in node.items))


class OrNone(Form):
    """A form of which it may also be said that there is none."""

    may_be_none = True

    def __init__(self, form: Form) -> None:
        """Read what there is by this form."""
        self.form = form
        self.words = f"{form.words}, or none"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the value."""
        return self.form.read(node, desk)

    def schema(self) -> JsonSchema:
        """Return the form's own, to which ``none`` is added."""
        return self.form.schema()
