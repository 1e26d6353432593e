"""What comes out of a step: something new, something created, seats or a remit gone over."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import Annotated, Any, ClassVar

from pydantic import Field

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
from govgraph.document.model.body import Body, Named
from govgraph.document.model.misread import stands_in
from govgraph.document.model.reading import ById, One, check_id
from govgraph.document.model.register import Area, Group, Organisation, Post, Remit
from govgraph.document.model.stated import Entry, Fact
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

    id: Annotated[str, NewId()] = Field(default="", description="The id of what is new.")
    kind: Annotated[str | None, FREE] = Field(default=None, description="What it is.")
    tier: Annotated[str | None, NAME] = Field(default=None, description="Its tier.")
    areas: Annotated[tuple[str, ...], Many(Ref("area"))] = Field(
        default=(), alias="area", description="Its area or areas."
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
        if not stands_in(node, "id"):
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

    seats_of: Annotated[str | None, Ref("organisation", "body", "post")] = Field(
        default=None, description="The holder whose seats go over."
    )
    remit: Annotated[str | None, Ref("remit")] = Field(
        default=None, description="The remit that goes over."
    )
    from_: Annotated[Any, Ref("body", "template")] = Field(
        default=None, alias="from", description="The body that oversaw it."
    )
    to: Annotated[str | None, Ref("body", "template", "organisation", "post")] = Field(
        default=None, description="Who has them afterwards."
    )


class Created(Entry):
    """What a step creates, under the keys that a structure has for it."""

    words: ClassVar[str] = "{bodies: …} or other entries by id"

    areas: Annotated[MappingOf[str, Area], ById(Area)] = Field(default={}, description="Areas.")
    organisations: Annotated[MappingOf[str, Organisation], ById(Organisation)] = Field(
        default={}, description="Organisations."
    )
    posts: Annotated[MappingOf[str, Post], ById(Post)] = Field(default={}, description="Posts.")
    remits: Annotated[MappingOf[str, Remit], ById(Remit)] = Field(
        default={}, description="Remits."
    )
    groups: Annotated[MappingOf[str, Group], ById(Group)] = Field(
        default={}, description="Groups."
    )
    bodies: Annotated[MappingOf[str, Body], ById(Body)] = Field(default={}, description="Bodies.")
    priorities: Annotated[MappingOf[str, Priority], ById(Priority)] = Field(
        default={}, description="Priorities."
    )
