"""The types of line: what each reads, its family, and whether an oversight chain runs along it."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from functools import cache
from pathlib import Path
from typing import NamedTuple

from govgraph.document.bounds import Bounds
from govgraph.document.nodes import Mapping, Scalar
from govgraph.document.reader import read


class LineType(NamedTuple):
    """One type of line.

    Attributes:
        id: The key of the format: ``reports_to``.
        name: What it reads from its start: ``reports on its work to``.
        reverse: What it reads from its end: ``receives reports from``.
        family: The family that rules and themes ask for: ``oversight``.
        chain: Whether an oversight chain runs along it.
    """

    id: str
    name: str
    reverse: str
    family: str
    chain: bool

    @property
    def is_mutual(self) -> bool:
        """Return whether it reads the same from both ends, so that either side may state it."""
        return self.name == self.reverse


@cache
def line_types() -> MappingOf[str, LineType]:
    """Return the types that the format knows, by id, in the order of their documentation."""
    data = Path(__file__).with_name("line-types.yaml").read_bytes()
    root = read(data, "line-types.yaml", Bounds()).root
    assert isinstance(root, Mapping)
    found = {}
    for key, pair in root.entries.items():
        assert isinstance(pair.value, Mapping)
        values = {
            name: entry.value.value
            for name, entry in pair.value.entries.items()
            if isinstance(entry.value, Scalar)
        }
        found[key] = LineType(
            key,
            str(values["name"]),
            str(values["reverse"]),
            str(values["family"]),
            values.get("chain") is True,
        )
    return found
