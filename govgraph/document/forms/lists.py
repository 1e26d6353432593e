"""Forms made of other forms: lists, and alternatives."""

from __future__ import annotations

from typing import Any

from govgraph.document.desk import Desk
from govgraph.document.forms.absences import unknown_in
from govgraph.document.forms.form import MISSING, Form, JsonSchema, is_empty
from govgraph.document.nodes import Mapping, Node, Sequence


class Many(Form):
    """A list, or one item without its brackets. An item may say that there is more, unknown."""

    def __init__(self, item: Form) -> None:
        """Accept one or several of a form."""
        self.item = item
        self.words = f"{item.words}, or a list of these"
        self.may_be_none = item.may_be_none

    def read(self, node: Node, desk: Desk) -> Any:
        """Return a tuple of what could be read, in the order of the file."""
        items = node.items if isinstance(node, Sequence) else [node]
        values = []
        for item in items:
            absence = unknown_in(item, desk)
            if absence is not None:
                desk.unknown[desk.key] = absence
                continue
            if is_empty(item):
                desk.fault(
                    item,
                    "input.type",
                    f"{desk.subject} has an empty item in its list",
                    "remove the dash or the comma, or fill it in",
                )
                continue
            value = self.item.read(item, desk)
            if value is not MISSING:
                values.append(value)
        return tuple(values)

    def schema(self) -> JsonSchema:
        """Return the item, or a list of it."""
        item = self.item.schema()
        return {"anyOf": [item, {"type": "array", "items": item}]}


class Several(Form):
    """Any of some forms: the first that takes the shape of the node."""

    def __init__(self, scalar: Form, mapping: Form) -> None:
        """Read a scalar by one form and keys with values by another."""
        self.scalar = scalar
        self.mapping = mapping
        self.words = f"{scalar.words}, or {mapping.words}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the value by the form that fits."""
        form = self.mapping if isinstance(node, Mapping) else self.scalar
        return form.read(node, desk)

    def schema(self) -> JsonSchema:
        """Return either."""
        return {"anyOf": [self.scalar.schema(), self.mapping.schema()]}
