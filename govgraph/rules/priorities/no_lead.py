"""Every priority has someone who leads it.

Why it matters
    What everyone is for and nobody leads makes no headway, and when it stalls there is nobody to
    ask.

How to fix
    Name who leads it: ``lead: police``. A lead that is only proposed is
    ``lead: {who: police, status: proposed}``. If it is not settled, write
    ``lead: {unknown: to be agreed in May}``.

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
    """Yield each priority that nobody leads, where the structure says more than their names."""
    for key, priority in without(view, "lead"):
        yield Found(
            subject=key,
            message="The priority {who} has no lead, so there is nobody to ask when it stalls",
            plural="The priorities {who} have no lead, so there is nobody to ask when they stall",
            hint="add `lead: id`, or `lead: {unknown: why}` where it is not settled",
            where=priority.place("lead"),
            sources=priority.sources,
        )
