"""Lines as engines tell them: path data of SVG, and curves by their steering points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bench.pictures.drawn import Point

_STEPS = 12
"""How many straight pieces stand for a curve."""
_COMMAND = re.compile(r"([MLHVQC])([^MLHVQCZ]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")


def course(data: str) -> tuple[Point, ...]:
    """Return points along path data in absolute commands, curves in straight pieces."""
    points: list[Point] = []
    for letter, steering in _commands(data):
        if letter in "QC":
            points += _curve([points[-1], *steering])
        else:
            points += _straight(letter, steering, points)
    return tuple(points)


def corners(data: str) -> tuple[Point, ...]:
    """Return the ends and corners of path data, each rounded corner as one point."""
    points: list[Point] = []
    at: list[Point] = []
    for letter, steering in _commands(data):
        at = list(steering) if letter in "QC" else _straight(letter, steering, at)
        points.append(at[0])
    return (*points, at[-1]) if at[-1] != points[-1] else tuple(points)


def along(steering: Sequence[Point]) -> tuple[Point, ...]:
    """Return points along a chain of cubic curves: each three points after the first make one."""
    points = [steering[0]]
    for start in range(0, len(steering) - 3, 3):
        points += _curve(steering[start : start + 4])
    return tuple(points)


def _commands(data: str) -> list[tuple[str, tuple[Point, ...]]]:
    """Return the letters of path data, each with its points; H and V have half a point."""
    found = []
    for letter, numbers in _COMMAND.findall(data):
        values = [float(each) for each in _NUMBER.findall(numbers)]
        pairs = (
            [(x, x) for x in values] if letter in "HV" else zip(*[iter(values)] * 2, strict=True)
        )
        found.append((letter, tuple(pairs)))
    return found


def _straight(letter: str, steering: Sequence[Point], before: Sequence[Point]) -> list[Point]:
    if letter == "H":
        return [(x, before[-1][1]) for x, _ in steering]
    if letter == "V":
        return [(before[-1][0], y) for _, y in steering]
    return list(steering)


def _curve(steering: Sequence[Point]) -> list[Point]:
    """Return points of a Bézier curve of any degree after its first, by halving and halving."""
    found = []
    for step in range(1, _STEPS + 1):
        front, share = list(steering), step / _STEPS
        while len(front) > 1:
            front = [
                (ax + share * (bx - ax), ay + share * (by - ay))
                for (ax, ay), (bx, by) in pairwise(front)
            ]
        found.append(front[0])
    return found
