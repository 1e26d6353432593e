"""A part of a structure: one body, the chain above it and what is below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from govgraph_render.scene import Line

CHAINS = ("reports", "also", "missing", "escalates", "seat")


def around(lines: Sequence[Line], focus: str, up: int | None, down: int | None) -> set[str]:
    """Return the cards to show: the focus, so many steps up and down, and what links to them.

    Lines that show where a chain is missing count as steps, so that the place where it stops
    can be seen.
    """
    chains = [line for line in lines if line.style in CHAINS]
    above = _steps(focus, [(line.source, line.target) for line in chains], up)
    below = _steps(focus, [(line.target, line.source) for line in chains], down)
    near = {
        end
        for line in lines
        if focus in (line.source, line.target)
        for end in (line.source, line.target)
    }
    return {focus} | above | below | near


def _steps(start: str, ties: Iterable[tuple[str, str]], most: int | None) -> set[str]:
    following: dict[str, list[str]] = {}
    for first, second in ties:
        following.setdefault(first, []).append(second)
    seen = {start}
    front = [start]
    taken = 0
    while front and (most is None or taken < most):
        front = sorted({end for each in front for end in following.get(each, ())} - seen)
        seen.update(front)
        taken += 1
    return seen
