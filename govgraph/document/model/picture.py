"""A named picture of a structure: what it shows, and how."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

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
from govgraph.document.model.stated import Entry
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

    id: Annotated[str, None] = ""
    title: Annotated[str | None, NAME] = Field(default=None, description="Its title.")
    focus: Annotated[str | None, Ref("body", "template", "organisation")] = Field(
        default=None, description="The body that it is about; without it, the whole structure."
    )
    up: Annotated[int | str | None, Steps()] = Field(
        default=None, description="How many steps up the chain, or `all`."
    )
    down: Annotated[int | str | None, Steps()] = Field(
        default=None, description="How many steps down, or `all`."
    )
    show: Annotated[tuple[str, ...], Many(Word("something to show", *SHOWN))] = Field(
        default=(), description="Also `members`, `meetings`, `gaps`, `questions`, `notes`."
    )
    lines: Annotated[tuple[str, ...], Many(FREE)] = Field(
        default=(), description="The families of line that are drawn."
    )
    page: Annotated[str | None, TEXT] = Field(
        default=None, description="`A4 landscape`, `A3`, `slide`, `web` or `160x100`."
    )
    theme: Annotated[str | None, FREE] = Field(
        default=None, description="`light`, `print`, `contrast` or `dark`."
    )
    expand: Annotated[bool, FLAG] = Field(
        default=False, description="Whether bodies of one template are drawn one by one."
    )
