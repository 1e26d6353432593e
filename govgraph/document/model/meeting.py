"""How often a body meets, when, and whether in public."""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingOf
from typing import Any, ClassVar

from govgraph.document.dates import Day
from govgraph.document.desk import Desk
from govgraph.document.forms import (
    COUNT,
    DAY,
    MISSING,
    Form,
    JsonSchema,
    Word,
)
from govgraph.document.model.meeting_facts import (
    MONTHS,
    Hours,
    MonthsForm,
    PublicForm,
    month_of,
)
from govgraph.document.model.quorum import Quorum
from govgraph.document.model.reading import One, read_entry
from govgraph.document.model.rhythm import PER_YEAR, phrase, two_readings
from govgraph.document.model.stated import Fact, read_by
from govgraph.document.nodes import Mapping, Node, Scalar

__all__ = ["MONTHS", "PER", "PER_YEAR", "Meeting", "MeetingForm", "Quorum", "phrase"]


PER = ("week", "month", "quarter", "year")
# Where a phrase ends and the months begin: "twice a year, in September".
_MORE = re.compile(r"[,;:(]| in ")
# Words after which a month is one without a meeting.
_NOT_THEN = frozenset({"not", "except", "excepting", "excluding", "but", "no", "without"})
_PHRASE = "weekly, monthly, quarterly, `2 a year`, `every 6 weeks`, `when needed`"


class Meeting(Fact):
    """How often a body meets, when, and whether in public.

    ``times`` is None where it meets when needed, or where only the months are given; then the
    months say how often.
    """

    words: ClassVar[str] = f"how often: {_PHRASE}, or {{times: 2, per: year}}"

    times: int | None = read_by(COUNT, default=None, description="How many times in each period.")
    per: str = read_by(
        Word("a period", *PER),
        default="year",
        description="The period: `week`, `month`, `quarter` or `year`.",
    )
    every: int = 1
    in_: MappingOf[str, str] = read_by(
        MonthsForm(),
        default={},
        alias="in",
        description="Its months, in order, or each with its purpose.",
    )
    public: bool | int | str | None = read_by(
        PublicForm(), default=None, description="How many are public, or `true` for all."
    )
    hours: float | None = read_by(Hours(), default=None, description="How many hours one lasts.")
    last: Day | None = read_by(DAY, default=None, description="The date of the latest.")
    when_needed: bool = False
    text: str = ""

    @classmethod
    def settled(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Return once in each period where only the period is said."""
        is_once = "per" in values and not {"times", "in_"} & set(values)
        if is_once and "times" not in values.get("unknown", {}):
            return {**values, "times": 1}
        return values

    @property
    def per_year(self) -> float | None:
        """Return meetings a year, or None where it meets when needed or it is not said."""
        if self.times is not None:
            return self.times * PER_YEAR[self.per] / self.every
        return len(self.in_) or None


def _phrase_hint(node: Scalar) -> str:
    if isinstance(node.value, bool):
        return f"write {_PHRASE}, or {{unknown: why}}"
    if isinstance(node.value, int) and node.value >= 1:
        return f"write `{node.text} a year`, if that is meant"
    readings = two_readings(node.text)
    if readings:
        return f"it may mean twice in one, or once in two: write {readings}"
    return _with_months(node.text) or f"write {_PHRASE}, or {{unknown: {node.text}}}"


def _with_months(text: str) -> str:
    """Return what is written for ``twice a year, in September and March``; else nothing."""
    words = re.findall(r"\w+", text.lower())
    if not _NOT_THEN.isdisjoint(words):
        return ""
    often = phrase(_MORE.split(text, maxsplit=1)[0].strip())
    months = ", ".join(dict.fromkeys(filter(None, map(month_of, words))))
    if not often or not months or "times" not in often or "every" in often:
        return ""
    return f"write {{times: {often['times']}, per: {often['per']}, in: [{months}]}}"


class MeetingForm(Form):
    """A phrase such as ``quarterly``, or keys with values."""

    words = Meeting.words
    may_be_none = True

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the meetings."""
        if isinstance(node, Mapping):
            return read_entry(Meeting, node, desk.for_entry(desk.subject), node)
        if not isinstance(node, Scalar):
            return self.refuse(node, desk, f"write {self.words}, or {{in: [March, September]}}")
        values = phrase(node.text)
        if values is None:
            desk.fault(
                node,
                "input.value",
                f'{desk.subject} is "{node.text}", which says no '
                "number of meetings that can be counted",
                _phrase_hint(node),
            )
            return MISSING
        return Meeting.made(
            {**values, "text": node.text, "node": node, "head": node, "sources": desk.sources}
        )

    def schema(self) -> JsonSchema:
        """Return a phrase or the keys."""
        return {"anyOf": [{"type": "string"}, One(Meeting).schema()]}
