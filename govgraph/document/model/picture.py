"""A named picture of a structure: what it shows, and how."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from govgraph.document.desk import Desk
from govgraph.document.forms import (
    FLAG,
    FREE,
    MISSING,
    NAME,
    AtLeastOne,
    Form,
    JsonSchema,
    Ref,
    Text,
    Word,
)
from govgraph.document.model.stated import Entry, read_by
from govgraph.document.nearest import did_you_mean
from govgraph.document.nodes import Node, Scalar

_PAGES = ("auto", "A4", "A3", "slide", "web")
_TURNED = frozenset({"landscape", "portrait"})
_FRAME = re.compile(r"([0-9]{1,5}(?:\.[0-9]+)?) ?[x×] ?([0-9]{1,5}(?:\.[0-9]+)?)", re.IGNORECASE)
_SMALLEST, _LARGEST = 60, 3000
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


class PageForm(Text):
    """A page by its name, turned or not, or a frame in millimetres."""

    words = "auto, A4, A3, slide or web, each also with landscape or portrait, or 160x100"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the page as written."""
        text = super().read(node, desk)
        if text is MISSING:
            return MISSING
        size = " ".join(word for word in text.split() if word.lower() not in _TURNED)
        # Turned only, it is the usual page.
        if size.lower() in {"", *(page.lower() for page in _PAGES)} or _is_frame(size):
            return text
        desk.fault(
            node,
            "input.value",
            f'{desk.subject} is "{text}", which is no page that can be drawn',
            did_you_mean(size, _PAGES)
            or f"write {self.words}, each side from {_SMALLEST} to {_LARGEST} mm",
        )
        return MISSING

    def schema(self) -> JsonSchema:
        """Return text."""
        return {"type": "string"}


def _is_frame(size: str) -> bool:
    """Return whether a text is two sides in millimetres that a picture may have."""
    match = _FRAME.fullmatch(size)
    sides = [float(side) for side in match.groups()] if match else [0.0]
    return all(_SMALLEST <= side <= _LARGEST for side in sides)


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
        AtLeastOne(Word("something to show", *SHOWN)),
        default=(),
        description="Also `members`, `meetings`, `gaps`, `questions`, `notes`.",
    )
    lines: tuple[str, ...] = read_by(
        AtLeastOne(FREE), default=(), description="The families of line that are drawn."
    )
    page: str | None = read_by(
        PageForm(), default=None, description="`A4 landscape`, `A3`, `slide`, `web` or `160x100`."
    )
    theme: str | None = read_by(
        FREE, default=None, description="`light`, `print`, `contrast` or `dark`."
    )
    expand: bool = read_by(
        FLAG, default=False, description="Whether bodies of one template are drawn one by one."
    )
