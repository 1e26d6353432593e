"""Everything that is known to be unknown, each an open question of its own."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.document.content import Unknown
from govgraph.document.desk import Unsaid
from govgraph.document.nodes import Place


def unknowns_of(unsaid: Iterable[Unsaid]) -> tuple[Unknown, ...]:
    """Return every value given as unknown once, though a template repeats it for each body."""
    found: dict[Place, Unknown] = {}
    for owner, key, absence in unsaid:
        said = Unknown(owner, key, absence.why, absence.sources, absence.place)
        found.setdefault(absence.place, said)
    return tuple(sorted(found.values(), key=lambda item: item[:-1]))
