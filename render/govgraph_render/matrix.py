"""The table of who sits where: what it shows, and how it is spread over pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from govgraph_render.cards import badge_width
from govgraph_render.languages import said
from govgraph_render.scene import Badge, Mark, Scene
from govgraph_render.text import BOLD, REGULAR, SEMIBOLD, width, wrap

MOST_COLUMNS, MOST_ROWS = 12, 30
WIDEST, NARROWEST = 132.0, 52.0
ROW, LEADING = 20.0, 10.6
NAME, HEAD, SMALL = 9.0, 8.5, 8.0
BADGE_ROW = 14.0
TOTAL = 52.0
INDENT = 8.0
NAMES_SHARES = (0.3, 0.22, 0.16)
"""Which share of the width the names of the rows take at most; the first that will do."""
TOTAL_WORDS, SEATED_WORDS = "Seats", "Organisations with a seat"
TOTAL_OF_ALL = "Seats in all"

Sign = Literal["chair", "member", "invited", "excluded", ""]


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of one column; ``total`` is how many organisations have a seat there."""

    id: str
    name: str
    badges: tuple[Badge, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands in one cell.

    Attributes:
        sign: In which capacity somebody is there; empty where nothing is stated.
        is_vacant: Whether the seat stands empty.
        label: How many seats, or on how many of several bodies; empty for the usual one.
        is_missing: Whether a seat ought to be there.
        marks: The numbers of the findings that say so.
    """

    sign: Sign = ""
    is_vacant: bool = False
    label: str = ""
    is_missing: bool = False
    marks: tuple[Mark, ...] = ()


EMPTY = Spot()


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a name, a spot for each column in order, and how many seats it has."""

    id: str
    name: str
    spots: tuple[Spot, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Table:
    """Everything that the picture says; ``frame`` has title, status, list and source."""

    frame: Scene
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """How wide the parts of a table are on a page, in points.

    Attributes:
        wide: The width between the margins.
        names: What the column of names takes.
        column: How wide each body's column is.
        most: How many of these a page holds.
    """

    wide: float
    names: float
    column: float
    most: int

    def x(self, place: int) -> float:
        """Return the left edge of a column, from the left edge of the table."""
        return self.names + place * self.column

    def name_lines(self, name: str) -> tuple[str, ...]:
        """Return a row's name as it stands in its column; it is never shortened."""
        return wrap(name, NAME, REGULAR, self.names - 2 * INDENT) or ("",)

    def row_height(self, line: Line) -> float:
        """Return how tall a row is: 20, or more for a long name."""
        return max(ROW, len(self.name_lines(line.name)) * LEADING + 8)

    def head_lines(self, head: Head) -> tuple[str, ...]:
        """Return a column's heading in lines."""
        return wrap(head.name, HEAD, SEMIBOLD, self.column - 6) or ("",)

    def head_height(self, heads: Sequence[Head]) -> float:
        """Return how tall the headings are."""
        tall = (
            len(self.head_lines(head)) * LEADING + len(head.badges) * BADGE_ROW for head in heads
        )
        return max(tall, default=0.0) + 8


def grid(table: Table, wide: float) -> Grid:
    """Return how a table is set in a width: as many columns as words at full size allow.

    Names of rows are set in a narrower column where that brings all bodies onto one page.
    """
    tried = [_grid(table, wide, share) for share in NAMES_SHARES]
    return next((each for each in tried if each.most >= len(table.heads)), tried[0])


def _grid(table: Table, wide: float, share: float) -> Grid:
    longest = max((width(line.name, NAME) for line in table.lines), default=0.0) + 1
    least = width(said(SEATED_WORDS, table.frame.language), NAME, BOLD)
    names = max(least, min(longest, wide * share)) + 2 * INDENT
    room = wide - names - TOTAL
    needed = max((_least(head) for head in table.heads), default=NARROWEST)
    fitting = max(1, int(room / min(max(needed, NARROWEST), WIDEST)))
    count = max(1, len(table.heads))
    pages = ceil(count / min(MOST_COLUMNS, fitting))
    most = ceil(count / pages)
    column = min(WIDEST, room / most)
    return Grid(names + most * column + TOTAL, names, column, most)


def _least(head: Head) -> float:
    """Return how wide a column must be for the longest word of its heading, and its badges."""
    words = max((width(word, HEAD, SEMIBOLD) for word in head.name.split()), default=0.0)
    badges = max((badge_width(badge) for badge in head.badges), default=0.0)
    return max(words, badges) + 7


def column_parts(table: Table, spread: Grid) -> list[range]:
    """Return which columns stand on each page across, in order; none stands on two."""
    count = len(table.heads)
    return [
        range(first, min(first + spread.most, count)) for first in range(0, count, spread.most)
    ]


def row_parts(table: Table, spread: Grid, room: float) -> list[range]:
    """Return which rows stand on each page down: 30 at most, and no taller than the room."""
    parts: list[range] = []
    first, used = 0, 0.0
    for place, line in enumerate(table.lines):
        tall = spread.row_height(line)
        if place > first and (used + tall > room or place - first == MOST_ROWS):
            parts.append(range(first, place))
            first, used = place, 0.0
        used += tall
    return [*parts, range(first, len(table.lines))]
