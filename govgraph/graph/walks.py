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
