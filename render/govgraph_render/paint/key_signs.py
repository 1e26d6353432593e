"""The signs of the key, each as large as its entry leaves it room."""

from __future__ import annotations

from govgraph_render.paint import marker
from govgraph_render.paint.card import FILLS
from govgraph_render.paint.edge import edge
from govgraph_render.paint.hatch import hatch
from govgraph_render.paint.lines import head
from govgraph_render.paint.styles import GROUND, LOOKS, TRIMS
from govgraph_render.place.wires import Arrow
from govgraph_render.scene import Kind, MarkKind, Role, Standing, Style
from govgraph_render.shapes import Box, Path, Pen, Rect, Shape

Signs = tuple[Shape, ...]


def kind(kind: Kind, at: Box) -> Signs:
    """Return a small card with the edge of a kind."""
    outside, office = kind == "outside", kind == "office"
    pen = Pen("paper" if outside else "card", "cardline", 0.9, "3 2" if outside else "")
    shapes: list[Shape] = [Rect(Box(at.x, at.y, 20, 12), pen, 5 if office else 2)]
    if office:
        shapes.append(Rect(Box(at.x + 2, at.y + 2, 16, 8), Pen(stroke=kind, width=0.7), 3.6))
    return (*shapes, *edge(kind, at.x + 0.6, at.y + 0.7, 10.6))


def line(style: Style, at: Box) -> Signs:
    """Return a short line in a style, with its head."""
    look = LOOKS[style]
    tip = Arrow(at.x + 27, at.y + 6, 1, 0)
    end = tip.x - TRIMS[look.head]
    way = (("M", at.x, tip.y), ("H", end))
    shapes: list[Shape] = []
    if style == "missing":
        shapes.append(Path(way, Pen(stroke="gapfill", width=GROUND)))
    shapes.append(Path(way, Pen(stroke=look.colour, width=look.width, dash=look.dash)))
    if look.head != "none":
        shapes.append(head(tip, look))
    return tuple(shapes)


def stack(at: Box) -> Signs:
    """Return three small cards behind each other."""
    pen = Pen("card", "cardline", 0.8)
    return tuple(Rect(Box(at.x + by, at.y + by, 18, 8.5), pen, 1.5) for by in (4, 2, 0))


def role(role: Role, at: Box) -> Signs:
    """Return the sign of a role."""
    return (marker.role_sign(role, at.x + 4, at.y + 6, "paper"),)


def seat(mark: MarkKind, at: Box) -> Signs:
    """Return the hatched box of a seat that is not there."""
    box = Box(at.x, at.y, 22, 12)
    fill = FILLS[mark]
    lines = Path(hatch(box, 6, mark == "gap"), Pen(stroke=mark, width=0.7))
    return (Rect(box, Pen(fill), 2), lines, Rect(box, Pen("", mark, 1.1, "3 2.2"), 2))


def change(change: MarkKind, at: Box) -> Signs:
    """Return a small card with the border and sign of a change."""
    wide, dash = (1.3, "3 3") if change == "rem" else (2, "")
    pen = Pen(f"{change}fill", change, wide, dash)
    box = Box(at.x, at.y, 22, 12)
    return (Rect(box, pen, 2), marker.stroke(change, box.middle, at.y + 6, change, 0.75))


def badge(standing: Standing, at: Box) -> Signs:
    """Return an empty badge, filled where law backs it."""
    box = Box(at.x, at.y + 0.5, 22, 11)
    return (Rect(box, Pen(fill="badge") if standing == "law" else Pen("card", "badge", 0.9), 2),)


def focus(at: Box) -> Signs:
    """Return a small card with the border of the body in focus."""
    return (Rect(Box(at.x, at.y, 22, 12), Pen("card", "ink", 2.4), 2),)
