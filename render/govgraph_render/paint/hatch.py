"""Stripes and hatches as lines cut to their box; office programs lose the turn of a pattern."""

from __future__ import annotations

from math import sqrt

from govgraph_render.shapes import Box, Step

_DIAGONAL = sqrt(2)
Corners = list[tuple[float, float]]


def stripes(box: Box, pitch: float, bar: float) -> tuple[Step, ...]:
    """Return bars that rise from left to right, filled, cut to a box."""
    steps: list[Step] = []
    start = box.x + box.y + pitch * _DIAGONAL / 4
    while start < box.right + box.bottom:
        cut = _cut(_cut(_corners(box), start, 1), start + bar * _DIAGONAL, -1)
        if len(cut) > 2:
            steps += [("M", *cut[0]), *(("L", *corner) for corner in cut[1:]), ("Z",)]
        start += pitch * _DIAGONAL
    return tuple(steps)


def hatch(box: Box, pitch: float, rising: bool) -> tuple[Step, ...]:
    """Return thin lines at 45°, cut to a box; rising ones go up from left to right."""
    steps: list[Step] = []
    start = pitch * _DIAGONAL / 2
    while start < box.w + box.h:
        x1, y1 = min(start, box.w), max(0.0, start - box.w)
        x2, y2 = max(0.0, start - box.h), min(start, box.h)
        if x1 - x2 > 0.5:
            ends = [(x1, y1), (x2, y2)] if rising else [(x1, box.h - y1), (x2, box.h - y2)]
            (ax, ay), (bx, by) = ends
            steps += [("M", box.x + ax, box.y + ay), ("L", box.x + bx, box.y + by)]
        start += pitch * _DIAGONAL
    return tuple(steps)


def _corners(box: Box) -> Corners:
    return [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]


def _cut(corners: Corners, limit: float, side: int) -> Corners:
    """Return the part of a shape where x + y is above (side 1) or below (side -1) a limit."""
    kept: Corners = []
    for place, (x, y) in enumerate(corners):
        px, py = corners[place - 1]
        before, now = side * (px + py - limit), side * (x + y - limit)
        if (before < 0) != (now < 0):
            share = before / (before - now)
            kept.append((px + (x - px) * share, py + (y - py) * share))
        if now >= 0:
            kept.append((x, y))
    return kept
