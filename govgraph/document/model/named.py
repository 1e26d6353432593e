"""What has a name, a short form of it, and other names."""

from __future__ import annotations

from typing import ClassVar

from govgraph.document.forms import (
    MANY_NAMES,
    NAME,
    ORDERED_NAMES,
)
from govgraph.document.model.reading import One
from govgraph.document.model.stated import Fact, read_by


class OtherNames(Fact):
    """Further names of the same thing."""

    words: ClassVar[str] = "names under en, cy, former and also"
    short_key: ClassVar[str | None] = "also"

    en: tuple[str, ...] = read_by(MANY_NAMES, default=(), description="In English.")
    cy: tuple[str, ...] = read_by(MANY_NAMES, default=(), description="In Welsh.")
    former: tuple[str, ...] = read_by(
        ORDERED_NAMES, default=(), description="What it was called before, in order."
    )
    also: tuple[str, ...] = read_by(
        MANY_NAMES, default=(), description="What sources call it, rightly or wrongly."
    )


class Named(Fact):
    """Anything with a name, a short form for tight places, and other names."""

    words: ClassVar[str] = "a name, or keys with values"
    short_key: ClassVar[str | None] = "name"

    id: str = ""
    name: str = read_by(NAME, default="", description="What it is called.")
    short: str | None = read_by(NAME, default=None, description="A short form for tight places.")
    other_names: OtherNames | None = read_by(
        One(OtherNames), default=None, description="Other names: `en`, `cy`, `former`, `also`."
    )
