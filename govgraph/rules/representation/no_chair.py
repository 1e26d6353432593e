"""Every body that meets has somebody in the chair.

Why it matters
    Without a chair nobody calls the meeting, keeps it to its business or answers for it
    afterwards, and a letter to the body has no addressee.

How to fix
    Name the office: ``chair: {org: council, seat: Cabinet member for communities}``. If the group
    has none on purpose, say ``chair: none``. If nobody knows yet, write
    ``chair: {unknown: to be agreed at the first meeting}``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. A body of which no
    seat is stated at all is told of by ``representation.empty``.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.model.body import Body
from govgraph.findings.finding import Found
from govgraph.graph.index import View

SEVERITY = "warning"
MARK = "gap"

# Services, projects and loose ties do their work without anyone in a chair.
_WITHOUT = frozenset({"function", "office", "programme", "network"})


def check(view: View) -> Iterator[Found]:
    """Yield each body whose seats are stated without a chair, where another body has one."""
    for key, body in view.own_bodies.items():
        if not view.members(key) or _has_chair(view, key) or not _may_be_missed(body):
            continue
        if view.drawn_as(key) in _WITHOUT or not view.speaks_of("chair", key):
            continue
        yield Found(
            subject=key,
            message="{who} has no chair, so nobody calls its meetings or answers for it",
            plural="{who} have no chair, so nobody calls their meetings or answers for them",
            hint="add `chair: {org: id, seat: the office}`, or `chair: {unknown: why}`",
            where=body.where,
            sources=body.sources,
        )


def _may_be_missed(body: Body) -> bool:
    said = "chair" in body.none or "chair" in body.unknown
    return not (said or body.count is not None or body.status == "paused" or body.cross_cutting)


def _has_chair(view: View, key: str) -> bool:
    """Return whether a chair is stated; one that is only asked for is told of as missing."""
    return any(
        seat.place_in == "chair" or seat.entry.role == "chair" for seat in view.seats_on[key]
    )
