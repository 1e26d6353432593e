"""Priorities: what the structure is there to bring about, and who answers for it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from govgraph.document.forms import (
    FLAG,
    ORDERED_TEXTS,
    TEXT,
    OrNone,
    Ref,
)
from govgraph.document.model.body import Named
from govgraph.document.model.line import LINE_STATUS
from govgraph.document.model.reading import many
from govgraph.document.model.stated import Fact


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

    owned_by: Annotated[tuple[Party, ...], OrNone(many(Party))] = Field(
        default=(), description="Who answers for it."
    )
    lead: Annotated[tuple[Party, ...], OrNone(many(Party))] = Field(
        default=(), description="Who leads it; several that are joint say `jointly`."
    )
    delivered_by: Annotated[tuple[Party, ...], OrNone(many(Party))] = Field(
        default=(), description="Who carries it out."
    )
    definition: Annotated[str | None, TEXT] = Field(
        default=None, description="What is meant by it."
    )
    measures: Annotated[tuple[str, ...], ORDERED_TEXTS] = Field(
        default=(), description="How one will know, in order."
    )
