"""A whole file: the keys at its top."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Any, ClassVar

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
from govgraph.document.model.stated import Entry, read_by
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

    in_: tuple[Term, ...] = read_by(
        terms(*BODIES), default=(), alias="in", description="The bodies that it is a seat of."
    )


class Document(Entry):
    """A structure, or a file that adds to one."""

    words: ClassVar[str] = "a structure: `govgraph: 1`, a title, bodies"
    other_words: ClassVar[MappingOf[str, str]] = {
        **dict.fromkeys(("version", "format"), "govgraph"),
        **dict.fromkeys(("boards", "committees", "partnerships", "teams"), "bodies"),
        **dict.fromkeys(("partners", "members", "agencies"), "organisations"),
        **dict.fromkeys(("places", "districts"), "areas"),
        **{"name": "title", "description": "about", "functions": "remits"},
    }

    govgraph: int = read_by(
        Version(), default=0, description="The version of the format: `1`; required."
    )
    title: str | None = read_by(NAME, default=None, description="What it is called.")
    short: str | None = read_by(NAME, default=None, description="A short form for tight places.")
    about: str | None = read_by(
        TEXT, default=None, description="A paragraph about it; its first sentence is the subtitle."
    )
    status: str | None = read_by(
        Word("a structure's status", *STRUCTURE_STATUSES),
        default=None,
        description="`draft`, `proposed`, `agreed`, `in force` or `superseded`.",
    )
    date: Day | None = read_by(DAY, default=None, description="The day that it speaks from.")
    territory: str | None = read_by(
        FREE, default=None, description="The law that applies, in a word: `england`, `wales`."
    )
    language: str | None = read_by(
        Word("a language", "en", "cy"), default=None, description="`en` or `cy`."
    )
    sources_: tuple[str, ...] = read_by(
        MANY_CITATIONS, default=(), alias="source", description="A source for the whole file."
    )
    note: str | None = read_by(TEXT, default=None, description="A remark, in words.")
    supersedes: str | None = read_by(
        Text(), default=None, description="The file of an earlier structure, for comparison."
    )
    uses: tuple[str, ...] = read_by(
        Many(Text()), default=(), description="Packs by name, and other files by relative path."
    )
    sources: MappingOf[str, Source] = read_by(
        ById(Source), default={}, description="The documents that facts come from, by id."
    )
    areas: MappingOf[str, Area] = read_by(ById(Area), default={}, description="Places, by id.")
    organisations: MappingOf[str, Organisation] = read_by(
        ById(Organisation), default={}, description="What sits on bodies, by id."
    )
    posts: MappingOf[str, Post] = read_by(
        ById(Post), default={}, description="Offices that hold several seats, by id."
    )
    remits: MappingOf[str, Remit] = read_by(
        ById(Remit), default={}, description="Functions that someone must oversee, by id."
    )
    groups: MappingOf[str, Group] = read_by(
        ById(Group), default={}, description="Named sets of bodies, by id."
    )
    tiers: tuple[str, ...] = read_by(
        ORDERED_NAMES, default=(), description="The bands of the drawing, top first."
    )
    kinds: MappingOf[str, OwnKind] = read_by(
        ById(OwnKind), default={}, description="Body kinds of one's own, by id."
    )
    bodies: MappingOf[str, Body] = read_by(
        ById(Body), default={}, description="The bodies, by id."
    )
    lines: tuple[FreeLine, ...] = read_by(
        many(FreeLine), default=(), description="Lines that sit badly on a body."
    )
    seats: tuple[FreeSeat, ...] = read_by(
        many(FreeSeat), default=(), description="Seats that repeat over many bodies."
    )
    line_types: MappingOf[str, OwnLineType] = read_by(
        ById(OwnLineType), default={}, description="Line types of one's own, by id."
    )
    priorities: MappingOf[str, Priority] = read_by(
        ById(Priority), default={}, description="What is to be brought about, by id."
    )
    requirements: tuple[Requirement, ...] = read_by(
        many(Requirement), default=(), description="The structure's own rules."
    )
    questions: tuple[Question, ...] = read_by(
        many(Question), default=(), description="Points to settle."
    )
    expect: tuple[Expectation, ...] = read_by(
        many(Expectation), default=(), description="Counts that a source claims."
    )
    actions: tuple[Action, ...] = read_by(
        many(Action), default=(), description="What was asked of whom."
    )
    changes: MappingOf[str, Change] = read_by(
        ById(Change), default={}, description="Dated changes and options, by id."
    )
    views: MappingOf[str, Picture] = read_by(
        ById(Picture), default={}, description="Named pictures, by id."
    )
    covers: tuple[str, ...] = read_by(
        Many(Ref("area")),
        default=(),
        description="Areas that the structure claims to show in full.",
    )
    accept: tuple[Acceptance, ...] = read_by(
        many(Acceptance),
        default=(),
        description="Findings that the drafters have decided to live with.",
    )


DOCUMENT = One(Document)
