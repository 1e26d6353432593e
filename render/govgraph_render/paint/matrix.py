"""Draws a part of the table of who sits where: headings, rows, signs, missing seats, totals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import fsum

from govgraph_render.cards import badge_width
from govgraph_render.languages import said
from govgraph_render.matrix import (
    BADGE_ROW,
    HEAD,
    INDENT,
    LEADING,
    NAME,
    ROW,
    SEATED_WORDS,
    SMALL,
    TOTAL,
    TOTAL_OF_ALL,
    TOTAL_WORDS,
    Grid,
    Head,
    Line,
    Spot,
    Table,
)
from govgraph_render.paint.card import FILLS, badge_shapes
from govgraph_render.paint.hatch import hatch
from govgraph_render.paint.marker import marker
from govgraph_render.shapes import Box, Circle, Group, Path, Pen, Rect, Shape, Step, Words
from govgraph_render.text import BOLD, REGULAR, SEMIBOLD, width

MOST_MARKS = 2
"""How many numbers a cell shows; the list has the rest."""
_SIDE = 4.2


def table_part(
    table: Table, grid: Grid, parts: tuple[range, range], at: tuple[float, float]
) -> tuple[list[Shape], float]:
    """Return some columns and rows of a table, and the y below them.

    The total of organisations stands below the last rows.

    Args:
        table: The whole table.
        grid: How wide its parts are.
        parts: Which columns and which rows.
        at: The upper left corner.
    """
    columns, rows = parts
    x, y = at
    heads = [table.heads[place] for place in columns]
    tall = grid.head_height(heads)
    wide = grid.x(len(columns)) + TOTAL
    tongue = table.frame.language
    words = said(TOTAL_WORDS if len(columns) == len(table.heads) else TOTAL_OF_ALL, tongue)
    shapes: list[Shape] = [
        Group(tuple(_headings(grid, heads, words, Box(x, y, wide, tall))), css="heads")
    ]
    y += tall
    shapes.append(Path((("M", x, y), ("H", x + wide)), Pen(stroke="ink")))
    lines = []
    for place in rows:
        line = table.lines[place]
        box = Box(x, y, wide, grid.row_height(line))
        drawn = _row(grid, line, columns, (box, place % 2 == 0))
        lines.append(replace(drawn, label=_said(line, columns, heads, tongue)))
        y += box.h
    shapes.append(Group(tuple(lines), "list", said("Who sits where", tongue), css="rows"))
    shapes.append(Path((("M", x, y), ("H", x + wide)), Pen(stroke="ink")))
    if rows.stop == len(table.lines):
        shapes.append(
            Group(tuple(_totals(grid, heads, Box(x, y, wide, ROW), tongue)), css="totals")
        )
        y += ROW
    return shapes, y


def _headings(grid: Grid, heads: list[Head], total: str, box: Box) -> Iterator[Shape]:
    for place, head in enumerate(heads):
        middle = box.x + grid.x(place) + grid.column / 2
        lines = grid.head_lines(head)
        y = box.bottom - 5 - len(head.badges) * BADGE_ROW - len(lines) * LEADING
        for line in lines:
            y += LEADING
            yield Words(middle, y - 2, line, HEAD, SEMIBOLD, "ink", "middle")
        for badge in head.badges:
            yield from badge_shapes(badge, middle - badge_width(badge) / 2, y + 1)
            y += BADGE_ROW
    yield Words(box.right - TOTAL / 2, box.bottom - 7, total, HEAD, REGULAR, "muted", "middle")


def _row(grid: Grid, line: Line, columns: range, place: tuple[Box, bool]) -> Group:
    """Return one row; every other one has a ground, so that the eye keeps to it."""
    box, has_ground = place
    shapes: list[Shape] = []
    if has_ground:
        shapes.append(Rect(box, Pen("band", "bandborder", 0.6), 0, "band"))
    names = grid.name_lines(line.name)
    y = box.y + (box.h - len(names) * LEADING) / 2
    for words in names:
        y += LEADING
        shapes.append(Words(box.x + INDENT, y - 2.6, words, NAME))
    for number, column in enumerate(columns):
        cell = Box(box.x + grid.x(number), box.y, grid.column, box.h)
        shapes += _spot(line.spots[column], cell)
    total = box.right - TOTAL / 2
    shapes.append(
        Words(total, box.y + box.h / 2 + 3, str(line.total), NAME, SEMIBOLD, "ink", "middle")
    )
    return Group(tuple(shapes), "listitem", data=(("id", line.id),))


_SAID = {"chair": "chair", "member": "member", "invited": "invited", "excluded": "not to sit"}


def _said(line: Line, columns: range, heads: list[Head], language: str) -> str:
    """Return a row in words, for a reader who cannot see it."""
    told = []
    for column, head in zip(columns, heads, strict=True):
        spot = line.spots[column]
        parts = [_SAID.get(spot.sign, ""), "vacant" if spot.is_vacant else ""]
        fixed = [said(part, language) for part in parts if part]
        fixed += [spot.label] if spot.label else []
        fixed += [said("a seat is missing", language)] if spot.is_missing else []
        if fixed:
            told.append(f"{head.name}: {', '.join(fixed)}")
    return f"{line.name}. {'; '.join(told) or said('Nothing stated', language)}"


def _spot(spot: Spot, cell: Box) -> Iterator[Shape]:
    """Return what stands in one cell, from left to right around its middle."""
    marks = spot.marks[:MOST_MARKS]
    if spot.is_missing:
        yield from seat_box(Box(cell.x + 3, cell.y + 2, cell.w - 6, cell.h - 4), spot)
    sizes = [14.0] if spot.sign else []
    sizes += [width(spot.label, SMALL) + 3] if spot.label else []
    sizes += [16.0] * len(marks)
    x, y = cell.middle - fsum(sizes) / 2, cell.y + cell.h / 2
    if spot.is_missing and (spot.sign or spot.label):
        ground = fsum(sizes) - 16.0 * len(marks)
        yield Rect(Box(x - 1, cell.y + 4, ground + 2, cell.h - 8), Pen(_fill(spot)))
    if spot.sign:
        yield sign(spot.sign, x + 7, y, is_vacant=spot.is_vacant)
        x += 14
    if spot.label:
        yield Words(x, y + 2.9, spot.label, SMALL, REGULAR, "muted")
        x += width(spot.label, SMALL) + 3
    for mark in marks:
        yield marker(mark, x + 8, y)
        x += 16


def _fill(spot: Spot) -> str:
    return FILLS[spot.marks[0].kind if spot.marks else "gap"]


def seat_box(box: Box, spot: Spot) -> Iterator[Shape]:
    """Return the hatched place of a seat that ought to be there."""
    kind = spot.marks[0].kind if spot.marks else "gap"
    yield Rect(box, Pen(_fill(spot)), 2)
    yield Path(hatch(box, 6, kind == "gap"), Pen(stroke=kind, width=0.7))
    yield Rect(box, Pen("", kind, 1.1, "3 2.2"), 2)


def sign(kind: str, x: float, y: float, *, is_vacant: bool = False) -> Shape:
    """Return the sign of a capacity around its middle; a vacant seat is an outline."""
    pen = (
        Pen("paper", "ink", 1.3) if is_vacant else Pen(fill="ink" if kind == "chair" else "badge")
    )
    if kind == "chair":
        reach = _SIDE + 1.2
        steps: tuple[Step, ...] = (
            ("M", x - reach, y), ("L", x, y - reach), ("L", x + reach, y), ("L", x, y + reach),
            ("Z",),
        )  # fmt: skip
        return Path(steps, pen)
    if kind == "member":
        return Rect(Box(x - _SIDE, y - _SIDE, 2 * _SIDE, 2 * _SIDE), pen)
    if kind == "invited":
        return Circle(x, y, _SIDE, Pen("paper", "badge", 1.6))
    return Path((("M", x - _SIDE, y), ("H", x + _SIDE)), Pen(stroke="muted", width=1.3))


def _totals(grid: Grid, heads: list[Head], box: Box, language: str) -> Iterator[Shape]:
    yield Words(box.x + INDENT, box.y + 13, said(SEATED_WORDS, language), NAME, BOLD)
    for place, head in enumerate(heads):
        middle = box.x + grid.x(place) + grid.column / 2
        yield Words(middle, box.y + 13, str(head.total), NAME, SEMIBOLD, "ink", "middle")
