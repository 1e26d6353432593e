"""What is to be done and asked: requirements, questions, counts, actions."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

from govgraph.document.dates import Day
from govgraph.document.desk import Desk
from govgraph.document.forms import (
    COUNT,
    DAY,
    FLAG,
    TEXT,
    Form,
    JsonSchema,
    Many,
    Word,
)
from govgraph.document.model.priority import Party, Priority
from govgraph.document.model.reading import One, many
from govgraph.document.model.references import (
    ANYTHING,
    BODIES,
    PARTIES,
    Term,
    terms,
)
from govgraph.document.model.stated import Fact
from govgraph.document.model.wish import WISHES, FullWish, LineWish, MeetingWish, Wish
from govgraph.document.nodes import Mapping, Node, Scalar

__all__ = [
    "MUSTS",
    "Acceptance",
    "Action",
    "Expectation",
    "FullWish",
    "LineWish",
    "MeetingWish",
    "Party",
    "Priority",
    "Question",
    "Requirement",
    "Wish",
]


SEVERITIES = ("error", "warning", "note")


class Requirement(Fact):
    """A rule that the structure sets itself."""

    words: ClassVar[str] = "{in: id, must_include: …, because: …}"
    noun: ClassVar[str] = "a requirement"

    in_: Annotated[tuple[Term, ...], terms(*BODIES)] = Field(
        default=(), alias="in", description="The bodies that it is about."
    )
    must_include: Annotated[tuple[FullWish, ...], WISHES] = Field(
        default=(), description="Seats that must be there; a list means all of them."
    )
    must_not_include: Annotated[tuple[FullWish, ...], WISHES] = Field(
        default=(), description="Seats that must not be there."
    )
    must_reach: Annotated[tuple[Term, ...], terms(*PARTIES)] = Field(
        default=(), description="Where its oversight chain must lead; of a list, any one."
    )
    must_not_share: Annotated[tuple[Term, ...], terms(*BODIES)] = Field(
        default=(), description="Bodies with which no holder, office or person is shared."
    )
    must_line: Annotated[tuple[LineWish, ...], many(LineWish)] = Field(
        default=(), description="Lines that must be there."
    )
    must_meet: Annotated[MeetingWish | None, One(MeetingWish)] = Field(
        default=None, description="How often it must meet."
    )
    because: Annotated[str | None, TEXT] = Field(
        default=None, description="Why; required, and printed with what is found."
    )
    severity: Annotated[str, Word("a severity", *SEVERITIES)] = Field(
        default="warning", description="`error`, `warning` or `note`."
    )
    statutory: Annotated[bool, FLAG] = Field(
        default=False, description="Whether it is claimed that law asks for it."
    )


MUSTS = (
    *("must_include", "must_not_include", "must_reach"),
    *("must_not_share", "must_line", "must_meet"),
)


class Question(Fact):
    """A point to settle."""

    words: ClassVar[str] = "{about: id, ask: words}"
    noun: ClassVar[str] = "a question"
    short_key: ClassVar[str | None] = "ask"

    about: Annotated[tuple[Term, ...], terms(*ANYTHING)] = Field(
        default=(), description="What it is about."
    )
    ask: Annotated[str, TEXT] = Field(default="", description="The question.")
    owner: Annotated[str | None, TEXT] = Field(
        default=None, description="Who is to settle it: an id or words."
    )
    due: Annotated[Day | None, DAY] = Field(default=None, description="By when.")
    answer: Annotated[str | None, TEXT] = Field(
        default=None, description="How it was settled; then it is only reported."
    )


class Counted(Form):
    """What is counted: bodies, or the members or duties of a body."""

    words = "an id, or {members: id} or {duties: id}"

    def __init__(self) -> None:
        """Count bodies unless told otherwise."""
        self.bodies = terms(*BODIES)

    def read(self, node: Node, desk: Desk) -> Any:
        """Return what is counted (``bodies``, ``members`` or ``duties``) and of whom."""
        if isinstance(node, Mapping) and len(node.entries) == 1:
            ((what, pair),) = node.entries.items()
            if what in {"members", "duties"}:
                return (what, self.bodies.read(pair.value, desk))
        return ("bodies", self.bodies.read(node, desk))

    def schema(self) -> JsonSchema:
        """Return a reference, or one under members or duties."""
        return {"anyOf": [self.bodies.schema(), {"type": "object"}]}


class Expectation(Fact):
    """A count that a source claims."""

    words: ClassVar[str] = "{of: id, is: number}"
    noun: ClassVar[str] = "an expected count"

    of: Annotated[tuple[str, tuple[Term, ...]] | None, Counted()] = Field(
        default=None, description="What is counted: bodies, or `{members: id}`, `{duties: id}`."
    )
    is_: Annotated[int | None, COUNT] = Field(
        default=None, alias="is", description="How many the source says."
    )


class DoneForm(Form):
    """A date, or true."""

    words = "true, or the date on which it was done"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return true, false or the date."""
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        return DAY.read(node, desk)

    def schema(self) -> JsonSchema:
        """Return a truth value or a date."""
        return {"anyOf": [{"type": "boolean"}, DAY.schema()]}


class Action(Fact):
    """What was asked of whom."""

    words: ClassVar[str] = "{do: words, owner: words, due: date}"
    noun: ClassVar[str] = "an action"
    short_key: ClassVar[str | None] = "do"

    do: Annotated[str, TEXT] = Field(default="", description="What is to be done.")
    owner: Annotated[str | None, TEXT] = Field(
        default=None, description="By whom: an id or words."
    )
    due: Annotated[Day | None, DAY] = Field(default=None, description="By when.")
    done: Annotated[Day | bool | None, DoneForm()] = Field(
        default=None, description="The date on which it was done, or `true`."
    )
    about: Annotated[tuple[Term, ...], terms(*ANYTHING)] = Field(
        default=(), description="What it is about."
    )


class Acceptance(Fact):
    """A finding that the drafters have decided to live with."""

    words: ClassVar[str] = "{rule: family.name, on: id, reason: words}"
    noun: ClassVar[str] = "an accepted finding"

    rule: Annotated[str, TEXT] = Field(default="", description="The rule: `oversight.orphan`.")
    on: Annotated[tuple[str, ...], Many(TEXT)] = Field(
        default=(), description="The subjects that it leaves out; without it, every one."
    )
    reason: Annotated[str | None, TEXT] = Field(default=None, description="Why; required.")
    until: Annotated[Day | None, DAY] = Field(
        default=None, description="The last day on which it leaves anything out."
    )
