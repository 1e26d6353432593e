"""Whom others bring to a body: holders that stand for more than themselves, and bodies below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govgraph.document.content import Seat
from govgraph.graph.index import View
from govgraph.graph.remembered import remembered
from govgraph.graph.ways_up import Way, ways


class Bringing(NamedTuple):
    """Somebody who brings others to a body on which these do not sit themselves.

    Attributes:
        by: The id of a holder, or of a body from which something rises; empty for an office
            without a holder.
        seat: The seat by which it brings them, or None.
        way: The line along which they come, or None where it is a seat.
        parties: Ids of the organisations and bodies that are brought.
        voices: The voices that are.
    """

    by: str
    seat: Seat | None
    way: Way | None
    parties: tuple[str, ...]
    voices: tuple[str, ...] = ()


def brought_to(view: View, body: str) -> tuple[Bringing, ...]:
    """Return who brings whom to a body: first by seats held for others, then from below.

    Whoever sits on the body itself is not brought by others. Of the bodies below, only those are
    looked at from which something rises straight away.
    """
    here = view.seats_on.get(body, ())
    seated = _parties(view, here)
    heard = {voice for seat in here if not seat.is_absent for voice in view.voices(seat)}
    found = list(_on_behalf(here))
    for way in _ways_to(view).get(body, ()):
        below = view.seats_on.get(way.lower, ())
        parties = tuple(sorted(_parties(view, below) - seated - {body, way.lower}))
        voices = {voice for seat in below if not seat.is_absent for voice in view.voices(seat)}
        if parties or voices - heard:
            line = None if way.seat else way
            found.append(
                Bringing(way.lower, way.seat, line, parties, tuple(sorted(voices - heard)))
            )
    return tuple(found)


def represented_by(view: View, party: str) -> tuple[Seat, ...]:
    """Return the seats that others hold on behalf of a party as well."""
    return tuple(
        seat for seat in view.seats if not seat.is_absent and party in seat.entry.on_behalf_of
    )


def _on_behalf(seats: Iterable[Seat]) -> Iterator[Bringing]:
    for seat in seats:
        if seat.entry.on_behalf_of and not seat.is_absent:
            by = seat.holders[0] if seat.holders else ""
            yield Bringing(by, seat, None, tuple(sorted(seat.entry.on_behalf_of)))


def _parties(view: View, seats: Iterable[Seat]) -> set[str]:
    """Return who is in the room by some seats, each post as its organisation."""
    return {
        party
        for seat in seats
        if not seat.is_absent
        for holder in (*seat.holders, *seat.entry.on_behalf_of)
        for party in (view.organisations_behind(holder) or (holder,))
    }


@remembered
def _ways_to(view: View) -> dict[str, tuple[Way, ...]]:
    """Return the first way from each body to each other, by the upper one; seats before lines."""
    first: dict[tuple[str, str], Way] = {}
    order = sorted(ways(view), key=lambda way: (way.upper, way.lower, way.seat is None))
    for way in order:
        first.setdefault((way.upper, way.lower), way)
    found: dict[str, tuple[Way, ...]] = {}
    for (upper, _), way in first.items():
        found[upper] = (*found.get(upper, ()), way)
    return found
