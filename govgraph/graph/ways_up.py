"""How what one body hears comes to another: along lines, and by the seats that bodies hold."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from typing import NamedTuple

from govgraph.document.content import Line, Seat
from govgraph.graph.index import View, grouped
from govgraph.graph.remembered import remembered

# Along these a body is told what the one below it hears.
RISING = frozenset({"oversight", "escalation", "information", "influence"})
# Along these it may be, where the other one stands lower.
SIDEWAYS = frozenset({"liaison", "influence"})


class Way(NamedTuple):
    """One way from a body to another to which something rises from it straight away.

    Attributes:
        lower, upper: Ids of the two bodies.
        line: The line along which it rises, or None.
        seat: The seat that the lower body has on the upper one, or None.
    """

    lower: str
    upper: str
    line: Line | None = None
    seat: Seat | None = None


def ways(view: View) -> Iterator[Way]:
    """Yield each way along a line or a seat that is there; a pair of bodies may have several."""
    for line in view.lines:
        if line.is_absent or line.entry.when or not {line.start, line.end} <= view.bodies.keys():
            continue
        if line.type.family in RISING:
            yield Way(line.start, line.end, line)
        if line.type.family in SIDEWAYS:
            for lower, upper in _upwards(view, line.start, line.end):
                yield Way(lower, upper, line)
    for seat in view.seats:
        if seat.is_member and not seat.is_absent:
            holders = (*seat.holders, *seat.entry.on_behalf_of)
            yield from (
                Way(holder, seat.body, seat=seat) for holder in holders if holder in view.bodies
            )


@remembered
def ways_up(view: View) -> MappingOf[str, tuple[Way, ...]]:
    """Return the ways that lead on from each body, seats before lines, by the body they go to."""
    found = {(way.lower, way.upper, _id(way)): way for way in ways(view)}
    order = sorted(found.values(), key=lambda way: (way.line is not None, way.upper, _id(way)))
    return grouped((way.lower, way) for way in order)


def _id(way: Way) -> str:
    stated = way.line or way.seat
    return stated.id if stated else ""


def _upwards(view: View, one: str, other: str) -> Iterator[tuple[str, str]]:
    """Yield two bodies, the one of the lower tier first; nothing where neither is lower."""
    mine, theirs = view.tier_rank(one), view.tier_rank(other)
    if mine is not None and theirs is not None and mine != theirs:
        yield (one, other) if mine > theirs else (other, one)
