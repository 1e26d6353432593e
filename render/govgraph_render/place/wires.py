"""The way of each trunk as polylines, with its branches, arrowheads and each line's full route."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from govgraph_render.web import Trunk

Point: TypeAlias = "tuple[float, float]"
Segment: TypeAlias = "tuple[Point, Point]"


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrowhead: its tip, and the way it points."""

    x: float
    y: float
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class Wire:
    """One trunk, placed.

    Attributes:
        chains: Polylines between ends and branches, each from its lower end up.
        dots: Where the trunk branches.
        upper: The arrow at the upper end.
        lowers: The arrows at the lower ends, by card.
        routes: The whole way of each line, from its source to its target.
        segments: All its parts, upright or level, split at branches.
    """

    trunk: Trunk
    chains: tuple[tuple[Point, ...], ...]
    dots: tuple[Point, ...]
    upper: Arrow
    lowers: Mapping[str, Arrow]
    routes: Mapping[str, tuple[Point, ...]]
    segments: tuple[Segment, ...]


def wire(
    trunk: Trunk, segments: Iterable[Segment], upper: Arrow, lowers: Mapping[str, Arrow]
) -> Wire:
    """Return a trunk's way, traced from its parts and its ends."""
    links = _links(segments)
    chains = tuple(_simple(chain) for chain in _chains(links))
    start = (upper.x, upper.y)
    routes = {}
    for line in trunk.lines:
        lower = line.source if line.source in lowers else line.target
        way = _simple(_way(links, (lowers[lower].x, lowers[lower].y), start))
        routes[line.key] = way if lower == line.source else way[::-1]
    return Wire(
        trunk,
        chains,
        tuple(sorted(point for point, ends in links.items() if len(ends) > 2)),
        upper,
        lowers,
        routes,
        tuple(sorted({_segment(a, b) for a in links for b in links[a]})),
    )


def _links(segments: Iterable[Segment]) -> dict[Point, list[Point]]:
    """Return which points of a trunk are joined, all segments split where others touch them."""
    known = sorted({_segment(first, second) for first, second in segments if first != second})
    points = sorted({point for segment in known for point in segment})
    pairs = {pair for segment in known for pair in _split(segment, points)}
    links: dict[Point, list[Point]] = {}
    for first, second in sorted(pairs):
        links.setdefault(first, []).append(second)
        links.setdefault(second, []).append(first)
    return links


def _segment(first: Point, second: Point) -> Segment:
    low, high = sorted((_rounded(first), _rounded(second)))
    return low, high


def _rounded(point: Point) -> Point:
    return round(point[0], 2), round(point[1], 2)


def _split(segment: Segment, points: Sequence[Point]) -> list[Segment]:
    (x1, y1), (x2, y2) = segment
    on = [
        (x, y)
        for x, y in points
        if (x1 == x2 == x and y1 <= y <= y2) or (y1 == y2 == y and x1 <= x <= x2)
    ]
    return list(pairwise(on))


def _chains(links: Mapping[Point, list[Point]]) -> list[list[Point]]:
    """Return the ways between ends and branches, the lowest begun first."""
    knots = [point for point, ends in links.items() if len(ends) != 2]
    seen: set[Segment] = set()
    chains = []
    for knot in sorted(knots, key=lambda point: (-point[1], point[0])):
        for following in links[knot]:
            if _segment(knot, following) in seen:
                continue
            chain = [knot, following]
            seen.add(_segment(knot, following))
            while len(links[chain[-1]]) == 2:
                after = next(end for end in links[chain[-1]] if end != chain[-2])
                seen.add(_segment(chain[-1], after))
                chain.append(after)
            chains.append(chain)
    return chains


def _way(links: Mapping[Point, list[Point]], start: Point, end: Point) -> list[Point]:
    start, end = _rounded(start), _rounded(end)
    back = {start: start}
    queue = [start]
    for point in queue:
        for following in links.get(point, ()):
            if following not in back:
                back[following] = point
                queue.append(following)
    way = [end] if end in back else [start]
    while way[-1] != start:
        way.append(back[way[-1]])
    return way[::-1]


def _simple(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return a polyline without the points that lie on a straight stretch."""
    kept = list(points[:1])
    for place, point in enumerate(points[1:-1], 1):
        (x1, y1), (x2, y2) = points[place - 1], points[place + 1]
        if not (x1 == x2 == point[0] or y1 == y2 == point[1]):
            kept.append(point)
    return (*kept, points[-1]) if len(points) > 1 else tuple(kept)


def crossed(wires: Sequence[Wire]) -> dict[int, list[Point]]:
    """Return where each trunk's level parts are crossed by upright parts of other trunks."""
    found: dict[int, list[Point]] = {}
    uprights = [
        (place, a, b) for place, each in enumerate(wires) for a, b in each.segments if a[0] == b[0]
    ]
    for place, each in enumerate(wires):
        for (x1, y), (x2, y2) in each.segments:
            if y != y2:
                continue
            for other, top, bottom in uprights:
                if other != place and x1 < top[0] < x2 and top[1] + 0.5 < y < bottom[1] - 0.5:
                    found.setdefault(place, []).append((top[0], y))
    return found
