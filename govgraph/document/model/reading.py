"""How an entry is read: each key by its form, all problems noted, places kept."""

from __future__ import annotations

from typing import Any, TypeVar
from unicodedata import combining, normalize

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    IDENTIFIER,
    LONGEST_ID,
    MISSING,
    RESERVED_IDS,
    Form,
    JsonSchema,
    Many,
    is_empty,
    none_in,
    unknown_in,
)
from govgraph.document.model.misread import indented, note_bare_key, note_unknown_key
from govgraph.document.model.stated import Entry, Fact
from govgraph.document.nearest import latin, lookalike
from govgraph.document.nodes import Entry as KeyAndValue
from govgraph.document.nodes import Mapping, Node, Scalar

AnyEntry = TypeVar("AnyEntry", bound=Entry)


def read_entry(
    model: type[AnyEntry], node: Node, desk: Desk, head: Node, **given: Any
) -> AnyEntry | Any:
    """Return an entry of a model, or ``MISSING`` where the node has the wrong shape.

    Args:
        model: What is read.
        node: Its value: keys with values, or the short form where the model has one.
        desk: The desk of the entry, already named after it.
        head: The node that the entry stands at, for its place.
        given: Fields that are known without reading, such as its id.
    """
    values: dict[str, Any] = {**given, "node": node, "head": head}
    if isinstance(node, Mapping):
        _read_keys(model, node, desk, values)
    elif isinstance(node, Scalar) and model.short_key is not None:
        name, form = model.keys[model.short_key]
        desk.key = ""
        value = form.read(node, desk)
        if value is MISSING:
            return MISSING
        values[name] = value
    else:
        return One(model).refuse(node, desk)
    if issubclass(model, Fact) and "sources" not in values:
        values["sources"] = desk.sources
    if desk.unknown:
        values["unknown"] = desk.unknown
    return model.made(model.settled(values))


def _read_keys(model: type[Entry], node: Mapping, desk: Desk, values: dict[str, Any]) -> None:
    source = node.entries.get("source")
    if source is not None and "source" in model.keys and not is_empty(source.value):
        desk.key = "source"
        _read_value(model.keys["source"], "source", source.value, desk, values)
        # A source that nobody knows is not that of the whole file.
        desk.sources = values.setdefault(model.keys["source"][0], ())
    for key in sorted(node.entries):
        pair = node.entries[key]
        known = model.keys.get(key) or model.gathered_key(key)
        desk.key = key
        if known is None:
            note_unknown_key(model, key, pair, node, desk)
        elif pair.bare:
            note_bare_key(key, pair, node, desk)
        elif key != "source" and not is_empty(pair.value):
            _read_value(known, key, pair.value, desk, values)


def _read_value(
    known: tuple[str, Form], key: str, node: Node, desk: Desk, values: dict[str, Any]
) -> None:
    name, form = known
    absence = unknown_in(node, desk) if isinstance(node, Mapping) else None
    if absence is not None:
        desk.note_unknown(key, absence)
        return
    if form.may_be_none:
        absence = none_in(node, desk)
        if absence is not None:
            values["none"] = {**values.get("none", {}), key: absence}
            return
    value = form.read(node, desk)
    if value is MISSING:
        return
    if isinstance(value, tuple) and isinstance(values.get(name), tuple):
        value = (*values[name], *value)
    values[name] = value


class One(Form):
    """One entry of a model: keys with values, or its short form."""

    def __init__(self, model: type[Entry]) -> None:
        """Read entries of this model."""
        self.model = model
        self.words = model.words

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the entry."""
        return read_entry(self.model, node, desk.for_entry(self.owner(node, desk)), node)

    def owner(self, node: Node, desk: Desk) -> str:
        """Return the words for the entry in messages: its name, else where it stands."""
        own = name_in(node, desk) if isinstance(node, Mapping) else ""
        return own or self.model.noun or desk.subject

    def schema(self) -> JsonSchema:
        """Return a reference to the model's own schema, beside its short form."""
        full: JsonSchema = {"$ref": f"#/$defs/{self.model.__name__}"}
        if self.model.short_key is None:
            return full
        return {"anyOf": [self.model.keys[self.model.short_key][1].schema(), full]}


class ById(Form):
    """Ids with an entry each. Ids are lower-case words joined by hyphens (rules 2 and 10)."""

    def __init__(self, model: type[Entry]) -> None:
        """Read entries of this model by id."""
        self.model = model
        self.words = f"ids, each with {model.words}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the entries by id, in the order of the file; each knows its id."""
        if not isinstance(node, Mapping):
            return self.refuse(node, desk)
        section = desk.key
        found: dict[str, Entry] = {}
        entries = indented(self.model, node, desk)
        for key, pair in entries.items():
            desk.key = section
            if pair.bare:
                note_bare_key(key, pair, node, desk)
            elif not is_empty(pair.value):
                # What stands under an id that cannot be one is read too: it may have faults.
                check_id(pair.key, "input.key", desk)
                entry = self.read_one(key, pair, desk)
                if entry is not MISSING:
                    found[key] = entry
        return found

    def read_one(self, key: str, pair: KeyAndValue, desk: Desk) -> Any:
        """Return the entry under one id, or ``MISSING``."""
        absence = unknown_in(pair.value, desk)
        node = Mapping({}, pair.value.place) if absence else pair.value
        inner = desk.for_entry(name_in(node, desk) or words_of(key))
        inner.subjects = (key,)
        if isinstance(node, Mapping) and "for_each" in node.entries:
            inner.is_template = True
        if absence:
            inner.note_unknown("name" if "name" in self.model.keys else "title", absence)
        return read_entry(self.model, node, inner, pair.key, id=key)

    def schema(self) -> JsonSchema:
        """Return an object whose names are ids."""
        return {
            "type": "object",
            "propertyNames": {"pattern": f"^{IDENTIFIER.pattern}$", "maxLength": LONGEST_ID},
            "additionalProperties": One(self.model).schema(),
        }


def check_id(node: Scalar, rule: str, desk: Desk) -> bool:
    """Return whether a scalar can be an id, after noting why not."""
    name = node.text
    if len(name) <= LONGEST_ID and IDENTIFIER.fullmatch(name) and name not in RESERVED_IDS:
        return True
    shown = name if len(name) <= LONGEST_ID else f"{name[:40]}…"
    why, hint = _no_id(name)
    where = "of what is new" if desk.key == "id" else f"under {desk.key}"
    desk.fault(node, rule, f'"{shown}" stands as an id {where}, {why}', hint)
    return False


def _no_id(name: str) -> tuple[str, str]:
    """Return why a text can be no id, and what would be one."""
    if name in RESERVED_IDS:
        return "but it has a meaning of its own in this format", "choose another id"
    if len(name) > LONGEST_ID:
        return f"but it is longer than {LONGEST_ID} letters", "choose a shorter id"
    proposed = id_like(name)
    hint = f"write {proposed}" if proposed else "choose an id such as safety-board"
    if name[:1].isdigit():
        hint = "begin it with a letter"
    if "." in name and IDENTIFIER.fullmatch(name.replace(".", "-")):
        why = "but a dot stands only in the ids that templates make"
        return why, f"{hint}, or change what a template makes under its `but`"
    why = "but an id is lower-case words joined by single hyphens, and begins with a letter"
    foreign = lookalike(name)
    return why, f"{hint}.{foreign}" if foreign else hint


def id_like(name: str) -> str:
    """Return the id nearest to a text, or nothing where it holds no letter to begin with."""
    bare = "".join(c for c in normalize("NFKD", latin(name).lower()) if not combining(c))
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in bare).split()
    proposed = "-".join(words).lstrip("0123456789-")[:LONGEST_ID].strip("-")
    return "" if proposed in RESERVED_IDS else proposed


def words_of(name: str) -> str:
    """Return an id as words, for what has no name: ``safety-board`` becomes ``Safety board``."""
    text = name.replace("-", " ").replace(".", " ")
    return text[:1].upper() + text[1:]


def name_in(node: Node, desk: Desk) -> str:
    """Return the name or title that a node gives itself, or nothing."""
    if isinstance(node, Scalar):
        return " ".join(desk.named(node.text).split())
    if not isinstance(node, Mapping):
        return ""
    pair = node.entries.get("name") or node.entries.get("title")
    if pair is None or not isinstance(pair.value, Scalar):
        return ""
    return " ".join(desk.named(pair.value.text).split())


def many(model: type[Entry]) -> Many:
    """Return the form of one or several entries of a model."""
    return Many(One(model))
