"""Nobody has two seats on one body, except in different offices.

Why it matters
    A member listed twice makes a body look larger than it is, counts twice in quorum, and may
    vote twice. One who is both a member and in attendance leaves it open which of the two holds.

How to fix
    Take one of the two out, or say what differs: ``{org: police, seat: Superintendent}`` and
    ``{org: police, seat: Neighbourhood inspector}``. Two seats alike are one entry with
    ``count: 2``. Whom a member represents besides goes under ``on_behalf_of``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from govgraph.document.content import Seat
from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.graph.offices import label
from govgraph.graph.wish_words import seat_parties, seat_words

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each holder with two seats alike on one body, or with a seat and a place beside it."""
    for body in view.own_bodies:
        members: dict[Hashable, Seat] = {}
        told: set[tuple[str, ...]] = set()
        for seat in view.seats_on.get(body, ()):
            if seat.is_absent:
                continue
            if not _can_repeat(seat):
                continue
            first = members.get(_same(seat))
            if seat.is_member:
                members.setdefault(_same(seat), seat)
            if first is not None and seat_parties(seat) not in told:
                told.add(seat_parties(seat))
                yield _found(view, body, first, seat)


def _can_repeat(seat: Seat) -> bool:
    """Return whether a seat may be listed twice by mistake.

    Not where it says that it is one of several, where it names neither holder nor office, or
    where somebody, in no named office, attends.
    """
    if seat.entry.count != 1 or seat.entry.vote_with:
        return False
    named = bool(label(seat) or seat.entry.post)
    return named or (seat.is_member and bool(seat.holders))


def _same(seat: Seat) -> Hashable:
    """Return what two seats have in common where they are the same one."""
    entry = seat.entry
    capacity = (entry.on_behalf_of, frozenset(entry.speaks_for), entry.elected_by, entry.person)
    return (seat.holders, label(seat), *capacity)


def _found(view: View, body: str, first: Seat, second: Seat) -> Found:
    what = seat_words(view, first)
    if second.is_member:
        tail = f"two seats for {what} without different offices, so one may be counted twice"
    else:
        tail = f"{what} both as a member and in attendance, so it is open which of the two holds"
    return Found(
        subject=body,
        others=seat_parties(second),
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint="take one out, give each its office with `seat`, or write one entry with `count: 2`",
        where=second.where,
        related=(("the other", first.where),),
        sources=tuple(dict.fromkeys((*first.entry.sources, *second.entry.sources))),
    )
