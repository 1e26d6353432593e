"""How often a body meets, and what it needs to decide."""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingOf
from typing import Annotated, Any, ClassVar

from pydantic import Field

from govgraph.document.dates import Day
from govgraph.document.desk import Desk
from govgraph.document.forms import (
    COUNT,
    DAY,
    MISSING,
    TEXT,
    Count,
    Form,
    JsonSchema,
    Word,
)
from govgraph.document.model.reading import One, read_entry
from govgraph.document.model.stated import Fact
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence

PER = ("week", "month", "quarter", "year")
MONTHS = (
    "January February March April May June July August September October November December"
).split()
PER_YEAR = {"week": 52, "month": 12, "quarter": 4, "year": 1}
_RHYTHMS = {
    "weekly": (1, "week"),
    "monthly": (1, "month"),
    "quarterly": (1, "quarter"),
    "yearly": (1, "year"),
    "annually": (1, "year"),
}
_WORDS_FOR_NUMBERS = {
    word: number
    for number, word in enumerate(
        "once twice three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"one": 1, "two": 2}
_TIMES = re.compile(r"(\w+)(?: times)?,? (?:a|per|each|every) (week|month|quarter|year)")
_EVERY = re.compile(r"every (?:(\w+) )?(week|month|quarter|year)s?")
_PHRASE = "weekly, monthly, quarterly, `2 a year`, `every 6 weeks`, `when needed`"


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
            if len(pairs) < len(items):
                return self.refuse(node, desk)
        for key, value in pairs:
            month = _month(key.text)
            if month is None:
                desk.fault(
                    key,
                    "input.value",
                    f'{desk.subject} names "{key.text}", which is no month',
                    f"months are written {MONTHS[0]}, {MONTHS[1]} and so on",
                )
                continue
            purpose = TEXT.read(value, desk) if value is not key else ""
            found[month] = "" if purpose is MISSING else purpose
        return found

    def schema(self) -> JsonSchema:
        """Return a month, a list of months, or months with purposes."""
        month: JsonSchema = {"enum": MONTHS}
        return {
            "anyOf": [
                month,
                {"type": "array", "items": month},
                {"type": "object", "propertyNames": month},
            ]
        }


def _month(text: str) -> str | None:
    start = text.strip().capitalize()
    if len(start) < 3:
        return None
    return next((month for month in MONTHS if month.startswith(start)), None)


class PublicForm(Form):
    """How many meetings are public, or ``true`` for all."""

    words = "true, false, or how many meetings are public"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return true, false, or the number."""
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        return COUNT.read(node, desk)

    def schema(self) -> JsonSchema:
        """Return a truth value or a number."""
        return {"anyOf": [{"type": "boolean"}, {"type": "integer", "minimum": 1}]}


class Hours(Form):
    """The length of a meeting in hours, over nothing."""

    words = "a number of hours"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the hours."""
        value = node.value if isinstance(node, Scalar) else None
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            return self.refuse(node, desk)
        return value

    def schema(self) -> JsonSchema:
        """Return a positive number."""
        return {"type": "number", "exclusiveMinimum": 0}


class Meeting(Fact):
    """How often a body meets, when, and whether in public.

    ``times`` is None where it meets when needed, or where only the months are given; then the
    months say how often.
    """

    words: ClassVar[str] = f"how often: {_PHRASE}, or {{times: 2, per: year}}"

    times: Annotated[int | None, COUNT] = Field(
        default=None, description="How many times in each period."
    )
    per: Annotated[str, Word("a period", *PER)] = Field(
        default="year", description="The period: `week`, `month`, `quarter` or `year`."
    )
    every: Annotated[int, None] = 1
    in_: Annotated[MappingOf[str, str], MonthsForm()] = Field(
        default={}, alias="in", description="Its months, in order, or each with its purpose."
    )
    public: Annotated[bool | int | str | None, PublicForm()] = Field(
        default=None, description="How many are public, or `true` for all."
    )
    hours: Annotated[float | None, Hours()] = Field(
        default=None, description="How many hours one lasts."
    )
    last: Annotated[Day | None, DAY] = Field(default=None, description="The date of the latest.")
    when_needed: Annotated[bool, None] = False
    text: Annotated[str, None] = ""

    @property
    def per_year(self) -> float | None:
        """Return meetings a year, or None where it meets when needed or it is not said."""
        if self.times is not None:
            return self.times * PER_YEAR[self.per] / self.every
        return len(self.in_) or None


class MeetingForm(Form):
    """A phrase such as ``quarterly``, or keys with values."""

    words = Meeting.words
    may_be_none = True

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the meetings."""
        if isinstance(node, Mapping):
            return read_entry(Meeting, node, desk.for_entry(desk.subject), node)
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        values = phrase(node.text)
        if values is None:
            desk.fault(
                node,
                "input.value",
                f'{desk.subject} is "{node.text}", which says no '
                "number of meetings that can be counted",
                f"write {_PHRASE}, or {{unknown: {node.text}}}",
            )
            return MISSING
        return Meeting.made(
            {**values, "text": node.text, "node": node, "head": node, "sources": desk.sources}
        )

    def schema(self) -> JsonSchema:
        """Return a phrase or the keys."""
        return {"anyOf": [{"type": "string"}, One(Meeting).schema()]}


def phrase(text: str) -> dict[str, Any] | None:
    """Return the fields that a phrase states: ``2 a year``, ``every 6 weeks``; None if it doesn't.

    Numbers up to twelve may be words; ``fortnightly`` is every two weeks.
    """
    said = " ".join(text.lower().split())
    if said in {"when needed", "as needed", "as required", "when required"}:
        return {"when_needed": True}
    if said == "fortnightly":
        return {"times": 1, "per": "week", "every": 2}
    if said in _RHYTHMS:
        times, per = _RHYTHMS[said]
        return {"times": times, "per": per}
    if match := _TIMES.fullmatch(said):
        number = _number(match[1])
        return {"times": number, "per": match[2]} if number else None
    if match := _EVERY.fullmatch(said):
        number = _number(match[1] or "1")
        return {"times": 1, "per": match[2], "every": number} if number else None
    return None


def _number(word: str) -> int | None:
    if word.isascii() and word.isdigit() and len(word) < 5:
        return int(word) or None
    return _WORDS_FOR_NUMBERS.get(word)


class Quorum(Fact):
    """How many members must be there for a body to decide.

    ``share`` is ``half`` or ``third`` of the voting seats, rounded up; ``at_least`` a number.
    """

    words: ClassVar[str] = "a number, half, third, or {at_least: 4, including: words}"

    short_key: ClassVar[str | None] = "at_least"

    at_least: Annotated[int | str | None, Count("half", "third")] = Field(
        default=None, description="How many members, or `half` or `third` of those with a vote."
    )
    including: Annotated[str | None, TEXT] = Field(
        default=None, description="Who must be among them, in words."
    )
