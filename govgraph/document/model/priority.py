"""Priorities: what the structure is there to bring about, and who answers for it."""

from __future__ import annotations

from typing import Any, ClassVar

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    FLAG,
    MISSING,
    ORDERED_TEXTS,
    TEXT,
    Form,
    JsonSchema,
    Many,
    OrNone,
)
from govgraph.document.model.body import Named
from govgraph.document.model.line import LINE_STATUS
from govgraph.document.model.reading import One
from govgraph.document.model.references import PARTIES, Term, is_selector, terms
from govgraph.document.model.stated import Fact, read_by
from govgraph.document.nodes import Node


class Party(Fact):
    """Who owns, leads or delivers a priority."""

    words: ClassVar[str] = "an id, or {who, status, jointly}"
    short_key: ClassVar[str | None] = "who"

    who: str = read_by(
        terms(*PARTIES), default="", description="A body or an organisation, or several."
    )
    picks: tuple[Term, ...] = ()
    status: str | None = read_by(
        LINE_STATUS, default=None, description="`proposed` where it is not agreed, and so on."
    )
    jointly: bool = read_by(
        FLAG, default=False, description="Whether it does so together with the others."
    )

    @classmethod
    def settled(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Return one party by its id; what a list or selector picks is told apart later."""
        picks = values.get("who", ())
        if len(picks) == 1 and picks[0].selector is None and picks[0].name != "all":
            return {**values, "who": picks[0].name}
        return {**values, "who": "", "picks": picks}


class PartyForm(Form):
    """A party by its id or by a selector, or keys with values."""

    words = Party.words

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the party."""
        if not is_selector(node):
            return One(Party).read(node, desk)
        picked = terms(*PARTIES).read(node, desk)
        values = {"who": picked, "node": node, "head": node, "sources": desk.sources}
        return Party.made(Party.settled(values)) if picked else MISSING

    def schema(self) -> JsonSchema:
        """Return an id, a selector, or the keys of a party."""
        return One(Party).schema()


PARTY_KEYS = ("owned_by", "lead", "delivered_by")


class Priority(Named):
    """Something that the structure is there to bring about."""

    owned_by: tuple[Party, ...] = read_by(
        OrNone(Many(PartyForm())), default=(), description="Who answers for it."
    )
    lead: tuple[Party, ...] = read_by(
        OrNone(Many(PartyForm())),
        default=(),
        description="Who leads it; several that are joint say `jointly`.",
    )
    delivered_by: tuple[Party, ...] = read_by(
        OrNone(Many(PartyForm())), default=(), description="Who carries it out."
    )
    definition: str | None = read_by(TEXT, default=None, description="What is meant by it.")
    measures: tuple[str, ...] = read_by(
        ORDERED_TEXTS, default=(), description="How one will know, in order."
    )
