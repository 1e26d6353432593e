"""Where the marks of lines stand: on the longest clear stretch of the line's own way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from govgraph_render.cards import mark_places
from govgraph_render.place.layout import Layout
from govgraph_render.place.wires import Point, Segment, Wire
from govgraph_render.scene import Mark
from govgraph_render.shapes import Box

SHORT = 34.0
"""On an upright stretch shorter than this a mark stands beside the line."""
BESIDE = 11.5
KEEP = 8.0
ROOM = 14.0
LABEL = 12.0
"""What the name of a group takes of its box, from the top."""


def spots(layout: Layout) -> list[tuple[Mark, float, float]]:
    """Return the place of each line's mark."""
    found: list[tuple[Mark, float, float]] = []
    fixed = [(x, y) for card in layout.cards for _, x, y in mark_places(card.block.card, card.box)]
    for place, wire in enumerate(layout.wires):
        for line in wire.trunk.lines:
            if line.mark:
                x, y = _spot(layout, place, line.key, [*fixed, *((x, y) for _, x, y in found)])
                found.append((line.mark, x, y))
    return found


def _spot(layout: Layout, place: int, key: str, taken: Sequence[Point]) -> Point:
    wire = layout.wires[place]
    foreign = [
        _sorted(segment)
        for other, each in enumerate(layout.wires)
        if other != place
        for segment in each.segments
    ]
    around = _Around(
        foreign,
        [card.box for card in layout.cards],
        [Box(box.x, box.y, box.w, LABEL) for _, box in layout.clusters],
        taken,
    )
    own = [segment for segment in wire.segments if _is_own(wire, key, segment)]
    tries = [
        (_score(segment, point, near), point)
        for segment in own or wire.segments
        for near in (around.near(_sorted(segment)),)
        for point in _points(segment)
    ]
    return max(tries, key=lambda each: each[0])[1]


@dataclass(frozen=True, slots=True)
class _Around:
    """What a mark keeps clear of: other lines, cards, the names of groups, and other marks."""

    foreign: Sequence[Segment]
    cards: Sequence[Box]
    labels: Sequence[Box]
    taken: Sequence[Point]

    def near(self, segment: Segment) -> _Around:
        """Return what is near enough to a segment to matter for the marks on it."""
        (x1, y1), (x2, y2) = segment
        reach = ROOM + BESIDE
        x1, y1, x2, y2 = x1 - reach, y1 - reach, x2 + reach, y2 + reach
        lines = [
            (start, end)
            for start, end in self.foreign
            if start[0] < x2 and end[0] > x1 and start[1] < y2 and end[1] > y1
        ]
        cards = [
            box
            for box in self.cards
            if box.x < x2 and box.right > x1 and box.y < y2 and box.bottom > y1
        ]
        return replace(self, foreign=lines, cards=cards)


def _is_own(wire: Wire, key: str, segment: Segment) -> bool:
    """Return whether of all the trunk's lines only this one runs along a segment."""
    middle = ((segment[0][0] + segment[1][0]) / 2, (segment[0][1] + segment[1][1]) / 2)
    users = [each for each, route in wire.routes.items() if _lies_on(middle, route)]
    return users == [key]


def _lies_on(point: Point, route: Sequence[Point]) -> bool:
    return any(_distance(point, _sorted(part)) < 0.01 for part in pairwise(route))


def _points(segment: Segment) -> Iterator[Point]:
    (x1, y1), (x2, y2) = segment
    length = abs(x2 - x1) + abs(y2 - y1)
    upright = x1 == x2
    keep = min(KEEP, length / 2)
    steps = max(1, int((length - 2 * keep) / 2))
    for step in range(steps + 1):
        share = (keep + (length - 2 * keep) * step / steps) / (length or 1)
        x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
        if upright and length < SHORT:
            yield x + BESIDE, y
            yield x - BESIDE, y
        else:
            yield x, y


def _score(segment: Segment, point: Point, around: _Around) -> tuple[float, ...]:
    (x1, y1), (x2, y2) = segment
    clear = min((_distance(point, each) for each in around.foreign), default=ROOM)
    cards = min((_from_box(point, box) for box in around.cards), default=ROOM)
    marks = min((abs(point[0] - x) + abs(point[1] - y) for x, y in around.taken), default=99.0)
    names = min((_from_box(point, box) + KEEP for box in around.labels), default=99.0)
    middle = abs(point[0] - (x1 + x2) / 2) + abs(point[1] - (y1 + y2) / 2)
    return (
        min(marks, names, 2 * ROOM),
        round(min(clear, cards + 6, ROOM), 1),
        min(abs(x2 - x1) + abs(y2 - y1), 40.0),
        -middle,
        point[0],
        -point[1],
    )


def _distance(point: Point, segment: Segment) -> float:
    """Return how far a point is from a segment, by the greater of both ways."""
    (x1, y1), (x2, y2) = segment
    x, y = point
    return max(x1 - x, x - x2, y1 - y, y - y2, 0.0)


def _sorted(segment: Segment) -> Segment:
    """Return a segment from its upper left end to its lower right one."""
    (x1, y1), (x2, y2) = segment
    return (min(x1, x2), min(y1, y2)), (max(x1, x2), max(y1, y2))


def _from_box(point: Point, box: Box) -> float:
    x, y = point
    return max(box.x - x, x - box.right, box.y - y, y - box.bottom, 0.0)
