"""Whoever sits on a body for a place serves that place.

Why it matters
    A seat for the neighbouring council is usually a slip of the pen, and where it is not, its
    holder speaks for people whom the body does not serve while those of the place go unheard.

How to fix
    Name the organisation of the body's own area. If the areas do overlap, say so with
    ``part_of`` under ``areas``, or give either of them all its areas (``area: [north, south]``).
    A neighbour who only comes to be heard goes under ``attends``.

Source
    The areas that the structure states; no statute is claimed for it. Nothing is said where
    either area is not stated, or where the two are of different kinds and may overlap.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Seat
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.areas_apart import are_apart
from govgraph.graph.index import View

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each member whose stated area lies apart from that of the body."""
    for body, entry in view.own_bodies.items():
        if not entry.areas:
            continue
        told: set[tuple[str, ...]] = set()
        for seat in view.members(body):
            areas = _areas(view, seat)
            if areas and seat.holders not in told and are_apart(view, areas, entry.areas):
                told.add(seat.holders)
                yield _found(view, seat, areas)


def _areas(view: View, seat: Seat) -> tuple[str, ...]:
    """Return the areas that the holders of a seat serve; none where one of them states none."""
    found: dict[str, None] = {}
    for holder in seat.holders:
        for key in view.organisations_behind(holder) or (holder,):
            areas = getattr(view.entries.get(key), "areas", ())
            if not areas:
                return ()
            found.update(dict.fromkeys(areas))
    return tuple(found)


def _found(view: View, seat: Seat, areas: tuple[str, ...]) -> Found:
    body = view.bodies[seat.body]
    names = listed([view.name(holder) for holder in seat.holders])
    theirs = listed([view.name(area) for area in areas])
    ours = listed([view.name(area) for area in body.areas])
    return Found(
        subject=seat.body,
        others=seat.holders,
        message=f"{{who}} is for {ours}, and has a seat for {names}, which serves {theirs}",
        plural=f"{{who}} are for {ours}, and have a seat for {names}, which serves {theirs}",
        hint="name the organisation of its own area, or state under `areas` how the two overlap",
        where=seat.where,
        related=(("the body's area", body.place("area")),),
        sources=seat.entry.sources,
    )
