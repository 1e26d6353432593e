"""The frame of a page: title, status box, bands with their labels, and the source line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from govgraph_render import languages
from govgraph_render.options import Page
from govgraph_render.paint.marker import marker
from govgraph_render.place.layout import BandBox
from govgraph_render.scene import Band, Mark, Scene, Status
from govgraph_render.shapes import Box, Group, Path, Pen, Rect, Shape, Sheet, Words
from govgraph_render.text import BOLD, REGULAR, SEMIBOLD, width, wrap

MARGIN = 26.0
LABEL = 84.0
LABEL_TOP = 19.0
WIDE_PAGE = 520.0
"""Narrower pages have no column of band labels: each label stands above its cards."""
NARROW = 300.0
"""A status box that leaves less than this to the title stands above it."""
TITLE, TITLE_LEADING = 18.0, 21.0
SUBTITLE, SUBTITLE_LEADING, SUBTITLE_LINES = 10.0, 13.0, 3
FOOT = 24.0
SOURCE_LINES = 4
PAGE_WORDS = 190.0
"""What the words about pages take beside the source."""
SLIM, PAGE_LINES = 210.0, 2
"""Where less than this is between the margins, the words about pages may take two lines."""

Upright: TypeAlias = "tuple[float, float, float]"
"""An upright line: x, upper end, lower end."""


def is_wide(page: float) -> bool:
    """Return whether a page of this width has a column of band labels."""
    return page >= WIDE_PAGE


def left_of(page: float) -> float:
    """Return where the drawing area begins on a page of this width."""
    return MARGIN + (LABEL + 20 if is_wide(page) else 8.0)


def right_of(page: float) -> float:
    """Return where the drawing area ends on a page of this width."""
    return page - MARGIN - (9.0 if is_wide(page) else 8.0)


def header(scene: Scene, page: float) -> tuple[list[Shape], float]:
    """Return title, subtitle, marks and status box, and the y below them."""
    shapes: list[Shape] = []
    right = page - MARGIN
    if scene.status:
        box, drawn = _status(scene.status, right, scene.language)
        shapes += drawn
        right = box.x
    y = MARGIN + 11
    if scene.status and right < NARROW:
        y += box.h + 4
        right = page - MARGIN + 20
    room = right - MARGIN - 20 - 18 * len(scene.marks)
    lines = wrap(scene.title, TITLE, BOLD, max(room, 60.0)) or ("",)
    for line in lines:
        shapes.append(Words(MARGIN, y, line, TITLE, BOLD))
        y += TITLE_LEADING
    shapes += _title_marks(scene.marks, MARGIN + width(lines[-1], TITLE, BOLD), y - 27)
    for line in wrap(scene.subtitle, SUBTITLE, REGULAR, max(room, 60.0), SUBTITLE_LINES):
        shapes.append(Words(MARGIN, y - 4, line, SUBTITLE, REGULAR, "muted"))
        y += SUBTITLE_LEADING
    return [shape for shape in shapes if not _is_blank(shape)], max(y - 4, MARGIN + 38) + 6


def _is_blank(shape: Shape) -> bool:
    return isinstance(shape, Words) and not shape.text


def _title_marks(marks: Sequence[Mark], x: float, y: float) -> Iterator[Shape]:
    for place, mark in enumerate(marks):
        yield marker(mark, x + 16 + 18 * place, y)


def _status(status: Status, right: float, language: str) -> tuple[Box, list[Shape]]:
    word, date = languages.said(status.word, language), languages.dated(status.date, language)
    wide = max(width(word, 11, BOLD, 0.8), width(date, 8.5)) + 22
    height = 34.0 if date else 22.0
    box = Box(right - wide + 0.6, MARGIN - 3.4, wide - 1.2, height)
    dash = "" if status.is_settled else "5 3"
    shapes: list[Shape] = [
        Rect(box, Pen("paper", "ink", 1.2, dash), 2),
        Words(box.middle, MARGIN + 11.4, word, 11, BOLD, "ink", "middle", 0.8),
    ]
    if date:
        shapes.append(Words(box.middle, MARGIN + 23.6, date, 8.5, REGULAR, "muted", "middle"))
    return Box(right - wide, box.y, wide, height), shapes


def bands(
    boxes: Sequence[BandBox], page: float, right: float, uprights: Sequence[Upright]
) -> Iterator[Shape]:
    """Return the grounds of the bands, and then their labels."""
    grounds = tuple(
        Rect(
            Box(MARGIN, box.top, right - MARGIN, box.bottom - box.top),
            Pen("band", "bandborder", 0.6),
            3,
            "band",
        )
        for box in boxes
    )
    yield Group(grounds, hidden=True)
    for box in boxes:
        words = _label(box) if is_wide(page) else _heading(box, right, uprights)
        yield Group(tuple(words), css="label")


def _label(box: BandBox) -> Iterator[Shape]:
    lines = wrap(box.label, 9, BOLD, LABEL - 8)
    y = (box.top + box.bottom) / 2 - len(lines) * 11.2 / 2
    for line in lines:
        y += 11.2
        yield Words(MARGIN + 10, y - 2.6, line, 9, BOLD, "bandlabel")
    x = MARGIN + LABEL + 8
    yield Path((("M", x, box.top + 7), ("V", box.bottom - 7)), Pen(stroke="rule", width=0.8))


def _heading(box: BandBox, right: float, uprights: Sequence[Upright]) -> Iterator[Shape]:
    for line in wrap(box.label, 9, BOLD, right - MARGIN - 16, 1):
        ground = Box(MARGIN + 2, box.top, right - MARGIN - 4, 16)
        x = _free(ground, width(line, 9, BOLD), uprights)
        yield Words(x, box.top + 11.5, line, 9, BOLD, "bandlabel")


def label_height(band: Band, page: float) -> float:
    """Return how tall a band must be for its label."""
    return 11.2 * len(wrap(band.label, 9, BOLD, LABEL - 8)) + 8 if is_wide(page) else 0.0


def clusters(
    boxes: Sequence[tuple[str, Box]], names: dict[str, str], uprights: Sequence[Upright]
) -> Iterator[Shape]:
    """Return the boxes of groups that are not tiers, with their names at the top left.

    A name keeps clear of the upright lines that enter the box, where it finds the room.
    """
    for group, box in boxes:
        lines = wrap(names[group], 8, SEMIBOLD, box.w - 12, 1)
        name = lines[0] if lines else ""
        x = _free(box, width(name, 8, SEMIBOLD), uprights)
        yield Group(
            (
                Rect(box, Pen("", "cardline", 0.8), 4, "cluster"),
                Words(x, box.y + 9.6, name, 8, SEMIBOLD),
            ),
            "group",
            names[group],
        )


def _free(box: Box, wide: float, uprights: Sequence[Upright]) -> float:
    """Return where words of a width stand clear of the lines that cross the top of a box."""
    low = box.y + 14
    lines = [x for x, top, bottom in uprights if top < low and bottom > box.y]
    first = box.x + 6
    tries = [first, *(x + 5 for x in sorted(lines) if first < x + 5 < box.right - wide - 4)]
    return next(
        (x for x in tries if not any(x - 4 < each < x + wide + 4 for each in lines)), first
    )


def page_words(number: int, count: int, language: str, more: str = "") -> str:
    """Return which page this is of how many; nothing for a single one."""
    if count < 2:
        return ""
    words = languages.said(f"Page {number} of {count}", language)
    return words + (f". {more}" if more else "")


def sheet(scene: Scene, page: Page, tall: float, shapes: list[Shape], words: str) -> Sheet:
    """Return a finished page of a height: its shapes and, but for the web, source and page words.

    Args:
        scene: What is drawn.
        page: The page as asked for.
        tall: How tall it has become.
        shapes: The shapes on it.
        words: Those about pages.
    """
    if not page.is_web:
        shapes = [*shapes, *_footer(scene.cited, (page.width, tall), words)]
    return Sheet(
        scene.id, page.width, tall, tuple(shapes), scene.title, scene.summary,
        scene.language, not page.is_web,
    )  # fmt: skip


def _footer(source: str, size: tuple[float, float], page: str) -> list[Shape]:
    """Return the source line and the words about pages, above the lower margin."""
    wide, tall = size
    lines = _source(source, wide)
    told = wrap(page, 8, REGULAR, wide - 2 * MARGIN, PAGE_LINES)
    under = 0 if is_wide(wide) else len(lines)
    y = tall - FOOT - 10 * max(0, len(lines) - 1, under + len(told) - 1 if told else 0)
    shapes: list[Shape] = [
        Path((("M", MARGIN, y), ("H", wide - MARGIN)), Pen(stroke="rule", width=0.7))
    ]
    for place, line in enumerate(lines):
        shapes.append(Words(MARGIN, y + 11 + 10 * place, line, 8, REGULAR, "muted"))
    for place, line in enumerate(told, under):
        shapes.append(Words(wide - MARGIN, y + 11 + 10 * place, line, 8, REGULAR, "muted", "end"))
    return shapes


def _source(source: str, wide: float) -> tuple[str, ...]:
    """Return the lines of the source, beside the words about pages or, on slim pages, above."""
    room = wide - 2 * MARGIN - (PAGE_WORDS if is_wide(wide) else 0)
    return wrap(source, 8, REGULAR, room, SOURCE_LINES)


def footer_height(source: str, wide: float) -> float:
    """Return what the source line takes at the foot of a page, the space above it included."""
    slim = PAGE_LINES if wide - 2 * MARGIN < SLIM else 1
    rows = len(_source(source, wide)) + (0 if is_wide(wide) else slim)
    return FOOT + 6 + 10 * max(0, rows - 1)
