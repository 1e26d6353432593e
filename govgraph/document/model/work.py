"""What is to be done and asked: priorities, requirements, questions, counts, actions."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

from govgraph.document.dates import Day
from govgraph.document.desk import Desk
from govgraph.document.forms import (
    COUNT,
    DAY,
    FLAG,
    MANY_TEXTS,
    MANY_WORDS,
    NAME,
    TEXT,
    Form,
    JsonSchema,
    Many,
    Ref,
    Word,
)
from govgraph.document.model.body import Named
from govgraph.document.model.line import LINE_STATUS
from govgraph.document.model.meeting import PER
from govgraph.document.model.reading import One, many
from govgraph.document.model.references import (
    ANYTHING,
    BODIES,
    PARTIES,
    Term,
    terms,
)
from govgraph.document.model.seat import SeatEntry
from govgraph.document.model.stated import Entry, Fact
from govgraph.document.nodes import Mapping, Node, Scalar

SEVERITIES = ("error", "warning", "note")


class Party(Fact):
    """Who owns, leads or delivers a priority."""

    words: ClassVar[str] = "an id, or {who, status, jointly}"
    short_key: ClassVar[str | None] = "who"

    who: Annotated[str, Ref("body", "organisation", "template", "group")] = Field(
        default="", description="A body or an organisation."
    )
    status: Annotated[str | None, LINE_STATUS] = Field(
        default=None, description="`proposed` where it is not agreed, and so on."
    )
    jointly: Annotated[bool, FLAG] = Field(
        default=False, description="Whether it does so together with the others."
    )


class Priority(Named):
    """Something that the structure is there to bring about."""

    owned_by: Annotated[tuple[Party, ...], many(Party)] = Field(
        default=(), description="Who answers for it."
    )
    lead: Annotated[tuple[Party, ...], many(Party)] = Field(
        default=(), description="Who leads it; several that are joint say `jointly`."
    )
    delivered_by: Annotated[tuple[Party, ...], many(Party)] = Field(
        default=(), description="Who carries it out."
    )
    definition: Annotated[str | None, TEXT] = Field(
        default=None, description="What is meant by it."
    )
    measures: Annotated[tuple[str, ...], MANY_TEXTS] = Field(
        default=(), description="How one will know, in order."
    )


class Wish(SeatEntry):
    """A seat that must, or must not, be there: any keys of a seat, or one of the forms below."""

    words: ClassVar[str] = "keys of a seat, {kind: …}, {voice: …}, {any_of: […]} or {each: …}"

    kind: Annotated[tuple[str, ...], MANY_WORDS] = Field(
        default=(), description="The kind of organisation or body that holds it."
    )
    voice: Annotated[tuple[str, ...], MANY_WORDS] = Field(
        default=(), description="A voice that someone brings: `community`, `business`."
    )
    tier: Annotated[tuple[str, ...], MANY_TEXTS] = Field(
        default=(), description="The tier of the holder."
    )
    area: Annotated[tuple[str, ...], Many(Ref("area"))] = Field(
        default=(), description="The area of the holder."
    )
    duty: Annotated[tuple[str, ...], MANY_TEXTS] = Field(
        default=(), description="A duty that the holder discharges."
    )
    at_least: Annotated[int, COUNT] = Field(default=1, description="How many of those in `of`.")


class ListOf(Form):
    """Wishes inside a wish; bound to the model once that exists."""

    words = f"a list of {Wish.words}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the wishes."""
        return WISHES.read(node, desk)

    def schema(self) -> JsonSchema:
        """Return a list of wishes."""
        return WISHES.schema()


class FullWish(Wish):
    """A wish with the forms that hold wishes of their own."""

    words: ClassVar[str] = Wish.words
    noun: ClassVar[str] = "a requirement"

    any_of: Annotated[tuple[Any, ...], ListOf()] = Field(
        default=(), description="Any one of these will do."
    )
    of: Annotated[tuple[Any, ...], ListOf()] = Field(
        default=(), description="Among these, `at_least` so many."
    )


WISHES = many(FullWish)


class LineWish(Entry):
    """A line that must be there."""

    words: ClassVar[str] = "{type: informs, to: id}"

    type: Annotated[str, NAME] = Field(default="", description="The type of line.")
    to: Annotated[tuple[Term, ...], terms(*PARTIES)] = Field(
        default=(), description="Where to; without it, anywhere."
    )


class MeetingWish(Entry):
    """How often a body must meet."""

    words: ClassVar[str] = "{at_least: 2, per: year}, or at_most"

    at_least: Annotated[int | None, COUNT] = Field(default=None, description="No fewer than.")
    at_most: Annotated[int | None, COUNT] = Field(default=None, description="No more than.")
    per: Annotated[str, Word("a period", *PER)] = Field(
        default="year", description="The period: `week`, `month`, `quarter` or `year`."
    )


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


class Acceptance(Entry):
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
