"""What makes a body a template: what it is made for, and what differs for one of these."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
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
from govgraph.document.nodes import Entry as KeyAndValue
from govgraph.document.nodes import Mapping, Node, Scalar

_ONLY_OF_TEMPLATES = frozenset({"for_each", "but", "except"})


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
        found: dict[str, KeyAndValue] = {}
        for key, pair in node.entries.items():
            if isinstance(pair.value, Mapping):
                self._only_of_templates(pair.value, desk)
                self._twice(pair.key, found, desk)
                found[key] = pair
            else:
                desk.fault(
                    pair.value,
                    "input.type",
                    f"{desk.subject} gives {key} no keys to replace",
                    f"write {key}: {{name: …}}",
                )
        return found

    def _only_of_templates(self, node: Mapping, desk: Desk) -> None:
        for key in _ONLY_OF_TEMPLATES & set(node.entries):
            desk.fault(
                node.entries[key].key,
                "input.key",
                f"{desk.subject} has {key} in it, but one of those that a template makes is no "
                "template itself",
                f"write {key} on the template",
            )

    def _twice(self, key: Scalar, found: MappingOf[str, object], desk: Desk) -> None:
        """Note one and the same body under its whole id and the last part of it."""
        part = key.text.rpartition(".")[2]
        if any(part == other.rpartition(".")[2] for other in found):
            desk.fault(
                key,
                "input.duplicate",
                f"{desk.subject} has keys for {part} twice, so those of one would be lost",
                f"put all of them under {part}",
            )

    def schema(self) -> JsonSchema:
        """Return an object of bodies."""
        return {"type": "object", "additionalProperties": {"$ref": "#/$defs/Body"}}
