"""The format as JSON Schema, from the same models that read it, for editors and other programs.

It says what keys there are and what may stand under them. What it cannot say (that an id is
defined somewhere, that a requirement has its reason) the checks say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from govgraph.document.forms import Form, JsonSchema
    from govgraph.document.model.stated import Entry

_TEXT = {"type": ["string", "number", "boolean"]}
_BESIDE = {"source": {}, "status": _TEXT, "from": {}, "until": {}, "note": _TEXT}


def _absence(word: str, description: str) -> JsonSchema:
    return {
        "description": description,
        "type": "object",
        "properties": {word: _TEXT, **_BESIDE},
        "required": [word],
        "additionalProperties": False,
    }


_UNKNOWN: JsonSchema = {"$ref": "#/$defs/unknown"}
_NONE: JsonSchema = {"$ref": "#/$defs/none"}
_EMPTY: JsonSchema = {"type": "null"}
_ABSENCES: JsonSchema = {
    "unknown": _absence("unknown", "The drafters know that they don't know, and say why."),
    "none": {
        "anyOf": [
            {"const": "none"},
            _absence("none", "It has been decided that there is none, and why."),
        ]
    },
}


def format_schema() -> JsonSchema:
    """Return the JSON Schema (2020-12) of a structure's file."""
    from govgraph.document.model.document import Document

    models = {model.__name__: model for model in _models()}
    top = _object(Document)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A governance structure, as govgraph reads it",
        **top,
        "required": ["govgraph"],
        "$defs": {**_ABSENCES, **_definitions(top, models)},
    }


def _models() -> Iterator[type[Entry]]:
    """Yield every model of an entry."""
    from govgraph.document.model.stated import Entry

    waiting: list[type[Entry]] = [Entry]
    while waiting:
        model = waiting.pop()
        yield model
        waiting.extend(model.__subclasses__())


def _definitions(top: JsonSchema, models: dict[str, type[Entry]]) -> JsonSchema:
    """Return the models that are needed, and those that they need, sorted by name."""
    found: JsonSchema = {}
    waiting = list(_named_in(top))
    while waiting:
        name = waiting.pop()
        if name in models and name not in found:
            found[name] = _object(models[name])
            waiting.extend(_named_in(found[name]))
    return dict(sorted(found.items()))


def _named_in(schema: Any) -> Iterator[str]:
    """Yield the names of the definitions that a schema refers to."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].rpartition("/")[2]
        schema = list(schema.values())
    if isinstance(schema, list):
        for inner in schema:
            yield from _named_in(inner)


def _object(model: type[Entry]) -> JsonSchema:
    """Return the keys of a model with what may stand under each."""
    properties = {
        key: {**_value(form), "description": model.model_fields[name].description or ""}
        for key, (name, form) in model.keys.items()
    }
    for key, (_, form) in model.gathered.items():
        properties[key] = {**_value(form), "description": _line_words(key)}
    return {
        "description": (model.__doc__ or "").partition("\n")[0],
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def _value(form: Form) -> JsonSchema:
    """Return what may stand under a key: its form, that it is unknown, nothing, perhaps none."""
    absences = [_UNKNOWN, _EMPTY, *([_NONE] if form.may_be_none else [])]
    return {"anyOf": [_with_unknown_items(form.schema()), *absences]}


def _with_unknown_items(schema: Any) -> Any:
    """Return a schema in whose lists and tables ``{unknown: why}`` may stand for an item."""
    if isinstance(schema, list):
        return [_with_unknown_items(inner) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    wider = {key: _with_unknown_items(inner) for key, inner in schema.items()}
    for key in ("items", "additionalProperties"):
        if isinstance(wider.get(key), dict):
            empty = [_EMPTY] if key == "additionalProperties" else []
            wider[key] = {"anyOf": [wider[key], _UNKNOWN, *empty]}
    return wider


def _line_words(key: str) -> str:
    from govgraph.document.line_types import line_types

    return f"A line: this {line_types()[key].name} what is named here."
