"""What a structure is made among: sources, areas, organisations, posts, remits, groups, kinds."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import ClassVar

from govgraph.document.dates import Day
from govgraph.document.forms import (
    DAY,
    FLAG,
    FREE,
    MANY_CITATIONS,
    MANY_WORDS,
    NAME,
    TEXT,
    URL,
    Many,
    Ref,
)
from govgraph.document.model.body import Body, Named
from govgraph.document.model.line import LineEntry, line_keys
from govgraph.document.model.stated import Entry, read_by


class Source(Entry):
    """A document that facts come from."""

    words: ClassVar[str] = "a title, or {title, date, publisher, url, licence}"
    short_key: ClassVar[str | None] = "title"

    id: str = ""
    title: str = read_by(NAME, default="", description="What it is called.")
    short: str | None = read_by(NAME, default=None, description="A short form for tight places.")
    date: Day | None = read_by(DAY, default=None, description="When it was written.")
    publisher: str | None = read_by(NAME, default=None, description="Who published it.")
    url: str | None = read_by(URL, default=None, description="Where it can be read.")
    licence: str | None = read_by(
        NAME, default=None, description="Under which licence it may be used."
    )
    note: str | None = read_by(
        TEXT, default=None, description="A remark: what of it is missing or cut off."
    )


class Area(Named):
    """A place: a county, a district, a police area."""

    kind: str | None = read_by(
        FREE, default=None, description="What it is: `county`, `district`, `unitary` and so on."
    )
    part_of: tuple[str, ...] = read_by(
        Many(Ref("area")), default=(), description="The area that it lies in."
    )
    code: str | None = read_by(TEXT, default=None, description="Its official code.")
    replaced_by: tuple[str, ...] = read_by(
        Many(Ref("area")), default=(), description="The area or areas that follow it."
    )


class Organisation(Named):
    """What sits on bodies: a council, a force, a ministry, an office."""

    kind: str | None = read_by(
        FREE,
        default=None,
        description="What it is: `police-force`, `icb`, `county-council`; `list kinds` has all.",
    )
    tier: str | None = read_by(
        NAME, default=None, description="The band of the drawing, where it is drawn."
    )
    areas: tuple[str, ...] = read_by(
        Many(Ref("area")),
        default=(),
        alias="area",
        description="The area or areas that it serves.",
    )
    replaced_by: tuple[str, ...] = read_by(
        Many(Ref("organisation", "body", "template")),
        default=(),
        description="What follows it: one or several.",
    )
    speaks_for: tuple[str, ...] = read_by(
        MANY_WORDS, default=(), description="Voices that its seats bring."
    )
    includes: tuple[str, ...] = read_by(
        Many(Ref("organisation")), default=(), description="Organisations that it is a set of."
    )
    lines: tuple[LineEntry, ...] = ()


Organisation.gathered = line_keys("lines")


class Post(Named):
    """An office that holds several seats."""

    org: str | None = read_by(
        Ref("organisation"), default=None, description="The organisation that it belongs to."
    )
    replaced_by: tuple[str, ...] = read_by(
        Many(Ref("post")), default=(), description="The post or posts that follow it."
    )


class Remit(Named):
    """A function that someone must oversee."""

    part_of: tuple[str, ...] = read_by(
        Many(Ref("remit")),
        default=(),
        description="The remit that it is part of, overseen with it.",
    )


class Group(Named):
    """A set of bodies with a name of its own."""

    ways_out: ClassVar[MappingOf[str, str]] = dict.fromkeys(
        {*Body.keys, *Body.gathered, *Body.other_words} - {*Named.keys},
        "a group is only a name for several bodies: what meets stands under bodies",
    )


class OwnWord(Entry):
    """A word of the structure's own. It says what is meant by it, and has no life or status."""

    short_key: ClassVar[str | None] = "name"

    id: str = ""
    name: str = read_by(NAME, default="", description="What it is called.")
    sources: tuple[str, ...] = read_by(
        MANY_CITATIONS,
        default=(),
        alias="source",
        description="Where the word comes from: a source's id, or `id#locator`.",
    )
    note: str | None = read_by(TEXT, default=None, description="A remark, in words.")


_LIFE = ("from", "until", "status")


class OwnKind(OwnWord):
    """A body kind of the structure's own."""

    words: ClassVar[str] = "{name, like}"
    ways_out: ClassVar[MappingOf[str, str]] = {
        key: f"a kind is only a word: write `{key}` on the bodies of that kind" for key in _LIFE
    }

    like: str | None = read_by(
        FREE, default=None, description="The known kind that it is drawn like."
    )


class OwnLineType(OwnWord):
    """A type of line of the structure's own, for use under ``lines``."""

    words: ClassVar[str] = "{name, reverse, family, chain}"
    ways_out: ClassVar[MappingOf[str, str]] = {
        **{
            key: f"a type of line is only a word: write `{key}` on the lines of that type"
            for key in _LIFE
        },
        # On a line under `lines` this key says where it begins.
        "from": "a type of line is only a word, without a life: say it in a `note`",
    }

    name: str = read_by(NAME, default="", description="What it reads from its start.")
    reverse: str | None = read_by(NAME, default=None, description="What it reads from its end.")
    family: str | None = read_by(
        FREE, default=None, description="The family that it is drawn and checked like."
    )
    chain: bool = read_by(
        FLAG, default=False, description="Whether an oversight chain runs along it."
    )
