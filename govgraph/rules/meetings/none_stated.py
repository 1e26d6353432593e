"""A body says how often it meets.

Why it matters
    A board without a rhythm cannot be reported to in time, and nobody can tell whether it still
    meets.

How to fix
    Say it: ``meets: quarterly``, ``meets: {times: 2, per: year, in: [March, September]}``, or
    ``meets: when needed``. What does not meet says ``meets: none``. If nobody knows yet, write
    ``meets: {unknown: to be confirmed}``.

Source
    Drafting practice of this project, spoken only where another body says how often it meets;
    no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.model.body import Body
from govgraph.findings.finding import Found
from govgraph.graph.index import View

SEVERITY = "warning"
MARK = "gap"

# Services, projects and legal persons do their work without meeting.
_WITHOUT = frozenset({"function", "office", "programme", "network", "authority"})


def check(view: View) -> Iterator[Found]:
    """Yield each own body that does not say how often it meets, where another does."""
    asked = {
        body
        for demand in view.content.demands
        if demand.meets is not None and view.in_force(demand.entry)
        for body in demand.bodies
    }
    for key, body in view.own_bodies.items():
        is_told = key in asked or not _may_be_missed(body) or view.drawn_as(key) in _WITHOUT
        if is_told or not view.speaks_of("meets", key):
            continue
        yield Found(
            subject=key,
            message="{who} does not say how often it meets, so nobody can plan for it",
            plural="{who} do not say how often they meet, so nobody can plan for them",
            hint="add `meets: quarterly` or the like, `meets: when needed`, or "
            "`meets: {unknown: why}`",
            where=body.where,
            sources=body.sources,
        )


def _may_be_missed(body: Body) -> bool:
    if body.meets is not None or "meets" in {*body.none, *body.unknown}:
        return False
    return not (body.count is not None or body.status == "paused" or body.cross_cutting)
