"""Finds upright lines that lie on each other, and parts them where their ends have room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from govgraph_render.place.lanes import lanes_of
from govgraph_render.place.pins import Pin, Run

NEAR = 3.0
STEPS = (4, 6, 8, 10, 12, 16, 20, 24)
ROUNDS = 6

Spaces: TypeAlias = "Sequence[Sequence[Run]]"
Laned: TypeAlias = "tuple[tuple[tuple[int, ...], int], ...]"


def _pairs(space: Sequence[Run], lanes: Sequence[int]) -> Iterator[tuple[Run, int, Run, int]]:
    for i, a in enumerate(space):
        for j, b in enumerate(space):
            if a.trunk != b.trunk:
                yield a, lanes[i], b, lanes[j]


def crossings(space: Sequence[Run], lanes: Sequence[int]) -> int:
    """Return how often an upright part of one run crosses the level part of another."""
    total = 0
    for a, above, b, below in _pairs(space, lanes):
        if below < 0:
            continue
        low, high = b.span
        if a.is_straight:
            total += low < a.pins[0].x < high
        elif above < below:
            total += sum(low < pin.x < high for pin in a.bottoms)
        elif above > below and a.top:
            total += low < a.top.x < high
    return total


def clashes(space: Sequence[Run], lanes: Sequence[int]) -> list[tuple[Pin, Pin]]:
    """Return the pins of upright parts that lie on each other, or within 3 points."""
    found: list[tuple[Pin, Pin]] = []
    for a, above, b, below in _pairs(space, lanes):
        if a.is_straight:
            found += [(a.pins[0], pin) for pin in b.pins if abs(pin.x - a.pins[0].x) < NEAR]
        elif below >= 0 and above <= below and b.top:
            found += [(pin, b.top) for pin in a.bottoms if abs(pin.x - b.top.x) < NEAR]
    return found


def parted(spaces: Spaces) -> Laned:
    """Return the lanes of each space, after pins that clash have been moved apart."""
    for _ in range(ROUNDS):
        lanes = _laned(spaces)
        found = _every(spaces, lanes)
        if not found or not any(_moved(spaces, pin, len(found)) for pin in found[0]):
            return lanes
    return _laned(spaces)


def _laned(spaces: Spaces) -> Laned:
    found = (lanes_of(space) for space in spaces)
    return tuple((tuple(lanes), count) for lanes, count in found)


def _every(spaces: Spaces, lanes: Laned) -> list[tuple[Pin, Pin]]:
    return [
        pair
        for space, (lane, _) in zip(spaces, lanes, strict=True)
        for pair in clashes(space, lane)
    ]


def _moved(spaces: Spaces, pin: Pin, before: int) -> bool:
    """Move a pin to the nearest place that leaves fewer clashes; False where there is none."""
    first = pin.x
    for step in STEPS:
        for side in (-1, 1):
            if not pin.may(first + side * step):
                continue
            pin.x = first + side * step
            if len(_every(spaces, _laned(spaces))) < before:
                return True
            pin.x = first
    return False
