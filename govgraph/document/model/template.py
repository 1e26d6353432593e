"""What makes a body a template: what it is made for, and what differs for one of these."""

from __future__ import annotations

from typing import Any, ClassVar

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    FREE,
    Form,
    JsonSchema,
    Many,
    Ref,
)
from govgraph.document.model.references import BODIES, Term, terms
from govgraph.document.model.stated import Entry, read_by
from govgraph.document.nodes import Mapping, Node


class ForEach(Entry):
    """What a template is made for: areas, or bodies."""

    words: ClassVar[str] = "{area: district}, {areas: [...]} or {body: id}"

    area: tuple[str, ...] = read_by(
        Many(FREE), default=(), description="A kind of area, or ids of areas: one body for each."
    )
    areas: tuple[str, ...] = read_by(
        Many(Ref("area")), default=(), description="Areas by id: one body for each."
    )
    body: tuple[Term, ...] = read_by(
        terms(*BODIES),
        default=(),
        description="A template, a group or a selector: one body for each of its own.",
    )


class Variants(Form):
    """Keys that replace those of the template, by what a body is made for."""

    words = "keys with values for one of those that the template is made for"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the keys to replace, by id; they are read with the body that they change."""
        if not isinstance(node, Mapping):
            return self.refuse(node, desk)
        found = {}
        for key, pair in node.entries.items():
            if isinstance(pair.value, Mapping):
                found[key] = pair
            else:
                desk.fault(
                    pair.value,
                    "input.type",
                    f"{desk.subject} gives {key} no keys to replace",
                    f"write {key}: {{name: …}}",
                )
        return found

    def schema(self) -> JsonSchema:
        """Return an object of bodies."""
        return {"type": "object", "additionalProperties": {"$ref": "#/$defs/Body"}}
