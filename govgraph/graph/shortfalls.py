"""The wishes of a structure's requirements that the seats of a body don't meet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.document.content import Demand, Seat
from govgraph.document.model.work import SEVERITIES, FullWish
from govgraph.graph.index import View
from govgraph.graph.remembered import remembered
from govgraph.graph.wishes import Need, fitting, is_met, needs

_CHAIRS = frozenset({"chair"})


class Shortfall(NamedTuple):
    """One part of a wish that a body does not meet.

    Attributes:
        body: The body.
        wish: The wish that it is a part of, and ``need`` what is not there.
        demand: The requirement that asks for it.
        asked: Seats of the body, requested or stated missing, that would meet it.
    """

    body: str
    wish: FullWish
    need: Need
    demand: Demand
    asked: tuple[Seat, ...]


@remembered
def shortfalls(view: View) -> tuple[Shortfall, ...]:
    """Return what the requirements in force ask for and bodies don't have, weightiest first."""
    found = [item for demand in view.content.demands for item in _of(view, demand)]
    return tuple(sorted(found, key=weight))


def weight(shortfall: Shortfall) -> tuple[str, int, str]:
    """Return what puts shortfalls in order: by body, the most severe first."""
    entry = shortfall.demand.entry
    return (shortfall.body, SEVERITIES.index(entry.severity), entry.because or "")


def stated_severity(demand: Demand) -> str | None:
    """Return the severity that a requirement states, or None where it leaves that to the rule."""
    entry = demand.entry
    return entry.severity if "severity" in entry.model_fields_set else None


def _of(view: View, demand: Demand) -> Iterator[Shortfall]:
    if not demand.included or not view.in_force(demand.entry):
        return
    for body in demand.bodies:
        if body in view.own_bodies:
            yield from _on(view, demand, body)


def _on(view: View, demand: Demand, body: str) -> Iterator[Shortfall]:
    seats = view.seats_on.get(body, ())
    there = [seat for seat in seats if not seat.is_absent]
    absent = [seat for seat in seats if seat.is_absent]
    for wish in demand.included:
        for need in needs(view, body, wish):
            if is_met(view, there, need) or is_open(view, body, need):
                continue
            is_asked = bool(absent) and is_met(view, seats, need)
            asked = fitting(view, absent, need) if is_asked else ()
            yield Shortfall(body, wish, need, demand, asked)


def is_open(view: View, body: str, need: Need) -> bool:
    """Return whether it is known to be unknown who sits there, so that nobody can be missed."""
    entry = view.bodies[body]
    if all(trait.wish.role in _CHAIRS for trait in need.all_traits) and "chair" in entry.unknown:
        return True
    listed = any(seat.place_in == "members" for seat in view.seats_on.get(body, ()))
    return "members" in entry.unknown and not listed
