"""Figures of a drawing: crossings, bends, and the share that cards fill."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from math import atan2, degrees

from bench.pictures.drawn import Drawn, Point, Sheet, Way

_TURN = 8.0
"""How many degrees a line turns before a reader sees a bend."""
_NEAR = 4.0
"""Crossings as near as this, in the drawing's own unit, are one for the eye."""


def crossings(drawn: Drawn) -> int:
    """Return at how many points lines cross that have no end in common, on all sheets."""
    return sum(len(set(_crossings(sheet))) for sheet in drawn.sheets)


def _crossings(sheet: Sheet) -> Iterator[tuple[int, int]]:
    for one, two in combinations(sheet.ways, 2):
        if not one.ends & two.ends:
            yield from _between(one, two)


def _between(one: Way, two: Way) -> Iterator[tuple[int, int]]:
    for a, b in pairwise(one.course):
        for c, d in pairwise(two.course):
            if point := _crossing(a, b, c, d):
                yield round(point[0] / _NEAR), round(point[1] / _NEAR)


def _crossing(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if abs(across) < 1e-6:
        return None
    first = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across
    second = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across
    # Half open, so that a crossing where two pieces of a line meet counts once.
    if not (0 <= first < 1 and 0 <= second < 1):
        return None
    return ax + first * (bx - ax), ay + first * (by - ay)


def bends(drawn: Drawn) -> int:
    """Return how often lines turn, on all sheets; a turn that several lines share is one."""
    return sum(len(set(_bends(sheet))) for sheet in drawn.sheets)


def _bends(sheet: Sheet) -> Iterator[tuple[int, int]]:
    for way in sheet.ways:
        moves = (other for one, other in pairwise(way.corners) if one != other)
        points = (way.corners[0], *moves)
        for before, at, after in zip(points, points[1:], points[2:], strict=False):
            if _turn(before, at, after) > _TURN:
                yield round(at[0]), round(at[1])


def _turn(before: Point, at: Point, after: Point) -> float:
    """Return by how many degrees a line leaves its direction at a point."""
    into = atan2(at[1] - before[1], at[0] - before[0])
    out = atan2(after[1] - at[1], after[0] - at[0])
    turned = abs(degrees(out - into)) % 360
    return min(turned, 360 - turned)


def lines(drawn: Drawn) -> int:
    """Return how many lines are drawn, on all sheets."""
    return sum(len(sheet.ways) for sheet in drawn.sheets)


def filled(drawn: Drawn) -> float:
    """Return the share of the drawing that cards fill, of several sheets together."""
    cards = sum((b[2] - b[0]) * (b[3] - b[1]) for sheet in drawn.sheets for b in sheet.boxes)
    extents = (sheet.extent for sheet in drawn.sheets)
    return cards / max(sum(wide * tall for wide, tall in extents), 1.0)
