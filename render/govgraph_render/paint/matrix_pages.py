"""The pages of the table of who sits where: as few as its columns, rows and list take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum

from govgraph_render.languages import phrase, said
from govgraph_render.matrix import ROW, Grid, Table, column_parts, grid, row_parts
from govgraph_render.options import Page
from govgraph_render.paint import frame, listing, matrix_key
from govgraph_render.paint.matrix import table_part
from govgraph_render.scene import Item, Scene
from govgraph_render.shapes import Box, Shape, Sheet

_ABOVE_KEY, _ABOVE_LIST = 9.0, 4.0
_LIST_COLUMN = 240.0
_LEAST_ROOM = 5 * ROW


@dataclass(frozen=True, slots=True)
class _Set:
    """A table set on one size of page: its grid, and which part stands on which page."""

    table: Table
    page: Page
    grid: Grid
    parts: tuple[tuple[range, range], ...]
    listed_below: bool

    @property
    def wide(self) -> float:
        """Return the width between the margins."""
        return self.page.width - 2 * frame.MARGIN


def sheets(table: Table, sizes: Sequence[Page]) -> list[Sheet]:
    """Return a table as finished pages: on the first size that holds it whole, else the first."""
    tried = [_set(table, page) for page in sizes]
    chosen = next(
        (each for each in tried if len(each.parts) == 1 and each.listed_below), None
    ) or next((each for each in tried if len(each.parts) == 1), tried[0])
    items = chosen.table.frame.items
    listed = [] if chosen.listed_below or chosen.page.is_web else _list_parts(chosen, items)
    count = len(chosen.parts) + len(listed)
    drawn = [_table_sheet(chosen, number, count) for number in range(1, len(chosen.parts) + 1)]
    first = len(drawn) + 1
    return drawn + [
        _list_sheet(chosen, some, frame.page_words(number, count, table.frame.language))
        for number, some in enumerate(listed, first)
    ]


def _set(table: Table, page: Page) -> _Set:
    """Return how a table stands on pages of one size."""
    wide = page.width - 2 * frame.MARGIN
    spread = grid(table, wide)
    columns = column_parts(table, spread) or [range(0)]
    heads = max(spread.head_height([table.heads[place] for place in part]) for part in columns)
    key = _ABOVE_KEY + matrix_key.height(table, wide)
    room = page.height - _top(table.frame, page)[1] - heads - ROW - key - _foot(table, page)
    rows = row_parts(table, spread, max(room, _LEAST_ROOM))
    last = fsum(spread.row_height(table.lines[place]) for place in rows[-1])
    below = _ABOVE_LIST + listing.height(_columns(table.frame.items, wide))
    parts = tuple((across, down) for down in rows for across in columns)
    return _Set(table, page, spread, parts, last + below <= room)


def _columns(items: Sequence[Item], wide: float) -> list[list[listing.Entry]]:
    return listing.columns_of(items, wide, _column_count(wide))


def _column_count(wide: float) -> int:
    return max(1, min(3, int(wide // _LIST_COLUMN)))


def _top(scene: Scene, page: Page) -> tuple[list[Shape], float]:
    """Return the header's shapes and the y below them; a page of the web has its own title."""
    return ([], frame.MARGIN / 2) if page.is_web else frame.header(scene, page.width)


def _foot(table: Table, page: Page) -> float:
    if page.is_web:
        return frame.MARGIN / 2
    return frame.footer_height(table.frame.cited, page.width)


def _table_sheet(chosen: _Set, number: int, count: int) -> Sheet:
    """Return one page of the table, with the key, and the list below the last part."""
    table, page = chosen.table, chosen.page
    part = chosen.parts[number - 1]
    head = table.frame if number == 1 else replace(table.frame, subtitle=_part_words(table, part))
    shapes, y = _top(head, page)
    drawn, y = table_part(table, chosen.grid, part, (frame.MARGIN, y))
    y += _ABOVE_KEY
    key = matrix_key.key(table, Box(frame.MARGIN, y, chosen.wide, 0))
    y += matrix_key.height(table, chosen.wide)
    shapes = [*shapes, *drawn, key]
    if number == len(chosen.parts) and chosen.listed_below and not page.is_web:
        listed, y = _list(chosen, table.frame.items, y + _ABOVE_LIST)
        shapes += listed
    return _sheet(chosen, shapes, y, frame.page_words(number, count, table.frame.language))


def _part_words(table: Table, part: tuple[range, range]) -> str:
    """Return which part of the table a page continues with."""
    tongue = table.frame.language
    told = [
        said(f"{what} {some.start + 1} to {some.stop} of {count}", tongue)
        for what, some, count in zip(
            ("bodies", "rows"), part, (len(table.heads), len(table.lines)), strict=True
        )
        if len(some) < count
    ]
    return phrase("Continued: {}", tongue, ", ".join(told))


def _list(chosen: _Set, items: Sequence[Item], y: float) -> tuple[list[Shape], float]:
    """Return the list at a height, and the y below it."""
    columns = _columns(items, chosen.wide)
    box = Box(frame.MARGIN, y, chosen.wide, 0)
    heading = chosen.table.frame.heading
    drawn = listing.listing(columns, box, heading, _column_count(chosen.wide))
    return ([drawn] if drawn else []), y + listing.height(columns)


def _continued(chosen: _Set) -> str:
    return said("Continued", chosen.table.frame.language)


def _list_parts(chosen: _Set, items: Sequence[Item]) -> list[list[Item]]:
    head = replace(chosen.table.frame, subtitle=_continued(chosen), marks=())
    tall = chosen.page.height - _top(head, chosen.page)[1] - 4 - _foot(chosen.table, chosen.page)
    return listing.pages_of(items, chosen.wide, _column_count(chosen.wide), tall)


def _list_sheet(chosen: _Set, items: list[Item], words: str) -> Sheet:
    """Return one page of the list."""
    head = replace(chosen.table.frame, subtitle=_continued(chosen), marks=())
    shapes, y = _top(head, chosen.page)
    listed, y = _list(chosen, items, y + 4)
    return _sheet(chosen, [*shapes, *listed], y, words)


def _sheet(chosen: _Set, shapes: list[Shape], y: float, words: str) -> Sheet:
    """Return a page cut to what it needs, or as tall as it takes where a row is taller."""
    page = chosen.page
    tall = y + _foot(chosen.table, page)
    tall = page.height if page.is_filled and tall <= page.height else round(tall + 0.5)
    return frame.sheet(chosen.table.frame, page, tall, shapes, words)
