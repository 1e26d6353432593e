"""The lanes between two rows: which horizontal part runs above which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import fsum

from govgraph_render.place.pins import Run

NEAR = 5.0
ON = 3.0
"""Upright lines nearer than this lie on each other."""
OVERLAP = 20.0
MARGIN = 10.0


def lanes_of(space: Sequence[Run]) -> tuple[list[int], int]:
    """Return the lane of each run, 0 at the top and -1 for straight ones, and how many there are.

    Of two runs the one goes above with which fewer lines cross; runs that do not meet share
    a lane.
    """
    bent = [place for place, run in enumerate(space) if not run.is_straight]
    bent.sort(key=lambda place: (-fsum(space[place].span), place))
    for _ in bent:
        swapped = False
        for left, right in pairwise(range(len(bent))):
            first, second = space[bent[left]], space[bent[right]]
            if _price(second, first) < _price(first, second):
                bent[left], bent[right] = bent[right], bent[left]
                swapped = True
        if not swapped:
            break
    bent = _freed(space, bent)
    lanes = [-1] * len(space)
    for after, place in enumerate(bent):
        meets = [lanes[other] + 1 for other in bent[:after] if _meet(space[other], space[place])]
        lanes[place] = max(meets, default=0)
    return lanes, max(lanes, default=-1) + 1


def _freed(space: Sequence[Run], order: Sequence[int]) -> list[int]:
    """Return runs so that no stem lies on a drop: the run of such a stem stands above the other.

    The order is kept as far as that leaves it. Runs that need each other above themselves stay
    as they are; only moving their pins can free them.
    """
    left, freed = list(order), []
    while left:
        ready = (
            place
            for place in left
            if not any(_lies_on(space[other], space[place]) for other in left if other != place)
        )
        freed.append(next(ready, left[0]))
        left.remove(freed[-1])
    return freed


def _lies_on(run: Run, drops: Run) -> bool:
    """Return whether a run's stem would lie on the other's drops, if it ended below them."""
    stem = run.top
    return stem is not None and any(abs(pin.x - stem.x) < ON for pin in drops.bottoms)


def _meet(first: Run, second: Run) -> bool:
    return first.span[0] - MARGIN < second.span[1] and second.span[0] - MARGIN < first.span[1]


def _price(upper: Run, lower: Run) -> float:
    """Return how many lines cross, and lie on each other, with one run above the other."""
    low, high = lower.span
    crossed = sum(low - 3 < pin.x < high + 3 for pin in upper.bottoms)
    if lower.top is None:
        return crossed
    low, high = upper.span
    crossed += low - 3 < lower.top.x < high + 3
    stem = lower.top.x
    return crossed + OVERLAP * sum(abs(pin.x - stem) < NEAR for pin in upper.bottoms)
