"""A predecessor has ended when its successor begins.

Why it matters
    While both are there, both may decide, and a reader cannot tell which of them a duty, a seat
    or a line is meant for.

How to fix
    Put the dates right. Where the new body shadows the old for a time on purpose, accept this with
    that reason.

Source
    The structure's own dates; no statute is claimed for it. A successor that was there for more
    than a year before takes the work over beside its own, so nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.graph.handovers import Handover, handovers
from govgraph.graph.index import View
from govgraph.graph.lives import on

SEVERITY = "warning"
MARK = "settle"
# A successor that was there for longer than this before is one that takes on more work.
_LONGEST_SHADOW = 366


def check(view: View) -> Iterator[Found]:
    """Yield each predecessor that is still there when a successor has begun."""
    for item in handovers(view):
        if 0 < item.overlap_days <= _LONGEST_SHADOW:
            yield _found(view, item)


def _found(view: View, item: Handover) -> Found:
    tail = (
        f"{on(item.end)}, and its successor {view.name(item.successor)} begins "
        f"{on(item.start)}, so for a time both are there for the same work"
    )
    return Found(
        subject=item.predecessor,
        others=(item.successor,),
        message=f"{{who}} ends only {tail}",
        plural=f"{{who}} end only {tail.replace('its', 'their')}",
        hint="put one of the dates right: `until` is the last day of life",
        where=view.entries[item.predecessor].place("until"),
        related=(("where its successor begins", view.entries[item.successor].place("from")),),
        sources=view.entries[item.predecessor].sources,
    )
