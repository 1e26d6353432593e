"""Every body has somebody on it.

Why it matters
    A group of which nobody is a member cannot meet. In a drawing it looks like any other; only
    who asks for its list of members learns that there is none.

How to fix
    List its members, or say that they are not known yet (``members: {unknown: not in the
    minutes}``) or that it has none (``members: none``). A list of bodies that stands for several
    says how many: ``count: 11``, or ``count: several``. Work without members of its own is
    ``kind: function`` or ``kind: programme``. Where most bodies list no seats, and no area is
    told in full (``covers``), it is asked who sits on them. A body that a change makes of others
    does not take over their seats: say in its next step who sits on it,
    ``set: {new-board: {members: [police]}}``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import QUESTION, Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.successors import heirs

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
    if not listing:
        yield from _after_others(view, frozenset(empty))


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


def _after_others(view: View, told: frozenset[str]) -> Iterator[Found]:
    """Yield a question on each body that follows others, where only these had seats."""
    before: dict[str, list[str]] = {}
    for key in sorted({seat.body for seat in view.content.seats if seat.is_member}):
        for heir in heirs(view, key) if view.has_ended(key) else ():
            before.setdefault(heir, []).append(key)
    for key in sorted(before.keys() & view.own_bodies.keys()):
        if key not in told and _may_be_missed(view, key):
            yield _asked(view, key, before[key])


def _asked(view: View, key: str, listing: list[str]) -> Found:
    """Return a question on a body: a paper that lists the seats of few is about those."""
    body = view.own_bodies[key]
    few = listed([view.name(one) for one in listing])
    words = f"Seats are listed only for {few}{_ended(view, listing)}: who sits on {{who}}?"
    return Found(
        subject=key,
        message=words,
        plural=words,
        where=body.where,
        sources=body.sources,
        severity=QUESTION,
    )


def _ended(view: View, listing: list[str]) -> str:
    if not all(view.has_ended(key) for key in listing):
        return ""
    return f", which {'has' if len(listing) == 1 else 'have'} ended"


def _is_empty(view: View, key: str) -> bool:
    if _has_seats(view, key) or not _may_be_missed(view, key):
        return False
    return view.speaks_of("seats", key)


def _may_be_missed(view: View, key: str) -> bool:
    body = view.own_bodies[key]
    said = any(name in body.none or name in body.unknown for name in _SEATS)
    is_for_one = body.count is None and not body.cross_cutting
    return is_for_one and not said and view.drawn_as(key) not in _WITHOUT


def _has_seats(view: View, body: str) -> bool:
    """Return whether a seat is stated; one that is only asked for is told of as missing."""
    return any(seat.is_member for seat in view.seats_on.get(body, ()))
