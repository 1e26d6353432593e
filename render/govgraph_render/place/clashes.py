"""Finds upright lines that lie on each other, and parts them where their ends have room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from govgraph_render.place.lanes import ON, lanes_of
from govgraph_render.place.pins import Pin, Run

STEPS = (4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 56, 72)
ROUNDS = 12

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
            found += [(a.pins[0], pin) for pin in b.pins if abs(pin.x - a.pins[0].x) < ON]
        elif below >= 0 and above <= below and b.top:
            found += [(pin, b.top) for pin in a.bottoms if abs(pin.x - b.top.x) < ON]
    return found


def parted(spaces: Spaces) -> Laned:
    """Return the lanes of each space, after pins that clash have been moved apart."""
    for _ in range(ROUNDS):
        lanes = _laned(spaces)
        found = _every(spaces, lanes)
        if not any(_moved(spaces, pin) for pin in _pins(found)):
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


def _pins(found: Sequence[tuple[Pin, Pin]]) -> list[Pin]:
    """Return each pin that clashes once, in the order in which they were found."""
    return list({id(pin): pin for pair in found for pin in pair}.values())


def _moved(spaces: Spaces, pin: Pin) -> bool:
    """Move a pin to the nearest place that leaves fewer clashes; False where there is none.

    Where no place is free, it changes places with another on its edge.
    """
    near = [space for space in spaces if any(pin is each for run in space for each in run.pins)]
    before = len(_every(near, _laned(near)))
    first = pin.x
    for step in STEPS:
        for x in (first - step, first + step):
            if pin.may(x):
                pin.x = x
                if len(_every(near, _laned(near))) < before:
                    return True
                pin.x = first
    for other in pin.others:
        pin.x, other.x = other.x, pin.x
        if len(_every(near, _laned(near))) < before:
            return True
        pin.x, other.x = other.x, pin.x
    return False
