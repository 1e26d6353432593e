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
from govgraph.graph.handovers import handovers
from govgraph.graph.index import View
from govgraph.rules.time import handed_over

SEVERITY = "warning"
MARK = "settle"

_SAID = (
    "ends only {end}, and its successor {successor} begins {start}, so for a time both are there "
    "for the same work"
)
_HINT = "put one of the dates right: `until` is the last day of life"
# A successor that was there for longer than this before is one that takes on more work.
_LONGEST_SHADOW = 366


def check(view: View) -> Iterator[Found]:
    """Yield each predecessor that is still there when a successor has begun."""
    for item in handovers(view):
        if 0 < item.overlap_days <= _LONGEST_SHADOW:
            yield handed_over(view, item, _SAID, _HINT)
