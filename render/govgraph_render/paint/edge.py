"""The patterned left edge of a card, which says its kind without colour."""

from __future__ import annotations

from collections.abc import Callable

from govgraph_render.paint.hatch import stripes
from govgraph_render.scene import Kind
from govgraph_render.shapes import Box, Path, Pen, Rect, Shape, Step

WIDTH = 6.0


def edge(kind: Kind, x: float, y: float, height: float) -> tuple[Shape, ...]:
    """Return the edge of a kind, 6 points wide; none for outside bodies and office holders."""
    draw = _EDGES.get(kind)
    return draw(kind, Box(x, y, WIDTH, height)) if draw else ()


def _boxes(boxes: list[Box]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for box in boxes:
        steps += [("M", box.x, box.y), ("H", box.right), ("V", box.bottom), ("H", box.x), ("Z",)]
    return tuple(steps)


def _rim(kind: Kind, box: Box) -> Path:
    return Path((("M", box.right, box.y), ("V", box.bottom)), Pen(stroke=kind, width=0.8))


def _solid(kind: Kind, box: Box) -> tuple[Shape, ...]:
    return (Rect(box, Pen(fill=kind)),)


def _bars(kind: Kind, box: Box) -> tuple[Shape, ...]:
    bars = [Box(box.x, box.y, 2.2, box.h), Box(box.x + 3.8, box.y, 2.2, box.h)]
    return (Path(_boxes(bars), Pen(fill=kind)),)


def _stripes(kind: Kind, box: Box) -> tuple[Shape, ...]:
    return (Path(stripes(box, 4.4, 2.2), Pen(fill=kind)), _rim(kind, box))


def _squares(kind: Kind, box: Box) -> tuple[Shape, ...]:
    count = max(2, int((box.h - 3) // 5))
    first = box.y + (box.h - 5 * count) / 2 + 1
    squares = [Box(box.x + 1.3, first + 5 * place, 3, 3) for place in range(count)]
    return (Path(_boxes(squares), Pen(fill=kind)), _rim(kind, box))


def _levels(kind: Kind, box: Box) -> tuple[Shape, ...]:
    count = int(box.h // 4)
    first = box.y + (box.h - 4 * count) / 2 + 1.2
    levels = [Box(box.x, first + 4 * place, box.w, 1.5) for place in range(count)]
    return (Path(_boxes(levels), Pen(fill=kind)), _rim(kind, box))


_EDGES: dict[Kind, Callable[[Kind, Box], tuple[Shape, ...]]] = {
    "board": _solid,
    "partnership": _bars,
    "group": _stripes,
    "officers": _squares,
    "support": _levels,
}
