"""Functions that each organisation of some kinds has a body of its own for.

One for a whole county is then not that of the councils within it, unless it is theirs together.
"""

from __future__ import annotations

from govgraph.graph.areas import areas_around, areas_inside, areas_of
from govgraph.graph.duties import area_kinds, holders, law
from govgraph.graph.index import View
from govgraph.graph.kinds_seen import is_party, organisations_of, parties
from govgraph.packs.model import Duty


def areas_without_own(view: View, duty: Duty) -> frozenset[str]:
    """Return the areas of organisations in the structure that none of a duty's bodies is for.

    Of an area whose organisation the structure doesn't name, nothing is said.
    """
    if not duty.each_of:
        return frozenset()
    asked = {
        area
        for kind in duty.each_of
        for party in organisations_of(view, kind).all
        for area in areas_of(view, party)
    }
    bodies = holders(view).get(duty.plain_name, ())
    return frozenset(asked).difference(*(served(view, duty, body) for body in bodies))


def served(view: View, duty: Duty, body: str) -> frozenset[str]:
    """Return the areas for which a body may be the one that a duty asks for.

    Its own, and those of the organisations that it answers to or has seats for. What lies in or
    around an area counts too where that isn't one of which the duty is asked (a combined area),
    or where the body says that it is one for several.
    """
    is_joint = bool(getattr(view.bodies.get(body), "combined", None))
    found: set[str] = set()
    for area in areas_of(view, body):
        is_one = not is_joint and is_asked_of(view, duty, area)
        found |= {area} if is_one else {*areas_around(view, area), *areas_inside(view, area)}
    for party in _joined(view, duty, body):
        found |= {*areas_of(view, party)}
    return frozenset(found)


def is_asked_of(view: View, duty: Duty, area: str) -> bool:
    """Return whether an area is of a kind each of which has such a body."""
    known = law(view)
    return any(known.is_area_kind(kind, duty.everywhere) for kind in area_kinds(view, [area]))


def _joined(view: View, duty: Duty, body: str) -> list[str]:
    """Return the organisations of the kinds that a body answers to, or has seats for."""
    above = [line.end for line in view.parents.get(body, ())]
    seated = [party for seat in view.seats_on.get(body, ()) for party in parties(view, seat)]
    return [
        party
        for party in dict.fromkeys((*above, *seated))
        if any(is_party(view, party, kind) for kind in duty.each_of)
    ]
