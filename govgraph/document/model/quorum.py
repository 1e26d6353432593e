"""What a body needs to decide."""

from __future__ import annotations

from typing import Any, ClassVar

from govgraph.document.desk import Desk
from govgraph.document.forms import MANY_NAMES, Count, Form, JsonSchema
from govgraph.document.model.stated import Fact, read_by
from govgraph.document.nearest import listed
from govgraph.document.nodes import Node, Scalar

_SHARES = ("half", "third")


class Share(Count):
    """A number of members, or a share of them: ``half``, ``a third``, ``one third of members``."""

    def __init__(self) -> None:
        """Accept the shares beside a number."""
        super().__init__(*_SHARES)

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the number, ``half`` or ``third``."""
        if isinstance(node, Scalar) and isinstance(node.value, str):
            said = node.text.lower().replace("-", " ").split(" of ")[0].split()
            if said and said[-1] in _SHARES and said[:-1] in ([], ["a"], ["one"]):
                return said[-1]
        return super().read(node, desk)


class WordsOrList(Form):
    """Words, or a list of them that is kept as words."""

    words = MANY_NAMES.words

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the words: ``the chair and one commissioner``."""
        return listed(MANY_NAMES.read(node, desk), "and") or None

    def schema(self) -> JsonSchema:
        """Return text or a list of texts."""
        return MANY_NAMES.schema()


class Quorum(Fact):
    """How many members must be there for a body to decide.

    ``at_least`` is a number, or ``half`` or ``third`` of the voting seats, rounded up.
    """

    words: ClassVar[str] = "a number, half, third, or {at_least: 4, including: words}"
    short_key: ClassVar[str | None] = "at_least"

    at_least: int | str | None = read_by(
        Share(),
        default=None,
        description="How many members, or `half` or `third` of those with a vote.",
    )
    including: str | None = read_by(
        WordsOrList(), default=None, description="Who must be among them, in words."
    )
