"""The fields of a finding, from the schema that a test holds the JSON to."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from tables import table


def pages() -> dict[str, str]:
    """Return a table for each part of the JSON, to be included in the page of findings."""
    text = files("govgraph.findings").joinpath("findings.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    parts = [_part("The whole", schema)]
    for name, heading in (
        ("file", "A file"),
        ("finding", "A finding"),
        ("accepted", "An accepted finding"),
        ("question", "A question"),
        ("basis", "A basis"),
        ("place", "A place"),
    ):
        parts.append(_part(heading, schema["$defs"][name]))
    return {"finding-fields.inc": "\n\n".join(parts) + "\n"}


def _part(heading: str, schema: dict[str, Any]) -> str:
    rows = [
        (f"`{key}`", _type(value), value.get("description", ""))
        for key, value in schema["properties"].items()
    ]
    about = schema.get("description", "")
    return f"### {heading}\n\n{about}\n\n{table(('field', 'is', 'meaning'), rows)}"


def _type(value: dict[str, Any]) -> str:
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return {"maybe": "text or null", "texts": "list of text", "count": "number"}.get(
            name, name
        )
    if "enum" in value:
        return ", ".join(str(word) for word in value["enum"])
    if "const" in value:
        return str(value["const"])
    if value["type"] == "array":
        return f"list of {_type(value['items'])}" if "items" in value else "list"
    kinds = [value["type"]] if isinstance(value["type"], str) else value["type"]
    return " or ".join(kinds)
