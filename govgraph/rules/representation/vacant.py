"""Every seat has somebody in it.

Why it matters
    A vacancy is not an absence: the seat is there, its holder is known, and nobody comes. It
    counts towards quorum, and what its holder would have said is not said.

How to fix
    When the seat is filled, take ``vacant: true`` off. If it is to lapse, give it its last day
    (``until: 2027-03``) or take it out.

Source
    The structure's own seats; no statute is claimed for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Seat
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.successors import ended_behind
from govgraph.graph.wish_words import seat_parties, seat_words

SEVERITY = "warning"
MARK = "gap"


def check(view: View) -> Iterator[Found]:
    """Yield the vacant seats of each body, those of one holder together."""
    for body, entry in view.own_bodies.items():
        found: dict[tuple[str, ...], list[Seat]] = {}
        for seat in view.seats_on.get(body, ()):
            if _is_vacant(view, seat):
                found.setdefault(seat_parties(seat), []).append(seat)
        for others, seats in found.items():
            number = sum(seat.number for seat in seats)
            words = listed([seat_words(view, seat) for seat in seats])
            what = f"a vacant seat: {words}" if number == 1 else f"{number} vacant seats: {words}"
            sources = tuple(dict.fromkeys(key for seat in seats for key in seat.entry.sources))
            yield Found(
                subject=body,
                others=others,
                message=f"{{who}} has {what}, so nobody speaks from there",
                plural=f"{{who}} have {what}, so nobody speaks from there",
                hint="take `vacant: true` off once it is filled, or give the seat its last day "
                "with `until`",
                where=seats[0].where,
                sources=sources or entry.sources,
            )


def _is_vacant(view: View, seat: Seat) -> bool:
    """Return whether nobody holds a seat; one whose holder has ended is told of as that."""
    if not seat.entry.vacant or seat.is_absent:
        return False
    return not any(ended_behind(view, holder) for holder in seat.holders)
