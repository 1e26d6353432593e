"""Names of other things: ids of what is declared, citations of sources."""

from __future__ import annotations

import re
from collections.abc import Sequence as SequenceOf
from typing import Any

from govgraph.document.desk import Desk
from govgraph.document.forms.form import Form, JsonSchema
from govgraph.document.nearest import listed
from govgraph.document.nodes import Node, Scalar

IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
LONGEST_ID = 100
RESERVED_IDS = frozenset({"none", "all", "unknown"})


class Ref(Form):
    """The id of something that the structure declares."""

    def __init__(self, *kinds: str) -> None:
        """Accept ids of these kinds of thing."""
        self.kinds = frozenset(kinds)
        self.words = f"the id of {_a(kinds)}"

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the id, noted to be looked up once all files are read."""
        if not isinstance(node, Scalar) or not node.text.strip():
            return self.refuse(node, desk)
        name = desk.identified(node.text.strip())
        desk.mention(node, name, self.kinds)
        return name

    def schema(self) -> JsonSchema:
        """Return an id."""
        return {"type": "string"}


def _a(kinds: SequenceOf[str]) -> str:
    return listed([f"an {kind}" if kind[0] in "aeio" else f"a {kind}" for kind in kinds])


class Citation(Form):
    """The id of a source, with the place in it behind ``#``."""

    words = "a source's id, or id#locator"
    kinds = frozenset({"source"})

    def read(self, node: Node, desk: Desk) -> Any:
        """Return the citation as written; the source must be declared."""
        if not isinstance(node, Scalar) or not node.text.strip():
            return self.refuse(node, desk)
        text = " ".join(desk.identified(node.text).split())
        desk.mention(node, text.partition("#")[0], self.kinds)
        return text

    def schema(self) -> JsonSchema:
        """Return text."""
        return {"type": "string"}


CITATION = Citation()
