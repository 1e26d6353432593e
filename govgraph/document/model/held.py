"""What a body has beside lines and seats: duties, remits, powers, claimed counts."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    COUNT,
    MANY_TEXTS,
    Form,
    JsonSchema,
    Many,
    Ref,
)
from govgraph.document.model.references import BODIES
from govgraph.document.model.stated import Fact
from govgraph.document.nodes import Node, Scalar


class DutyForm(Form):
    """A statutory duty, by its id or plain name in a pack."""

    words = "a duty, such as uk/csp-strategy-group"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the duty's name; whether a pack has it is checked with the packs."""
        if not isinstance(node, Scalar) or not node.text.strip():
            return self.refuse(node, desk)
        name = node.text.strip()
        desk.mention(node, name, frozenset({"duty"}))
        return name

    def schema(self) -> JsonSchema:
        """Return text."""
        return {"type": "string"}


class Duty(Fact):
    """A statutory duty that a body discharges."""

    words: ClassVar[str] = "a duty, or {duty, from, until, source}"
    short_key: ClassVar[str | None] = "duty"

    duty: Annotated[str, DutyForm()] = Field(
        default="", description="The duty: its id in a pack, or the plain name of its function."
    )


class Holding(Fact):
    """A remit that a body oversees or delivers."""

    words: ClassVar[str] = "a remit's id, or {remit, jointly_with, taken_from}"
    short_key: ClassVar[str | None] = "remit"

    remit: Annotated[str, Ref("remit")] = Field(default="", description="The remit.")
    jointly_with: Annotated[tuple[str, ...], Many(Ref(*BODIES))] = Field(
        default=(), description="The bodies with which it is overseen together."
    )
    taken_from: Annotated[str | None, Ref(*BODIES)] = Field(
        default=None, description="The body that oversaw it before, and no longer does."
    )


class Powers(Fact):
    """What a body may do, in words or remits, with limits."""

    words: ClassVar[str] = "keys decide, recommend, advise and veto"

    decide: Annotated[tuple[str, ...], MANY_TEXTS] = Field(default=(), description="Decides on.")
    recommend: Annotated[tuple[str, ...], MANY_TEXTS] = Field(
        default=(), description="Recommends on."
    )
    advise: Annotated[tuple[str, ...], MANY_TEXTS] = Field(default=(), description="Advises on.")
    veto: Annotated[tuple[str, ...], MANY_TEXTS] = Field(default=(), description="May stop.")


class Combined(Fact):
    """The agreement by which one body serves several areas."""

    words: ClassVar[str] = "{source, from, parties}: the agreement"

    parties: Annotated[tuple[str, ...], Many(Ref("organisation"))] = Field(
        default=(), description="The organisations that agreed it."
    )


class Expected(Fact):
    """What a source says to count on a body."""

    words: ClassVar[str] = "counts, such as {members: 12}"

    members: Annotated[int | None, COUNT] = Field(default=None, description="How many seats.")
    duties: Annotated[int | None, COUNT] = Field(default=None, description="How many duties.")
