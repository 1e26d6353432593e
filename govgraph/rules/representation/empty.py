"""Every body has somebody on it.

Why it matters
    A group of which nobody is a member cannot meet. In a drawing it looks like any other; only
    who asks for its list of members learns that there is none.

How to fix
    List its members, or say that they are not known yet (``members: {unknown: not in the
    minutes}``) or that it has none (``members: none``). A list of bodies that stands for several
    says how many: ``count: 11``, or ``count: several``. Work without members of its own is
    ``kind: function`` or ``kind: programme``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.model.body import Body
from govgraph.findings.finding import Found
from govgraph.graph.index import View

SEVERITY = "warning"
MARK = "gap"

_WITHOUT = frozenset({"function", "office", "programme"})
_SEATS = ("chair", "members")


def check(view: View) -> Iterator[Found]:
    """Yield each body on which nobody has a seat, where the seats of another are stated."""
    for key, body in view.own_bodies.items():
        if _has_seats(view, key) or not _may_be_missed(body) or view.drawn_as(key) in _WITHOUT:
            continue
        if not view.speaks_of("seats", key):
            continue
        yield Found(
            subject=key,
            message="{who} has no seats listed, so nobody can tell who does its work",
            plural="{who} have no seats listed, so nobody can tell who does their work",
            hint="list its `members`, or write `members: {unknown: why}`",
            where=body.where,
            sources=body.sources,
        )


def _may_be_missed(body: Body) -> bool:
    said = any(key in body.none or key in body.unknown for key in _SEATS)
    return not (said or body.count is not None or body.cross_cutting)


def _has_seats(view: View, body: str) -> bool:
    """Return whether a seat is stated; one that is only asked for is told of as missing."""
    return any(seat.is_member for seat in view.seats_on.get(body, ()))
