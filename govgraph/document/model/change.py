"""Changes: dated steps that lead from the structure as stated to another, and events."""

from __future__ import annotations

from typing import ClassVar

from govgraph.document.dates import Day
from govgraph.document.forms import (
    DAY,
    NAME,
    Ordered,
    Word,
)
from govgraph.document.model.stated import Fact, read_by
from govgraph.document.model.step import Step, StepForm

CHANGE_STATUSES = ("option", "expected", "planned", "agreed", "in force")


class Change(Fact):
    """A dated change, an option, or an event to show."""

    words: ClassVar[str] = "{title, date, status, steps}"

    id: str = ""
    title: str = read_by(NAME, default="", description="What it is called.")
    about: str | None = read_by(NAME, default=None, description="What it is about.")
    date: Day | None = read_by(
        DAY, default=None, description="When it applies; without a date, only when asked for."
    )
    status: str | None = read_by(
        Word("a change's status", *CHANGE_STATUSES),
        default=None,
        description="`option` (only when asked for), `expected`, `planned` (the default), "
        "`agreed` or `in force`.",
    )
    steps: tuple[Step, ...] = read_by(
        Ordered(StepForm()),
        default=(),
        description="What happens, in order; without steps, an event.",
    )
