"""A named picture of a structure: what it shows, and how."""

from __future__ import annotations

from typing import Any, ClassVar

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    FLAG,
    FREE,
    MISSING,
    NAME,
    TEXT,
    Form,
    JsonSchema,
    Many,
    Ref,
    Word,
)
from govgraph.document.model.stated import Entry, read_by
from govgraph.document.nodes import Node, Scalar

SHOWN = ("members", "meetings", "gaps", "questions", "notes")


class Steps(Form):
    """How many steps along a chain, or all."""

    words = "a whole number of 0 or more, or all"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the number, or ``all``."""
        if not isinstance(node, Scalar):
            return self.refuse(node, desk)
        value = node.value
        if node.text == "all":
            return "all"
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        desk.fault(
            node,
            "input.value",
            f"{desk.subject} is {node.text}, which is not {self.words}",
            f"write {self.words}",
        )
        return MISSING

    def schema(self) -> JsonSchema:
        """Return a number or ``all``."""
        return {"anyOf": [{"type": "integer", "minimum": 0}, {"const": "all"}]}


class Picture(Entry):
    """A named picture."""

    words: ClassVar[str] = "{title, focus, up, down, show, lines, page, theme}"

    id: str = ""
    title: str | None = read_by(NAME, default=None, description="Its title.")
    focus: str | None = read_by(
        Ref("body", "template", "organisation"),
        default=None,
        description="The body that it is about; without it, the whole structure.",
    )
    up: int | str | None = read_by(
        Steps(), default=None, description="How many steps up the chain, or `all`."
    )
    down: int | str | None = read_by(
        Steps(), default=None, description="How many steps down, or `all`."
    )
    show: tuple[str, ...] = read_by(
        Many(Word("something to show", *SHOWN)),
        default=(),
        description="Also `members`, `meetings`, `gaps`, `questions`, `notes`.",
    )
    lines: tuple[str, ...] = read_by(
        Many(FREE), default=(), description="The families of line that are drawn."
    )
    page: str | None = read_by(
        TEXT, default=None, description="`A4 landscape`, `A3`, `slide`, `web` or `160x100`."
    )
    theme: str | None = read_by(
        FREE, default=None, description="`light`, `print`, `contrast` or `dark`."
    )
    expand: bool = read_by(
        FLAG, default=False, description="Whether bodies of one template are drawn one by one."
    )
