"""When one thing takes over from another, where both dates are stated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from govgraph.document.dates import Day
from govgraph.graph.index import View
from govgraph.graph.lives import is_out_of_order

_DAY = timedelta(days=1)


class Handover(NamedTuple):
    """A predecessor with its last day, and a successor with its first."""

    predecessor: str
    end: Day
    successor: str
    start: Day

    @property
    def gap_days(self) -> int:
        """Return how many days there are between them at least; 0 or less where none."""
        return (self.start.first - self.end.last - _DAY).days

    @property
    def overlap_days(self) -> int:
        """Return on how many days both are there at least; 0 or less where on none."""
        return (self.end.first - self.start.last + _DAY).days


def handovers(view: View) -> Iterator[Handover]:
    """Yield every predecessor with each of its successors, external bodies aside."""
    for key, entry in view.entries.items():
        body = view.content.bodies.get(key)
        is_outside = body is not None and body.external
        if entry.until is None or is_outside or is_out_of_order(entry):
            continue
        for other in getattr(entry, "replaced_by", ()):
            after = view.entries.get(other)
            if after is not None and after.from_ is not None and not is_out_of_order(after):
                yield Handover(key, entry.until, other, after.from_)
