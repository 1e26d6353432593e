"""A whole file: the keys at its top."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Annotated, Any, ClassVar

from pydantic import Field

from govgraph.document.dates import Day
from govgraph.document.desk import Desk
from govgraph.document.forms import (
    DAY,
    FREE,
    MANY_CITATIONS,
    MISSING,
    NAME,
    ORDERED_NAMES,
    TEXT,
    Form,
    JsonSchema,
    Many,
    Ref,
    Text,
    Word,
)
from govgraph.document.model.body import Body
from govgraph.document.model.change import Change
from govgraph.document.model.line import FreeLine
from govgraph.document.model.picture import Picture
from govgraph.document.model.reading import ById, One, many
from govgraph.document.model.references import BODIES, Term, terms
from govgraph.document.model.register import (
    Area,
    Group,
    Organisation,
    OwnKind,
    OwnLineType,
    Post,
    Remit,
    Source,
)
from govgraph.document.model.seat import SeatEntry
from govgraph.document.model.stated import Entry
from govgraph.document.model.work import (
    Acceptance,
    Action,
    Expectation,
    Priority,
    Question,
    Requirement,
)
from govgraph.document.nodes import Node, Scalar

STRUCTURE_STATUSES = ("draft", "proposed", "agreed", "in force", "superseded")
FORMAT_VERSION = 1


class Version(Form):
    """The version of the format."""

    words = f"`{FORMAT_VERSION}`, the version of the format"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the version."""
        if isinstance(node, Scalar) and node.value == FORMAT_VERSION and node.value is not True:
            return FORMAT_VERSION
        desk.fault(
            node,
            "input.value",
            "this file is not in the version of the format that this "
            f"program reads, which is {FORMAT_VERSION}",
            f"write govgraph: {FORMAT_VERSION}",
        )
        return MISSING

    def schema(self) -> JsonSchema:
        """Return the number."""
        return {"const": FORMAT_VERSION}


class FreeSeat(SeatEntry):
    """A seat under ``seats``, which says itself on which bodies it is."""

    words: ClassVar[str] = "{in: ids, …keys of a seat}"
    noun: ClassVar[str] = "a seat under seats"
    short_key: ClassVar[str | None] = None

    in_: Annotated[tuple[Term, ...], terms(*BODIES)] = Field(
        default=(), alias="in", description="The bodies that it is a seat of."
    )


class Document(Entry):
    """A structure, or a file that adds to one."""

    words: ClassVar[str] = "a structure: `govgraph: 1`, a title, bodies"

    govgraph: Annotated[int, Version()] = Field(
        default=0, description="The version of the format: `1`; required."
    )
    title: Annotated[str | None, NAME] = Field(default=None, description="What it is called.")
    short: Annotated[str | None, NAME] = Field(
        default=None, description="A short form for tight places."
    )
    about: Annotated[str | None, TEXT] = Field(
        default=None, description="A paragraph about it; its first sentence is the subtitle."
    )
    status: Annotated[str | None, Word("a structure's status", *STRUCTURE_STATUSES)] = Field(
        default=None, description="`draft`, `proposed`, `agreed`, `in force` or `superseded`."
    )
    date: Annotated[Day | None, DAY] = Field(
        default=None, description="The day that it speaks from."
    )
    territory: Annotated[str | None, FREE] = Field(
        default=None, description="The law that applies, in a word: `england`, `wales`."
    )
    language: Annotated[str | None, Word("a language", "en", "cy")] = Field(
        default=None, description="`en` or `cy`."
    )
    sources_: Annotated[tuple[str, ...], MANY_CITATIONS] = Field(
        default=(), alias="source", description="A source for the whole file."
    )
    note: Annotated[str | None, TEXT] = Field(default=None, description="A remark, in words.")
    supersedes: Annotated[str | None, Text()] = Field(
        default=None, description="The file of an earlier structure, for comparison."
    )
    uses: Annotated[tuple[str, ...], Many(Text())] = Field(
        default=(), description="Packs by name, and other files by relative path."
    )
    sources: Annotated[MappingOf[str, Source], ById(Source)] = Field(
        default={}, description="The documents that facts come from, by id."
    )
    areas: Annotated[MappingOf[str, Area], ById(Area)] = Field(
        default={}, description="Places, by id."
    )
    organisations: Annotated[MappingOf[str, Organisation], ById(Organisation)] = Field(
        default={}, description="What sits on bodies, by id."
    )
    posts: Annotated[MappingOf[str, Post], ById(Post)] = Field(
        default={}, description="Offices that hold several seats, by id."
    )
    remits: Annotated[MappingOf[str, Remit], ById(Remit)] = Field(
        default={}, description="Functions that someone must oversee, by id."
    )
    groups: Annotated[MappingOf[str, Group], ById(Group)] = Field(
        default={}, description="Named sets of bodies, by id."
    )
    tiers: Annotated[tuple[str, ...], ORDERED_NAMES] = Field(
        default=(), description="The bands of the drawing, top first."
    )
    kinds: Annotated[MappingOf[str, OwnKind], ById(OwnKind)] = Field(
        default={}, description="Body kinds of one's own, by id."
    )
    bodies: Annotated[MappingOf[str, Body], ById(Body)] = Field(
        default={}, description="The bodies, by id."
    )
    lines: Annotated[tuple[FreeLine, ...], many(FreeLine)] = Field(
        default=(), description="Lines that sit badly on a body."
    )
    seats: Annotated[tuple[FreeSeat, ...], many(FreeSeat)] = Field(
        default=(), description="Seats that repeat over many bodies."
    )
    line_types: Annotated[MappingOf[str, OwnLineType], ById(OwnLineType)] = Field(
        default={}, description="Line types of one's own, by id."
    )
    priorities: Annotated[MappingOf[str, Priority], ById(Priority)] = Field(
        default={}, description="What is to be brought about, by id."
    )
    requirements: Annotated[tuple[Requirement, ...], many(Requirement)] = Field(
        default=(), description="The structure's own rules."
    )
    questions: Annotated[tuple[Question, ...], many(Question)] = Field(
        default=(), description="Points to settle."
    )
    expect: Annotated[tuple[Expectation, ...], many(Expectation)] = Field(
        default=(), description="Counts that a source claims."
    )
    actions: Annotated[tuple[Action, ...], many(Action)] = Field(
        default=(), description="What was asked of whom."
    )
    changes: Annotated[MappingOf[str, Change], ById(Change)] = Field(
        default={}, description="Dated changes and options, by id."
    )
    views: Annotated[MappingOf[str, Picture], ById(Picture)] = Field(
        default={}, description="Named pictures, by id."
    )
    covers: Annotated[tuple[str, ...], Many(Ref("area"))] = Field(
        default=(), description="Areas that the structure claims to show in full."
    )
    accept: Annotated[tuple[Acceptance, ...], many(Acceptance)] = Field(
        default=(), description="Findings that the drafters have decided to live with."
    )


DOCUMENT = One(Document)
