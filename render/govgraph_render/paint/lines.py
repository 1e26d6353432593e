"""Trunks as shapes: rounded corners, gaps where lines cross, dots where they branch, heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from govgraph_render.paint.styles import FLIPPED, GROUND, LOOKS, TRIMS, HeadShape, Look
from govgraph_render.place.wires import Arrow, Point, Wire
from govgraph_render.shapes import Circle, Group, Path, Pen, Shape, Step
from govgraph_render.web import Head

CORNER = 4.0
DOT = 1.9
GAP = 3.6
_FLIP: dict[Head, Head] = {"upper": "lower", "lower": "upper", "both": "both", "none": "none"}


def trunk(
    wire: Wire, gaps: Sequence[Point], arrows: str, names: dict[str, str]
) -> Iterator[Shape]:
    """Return a trunk's shapes, and one unseen path for the whole route of each of its lines.

    Args:
        wire: The trunk, placed.
        gaps: Where other lines cross its level parts.
        arrows: The theme's direction, ``up`` or ``down``.
        names: The name of each card, by id.
    """
    look = LOOKS[wire.trunk.style]
    heads = _heads(wire, arrows)
    pieces = [piece for chain in wire.chains for piece in _pieces(chain, gaps)]
    steps = tuple(
        step for piece in pieces for step in rounded(_trimmed(piece, heads, TRIMS[look.head]))
    )
    named = " ".join(line.key for line in wire.trunk.lines)
    drawn: list[Shape] = []
    if wire.trunk.style == "missing":
        drawn.append(Path(steps, Pen(stroke="gapfill", width=GROUND)))
    drawn.append(Path(steps, Pen(stroke=look.colour, width=look.width, dash=look.dash), named))
    drawn += [Circle(x, y, DOT, Pen(fill=look.colour)) for x, y in wire.dots]
    drawn += [head(arrow, look) for arrow in heads if look.head != "none"]
    yield Group(tuple(drawn), css="trunk", hidden=True)
    for line in wire.trunk.lines:
        label = f"{names[line.source]} – {line.words} – {names[line.target]}{line.when}"
        yield Path(tuple(rounded(wire.routes[line.key])), Pen(), line.key, "route", label)


def _heads(wire: Wire, arrows: str) -> list[Arrow]:
    end = wire.trunk.head
    if arrows == "down" and wire.trunk.style in FLIPPED:
        end = _FLIP[end]
    upper = [wire.upper] if end in ("upper", "both") else []
    lowers = [wire.lowers[name] for name in sorted(wire.lowers)]
    return upper + (lowers if end in ("lower", "both") else [])


def _pieces(chain: Sequence[Point], gaps: Sequence[Point]) -> list[list[Point]]:
    """Return a polyline cut where others cross its level parts."""
    pieces: list[list[Point]] = [[chain[0]]]
    for (x1, y1), (x2, y2) in pairwise(chain):
        way = 1 if x2 > x1 else -1
        here = sorted(x for x, y in gaps if y == y1 == y2 and min(x1, x2) < x < max(x1, x2))
        for x in here[::way]:
            pieces[-1].append((x - way * GAP, y1))
            pieces.append([(x + way * GAP, y1)])
        pieces[-1].append((x2, y2))
    return pieces


def _trimmed(piece: Sequence[Point], heads: Sequence[Arrow], trim: float) -> list[Point]:
    """Return a polyline without the part that lies under an arrowhead at either end."""
    points = list(piece)
    for end, after in ((0, 1), (-1, -2)):
        for arrow in heads:
            if (arrow.x, arrow.y) == points[end] or _near(arrow, points[end]):
                x, y = points[end]
                far = hypot(points[after][0] - x, points[after][1] - y)
                cut = min(trim, far)
                points[end] = (x - arrow.dx * cut, y - arrow.dy * cut)
    return points


def _near(arrow: Arrow, point: Point) -> bool:
    return abs(arrow.x - point[0]) < 0.01 and abs(arrow.y - point[1]) < 0.01


def rounded(points: Sequence[Point], radius: float = CORNER) -> Iterator[Step]:
    """Return a polyline as steps, its corners rounded."""
    yield ("M", *points[0])
    before = points[0]
    for corner, after in pairwise(points[1:]):
        reach_in = hypot(corner[0] - before[0], corner[1] - before[1])
        reach_out = hypot(after[0] - corner[0], after[1] - corner[1]) / 2
        bend = min(radius, reach_in / 2 if before == points[0] else reach_in, reach_out)
        start, end = _towards(corner, before, bend), _towards(corner, after, bend)
        yield ("L", *start)
        yield ("Q", *corner, *end)
        before = end
    yield ("L", *points[-1])


def _towards(corner: Point, other: Point, distance: float) -> Point:
    far = hypot(other[0] - corner[0], other[1] - corner[1]) or 1.0
    share = distance / far
    return (
        corner[0] + (other[0] - corner[0]) * share,
        corner[1] + (other[1] - corner[1]) * share,
    )


def head(arrow: Arrow, look: Look) -> Shape:
    """Return an arrowhead with its tip at the arrow's place."""
    if look.head == "ring":
        x, y = arrow.x - arrow.dx * 3.4, arrow.y - arrow.dy * 3.4
        return Circle(x, y, 2.7, Pen("paper", look.colour, 1.2))
    points = [_turned(arrow, back, aside) for back, aside in _OUTLINES[look.head]]
    steps: tuple[Step, ...] = (("M", *points[0]), *(("L", *point) for point in points[1:]))
    if look.head == "open":
        return Path(steps, Pen(stroke=look.colour, width=look.width + 0.1))
    fill = look.colour if look.head == "filled" else "paper"
    outline = "" if look.head == "filled" else look.colour
    return Path((*steps, ("Z",)), Pen(fill, outline, 1.1))


_OUTLINES: dict[HeadShape, tuple[tuple[float, float], ...]] = {
    "filled": ((0, 0), (7.5, 3.4), (7.5, -3.4)),
    "hollow": ((0.6, 0), (7.5, 3.2), (7.5, -3.2)),
    "open": ((6.5, 3.6), (0, 0), (6.5, -3.6)),
    "diamond": ((0, 0), (4.5, 3), (9, 0), (4.5, -3)),
}


def _turned(arrow: Arrow, back: float, aside: float) -> Point:
    return (
        arrow.x - arrow.dx * back - arrow.dy * aside,
        arrow.y - arrow.dy * back + arrow.dx * aside,
    )
