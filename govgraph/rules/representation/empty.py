"""Every body has somebody on it.

Why it matters
    A group of which nobody is a member cannot meet. In a drawing it looks like any other; only
    who asks for its list of members learns that there is none.

How to fix
    List its members, or say that they are not known yet (``members: {unknown: not in the
    minutes}``) or that it has none (``members: none``). A list of bodies that stands for several
    says how many: ``count: 11``, or ``count: several``. Work without members of its own is
    ``kind: function`` or ``kind: programme``. Where most bodies list no seats, and no area is
    told in full (``covers``), it is asked who sits on them.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.model.body import Body
from govgraph.findings.finding import QUESTION, Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View

SEVERITY = "warning"
MARK = "gap"

_WITHOUT = frozenset({"function", "office", "programme"})
_SEATS = ("chair", "members")


def check(view: View) -> Iterator[Found]:
    """Yield each body on which nobody has a seat, where the seats of another are stated."""
    empty = [key for key in view.own_bodies if _is_empty(view, key)]
    listing = [key for key in view.own_bodies if _has_seats(view, key)]
    is_partial = len(empty) > len(listing) > 0 and not view.content.covers
    for key in empty:
        yield _asked(view, key, listing) if is_partial else _told(view, key)


def _told(view: View, key: str) -> Found:
    body = view.own_bodies[key]
    return Found(
        subject=key,
        message="{who} has no seats listed, so nobody can tell who does its work",
        plural="{who} have no seats listed, so nobody can tell who does their work",
        hint="list its `members`, or write `members: {unknown: why}`",
        where=body.where,
        sources=body.sources,
    )


def _asked(view: View, key: str, listing: list[str]) -> Found:
    """Return a question on a body: a paper that lists the seats of few is about those."""
    body = view.own_bodies[key]
    few = listed([view.name(one) for one in listing])
    words = f"Seats are listed only for {few}: who sits on {{who}}?"
    return Found(
        subject=key,
        message=words,
        plural=words,
        where=body.where,
        sources=body.sources,
        severity=QUESTION,
    )


def _is_empty(view: View, key: str) -> bool:
    if _has_seats(view, key) or not _may_be_missed(view.own_bodies[key]):
        return False
    return view.drawn_as(key) not in _WITHOUT and view.speaks_of("seats", key)


def _may_be_missed(body: Body) -> bool:
    said = any(key in body.none or key in body.unknown for key in _SEATS)
    return not (said or body.count is not None or body.cross_cutting)


def _has_seats(view: View, body: str) -> bool:
    """Return whether a seat is stated; one that is only asked for is told of as missing."""
    return any(seat.is_member for seat in view.seats_on.get(body, ()))
