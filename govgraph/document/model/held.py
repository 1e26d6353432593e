"""What a body has beside lines and seats: duties, remits, powers, claimed counts."""

from __future__ import annotations

from typing import Any, ClassVar

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
from govgraph.document.model.stated import Fact, read_by
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

    duty: str = read_by(
        DutyForm(),
        default="",
        description="The duty: its id in a pack, or the plain name of its function.",
    )


class Holding(Fact):
    """A remit that a body oversees or delivers."""

    words: ClassVar[str] = "a remit's id, or {remit, jointly_with, taken_from}"
    short_key: ClassVar[str | None] = "remit"

    remit: str = read_by(Ref("remit"), default="", description="The remit.")
    jointly_with: tuple[str, ...] = read_by(
        Many(Ref(*BODIES)),
        default=(),
        description="The bodies with which it is overseen together.",
    )
    taken_from: str | None = read_by(
        Ref(*BODIES),
        default=None,
        description="The body that oversaw it before, and no longer does.",
    )


class Powers(Fact):
    """What a body may do, in words or remits, with limits."""

    words: ClassVar[str] = "keys decide, recommend, advise and veto"

    decide: tuple[str, ...] = read_by(MANY_TEXTS, default=(), description="Decides on.")
    recommend: tuple[str, ...] = read_by(MANY_TEXTS, default=(), description="Recommends on.")
    advise: tuple[str, ...] = read_by(MANY_TEXTS, default=(), description="Advises on.")
    veto: tuple[str, ...] = read_by(MANY_TEXTS, default=(), description="May stop.")


class Combined(Fact):
    """The agreement by which one body serves several areas."""

    words: ClassVar[str] = "{source, from, parties}: the agreement"

    parties: tuple[str, ...] = read_by(
        Many(Ref("organisation")), default=(), description="The organisations that agreed it."
    )


class Expected(Fact):
    """What a source says to count on a body."""

    words: ClassVar[str] = "counts, such as {members: 12}"

    members: int | None = read_by(COUNT, default=None, description="How many seats.")
    duties: int | None = read_by(COUNT, default=None, description="How many duties.")
