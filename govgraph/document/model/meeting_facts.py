"""The facts of a meeting: its months, how many are public, how long it lasts."""

from __future__ import annotations

from typing import Any

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    COUNT,
    MISSING,
    TEXT,
    Form,
    JsonSchema,
    is_empty,
    unknown_in,
)
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class MonthsForm(Form):
    """Months of the year, or months each with the purpose of its meeting."""

    words = "a list of months, or months each with its purpose"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return months by name, each with its purpose or nothing, in the order of the file."""
        found: dict[str, str] = {}
        if isinstance(node, Mapping):
            pairs = [(pair.key, pair.value) for pair in node.entries.values()]
        else:
            items = node.items if isinstance(node, Sequence) else [node]
            pairs = [(item, item) for item in items if isinstance(item, Scalar)]
            for item in items:
                absence = unknown_in(item, desk)
                if absence is not None:
                    desk.note_unknown(desk.key, absence)
                elif not isinstance(item, Scalar):
                    return self.refuse(item, desk)
        for key, value in pairs:
            month = month_of(key.text)
            if month is None:
                desk.fault(
                    key,
                    "input.value",
                    f'{desk.subject} names "{key.text}", which is no month',
                    f"months are written {MONTHS[0]}, {MONTHS[1]} and so on",
                )
                continue
            if month in found:
                _twice(key, month, desk)
            found[month] = "" if value is key or is_empty(value) else _purpose(value, desk)
        return found

    def schema(self) -> JsonSchema:
        """Return a month, a list of months, or months with purposes."""
        month: JsonSchema = {"enum": list(MONTHS)}
        return {
            "anyOf": [
                month,
                {"type": "array", "items": month},
                {"type": "object", "propertyNames": month},
            ]
        }


def _twice(node: Scalar, month: str, desk: Desk) -> None:
    """Note a month that is named again: a set of months would hold it once."""
    desk.fault(
        node,
        "input.duplicate",
        f"{desk.subject} names {month} twice, so one of the two would be lost",
        f"write {month} once, and how many meetings there are in all: {{times: 4, per: year}}",
    )


def _purpose(node: Node, desk: Desk) -> str:
    """Return what a month's meeting is for, or nothing where that is unknown."""
    absence = unknown_in(node, desk)
    if absence is not None:
        desk.note_unknown(desk.key, absence)
        return ""
    purpose = TEXT.read(node, desk)
    return "" if purpose is MISSING else str(purpose)


def month_of(text: str) -> str | None:
    """Return the month that a word or its beginning names: ``sept``; None for other words."""
    start = text.strip().capitalize()
    if len(start) < 3:
        return None
    return next((month for month in MONTHS if month.startswith(start)), None)


# What people write where none or all are public.
_PUBLIC_MEANT = {
    **dict.fromkeys(("0", "no", "n", "off", "none"), "write false, if none is public"),
    **dict.fromkeys(("yes", "y", "on", "all"), "write true, if all are public"),
}


class PublicForm(Form):
    """How many meetings are public, or ``true`` for all."""

    words = "true, false, or how many meetings are public"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return true, false, or the number."""
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        if isinstance(node.value, int) and node.value >= 1:
            return node.value
        meant = _PUBLIC_MEANT.get(node.text.strip().lower(), "")
        desk.fault(
            node,
            "input.value",
            f'{desk.subject} is "{node.text}", which is neither true, false nor {COUNT.words}',
            meant or f"write {self.words}, or {{unknown: why}}",
        )
        return MISSING

    def schema(self) -> JsonSchema:
        """Return a truth value or a number."""
        return {"anyOf": [{"type": "boolean"}, {"type": "integer", "minimum": 1}]}


class Hours(Form):
    """The length of a meeting in hours, over nothing."""

    words = "a number of hours above 0"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the hours."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        value = node.value
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            desk.fault(
                node,
                "input.value",
                f'{desk.subject} is "{node.text}", which is not {self.words}',
                f"write {self.words}, such as 1.5, or {{unknown: why}}",
            )
            return MISSING
        return value

    def schema(self) -> JsonSchema:
        """Return a positive number."""
        return {"type": "number", "exclusiveMinimum": 0}
