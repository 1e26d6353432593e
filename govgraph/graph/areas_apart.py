"""Which areas are known to lie apart from each other."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.document import kinds
from govgraph.graph.index import View
from govgraph.graph.walks import walked


def are_apart(view: View, some: Iterable[str], others: Iterable[str]) -> bool:
    """Return whether no area of one lot can overlap with any of the other.

    Areas of one kind do not overlap: two districts, or places in two counties, lie apart. A
    police area and a county whose relation is not stated may overlap, so they are not.
    """
    mine, theirs = tuple(some), tuple(others)
    return bool(mine and theirs) and all(
        _is_apart(view, one, other) for one in mine for other in theirs
    )


def _is_apart(view: View, one: str, other: str) -> bool:
    around_one, around_other = _around(view, one), _around(view, other)
    if other in around_one or one in around_other:
        return False
    mine, theirs = _by_rank(view, around_one), _by_rank(view, around_other)
    return any(mine[rank].isdisjoint(theirs[rank]) for rank in mine.keys() & theirs.keys())


def _by_rank(view: View, areas: Iterable[str]) -> dict[tuple[str, ...], set[str]]:
    found: dict[tuple[str, ...], set[str]] = {}
    for area in areas:
        rank = _rank(view, area)
        if rank is not None:
            found.setdefault(rank, set()).add(area)
    return found


def _around(view: View, area: str) -> dict[str, None]:
    """Return an area with all that it lies in and, where it was replaced, what follows it."""
    known = view.content.areas
    return walked([area], lambda key: (*known[key].part_of, *known[key].replaced_by))


def _rank(view: View, area: str) -> tuple[str, ...] | None:
    """Return what areas that cannot overlap have in common: their kind, or else their parent."""
    entry = view.content.areas[area]
    if entry.kind:
        return ("kind", kinds.canonical_area(entry.kind, view.content.territory))
    return ("part", *sorted(entry.part_of)) if entry.part_of else None
