"""What has a name, a short form of it, and other names."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from govgraph.document.forms import (
    MANY_NAMES,
    NAME,
    ORDERED_NAMES,
)
from govgraph.document.model.reading import One
from govgraph.document.model.stated import Fact


class OtherNames(Fact):
    """Further names of the same thing."""

    words: ClassVar[str] = "names under en, cy, former and also"
    short_key: ClassVar[str | None] = "also"

    en: Annotated[tuple[str, ...], MANY_NAMES] = Field(default=(), description="In English.")
    cy: Annotated[tuple[str, ...], MANY_NAMES] = Field(default=(), description="In Welsh.")
    former: Annotated[tuple[str, ...], ORDERED_NAMES] = Field(
        default=(), description="What it was called before, in order."
    )
    also: Annotated[tuple[str, ...], MANY_NAMES] = Field(
        default=(), description="What sources call it, rightly or wrongly."
    )


class Named(Fact):
    """Anything with a name, a short form for tight places, and other names."""

    words: ClassVar[str] = "a name, or keys with values"
    short_key: ClassVar[str | None] = "name"

    id: Annotated[str, None] = ""
    name: Annotated[str, NAME] = Field(default="", description="What it is called.")
    short: Annotated[str | None, NAME] = Field(
        default=None, description="A short form for tight places."
    )
    other_names: Annotated[OtherNames | None, One(OtherNames)] = Field(
        default=None, description="Other names: `en`, `cy`, `former`, `also`."
    )
