"""Everything that can be reached step by step: wider areas, parts of remits, who follows whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

Step = TypeVar("Step", bound=str)


def walked(start: Iterable[Step], onward: Callable[[Step], Iterable[Step]]) -> dict[Step, None]:
    """Return some starts with all that lies onward of them, each once, in the order found.

    A circle ends the walk as the edge of the structure does.
    """
    found: dict[Step, None] = {}
    front = list(start)
    while front:
        key = front.pop()
        if key not in found:
            found[key] = None
            front.extend(onward(key))
    return found


def steps_from(start: Iterable[Step], onward: Callable[[Step], Iterable[Step]]) -> dict[Step, int]:
    """Return all that lies onward of some starts, nearest first, with how many steps it is away.

    The starts are there too, with none.
    """
    found = dict.fromkeys(start, 0)
    front = list(found)
    while front:
        following = []
        for key in front:
            for other in onward(key):
                if other not in found:
                    found[other] = found[key] + 1
                    following.append(other)
        front = following
    return found
