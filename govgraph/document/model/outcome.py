"""What comes out of a step: something new, something created, seats or a remit gone over."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Any, ClassVar

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    FREE,
    MISSING,
    NAME,
    Form,
    JsonSchema,
    Many,
    Ref,
)
from govgraph.document.line_types import line_types
from govgraph.document.model.body import Body, Named
from govgraph.document.model.misread import stands_in
from govgraph.document.model.reading import ById, One, check_id
from govgraph.document.model.register import Area, Group, Organisation, Post, Remit
from govgraph.document.model.stated import Entry, Fact, read_by
from govgraph.document.model.work import Priority
from govgraph.document.nodes import Mapping, Node, Scalar

_PARTIES = ("body", "template", "organisation", "area", "post", "remit")


class NewId(Form):
    """The id of something that a step makes."""

    words = "an id, such as new-council"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the id."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        return node.text if check_id(node, "input.value", desk) else MISSING

    def schema(self) -> JsonSchema:
        """Return text."""
        return {"type": "string"}


class NewParty(Named):
    """What a merger, an absorption or a split makes."""

    words: ClassVar[str] = "an id, or {id, name, kind} of something new"
    short_key: ClassVar[str | None] = None
    ways_out: ClassVar[MappingOf[str, str]] = {
        key: f"say it in the next step: set: {{its id: {{{key}: …}}}}"
        for key in ({*Body.keys, *line_types()} - {*Named.keys, "id", "kind", "tier", "area"})
    }

    id: str = read_by(NewId(), default="", description="The id of what is new.")
    kind: str | None = read_by(FREE, default=None, description="What it is.")
    tier: str | None = read_by(NAME, default=None, description="Its tier.")
    areas: tuple[str, ...] = read_by(
        Many(Ref("area")), default=(), alias="area", description="Its area or areas."
    )


class Into(Form):
    """What comes out of a step: the id of what is there, or something new."""

    words = NewParty.words

    def __init__(self) -> None:
        """Read an id as the id of something that is there."""
        self.ref = Ref(*_PARTIES)

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the id of what is there, or a new party."""
        if not isinstance(node, Mapping):
            return self.ref.read(node, desk)
        party = One(NewParty).read(node, desk)
        if party is MISSING or party.id:
            return party
        if not stands_in(NewParty, node, "id"):
            desk.fault(
                node, "input.key", f"{desk.subject} gives no id to what is new", "add `id: …`"
            )
        return MISSING

    def schema(self) -> JsonSchema:
        """Return an id or a new party."""
        return {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/NewParty"}]}


class Transfer(Fact):
    """The seats of one holder, or a remit, going over to another."""

    words: ClassVar[str] = "{seats_of, to} or {remit, from, to}"

    seats_of: str | None = read_by(
        Ref("organisation", "body", "post"),
        default=None,
        description="The holder whose seats go over.",
    )
    remit: str | None = read_by(
        Ref("remit"), default=None, description="The remit that goes over."
    )
    from_: Any = read_by(
        Ref("body", "template"),
        default=None,
        alias="from",
        description="The body that oversaw it.",
    )
    to: str | None = read_by(
        Ref("body", "template", "organisation", "post"),
        default=None,
        description="Who has them afterwards.",
    )


class Created(Entry):
    """What a step creates, under the keys that a structure has for it."""

    words: ClassVar[str] = "{bodies: …} or other entries by id"

    areas: MappingOf[str, Area] = read_by(ById(Area), default={}, description="Areas.")
    organisations: MappingOf[str, Organisation] = read_by(
        ById(Organisation), default={}, description="Organisations."
    )
    posts: MappingOf[str, Post] = read_by(ById(Post), default={}, description="Posts.")
    remits: MappingOf[str, Remit] = read_by(ById(Remit), default={}, description="Remits.")
    groups: MappingOf[str, Group] = read_by(ById(Group), default={}, description="Groups.")
    bodies: MappingOf[str, Body] = read_by(ById(Body), default={}, description="Bodies.")
    priorities: MappingOf[str, Priority] = read_by(
        ById(Priority), default={}, description="Priorities."
    )
