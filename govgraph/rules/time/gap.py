"""A successor begins on the day after its predecessor ends.

Why it matters
    Between the end of one body and the beginning of the next nobody does its work: papers have
    nowhere to go, seats have no holder, and a duty may have nobody to discharge it.

How to fix
    Put the dates right, or state who fills the time between as a successor of its own, with
    ``replaced_by`` from one to the next.

Source
    The structure's own dates; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.graph.handovers import Handover, handovers
from govgraph.graph.index import View
from govgraph.rules.time import handed_over

SEVERITY = "warning"
MARK = "gap"

_SAID = (
    "ends {end}, and its successor {successor} begins only {start}, so nobody does its work in "
    "between"
)
_HINT = "put one of the dates right, or say in `replaced_by` who fills the time between"


def check(view: View) -> Iterator[Found]:
    """Yield each predecessor whose first successor begins later than on the day after its end."""
    by_predecessor: dict[str, list[Handover]] = {}
    for item in handovers(view):
        by_predecessor.setdefault(item.predecessor, []).append(item)
    for items in by_predecessor.values():
        first = min(items, key=lambda item: (item.start.first, item.successor))
        if first.gap_days > 0:
            yield handed_over(view, first, _SAID, _HINT)
