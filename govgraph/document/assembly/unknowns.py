"""Everything that is known to be unknown, each an open question of its own."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.document.content import Unknown
from govgraph.document.desk import Unsaid
from govgraph.document.nodes import Place


def unknowns_of(unsaid: Iterable[Unsaid]) -> tuple[Unknown, ...]:
    """Return every value given as unknown once, though a template repeats it for each body.

    What is so of some of its bodies only is unknown of these, and not of the template.
    """
    found: dict[Place, dict[str, Unknown]] = {}
    for owner, key, absence in unsaid:
        said = Unknown(owner, key, absence.why, absence.sources, absence.place)
        found.setdefault(absence.place, {}).setdefault(owner, said)
    told = (item for owners in found.values() for item in _of_some(owners))
    return tuple(sorted(told, key=lambda item: item[:-1]))


def _of_some(owners: dict[str, Unknown]) -> list[Unknown]:
    """Return what is unknown at one place: of some bodies of a template, or of one owner."""
    first, *others = owners.values()
    made = [item for item in others if item.owner.startswith(f"{first.owner}.")]
    return made or [first]
