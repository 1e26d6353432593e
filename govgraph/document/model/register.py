"""What a structure is made among: sources, areas, organisations, posts, remits, groups, kinds."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from govgraph.document.dates import Day
from govgraph.document.forms import (
    DAY,
    FLAG,
    FREE,
    MANY_WORDS,
    NAME,
    TEXT,
    URL,
    Many,
    Ref,
)
from govgraph.document.model.body import Named
from govgraph.document.model.line import LineEntry, line_keys
from govgraph.document.model.stated import Entry, Fact


class Source(Entry):
    """A document that facts come from."""

    words: ClassVar[str] = "a title, or {title, date, publisher, url, licence}"
    short_key: ClassVar[str | None] = "title"

    id: Annotated[str, None] = ""
    title: Annotated[str, NAME] = Field(default="", description="What it is called.")
    short: Annotated[str | None, NAME] = Field(
        default=None, description="A short form for tight places."
    )
    date: Annotated[Day | None, DAY] = Field(default=None, description="When it was written.")
    publisher: Annotated[str | None, NAME] = Field(default=None, description="Who published it.")
    url: Annotated[str | None, URL] = Field(default=None, description="Where it can be read.")
    licence: Annotated[str | None, NAME] = Field(
        default=None, description="Under which licence it may be used."
    )
    note: Annotated[str | None, TEXT] = Field(
        default=None, description="A remark: what of it is missing or cut off."
    )


class Area(Named):
    """A place: a county, a district, a police area."""

    kind: Annotated[str | None, FREE] = Field(
        default=None, description="What it is: `county`, `district`, `unitary` and so on."
    )
    part_of: Annotated[tuple[str, ...], Many(Ref("area"))] = Field(
        default=(), description="The area that it lies in."
    )
    code: Annotated[str | None, TEXT] = Field(default=None, description="Its official code.")
    replaced_by: Annotated[tuple[str, ...], Many(Ref("area"))] = Field(
        default=(), description="The area or areas that follow it."
    )


class Organisation(Named):
    """What sits on bodies: a council, a force, a ministry, an office."""

    kind: Annotated[str | None, FREE] = Field(
        default=None,
        description="What it is: `police-force`, `icb`, `county-council`; `list kinds` has all.",
    )
    tier: Annotated[str | None, NAME] = Field(
        default=None, description="The band of the drawing, where it is drawn."
    )
    areas: Annotated[tuple[str, ...], Many(Ref("area"))] = Field(
        default=(), alias="area", description="The area or areas that it serves."
    )
    replaced_by: Annotated[tuple[str, ...], Many(Ref("organisation", "body", "template"))] = Field(
        default=(), description="What follows it: one or several."
    )
    speaks_for: Annotated[tuple[str, ...], MANY_WORDS] = Field(
        default=(), description="Voices that its seats bring."
    )
    includes: Annotated[tuple[str, ...], Many(Ref("organisation"))] = Field(
        default=(), description="Organisations that it is a set of."
    )
    lines: Annotated[tuple[LineEntry, ...], None] = ()


Organisation.gathered = line_keys("lines")


class Post(Named):
    """An office that holds several seats."""

    org: Annotated[str | None, Ref("organisation")] = Field(
        default=None, description="The organisation that it belongs to."
    )
    replaced_by: Annotated[tuple[str, ...], Many(Ref("post"))] = Field(
        default=(), description="The post or posts that follow it."
    )


class Remit(Named):
    """A function that someone must oversee."""

    part_of: Annotated[tuple[str, ...], Many(Ref("remit"))] = Field(
        default=(), description="The remit that it is part of, overseen with it."
    )


class Group(Named):
    """A set of bodies with a name of its own."""


class OwnKind(Fact):
    """A body kind of the structure's own."""

    words: ClassVar[str] = "{name, like}"
    short_key: ClassVar[str | None] = "name"

    id: Annotated[str, None] = ""
    name: Annotated[str, NAME] = Field(default="", description="What it is called.")
    like: Annotated[str | None, FREE] = Field(
        default=None, description="The known kind that it is drawn like."
    )


class OwnLineType(Fact):
    """A type of line of the structure's own, for use under ``lines``."""

    words: ClassVar[str] = "{name, reverse, family, chain}"
    short_key: ClassVar[str | None] = "name"

    id: Annotated[str, None] = ""
    name: Annotated[str, NAME] = Field(default="", description="What it reads from its start.")
    reverse: Annotated[str | None, NAME] = Field(
        default=None, description="What it reads from its end."
    )
    family: Annotated[str | None, FREE] = Field(
        default=None, description="The family that it is drawn and checked like."
    )
    chain: Annotated[bool, FLAG] = Field(
        default=False, description="Whether an oversight chain runs along it."
    )
