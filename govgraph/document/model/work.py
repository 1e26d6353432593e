"""What is to be done and asked: requirements, questions, counts, actions."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Any, ClassVar

from govgraph.document.dates import Day
from govgraph.document.desk import Desk
from govgraph.document.forms import (
    COUNT,
    DAY,
    FLAG,
    TEXT,
    AtLeastOne,
    Form,
    JsonSchema,
    Word,
)
from govgraph.document.line_types import LineType, line_types
from govgraph.document.model.priority import Party, Priority
from govgraph.document.model.reading import One, many
from govgraph.document.model.references import (
    ANYTHING,
    BODIES,
    PARTIES,
    Term,
    terms,
)
from govgraph.document.model.stated import Fact, read_by
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


def _musts(key: str) -> tuple[str, ...]:
    """Return how people would ask for a line: ``must_report_to`` for ``reports_to``."""
    verb, _, rest = key.partition("_")
    plain = "_".join(filter(None, (verb.removesuffix("s"), rest)))
    return (f"must_{key}", f"must_{plain}", f"must_be_{key}")


def _asking_for(kind: LineType) -> str:
    """Return how a requirement asks for a line of a type."""
    chain = ", or must_reach: id for a chain of lines that leads there" if kind.chain else ""
    return f"write must_line: {{type: {kind.id}, to: id}}{chain}"


class Requirement(Fact):
    """A rule that the structure sets itself."""

    words: ClassVar[str] = "{in: id, must_include: …, because: …}"
    noun: ClassVar[str] = "a requirement"
    other_words: ClassVar[MappingOf[str, str]] = {
        **dict.fromkeys(("must_have", "must_contain"), "must_include"),
        **dict.fromkeys(("must_not_have", "must_exclude"), "must_not_include"),
        **dict.fromkeys(("reason", "why"), "because"),
    }
    ways_out: ClassVar[MappingOf[str, str]] = {
        word: _asking_for(kind) for kind in line_types().values() for word in _musts(kind.id)
    }

    in_: tuple[Term, ...] = read_by(
        terms(*BODIES), default=(), alias="in", description="The bodies that it is about."
    )
    must_include: tuple[FullWish, ...] = read_by(
        WISHES, default=(), description="Seats that must be there; a list means all of them."
    )
    must_not_include: tuple[FullWish, ...] = read_by(
        WISHES, default=(), description="Seats that must not be there."
    )
    must_reach: tuple[Term, ...] = read_by(
        terms(*PARTIES),
        default=(),
        description="Where its oversight chain must lead; of a list, any one.",
    )
    must_not_share: tuple[Term, ...] = read_by(
        terms(*BODIES),
        default=(),
        description="Bodies with which no holder, office or person is shared.",
    )
    must_line: tuple[LineWish, ...] = read_by(
        many(LineWish), default=(), description="Lines that must be there."
    )
    must_meet: MeetingWish | None = read_by(
        One(MeetingWish), default=None, description="How often it must meet."
    )
    because: str | None = read_by(
        TEXT, default=None, description="Why; required, and printed with what is found."
    )
    severity: str = read_by(
        Word("a severity", *SEVERITIES),
        default="warning",
        description="`error`, `warning` or `note`.",
    )
    statutory: bool = read_by(
        FLAG, default=False, description="Whether it is claimed that law asks for it."
    )

    @property
    def reason(self) -> str:
        """Return why, to stand within a sentence: without a full stop behind it."""
        return (self.because or "").strip().rstrip(".")


MUSTS = (
    *("must_include", "must_not_include", "must_reach"),
    *("must_not_share", "must_line", "must_meet"),
)


class Question(Fact):
    """A point to settle."""

    words: ClassVar[str] = "{about: id, ask: words}"
    noun: ClassVar[str] = "a question"
    short_key: ClassVar[str | None] = "ask"

    about: tuple[Term, ...] = read_by(
        terms(*ANYTHING), default=(), description="What it is about."
    )
    ask: str = read_by(TEXT, default="", description="The question.")
    owner: str | None = read_by(
        TEXT, default=None, description="Who is to settle it: an id or words."
    )
    due: Day | None = read_by(DAY, default=None, description="By when.")
    answer: str | None = read_by(
        TEXT, default=None, description="How it was settled; then it is only reported."
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

    of: tuple[str, tuple[Term, ...]] | None = read_by(
        Counted(),
        default=None,
        description="What is counted: bodies, or `{members: id}`, `{duties: id}`.",
    )
    is_: int | None = read_by(
        COUNT, default=None, alias="is", description="How many the source says."
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

    do: str = read_by(TEXT, default="", description="What is to be done.")
    owner: str | None = read_by(TEXT, default=None, description="By whom: an id or words.")
    due: Day | None = read_by(DAY, default=None, description="By when.")
    done: Day | bool | None = read_by(
        DoneForm(), default=None, description="The date on which it was done, or `true`."
    )
    about: tuple[Term, ...] = read_by(
        terms(*ANYTHING), default=(), description="What it is about."
    )


class Acceptance(Fact):
    """A finding that the drafters have decided to live with."""

    words: ClassVar[str] = "{rule: family.name, on: id, reason: words}"
    other_words: ClassVar[MappingOf[str, str]] = {
        **{"because": "reason", "why": "reason", "about": "on", "of": "on"},
        **{"code": "rule", "finding": "rule"},
    }
    noun: ClassVar[str] = "an accepted finding"

    rule: str = read_by(TEXT, default="", description="The rule: `oversight.orphan`.")
    on: tuple[str, ...] = read_by(
        AtLeastOne(TEXT),
        default=(),
        description="The subjects that it leaves out; without it, every one.",
    )
    reason: str | None = read_by(TEXT, default=None, description="Why; required.")
    until: Day | None = read_by(
        DAY, default=None, description="The last day on which it leaves anything out."
    )
