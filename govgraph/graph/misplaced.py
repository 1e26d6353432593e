"""Duties cited for areas of another kind than those that they are asked of."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.graph.areas import areas_of
from govgraph.graph.duties import Applied, area_kinds, is_for_areas, law
from govgraph.graph.index import View
from govgraph.packs.model import Duty

# Areas of police, health and the like are drawn over those of councils: a whole county, or a
# unitary area, may be one. What a council's area is called then says nothing about it.
_OVERLAID = frozenset(
    {
        "ccg-area",
        "health-board-area",
        "icb-area",
        "pct-area",
        "police-area",
        "probation-area",
        "safeguarding-board-area",
    }
)
_MAY_BE_ONE = frozenset(
    {"county", "county-borough", "greater-london", "metropolitan-county", "two-tier-county"}
    | {"combined-area", "isle-of-wight", "unitary"}
)


def is_misplaced(view: View, item: Applied) -> bool:
    """Return whether no area of a body, nor any area in or around it, is of the right kind."""
    areas = areas_of(view, item.body)
    known = law(view)
    kinds = area_kinds(view, areas)
    if not kinds or not all(known.is_known_area(kind) for kind in kinds):
        return False
    if len(areas) > 1 or is_for_areas(view, item.duty, kinds) or _may_be_one(item.duty, kinds):
        return False
    inside = [key for key in view.content.areas if view.is_area_within(key, areas[0])]
    held_inside = area_kinds(view, [key for key in inside if key not in areas])
    # One body for the areas within its own is a matter of combining, not of place.
    return not held_inside or not is_for_areas(view, item.duty, held_inside)


def _may_be_one(duty: Duty, kinds: Iterable[str]) -> bool:
    """Return whether areas of these kinds may at the same time be areas that a duty is of."""
    return not _OVERLAID.isdisjoint(duty.territory.areas) and not _MAY_BE_ONE.isdisjoint(kinds)
