"""Room for a new head among columns that a lock holds: as few of them move as may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from govgraph_render.columns.shares import (
    BETWEEN,
    GOOD,
    LEAST,
    Shares,
    Unit,
    column_wide,
    gap_before,
)
from govgraph_render.lock import Lock
from govgraph_render.place.across import CARD_GAP, TIGHT_GAP
from govgraph_render.place.rooms import WIDTHS

FLOORS = (GOOD, (GOOD + LEAST) / 2, LEAST)
"""What columns that make room are narrowed to, at most."""
SLACK = 0.5
"""What is left over of each column's width by rounding."""
NEAR = 3.0
"""A head that would move no further than this stays."""


def shares_kept(units: Sequence[Unit], area: float, lock: Lock) -> Iterator[Shares]:
    """Yield how many columns each unit has, and their width: as they were, where they still fit.

    Units that the lock does not know take their room from those beside them, in several ways.
    """
    row = _Row(units, area, lock)
    tries = list(row.narrowed()) if any(row.known) else []
    yield from (Shares(row.counts, wides, row.middles(wides)) for wides in tries)
    wide = column_wide(area, units, row.counts)
    if not tries and wide >= LEAST:
        yield Shares(row.counts, [min(wide, WIDTHS[0])] * len(units))


@dataclass(frozen=True)
class _Row:
    """All units from left to right, with what a lock says of them."""

    units: Sequence[Unit]
    area: float
    lock: Lock

    @cached_property
    def counts(self) -> list[int]:
        """Return how many columns each unit has."""
        return [_count(unit, self.lock) for unit in self.units]

    @cached_property
    def known(self) -> list[float]:
        """Return how wide the columns of each unit were; nothing for a new one."""
        return [self._wide(place) for place in range(len(self.units))]

    @cached_property
    def gaps(self) -> list[float]:
        """Return what stands before each unit: less on both sides of a new head."""
        gaps = [gap_before(self.units, place) for place in range(len(self.units))]
        new = [not wide for wide in self.known]
        return [
            TIGHT_GAP if gap == CARD_GAP and (new[place] or new[place - 1]) else gap
            for place, gap in enumerate(gaps)
        ]

    def narrowed(self) -> Iterator[list[float]]:
        """Yield widths with which all columns fit: as they were, or some narrower for new ones."""
        new = [place for place, wide in enumerate(self.known) if not wide]
        if not new:
            tight = (CARD_GAP - TIGHT_GAP) * len(self.units)
            if -tight <= self._spare(self.known) <= SLACK * sum(self.counts):
                yield list(self.known)
            return
        left, right = list(range(new[0]))[::-1], list(range(new[-1] + 1, len(self.known)))
        for floor in FLOORS:
            for givers in ((*left, *right), (*right, *left)):
                wides = [wide or floor for wide in self.known]
                over = -self._spare(wides)
                for place in givers:
                    given = max(0.0, min(over / self.counts[place], wides[place] - floor))
                    given = min(-(-given // SLACK) * SLACK, wides[place] - LEAST)
                    wides[place] -= given
                    over -= given * self.counts[place]
                if over <= 0:
                    yield wides

    def middles(self, wides: list[float]) -> dict[str, float]:
        """Return the middle of each head: where it was, unless it makes room."""
        was = {head: self.lock.bodies[head] for head, _ in self.units if head in self.lock.bodies}
        if wides == self.known:
            return {head: place.x for head, place in was.items()}
        x = min((found.x - found.wide / 2 for found in was.values()), default=0.0)
        ends: dict[str, tuple[float, float]] = {}
        rows = zip(self.units, self.gaps, self.counts, wides, strict=True)
        for (head, _), gap, count, wide in rows:
            left = x + (gap if ends else 0.0)
            x = left + count * wide + BETWEEN * (count - 1)
            if head:
                ends[head] = ends.get(head, (left, x))[0], x
        middles = {head: (left + right) / 2 for head, (left, right) in ends.items()}
        return {
            head: was[head].x if head in was and abs(was[head].x - middle) < NEAR else middle
            for head, middle in middles.items()
        }

    def _spare(self, wides: Sequence[float]) -> float:
        columns = (
            count * wide + BETWEEN * (count - 1)
            for count, wide in zip(self.counts, wides, strict=True)
        )
        return self.area - fsum(self.gaps) - fsum(columns)

    def _wide(self, place: int) -> float:
        head, children = self.units[place]
        bodies = self.lock.bodies
        known = [bodies[card.id] for card, _ in children if card.id in bodies]
        wide = max((each.wide for each in known if each.column >= 0), default=0.0)
        if wide or head not in bodies or sum(each == head for each, _ in self.units) > 1:
            return wide
        return bodies[head].wide


def _count(unit: Unit, lock: Lock) -> int:
    known = (lock.bodies[card.id].column for card, _ in unit[1] if card.id in lock.bodies)
    return 1 + max((column for column in known), default=0)
