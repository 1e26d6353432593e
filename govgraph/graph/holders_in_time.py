"""Seats held by what is not there on the day: by what has ended, or is yet to start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from govgraph.document.content import Seat
from govgraph.graph.index import View
from govgraph.graph.successors import ended_behind, late_behind


class Held(NamedTuple):
    """Seats of one body that are held by what is not there.

    Attributes:
        body: The body.
        party: What is not there: the holder, or the organisation of its post.
        seats: The seats, each with the holder behind whom it stands.
    """

    body: str
    party: str
    seats: tuple[tuple[Seat, str], ...]


def held_by_ended(view: View) -> Iterator[Held]:
    """Yield the seats of own bodies that are held by what has ended."""
    return _held(view, ended_behind)


def held_by_late(view: View) -> Iterator[Held]:
    """Yield the seats of own bodies that are held by what is yet to start."""
    return _held(view, late_behind)


def _held(view: View, behind: Callable[[View, str], str | None]) -> Iterator[Held]:
    for body in view.own_bodies:
        found: dict[str, list[tuple[Seat, str]]] = {}
        for seat in view.seats_on.get(body, ()):
            for holder in () if seat.is_absent else seat.holders:
                party = behind(view, holder)
                if party is not None:
                    found.setdefault(party, []).append((seat, holder))
        for party, seats in found.items():
            yield Held(body, party, tuple(seats))
