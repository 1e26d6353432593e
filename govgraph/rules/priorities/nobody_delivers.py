"""Every priority has someone who carries it out.

Why it matters
    Owners and leads see to it that a thing is done. Where nobody is named to do it, a priority
    stays words on paper.

How to fix
    Name the groups or organisations that do the work: ``delivered_by: [youth-team, police]``. If
    it is not settled, write ``delivered_by: {unknown: the delivery plan is being written}``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.graph.priorities import without

SEVERITY = "warning"
MARK = "gap"


def check(view: View) -> Iterator[Found]:
    """Yield each priority that nobody delivers, where more is said than their names."""
    for key, priority in without(view, "delivered_by"):
        yield Found(
            subject=key,
            message="Nobody is named to deliver the priority {who}, so it may stay words on paper",
            plural="Nobody is named to deliver the priorities {who}, so they may stay words on "
            "paper",
            hint="add `delivered_by: [ids]`, or `delivered_by: {unknown: why}`",
            where=priority.place("delivered_by"),
            sources=priority.sources,
        )
