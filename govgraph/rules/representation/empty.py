"""Every body has somebody on it.

Why it matters
    A group of which nobody is a member cannot meet. In a drawing it looks like any other; only
    who asks for its list of members learns that there is none.

How to fix
    List its members, or say that they are not known yet (``members: {unknown: not in the
    minutes}``) or that it has none (``members: none``). A list of bodies that stands for several
    says how many: ``count: 11``, or ``count: several``. Work without members of its own is
    ``kind: function`` or ``kind: programme``. Where the seats of one body alone are listed, it
    is asked who sits on the others, and no fault is found.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.model.body import Body
from govgraph.findings.finding import QUESTION, Found
from govgraph.graph.index import View

SEVERITY = "warning"
MARK = "gap"

_WITHOUT = frozenset({"function", "office", "programme"})
_SEATS = ("chair", "members")
# So many empty bodies beside a single list of seats are asked about rather than told of.
_SEVERAL = 3


def check(view: View) -> Iterator[Found]:
    """Yield each body on which nobody has a seat, where the seats of another are stated."""
    empty = [key for key in view.own_bodies if _is_empty(view, key)]
    only = _only_listed(view) if len(empty) >= _SEVERAL else None
    for key in empty:
        yield _asked(view, key, only) if only else _told(view, key)


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


def _asked(view: View, key: str, only: str) -> Found:
    """Return a question on a body: a paper that lists the seats of one is about that one."""
    body = view.own_bodies[key]
    words = f"Seats are listed for {view.name(only)} alone: who sits on {{who}}?"
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


def _only_listed(view: View) -> str | None:
    """Return the one body whose seats are stated, or None; none where an area is told in full."""
    stated = view.stated_facts.get("seats", frozenset())
    return min(stated) if len(stated) == 1 and not view.content.covers else None


def _may_be_missed(body: Body) -> bool:
    said = any(key in body.none or key in body.unknown for key in _SEATS)
    return not (said or body.count is not None or body.cross_cutting)


def _has_seats(view: View, body: str) -> bool:
    """Return whether a seat is stated; one that is only asked for is told of as missing."""
    return any(seat.is_member for seat in view.seats_on.get(body, ()))
