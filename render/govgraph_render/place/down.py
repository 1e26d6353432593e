"""Places down the page: rows, lanes and bands, from the heights of the cards."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum
from typing import TypeAlias

from govgraph_render.cards import Density
from govgraph_render.place.pins import Frame

LANE = 8.0
CLUSTER_TOP, CLUSTER_BOTTOM = 15.0, 5.0
MARKED_TOP = 20.0
"""What a group's name takes above cards that have marks on their upper edge."""

Lanes: TypeAlias = "Sequence[tuple[tuple[int, ...], int]]"
Opened: TypeAlias = "tuple[int, float, float]"
"""A band by its place in the scene, its upper edge and its lower edge."""


def rows_down(
    frame: Frame,
    density: Density,
    depths: Sequence[float],
    room: tuple[Lanes, float],
) -> tuple[list[float], list[float], float, list[Opened]]:
    """Return the top of each row, the first lane above it, the height, and the bands."""
    lanes, extra = room
    tops: list[float] = []
    firsts: list[float] = []
    bands: list[Opened] = []
    y = 0.0
    for row, band in enumerate(frame.web.bands):
        count = lanes[row][1]
        deep = max(0, count - 1) * LANE
        opens = row == 0 or band != frame.web.bands[row - 1]
        if opens and row:
            y = _closed(frame, bands, y + density.band)
        usual = 2 * density.gap if opens else fsum(density.inner)
        space = 0.0 if row == 0 and not count else usual + deep
        space += (extra if opens else extra / 2) if row else 0.0
        space += _held_back(frame, row, y + space + (density.band + frame.head if opens else 0.0))
        firsts.append(y + (space - deep) / 2 - (0 if opens else 2))
        y += space
        if opens:
            bands.append((band, y, y))
            y += density.band + frame.head
        above, below = _around(frame, row)
        tops.append(y + above)
        y += above + depths[row] + below
    if bands:
        y = _closed(frame, bands, y + density.band)
    return tops, firsts, y, bands


def _around(frame: Frame, row: int) -> tuple[float, float]:
    """Return what the boxes of groups take above and below a row."""
    clustered = any(frame.web.clusters[node] for node in frame.state[row])
    return (cluster_top(frame, row), CLUSTER_BOTTOM) if clustered else (0.0, 0.0)


def cluster_top(frame: Frame, row: int) -> float:
    """Return what the name of a group takes above the cards of a row."""
    inside = [node for node in frame.state[row] if frame.web.clusters[node]]
    return MARKED_TOP if any(frame.marks[node] for node in inside) else CLUSTER_TOP


def _held_back(frame: Frame, row: int, top: float) -> float:
    """Return what is missing to the upper edge that a row is held to."""
    if row not in frame.tops or not row:
        return 0.0
    return max(0.0, frame.tops[row] - top - _around(frame, row)[0])


def _closed(frame: Frame, bands: list[Opened], y: float) -> float:
    """End the last band at y, or where its label needs it to; return that place."""
    band, top, _ = bands[-1]
    if frame.least:
        y = max(y, top + frame.least[band])
    bands[-1] = (band, top, y)
    return y
