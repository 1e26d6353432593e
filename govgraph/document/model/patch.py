"""What a step changes of what is there: names, lines, keys."""

from __future__ import annotations

from typing import Any

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    MISSING,
    NAME,
    Form,
    JsonSchema,
    unknown_in,
)
from govgraph.document.model.body import Body, Named
from govgraph.document.model.reading import (
    name_in,
    read_entry,
    words_of,
)
from govgraph.document.model.references import ANYTHING
from govgraph.document.model.register import Area, Group, Organisation, Post, Remit
from govgraph.document.model.work import Priority
from govgraph.document.nodes import Entry as KeyAndValue
from govgraph.document.nodes import Mapping, Node

_PATCHED: dict[str, type[Named]] = {
    "bodies": Body,
    "templates": Body,
    "organisations": Organisation,
    "areas": Area,
    "posts": Post,
    "remits": Remit,
    "priorities": Priority,
    "groups": Group,
}


class Renames(Form):
    """Ids, each with its new name."""

    words = "ids, each with its new name"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return new names by id."""
        if not isinstance(node, Mapping):
            return self.refuse(node, desk)
        found = {}
        for key, pair in sorted(node.entries.items()):
            desk.mention(pair.key, key, frozenset(ANYTHING))
            absence = unknown_in(pair.value, desk)
            if absence is not None:
                desk.note_unknown(desk.key, absence)
                continue
            name = NAME.read(pair.value, desk)
            if name is not MISSING:
                found[key] = name
        return found

    def schema(self) -> JsonSchema:
        """Return names by id."""
        return {"type": "object", "additionalProperties": {"type": "string"}}


class Patches(Form):
    """Ids, each with the keys that change."""

    words = "ids, each with the keys that change"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return, by id, an entry that holds only what changes."""
        if not isinstance(node, Mapping):
            return self.refuse(node, desk)
        found = {}
        for key, pair in sorted(node.entries.items()):
            desk.mention(pair.key, key, frozenset(ANYTHING))
            patch = self.read_patch(key, pair, desk)
            if patch is not MISSING:
                found[key] = patch
        return found

    def read_patch(self, key: str, pair: KeyAndValue, desk: Desk) -> Any:
        """Return one entry, read as what stands under its id."""
        node = pair.value
        if not isinstance(node, Mapping):
            return self.refuse(node, desk, f"write {key}: {{…}}, with the keys that change")
        template = desk.sections.get(key.rpartition(".")[0] or key) == "templates"
        section = "templates" if template else desk.sections.get(key, "")
        inner = desk.for_entry(name_in(node, desk) or words_of(key))
        inner.is_template = template
        # What it leaves open is asked once it has come.
        inner.unsaid = []
        model = _PATCHED.get(section) or _likeliest(node)
        return read_entry(model, node, inner, pair.key, id=key)

    def schema(self) -> JsonSchema:
        """Return entries by id."""
        return {"type": "object", "additionalProperties": {"type": "object"}}


def filled(patch: Named, key: str, desk: Desk) -> Any:
    """Return what changes of one body of a template, read with what that body is made for.

    Args:
        patch: What a step says of the template, or of this body.
        key: The id of the body.
        desk: A desk with the bindings of the body.
    """
    desk.sources = patch.sources
    return read_entry(type(patch), patch.node, desk, patch.head, id=key)


def _likeliest(node: Mapping) -> type[Named]:
    """Return the model that knows most of the keys, for an id that nothing declares."""
    return min(
        _PATCHED.values(),
        key=lambda known: sum(
            name not in known.keys and known.gathered_key(name) is None for name in node.entries
        ),
    )
