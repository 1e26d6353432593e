"""Selectors on a template that ask for what it is made for: they pick something for each body."""

from __future__ import annotations

from govgraph.document.assembly.ground import Ground
from govgraph.document.model.body import Body
from govgraph.document.model.references import Term
from govgraph.document.model.seat import SEAT_LISTS


def check(ground: Ground) -> None:
    """Note each such selector that picks nothing for one of the bodies, or only that body."""
    for names in ground.selection.made.values():
        for name in names:
            body = ground.selection.bodies[name]
            ground.names_bodies(_of_lines(body), "so the line leads nowhere", (name,))
            ground.names_bodies(_filled(body.over), "so nothing comes under it", (name,))
            ground.names_holders(_of_seats(body), "so there is no seat", (name,))


def _filled(terms: tuple[Term, ...]) -> list[Term]:
    return [term for term in terms if term.is_filled]


def _of_lines(body: Body) -> list[Term]:
    return [term for line in body.lines for term in _filled(line.to)]


def _of_seats(body: Body) -> list[Term]:
    seats = (seat for section in SEAT_LISTS for seat in getattr(body, section))
    return [term for seat in seats for term in _filled(seat.each)]
