"""Areas of bodies and organisations: whose they are, and whether they divide a task."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.graph.index import View, grouped
from govgraph.graph.remembered import remembered
from govgraph.graph.walks import walked


def areas_of(view: View, party: str) -> tuple[str, ...]:
    """Return the areas that a body or organisation is for; empty where none is stated."""
    return tuple(getattr(view.entries.get(party), "areas", ()))


def uncovered(view: View, areas: Iterable[str], parties: Iterable[str]) -> tuple[str, ...]:
    """Return what of some areas the areas of parties, taken together, don't cover.

    Where they cover some parts of an area, the other parts are named, else the area itself.
    """
    given = tuple(area for party in parties for area in areas_of(view, party))
    left: dict[str, None] = {}
    front = list(areas)
    while front:
        area = front.pop(0)
        if view.do_areas_cover(area, given):
            continue
        parts = _parts(view).get(area, ())
        missing = [part for part in parts if not view.do_areas_cover(part, given)]
        if len(missing) < len(parts) or view.do_areas_touch(missing, given):
            front.extend(missing)
        else:
            left[area] = None
    return tuple(left)


@remembered
def _parts(view: View) -> dict[str, tuple[str, ...]]:
    areas = view.content.areas.items()
    return grouped((wider, key) for key, area in areas for wider in area.part_of)


def are_divided(view: View, parties: Iterable[str]) -> bool:
    """Return whether parties all have areas, and no area of one is, holds or lies in another's."""
    taken: dict[str, str] = {}
    around: dict[str, str] = {}
    for party in parties:
        areas = areas_of(view, party)
        wider = {key for area in areas for key in areas_around(view, area)}
        within_another = any(taken.get(key, party) != party for key in wider)
        holds_another = any(around.get(area, party) != party for area in areas)
        if not areas or within_another or holds_another:
            return False
        taken.update(dict.fromkeys(areas, party))
        around.update(dict.fromkeys(wider, party))
    return True


def areas_around(view: View, area: str) -> tuple[str, ...]:
    """Return an area and every area that it lies in."""
    known = view.content.areas
    return tuple(walked([area], lambda key: known[key].part_of if key in known else ()))


@remembered
def _around(view: View) -> dict[str, frozenset[str]]:
    return {area: frozenset(areas_around(view, area)) for area in view.content.areas}


@remembered
def _inside(view: View) -> dict[str, tuple[str, ...]]:
    pairs = ((wider, area) for area, around in _around(view).items() for wider in around)
    return grouped(pairs)


def areas_inside(view: View, area: str) -> tuple[str, ...]:
    """Return an area and every area that lies in it, as the structure names them."""
    return _inside(view).get(area, (area,))


class Placed:
    """Parties by their areas, to be asked which of them touch some areas.

    Attributes:
        all: All of them, in order.
        placeless: Those whose area is not stated.
    """

    def __init__(self, view: View, parties: Iterable[str]) -> None:
        """Sort the parties by where they are."""
        self._view = view
        self.all: list[str] = list(parties)
        self._order = {party: number for number, party in enumerate(self.all)}
        self._at: dict[str, list[str]] = {}
        self.placeless: list[str] = []
        for party in self.all:
            areas = areas_of(view, party)
            if not areas:
                self.placeless.append(party)
            for area in areas:
                self._at.setdefault(area, []).append(party)

    def touching(self, areas: Iterable[str]) -> list[str]:
        """Return those with an area that is, holds or lies in one of some areas, in order."""
        near = {
            other
            for area in areas
            for other in (*areas_around(self._view, area), *areas_inside(self._view, area))
        }
        found = {party for area in near for party in self._at.get(area, ())}
        return sorted(found, key=self._order.__getitem__)
