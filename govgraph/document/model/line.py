"""A line as it is written: what it runs to, what it is limited to, and where it stands."""

from __future__ import annotations

from typing import Any, ClassVar

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    FLAG,
    MISSING,
    NAME,
    TEXT,
    AtLeastOne,
    Form,
    JsonSchema,
    Many,
    Ref,
    Word,
)
from govgraph.document.line_types import line_types
from govgraph.document.model.misread import stands_in
from govgraph.document.model.reading import One, read_entry
from govgraph.document.model.references import PARTIES, Term, TermForm, terms
from govgraph.document.model.stated import Fact, read_by
from govgraph.document.nodes import Mapping, Node

LINE_STATUSES = ("existing", "agreed", "proposed", "requested", "missing", "ending")
LINE_STATUS = Word("a status of lines and seats", *LINE_STATUSES)
EVERY = Word("a period", "week", "month", "quarter", "year")


class LineEntry(Fact):
    """A line as written; ``type`` is the key under which it stands."""

    words: ClassVar[str] = "a line: an id, a list of ids, or {to: id, for: remit, lead: true}"

    type: str = ""
    status: str | None = read_by(
        LINE_STATUS,
        default=None,
        description="`existing`, `agreed`, `proposed`, `requested` (asked for, not agreed), "
        "`missing` (the source says that it should be there and is not) or `ending`.",
    )
    to: tuple[Term, ...] = read_by(
        terms(*PARTIES),
        default=(),
        description="The body or organisation that the line runs to, or several.",
    )
    for_: tuple[str, ...] = read_by(
        AtLeastOne(Ref("remit")),
        default=(),
        alias="for",
        description="The remits that the line is limited to.",
    )
    lead: bool = read_by(
        FLAG,
        default=False,
        description="Whether it is the one that leads among several; a list of bodies with "
        "`lead: true` is answered to jointly.",
    )
    how: str | None = read_by(
        TEXT, default=None, description="By what: `annual report`, `highlight report`."
    )
    every: str | None = read_by(
        EVERY,
        default=None,
        description="How often it is used: `week`, `month`, `quarter` or `year`.",
    )
    when: str | None = read_by(
        TEXT,
        default=None,
        description="A condition (`if the auditors disagree`): such a line carries no chain.",
    )

    @property
    def is_joint(self) -> bool:
        """Return whether its parties are answered to together."""
        return self.lead and len(self.to) > 1


class FreeLine(LineEntry):
    """A line under ``lines``, which says itself where it begins and of what type it is."""

    words: ClassVar[str] = "a line: {from: id, type: reports_to, to: id}"
    noun: ClassVar[str] = "a line under lines"

    start: tuple[Term, ...] = read_by(
        terms(*PARTIES),
        default=(),
        alias="from",
        description="The body or organisation that it starts from.",
    )
    from_: Any = None
    type: str = read_by(
        NAME, default="", description="A type of line, or one declared under `line_types`."
    )


class LineForm(Form):
    """One line under the key of its type."""

    words = LineEntry.words
    may_be_none = True

    def __init__(self) -> None:
        """Read the short form, an id or a selector, as the party that the line runs to."""
        self.term = TermForm(*PARTIES)

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the line."""
        if isinstance(node, Mapping) and _describes(node):
            line = read_entry(LineEntry, node, desk.for_entry(desk.subject), node, type=desk.key)
            if line is not MISSING and not line.to and not stands_in(LineEntry, node, "to"):
                desk.fault(
                    node,
                    "input.key",
                    f"{desk.subject} does not say where it runs to",
                    "add `to: id`",
                )
            return line if line is MISSING or line.to or "to" in line.unknown else MISSING
        term = self.term.read(node, desk)
        if term is MISSING:
            return MISSING
        return LineEntry.made(
            {"type": desk.key, "to": (term,), "node": node, "head": node, "sources": desk.sources}
        )

    def schema(self) -> JsonSchema:
        """Return an id, a selector, or the keys of a line."""
        return {"anyOf": [self.term.schema(), One(LineEntry).schema()]}


def _describes(node: Mapping) -> bool:
    """Return whether keys with values describe a line, however misspelt, rather than select."""
    keys = node.entries
    return (
        not keys or any(key in LineEntry.keys for key in keys) or stands_in(LineEntry, node, "to")
    )


LINES = Many(LineForm())


def line_keys(field: str) -> dict[str, tuple[str, Form]]:
    """Return the keys of lines, each read into the same field of lines."""
    return dict.fromkeys(line_types(), (field, LINES))
