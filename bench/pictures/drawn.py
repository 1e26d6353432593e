"""What an engine made of a structure: sheets with boxes and ways, the smallest text, the time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bench.measuring import Spent

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""

PAGE = (790.0, 480.0)
"""What A4 upright on its side leaves beside the title and the list, in points."""
NAME = 10.0
"""The size, in points, at which the others' names would be printed if all of it fitted."""


@dataclass(frozen=True)
class Way:
    """One line from card to card.

    Attributes:
        ends: The two cards.
        corners: The points at which it may turn, its ends included.
        course: Points along it, close enough that straight pieces between them stand for it.
    """

    ends: frozenset[str]
    corners: tuple[Point, ...]
    course: tuple[Point, ...]


@dataclass(frozen=True)
class Sheet:
    """One page of a drawing."""

    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]

    @property
    def extent(self) -> tuple[float, float]:
        """Return how wide and how tall the drawing is, its lines included."""
        along = [point for way in self.ways for point in way.course]
        across = [*(x for x, _ in along), *(x for box in self.boxes for x in box[::2])]
        down = [*(y for _, y in along), *(y for box in self.boxes for y in box[1::2])]
        return max(across) - min(across), max(down) - min(down)


@dataclass(frozen=True)
class Drawn:
    """A whole drawing.

    Attributes:
        sheets: Its pages.
        smallest: The smallest text in points, as printed on A4 or on the paper that it asks for.
        warm: Seconds that it took in a program that was running already; None where there is
            no such program.
        shell: What it took from the shell, the start included; None where that was not tried.
    """

    sheets: tuple[Sheet, ...]
    smallest: float
    warm: float | None = None
    shell: Spent | None = None


def printed(sheet: Sheet, name: float, texts: Iterable[float]) -> float:
    """Return the smallest text in points once a drawing is fitted to A4 on its side.

    Args:
        sheet: The drawing, in any unit.
        name: The size of a name in it, in the same unit. It is printed at 10 points at most.
        texts: The sizes of all the text, in the same unit.
    """
    wide, tall = sheet.extent
    scale = min(NAME / name, PAGE[0] / max(wide, 1.0), PAGE[1] / max(tall, 1.0))
    return min(texts) * scale
