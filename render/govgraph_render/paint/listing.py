"""The list beneath: each mark with its word, what is found, how severe it is and its basis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum

from govgraph_render.paint.marker import marker
from govgraph_render.scene import Item
from govgraph_render.shapes import Box, Group, Path, Pen, Shape, Words
from govgraph_render.text import BOLD, REGULAR, width, wrap

HEAD = 20.0
INDENT = 22.0
BETWEEN = 26.0
AFTER = 6.0
TITLE, TEXT, BASIS = (9.0, 11.0), (8.5, 10.4), (8.0, 10.2)


@dataclass(frozen=True, slots=True)
class Entry:
    """One item with its lines."""

    item: Item
    title: tuple[str, ...]
    text: tuple[str, ...]
    basis: tuple[str, ...]

    @property
    def height(self) -> float:
        """Return what the entry takes, the space after it included."""
        rows = zip((self.title, self.text, self.basis), (TITLE, TEXT, BASIS), strict=True)
        return fsum(len(lines) * leading for lines, (_, leading) in rows) + AFTER


def column_width(wide: float, columns: int) -> float:
    """Return how wide each column of the list is."""
    return (wide - (columns - 1) * BETWEEN) / columns


@lru_cache(512)
def _entry(item: Item, room: float) -> Entry:
    title = f"{item.opening}: {item.title}"
    basis = " · ".join(part for part in (item.severity.capitalize(), item.basis) if part)
    return Entry(
        item,
        wrap(title, TITLE[0], BOLD, room),
        wrap(item.text, TEXT[0], REGULAR, room),
        wrap(basis, BASIS[0], REGULAR, room),
    )


def columns_of(items: Sequence[Item], wide: float, count: int) -> list[list[Entry]]:
    """Return the items in columns of a balanced height, in order down each column."""
    found = [_entry(item, column_width(wide, count) - INDENT - 2) for item in items]
    low = max((entry.height for entry in found), default=0.0)
    high = fsum(entry.height for entry in found)
    while high - low > 0.5:
        middle = (low + high) / 2
        if len(_filled(found, middle)) <= count:
            high = middle
        else:
            low = middle
    return _filled(found, high)


def _filled(found: Sequence[Entry], limit: float) -> list[list[Entry]]:
    columns: list[list[Entry]] = []
    used = 0.0
    for entry in found:
        if not columns or used + entry.height > limit + 0.01:
            columns.append([])
            used = 0.0
        columns[-1].append(entry)
        used += entry.height
    return columns


def height(columns: Sequence[Sequence[Entry]]) -> float:
    """Return how tall the list is, its heading included; nothing for no items."""
    if not columns:
        return 0.0
    return HEAD + max(fsum(entry.height for entry in column) for column in columns)


def pages_of(items: Sequence[Item], wide: float, count: int, tall: float) -> list[list[Item]]:
    """Return the items page by page, each page holding what fits into its columns."""
    found = [_entry(item, column_width(wide, count) - INDENT - 2) for item in items]
    columns = _filled(found, tall - HEAD)
    return [
        [entry.item for column in columns[start : start + count] for entry in column]
        for start in range(0, len(columns), count)
    ]


def listing(
    columns: Sequence[Sequence[Entry]], box: Box, heading: str, count: int
) -> Group | None:
    """Return the list in a box ``count`` columns wide; nothing for no items."""
    if not columns:
        return None
    shapes: list[Shape] = [
        Path((("M", box.x, box.y), ("H", box.right)), Pen(stroke="ink")),
        Words(box.x, box.y + 14, heading, 11, BOLD),
    ]
    wide = column_width(box.w, count)
    for place, column in enumerate(columns):
        x, y = box.x + place * (wide + BETWEEN), box.y + HEAD
        for entry in column:
            shapes.append(_drawn(entry, x, y))
            y += entry.height
    return Group(tuple(shapes), "list", heading, css="list")


def _drawn(entry: Entry, x: float, y: float) -> Group:
    mark = entry.item.mark
    shapes: list[Shape] = [marker(mark, x + 8, y + 6.4)]
    word = f"{entry.item.opening}:"
    at = x + INDENT
    for place, line in enumerate(entry.title):
        y += TITLE[1]
        if place == 0 and line.startswith(word):
            shapes.append(Words(at, y - 2, word, TITLE[0], BOLD, mark.kind))
            shift = width(word + " ", TITLE[0], BOLD)
            rest = line[len(word) + 1 :]
            if rest:
                shapes.append(Words(at + shift, y - 2, rest, TITLE[0], BOLD))
        else:
            shapes.append(Words(at, y - 2, line, TITLE[0], BOLD))
    rows = ((entry.text, TEXT, "ink"), (entry.basis, BASIS, "muted"))
    for lines, (size, leading), ink in rows:
        for line in lines:
            y += leading
            shapes.append(Words(at, y - 2, line, size, REGULAR, ink))
    label = f"{mark.number}. {word} {entry.item.title}"
    return Group(tuple(shapes), "listitem", label, css="item", language=entry.item.language)
