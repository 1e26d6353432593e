"""Moves pins so that lines are straight and keep clear of those of other trunks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import product

from govgraph_render.place.pins import LEAST, Pin, Run

REACH = 22.0
CLEAR = 15.0
WIDE = 12.0
"""How far a line that makes way stands from the one that it makes way for, if it can."""
PASSES = 4


def eased(spaces: Sequence[Sequence[Run]]) -> None:
    """Move the pins of all spaces to where lines are straight and clear."""
    for _ in range(PASSES):
        _straighten(spaces)
    _push(spaces)
    _gather(spaces)
    _clear(spaces)
    _straighten(spaces)


def _straighten(spaces: Sequence[Sequence[Run]]) -> None:
    """Give both ends of single lines one x where they can share it."""
    for top, bottom in _bent(spaces):
        for x in _shared(top, bottom):
            if top.may(x) and bottom.may(x):
                top.x = bottom.x = x
                break


def _push(spaces: Sequence[Sequence[Run]]) -> None:
    """Give both ends of single lines one x where others that are not straight can make way."""
    straight = {
        id(pin) for space in spaces for run in space if run.is_straight for pin in run.pins
    }
    for top, bottom in _bent(spaces):
        for apart, x in product((WIDE, 0.0), _shared(top, bottom)):
            above, below = (_pushed(pin, (x, apart), straight) for pin in (top, bottom))
            if above and below:
                for pin, place in (*above, *below):
                    pin.x = place
                straight |= {id(top), id(bottom)}
                break


def _bent(spaces: Sequence[Sequence[Run]]) -> Iterator[tuple[Pin, Pin]]:
    """Yield both ends of each line that is alone in its trunk and not straight."""
    for run in (run for space in spaces for run in space):
        if run.top and len(run.bottoms) == 1 and not run.is_straight:
            yield run.top, run.bottoms[0]


def _shared(top: Pin, bottom: Pin) -> tuple[float, ...]:
    """Return the places that both ends of a line might share, the best first."""
    low, high = max(top.low, bottom.low), min(top.high, bottom.high)
    middle = round(top.x + bottom.x) / 2
    return top.x, bottom.x, min(max(middle, low), high), low, high


def _pushed(pin: Pin, to: tuple[float, float], kept: Set[int]) -> list[tuple[Pin, float]]:
    """Return where a pin and those that it pushes would stand; nothing where they cannot.

    ``to`` is the place of the pin, and how far others stand from it and from each other.
    """
    x, apart = to
    moved = [(pin, x)]
    for side in (-1, 1):
        at = x
        beyond = (other for other in pin.others if (other.x > pin.x) == (side > 0))
        for other in sorted(beyond, key=lambda other: side * other.x):
            if side * (other.x - at) >= other.least:
                break
            at += side * max(other.least, apart)
            if id(other) in kept:
                return []
            moved.append((other, at))
    return moved if all(each.low <= at <= each.high for each, at in moved) else []


def _gather(spaces: Sequence[Sequence[Run]]) -> None:
    """Bring a trunk's stem onto a drop that is near, so that the line goes straight on."""
    for run in (run for space in spaces for run in space):
        if run.top is None or len(run.bottoms) < 2:
            continue
        stem = run.top
        near = min((pin.x for pin in run.bottoms), key=lambda x: (abs(x - stem.x), x))
        if 0 < abs(near - stem.x) < REACH and stem.may(near):
            stem.x = near


def _clear(spaces: Sequence[Sequence[Run]]) -> None:
    """Move stems and drops away from foreign upright lines of the same space."""
    for space in spaces:
        for run in space:
            for pin in run.pins:
                foreign = [
                    other.x for each in space if each.trunk != run.trunk for other in each.pins
                ]
                _step_aside(pin, foreign, CLEAR if len(run.bottoms) > 1 else LEAST)


def _step_aside(pin: Pin, foreign: list[float], clear: float) -> None:
    if all(abs(pin.x - x) >= clear for x in foreign):
        return
    for distance in (clear, LEAST):
        tries = [x + side * distance for x in foreign for side in (-1, 1)]
        good = [x for x in tries if pin.may(x) and all(abs(x - y) >= distance for y in foreign)]
        if good:
            pin.x = min(good, key=lambda x: (abs(x - pin.x), x))
            return
