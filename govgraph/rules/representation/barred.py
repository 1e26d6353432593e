"""Nobody sits where the structure says that they must not.

Why it matters
    Some seats are kept apart on purpose: no executive on the audit committee, no force in the
    chair of the board that holds it to account. A structure that says so and shows otherwise
    contradicts itself, and its readers cannot tell which of the two holds.

How to fix
    Take the seat out, or make it attendance (``attends``) where its holder only comes to be
    heard. If the rule no longer holds, take the requirement out.

Source
    The structure's own requirements; no statute is claimed for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Demand, Seat
from govgraph.findings.finding import Basis, Found
from govgraph.graph.index import View
from govgraph.graph.shortfalls import stated_severity
from govgraph.graph.wish_words import seat_parties, seat_words
from govgraph.graph.wishes import barred, needs

SEVERITY = "error"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each seat that a requirement says must not be there; an error unless it says less."""
    for demand in view.content.demands:
        if demand.barred and view.in_force(demand.entry):
            for body in demand.bodies:
                if body in view.own_bodies:
                    yield from _on(view, demand, body)


def _on(view: View, demand: Demand, body: str) -> Iterator[Found]:
    there = [seat for seat in view.seats_on.get(body, ()) if not seat.is_absent]
    told: set[tuple[str, ...]] = set()
    for wish in demand.barred:
        for need in needs(view, body, wish):
            for seat in barred(view, there, need):
                if seat_parties(seat) not in told:
                    told.add(seat_parties(seat))
                    yield _found(view, demand, seat)


def _found(view: View, demand: Demand, seat: Seat) -> Found:
    entry = demand.entry
    what = seat_words(view, seat) + (" in the chair" if seat.is_chair else "")
    tail = f"seat for {what}, which the structure rules out: {entry.reason}"
    return Found(
        subject=seat.body,
        others=seat_parties(seat),
        message=f"{{who}} has a {tail}",
        plural=f"{{who}} have a {tail}",
        hint="take the seat out, or put it under `attends` if its holder only comes to be heard",
        where=seat.where,
        related=(("the requirement", entry.where),),
        basis=Basis("structure", because=entry.because),
        sources=tuple(dict.fromkeys((*seat.entry.sources, *entry.sources))),
        severity=stated_severity(demand),
    )
