"""Changes: dated steps that lead from the structure as stated to another, and events."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from govgraph.document.dates import Day
from govgraph.document.forms import (
    DAY,
    NAME,
    Ordered,
    Word,
)
from govgraph.document.model.stated import Fact
from govgraph.document.model.step import Step, StepForm

CHANGE_STATUSES = ("option", "expected", "planned", "agreed", "in force")


class Change(Fact):
    """A dated change, an option, or an event to show."""

    words: ClassVar[str] = "{title, date, status, steps}"

    id: Annotated[str, None] = ""
    title: Annotated[str, NAME] = Field(default="", description="What it is called.")
    about: Annotated[str | None, NAME] = Field(default=None, description="What it is about.")
    date: Annotated[Day | None, DAY] = Field(
        default=None, description="When it applies; without a date, only when asked for."
    )
    status: Annotated[str | None, Word("a change's status", *CHANGE_STATUSES)] = Field(
        default=None,
        description="`option` (only when asked for), `expected`, `planned` (the default), "
        "`agreed` or `in force`.",
    )
    steps: Annotated[tuple[Step, ...], Ordered(StepForm())] = Field(
        default=(), description="What happens, in order; without steps, an event."
    )
