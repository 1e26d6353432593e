"""Texts: as written, on one line, as an address."""

from __future__ import annotations

import re
from typing import Any

from govgraph.document.desk import Desk
from govgraph.document.forms.form import MISSING, Form, JsonSchema
from govgraph.document.nearest import listed
from govgraph.document.nodes import Node, Scalar

_PLACEHOLDER = re.compile(r"\{([a-z]+)\}")
_URL = re.compile(r"(?:https?://\S+|mailto:\S+)", re.IGNORECASE)


class Text(Form):
    """Text as written; any plain scalar is text. Line breaks stay."""

    words = "text"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the text."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        if "{" not in node.text or not (desk.bindings or desk.is_template):
            return node.text
        text = desk.named(node.text)
        if not desk.is_template:
            _check_filled(node, text, desk)
        return text

    def schema(self) -> JsonSchema:
        """Return text or a number, since a plain number is text where text is expected."""
        return {"type": ["string", "number", "boolean"]}


def _check_filled(node: Scalar, text: str, desk: Desk) -> None:
    """Note what looks like a placeholder of a template and is none of this one's."""
    for word in _PLACEHOLDER.findall(text):
        desk.fault(
            node,
            "input.value",
            f"{desk.subject} has {{{word}}}, which this template cannot fill in",
            f"it fills in {listed([f'{{{known}}}' for known in sorted(desk.bindings)], 'and')}",
        )


class Name(Text):
    """Text on one line: a line break in it becomes a space."""

    words = "a name"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the name, never empty."""
        text = super().read(node, desk)
        if text is MISSING:
            return MISSING
        name = " ".join(text.split())
        if not name:
            desk.fault(
                node,
                "input.value",
                f"{desk.subject} is empty, so nobody can tell what it is called",
                "write its name, or leave the key out",
            )
            return MISSING
        return name


class Url(Text):
    """An address on the web or of mail."""

    words = "an address that begins with http, https or mailto"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the address."""
        text = super().read(node, desk)
        if text is not MISSING and not _URL.fullmatch(text):
            desk.fault(
                node,
                "input.value",
                f'{desk.subject} is "{text}", which is not {self.words}',
                'such as "https://example.org/paper-7"',
            )
            return MISSING
        return text

    def schema(self) -> JsonSchema:
        """Return the pattern of an address."""
        return {"type": "string", "pattern": "^(https?://|mailto:)"}
