"""Numbered marks, signs of change and the small signs of members."""

from __future__ import annotations

from govgraph_render.scene import Mark, MarkKind, Role
from govgraph_render.shapes import Box, Circle, Group, Path, Pen, Rect, Shape, Step, Words
from govgraph_render.text import BOLD

RADIUS = 7.2
SIGN = 8.0
CHANGES = ("add", "rem", "chg")


def marker(mark: Mark, x: float, y: float, radius: float = RADIUS) -> Group:
    """Return a mark: a filled disc for a gap, a square for what to settle, a ring for a note."""
    if mark.kind in CHANGES:
        return sign(mark.kind, x, y, radius)
    size = 8.5 if mark.number < 100 else 8.0
    ink = "paper" if mark.kind == "gap" else mark.kind
    number = Words(x, y + 3, str(mark.number), size, BOLD, ink, "middle")
    return Group(
        (_shape(mark.kind, x, y, radius), number), css="mark", data=(("n", str(mark.number)),)
    )


def _shape(kind: MarkKind, x: float, y: float, radius: float) -> Shape:
    if kind == "gap":
        return Circle(x, y, radius, Pen("gap", "paper", 1.4))
    if kind == "settle":
        side = radius - 0.4
        return Rect(Box(x - side, y - side, 2 * side, 2 * side), Pen("paper", "settle", 1.6), 1.6)
    return Circle(x, y, radius, Pen("paper", "note", 1.4))


def sign(kind: MarkKind, x: float, y: float, radius: float = SIGN) -> Group:
    """Return the disc that says that a body is added, removed or changed."""
    disc = Circle(x, y, radius, Pen(kind, "paper", 1.5))
    return Group((disc, stroke(kind, x, y, "paper", radius / SIGN)), css="sign")


def stroke(kind: MarkKind, x: float, y: float, colour: str, scale: float = 1.0) -> Path:
    """Return a plus, a minus or an arrow around a middle."""
    level: tuple[Step, ...] = (("M", x - 4 * scale, y), ("H", x + 4 * scale))
    if kind == "rem":
        return Path(level, Pen(stroke=colour, width=1.8))
    if kind == "add":
        upright: tuple[Step, ...] = (("M", x, y - 4 * scale), ("V", y + 4 * scale))
        return Path(level + upright, Pen(stroke=colour, width=1.8))
    head: tuple[Step, ...] = (
        ("M", x + 0.6 * scale, y - 3 * scale),
        ("L", x + 3.8 * scale, y),
        ("L", x + 0.6 * scale, y + 3 * scale),
    )
    return Path(level + head, Pen(stroke=colour, width=1.5))


def role_sign(role: Role, x: float, y: float, ground: str = "card") -> Shape:
    """Return the sign of a role: a diamond, a square or a ring, 6 points wide from x."""
    if role == "chair":
        steps: tuple[Step, ...] = (
            ("M", x - 0.6, y), ("L", x + 2.4, y - 3.2), ("L", x + 5.4, y),
            ("L", x + 2.4, y + 3.2), ("Z",),
        )  # fmt: skip
        return Path(steps, Pen(fill="ink"))
    if role == "invited":
        return Circle(x + 2.2, y, 2, Pen(ground, "muted"))
    return Rect(Box(x + 0.4, y - 1.9, 3.8, 3.8), Pen(fill="muted"))
