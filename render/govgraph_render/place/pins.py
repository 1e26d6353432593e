"""Where lines meet cards: pins on card edges and in the rows that a trunk passes.

A pin is one x at which a trunk leaves a card downwards, enters it from above, or passes a row.
A run is a trunk's part between two rows: one pin above, one or more below. Single lines become
straight where both ends allow it; lines of different trunks keep clear of each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from govgraph_render.order import State
from govgraph_render.place.across import LINE_GAP, POINT_GAP, settled
from govgraph_render.web import Web

APART, LEAST = 12.0, 8.0
CORNER, TIGHT_CORNER = 12.0, 6.0
THIN = 4.0
"""Pins that would stand nearer than this may stand beneath the marks on a card's edge."""
REACH = 22.0
CLEAR = 15.0
PASSES = 4


@dataclass(slots=True)
class Pin:
    """One place on a card's upper or lower edge, or a passing point; moves while it is placed."""

    x: float
    low: float
    high: float
    least: float = LEAST
    others: list[Pin] = field(default_factory=list, repr=False)

    def may(self, x: float) -> bool:
        """Return whether the pin may stand at x: in bounds, clear of others and in order."""
        if not self.low - 0.01 <= x <= self.high + 0.01:
            return False
        return all(
            abs(x - other.x) >= self.least - 0.01 and (x > other.x) == (self.x > other.x)
            for other in self.others
        )


@dataclass(slots=True)
class Run:
    """A trunk's part between two rows; without a top pin it joins two cards of the row below."""

    trunk: int
    top: Pin | None
    bottoms: list[Pin]
    nodes: tuple[int, ...] = ()

    @property
    def pins(self) -> list[Pin]:
        """Return the pins, the upper one first."""
        return [self.top, *self.bottoms] if self.top else list(self.bottoms)

    @property
    def is_straight(self) -> bool:
        """Return whether one upright line is all of it."""
        return max(pin.x for pin in self.pins) - min(pin.x for pin in self.pins) < 0.01

    @property
    def span(self) -> tuple[float, float]:
        """Return the leftmost and the rightmost x."""
        xs = [pin.x for pin in self.pins]
        return min(xs), max(xs)


@dataclass(frozen=True, slots=True)
class Frame:
    """What pins need to know of the cards: order, middles, widths, and edges kept free."""

    web: Web
    state: State
    xs: Sequence[float]
    widths: Sequence[float]
    marks: Sequence[float]
    """What marks at the top right take of each card's upper edge."""
    stacks: Sequence[float]
    area: float
    head: float = 0.0
    """What a label takes at the top of each band, where labels have no column of their own."""
    least: Sequence[float] = ()
    """How tall each band must be for its label, by its place in the scene."""
    tops: Mapping[int, float] = field(default_factory=dict)
    """The upper edges that rows are held to where they can, by row."""


def runs_of(frame: Frame) -> list[list[Run]]:
    """Return the runs of each space between rows, from the space above the first row on."""
    points = _points(frame)
    lower = _side(frame, _downwards(frame.web), points, upper=False)
    spaces: list[list[Run]] = [[] for _ in range(len(frame.state) + 1)]
    over = _over(frame)
    entering = _upwards(frame.web) | over
    upper = _side(frame, entering, points, upper=True)
    for place, row in enumerate(frame.web.hops):
        for hop in row:
            bottoms = [_pin(points, upper, each, hop.trunk) for each in hop.bottoms]
            top = _pin(points, lower, hop.top, hop.trunk)
            spaces[place + 1].append(Run(hop.trunk, top, bottoms, (hop.top, *hop.bottoms)))
    for trunk, ends in _over_pairs(frame):
        pins = [upper[end, trunk] for end in ends]
        spaces[frame.web.nodes[ends[0]].row].append(Run(trunk, None, pins, ends))
    for _ in range(PASSES):
        _straighten(spaces)
    _gather(spaces)
    _clear(spaces)
    _straighten(spaces)
    return spaces


_Keys = dict[tuple[int, int], list[int]]


def _pin(points: dict[int, Pin], side: dict[tuple[int, int], Pin], node: int, trunk: int) -> Pin:
    return points[node] if node in points else side[node, trunk]


def _downwards(web: Web) -> _Keys:
    return {(hop.top, hop.trunk): list(hop.bottoms) for row in web.hops for hop in row}


def _upwards(web: Web) -> _Keys:
    return {
        (bottom, hop.trunk): [hop.top] for row in web.hops for hop in row for bottom in hop.bottoms
    }


def is_beside(frame: Frame, first: int, second: int) -> bool:
    """Return whether no card stands between two cards of one row."""
    row = frame.state[frame.web.nodes[first].row]
    low, high = sorted((row.index(first), row.index(second)))
    return not any(frame.web.nodes[node].card for node in row[low + 1 : high])


def level_pairs(frame: Frame) -> Iterable[tuple[int, tuple[int, int]]]:
    """Return each trunk that joins two cards of one row, with its nodes, upper end first."""
    number = {node.card: each for each, node in enumerate(frame.web.nodes) if node.card}
    for place, trunk in enumerate(frame.web.trunks):
        if trunk.level:
            yield place, (number[trunk.upper], number[trunk.lowers[0]])


def _over_pairs(frame: Frame) -> list[tuple[int, tuple[int, int]]]:
    return [(trunk, ends) for trunk, ends in level_pairs(frame) if not is_beside(frame, *ends)]


def _over(frame: Frame) -> _Keys:
    return {
        (end, trunk): [ends[1 - place]]
        for trunk, ends in _over_pairs(frame)
        for place, end in enumerate(ends)
    }


def _points(frame: Frame) -> dict[int, Pin]:
    """Return the pins of passing points, each between the cards beside it."""
    pins: dict[int, Pin] = {}
    for row in frame.state:
        for place, node in enumerate(row):
            if frame.web.nodes[node].card:
                continue
            low, high = _bounds(frame, row, place)
            pins[node] = Pin(frame.xs[node], low, high, LINE_GAP)
            left = row[place - 1] if place else -1
            if left in pins:
                pins[node].others.append(pins[left])
                pins[left].others.append(pins[node])
    return pins


def _bounds(frame: Frame, row: Sequence[int], place: int) -> tuple[float, float]:
    low, high = 0.0, frame.area
    for node in row[:place]:
        if frame.web.nodes[node].card:
            low = frame.xs[node] + frame.widths[node] / 2 + POINT_GAP - 2
    for node in reversed(row[place + 1 :]):
        if frame.web.nodes[node].card:
            high = frame.xs[node] - frame.widths[node] / 2 - POINT_GAP + 2
    return low, high


def _side(
    frame: Frame, keys: _Keys, points: dict[int, Pin], *, upper: bool
) -> dict[tuple[int, int], Pin]:
    """Return the pins on one side of every card, sorted by where they lead."""
    by_card: dict[int, list[tuple[float, float, int]]] = {}
    for (node, trunk), ends in keys.items():
        if node in points:
            continue
        lead = sum(frame.xs[end] for end in ends) / len(ends)
        want = lead if len(ends) == 1 and not _branches(frame, ends[0], trunk, upper) else None
        by_card.setdefault(node, []).append(
            (round(lead, 2), frame.xs[node] if want is None else want, trunk)
        )
    pins: dict[tuple[int, int], Pin] = {}
    for node, leads in sorted(by_card.items()):
        low, high = _edge(frame, node, upper, len(leads))
        found = _spread(sorted(leads, key=lambda lead: (lead[0], lead[2])), low, high)
        for (_, _, trunk), pin in found:
            pins[node, trunk] = pin
    return pins


def _branches(frame: Frame, end: int, trunk: int, upper: bool) -> bool:
    """Return whether the line seen from below is one of several drops of its trunk."""
    if not upper:
        return False
    return any(
        hop.top == end and hop.trunk == trunk and len(hop.bottoms) > 1
        for row in frame.web.hops
        for hop in row
    )


def _edge(frame: Frame, node: int, upper: bool, count: int) -> tuple[float, float]:
    """Return between which places so many pins stand on a card's edge: wider at need."""
    half = frame.widths[node] / 2
    left, right = frame.xs[node] - half, frame.xs[node] + half - frame.stacks[node]
    marks = frame.marks[node] if upper else 0.0
    low, high = left + CORNER, right - max(CORNER, marks)
    if high - low < LEAST * (count - 1):
        low, high = left + TIGHT_CORNER, right - max(TIGHT_CORNER, marks)
    if high - low < THIN * (count - 1):
        high = right - TIGHT_CORNER
    return low, max(low, high)


def _spread(
    leads: list[tuple[float, float, int]], low: float, high: float
) -> list[tuple[tuple[float, float, int], Pin]]:
    count = len(leads)
    if count > 1 and APART * (count - 1) > high - low:
        xs = [low + (high - low) * place / (count - 1) for place in range(count)]
        least = min(LEAST, (high - low) / (count - 1))
    else:
        wanted = [min(max(want, low), high) for _, want, _ in leads]
        xs = settled(wanted, [1.0] * count, [APART] * (count - 1), (low, high))
        least = LEAST
    pins = [Pin(round(x * 2) / 2, low, high, least) for x in xs]
    for pin in pins:
        pin.others = [other for other in pins if other is not pin]
    return list(zip(leads, pins, strict=True))


def _straighten(spaces: list[list[Run]]) -> None:
    """Give both ends of single lines one x where they can share it."""
    for run in (run for space in spaces for run in space):
        if run.top is None or len(run.bottoms) > 1 or run.is_straight:
            continue
        top, bottom = run.top, run.bottoms[0]
        low, high = max(top.low, bottom.low), min(top.high, bottom.high)
        middle = round(top.x + bottom.x) / 2
        nearest = min(max(middle, low), high)
        for x in (top.x, bottom.x, nearest, low, high):
            if top.may(x) and bottom.may(x):
                top.x = bottom.x = x
                break


def _gather(spaces: list[list[Run]]) -> None:
    """Bring a trunk's stem onto a drop that is near, so that the line goes straight on."""
    for run in (run for space in spaces for run in space):
        if run.top is None or len(run.bottoms) < 2:
            continue
        stem = run.top
        near = min((pin.x for pin in run.bottoms), key=lambda x: (abs(x - stem.x), x))
        if 0 < abs(near - stem.x) < REACH and stem.may(near):
            stem.x = near


def _clear(spaces: list[list[Run]]) -> None:
    """Move stems and drops away from foreign upright lines of the same space."""
    for space in spaces:
        for run in space:
            for pin in run.pins:
                foreign = [
                    other.x for each in space if each.trunk != run.trunk for other in each.pins
                ]
                _step_aside(pin, foreign, CLEAR if len(run.bottoms) > 1 else LEAST)


def _step_aside(pin: Pin, foreign: list[float], clear: float) -> None:
    if all(abs(pin.x - x) >= clear for x in foreign):
        return
    for distance in (clear, LEAST):
        tries = [x + side * distance for x in foreign for side in (-1, 1)]
        good = [x for x in tries if pin.may(x) and all(abs(x - y) >= distance for y in foreign)]
        if good:
            pin.x = min(good, key=lambda x: (abs(x - pin.x), x))
            return
