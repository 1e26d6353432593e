"""Whether a pack of one's own has the shape that packs have, by their schema."""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingOf
from typing import Any

from govgraph.document.desk import Desk
from govgraph.document.forms import shape
from govgraph.document.nearest import did_you_mean, listed
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence

Schema = MappingOf[str, Any]
_SCALARS = {"string": "text", "integer": "a whole number", "boolean": "true or false"}
_WORDS = {**_SCALARS, "object": "keys with values", "array": "a list"}


def check_shape(node: Node, schema: Schema, what: str, desk: Desk) -> None:
    """Note each value that has another shape than the schema of packs says.

    What was found fault with before is left out, with all that is in it.

    Args:
        node: What is judged.
        schema: What it should be, as JSON Schema.
        what: The words for it in a message.
        desk: Where faults go.
    """
    if any(problem.place == node.place for problem in desk.problems.found.values()):
        return
    choices = schema.get("anyOf", [schema])
    fitting = [choice for choice in choices if _has_type(node, choice)]
    if not fitting:
        _refuse(node, choices, what, desk)
    elif isinstance(node, Mapping):
        _keys(node, fitting[0], what, desk)
    elif isinstance(node, Sequence):
        for item in node.items:
            check_shape(item, fitting[0].get("items", {}), f"an item of {what}", desk)
    elif not any(_is_among(node, choice) for choice in fitting):
        _refuse_word(node, fitting, what, desk)


def _keys(node: Mapping, schema: Schema, what: str, desk: Desk) -> None:
    known = schema.get("properties", {})
    others = schema.get("additionalProperties", {})
    for key, pair in node.entries.items():
        inner = known.get(key, others)
        if inner:
            check_shape(pair.value, inner, f"{key} of {what}", desk)
        elif inner is False and not _is_told(pair.key, desk):
            desk.fault(
                pair.key,
                "input.key",
                f'{what} has the key "{key}", which packs don\'t have',
                did_you_mean(key, known) or f"its keys are {listed(sorted(known), 'and')}",
            )
    for key in schema.get("required", ()):
        if key not in node.entries:
            message = f"{what} has no {key}, so it cannot be used"
            desk.fault(node, "input.key", message, f"add `{key}: …`")


def _is_told(node: Node, desk: Desk) -> bool:
    return any(problem.place == node.place for problem in desk.problems.found.values())


def _has_type(node: Node, schema: Schema) -> bool:
    kind = schema.get("type", "string" if "enum" in schema else None)
    if isinstance(node, Mapping):
        return kind in {"object", None}
    if isinstance(node, Sequence):
        return kind in {"array", None}
    if kind == "integer":
        return isinstance(node.value, int) and not isinstance(node.value, bool)
    if kind == "boolean":
        return isinstance(node.value, bool)
    return kind in {"string", None} and bool(node.text.strip()) and node.value is not None


def _is_among(node: Scalar, schema: Schema) -> bool:
    """Return whether a value is one of those that a schema names, or within what it bounds."""
    if "enum" in schema:
        return node.text.strip() in schema["enum"]
    if "pattern" in schema:
        return re.search(schema["pattern"], node.text.strip()) is not None
    if isinstance(node.value, int) and schema.get("type") == "integer":
        least, most = schema.get("minimum", node.value), schema.get("maximum", node.value)
        return bool(least <= node.value <= most)
    return True


def _refuse(node: Node, choices: list[Schema], what: str, desk: Desk) -> None:
    wanted = [_WORDS[choice.get("type", "string")] for choice in choices]
    desk.fault(
        node,
        "input.type",
        f"{what} is {shape(node)}, where packs have something else",
        f"write {listed(list(dict.fromkeys(wanted)))}, or leave it out",
    )


def _refuse_word(node: Scalar, fitting: list[Schema], what: str, desk: Desk) -> None:
    known = [word for choice in fitting for word in choice.get("enum", ())]
    bounds = [f"{choice['minimum']} or more" for choice in fitting if "minimum" in choice]
    dated = "a date: 2027, 2027-04 or 2027-04-01"
    desk.fault(
        node,
        "input.value",
        f'{what} is "{node.text}", which packs don\'t know',
        did_you_mean(node.text, known)
        or f"write {listed(known) if known else (listed(bounds) or dated)}",
    )
