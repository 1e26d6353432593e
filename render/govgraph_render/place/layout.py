"""One choice of width and density worked out: cards, bands, lanes and lines with their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from govgraph_render.cards import Block, Density, block, span
from govgraph_render.order import State
from govgraph_render.place.across import (
    CARD_GAP,
    JOINED_GAP,
    TIGHT_GAP,
    TIGHT_JOINED,
    centres,
)
from govgraph_render.place.lanes import lanes_of
from govgraph_render.place.pins import Frame, Run, is_beside, level_pairs, runs_of
from govgraph_render.place.wires import Arrow, Point, Segment, Wire, crossed, wire
from govgraph_render.scene import Card, Scene
from govgraph_render.shapes import Box
from govgraph_render.web import Trunk, Web

WIDTHS = (190.0, 172.0, 158.0, 146.0, 134.0, 124.0, 114.0, 106.0, 96.0)
POINT = 2.0
GAPS = ((CARD_GAP, JOINED_GAP, 12.0), (TIGHT_GAP, TIGHT_JOINED, 7.0))
"""Between cards, between joined ones, and what a passing line takes: usual, and tight."""
LANE = 8.0
STACK = 6.0
EVEN = 1.45
"""Cards of a row are made equally tall unless one needs this many times the least."""
CLUSTER_TOP, CLUSTER_BOTTOM, CLUSTER_SIDE = 15.0, 5.0, 6.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A choice worked out across the page; how far down it reaches is known, not yet drawn.

    Attributes:
        depths: The height of each row.
        lanes: For each space, above the first row first: the lane of each run, and how many.
        height: The whole height, without spare room.
        crossings: How often lines cross.
        clashes: How often upright lines of different trunks run too near each other.
    """

    scene: Scene
    frame: Frame
    density: Density
    blocks: Mapping[int, Block]
    depths: tuple[float, ...]
    spaces: tuple[tuple[Run, ...], ...]
    lanes: tuple[tuple[tuple[int, ...], int], ...]
    height: float
    crossings: int
    clashes: int
    length: float

    @property
    def spaces_between(self) -> int:
        """Return how many spaces between rows may be widened."""
        return max(1, len(self.depths) - 1)

    @property
    def long_names(self) -> int:
        """Return how many lines of names are more than three a card."""
        return sum(max(0, len(found.name) - 3) for found in self.blocks.values())

    @property
    def widest(self) -> float:
        """Return the width of the widest card."""
        return max((found.width for found in self.blocks.values()), default=0.0)

    def placed(self, extra: float, origin: Point) -> Layout:
        """Return the layout of this draft."""
        return placed(self, extra, origin)


@dataclass(frozen=True, slots=True)
class BandBox:
    """A band with its label and its place: upper and lower edge."""

    label: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A card with its place; the box is its face."""

    block: Block
    box: Box


@dataclass(frozen=True, slots=True)
class Layout:
    """Cards, bands and lines with their places, x and y from the corner of the drawing area."""

    cards: tuple[Placed, ...]
    bands: tuple[BandBox, ...]
    wires: tuple[Wire, ...]
    gaps: Mapping[int, Sequence[Point]]
    clusters: tuple[tuple[str, Box], ...]
    height: float


@dataclass(frozen=True, slots=True)
class Area:
    """What a page leaves for the drawing: its width, and what band labels need.

    ``rooms`` fixes the width of some cards, by id: heads over their columns.
    """

    width: float
    head: float = 0.0
    least: tuple[float, ...] = ()
    rooms: tuple[tuple[str, float], ...] = ()


def draft(
    scene: Scene, ordering: tuple[Web, State], space: Area, choice: tuple[float, Density, float]
) -> Draft | None:
    """Return one choice worked out across the page; None where it does not fit.

    Args:
        scene: What is shown.
        ordering: The rows, in order.
        space: What the page leaves.
        choice: The greatest card width, the density, and the height that must not be passed.
    """
    web, state = ordering
    area = space.width
    cap, density, limit = choice
    cards = {card.id: card for card in scene.cards}
    rooms = _rooms(web, state, cards, (space, cap))
    if rooms is None:
        return None
    numbers = [number for number, node in enumerate(web.nodes) if node.card]
    blocks = {each: block(cards[web.nodes[each].card], rooms[each], density) for each in numbers}
    if _least(state, blocks, density) > limit:
        return None
    xs = centres(web, state, rooms, area)
    if xs is None:
        return None
    frame = Frame(web, state, xs, rooms, *_edges(web, cards), area, space.head, space.least)
    spaces = tuple(tuple(space) for space in runs_of(frame))
    found = [lanes_of(space) for space in spaces]
    lanes = tuple((tuple(each), count) for each, count in found)
    blocks, depths = _evened(frame, blocks)
    return Draft(
        scene, frame, density, blocks, depths, spaces, lanes,
        _height(frame, density, depths, lanes),
        sum(_crossings(space, lane) for space, (lane, _) in zip(spaces, lanes, strict=True)),
        sum(_clashes(space, lane) for space, (lane, _) in zip(spaces, lanes, strict=True)),
        _length(frame),
    )  # fmt: skip


def _rooms(
    web: Web, state: State, cards: Mapping[str, Card], bounds: tuple[Area, float]
) -> list[float] | None:
    """Return the width of each node, stacks and all; cards of one row share one."""
    space, cap = bounds
    area, fixed = space.width, dict(space.rooms)
    rooms = [POINT] * len(web.nodes)
    for row in state:
        mine = [node for node in row if web.nodes[node].card]
        if mine and web.nodes[mine[0]].card in fixed:
            for node in mine:
                rooms[node] = fixed[web.nodes[node].card]
            continue
        spans = [span(cards[web.nodes[node].card]) for node in mine]
        points = len(row) - len(mine)
        fitting = _fitting(web, mine, (spans, area, cap), points)
        if not fitting:
            spans = [1.0] * len(mine)
            fitting = _fitting(web, mine, (spans, area, cap), points)
        if mine and not fitting:
            return None
        for node, wide in zip(mine, spans, strict=True):
            rooms[node] = round((fitting or WIDTHS[-1]) * wide * 2) / 2
    return rooms


def _fitting(
    web: Web, row: Sequence[int], bounds: tuple[Sequence[float], float, float], points: int
) -> float | None:
    """Return the widest card with which a row fits; narrow ones may stand closer together."""
    spans, area, cap = bounds
    joined = {node for pair in web.level for node in pair[:2]}
    pairs = list(zip(row, row[1:], strict=False))
    beside = sum({a, b} <= joined for a, b in pairs)
    changes = 8.0 * sum(web.clusters[a] != web.clusters[b] for a, b in pairs)
    for gap, joint, point in GAPS:
        free = area - changes - beside * joint - gap * (len(pairs) - beside) - point * points
        for each in WIDTHS:
            if each <= cap and each * sum(spans) <= free:
                return each
    return None


def _edges(web: Web, cards: Mapping[str, Card]) -> tuple[list[float], list[float]]:
    """Return what marks and stacks take of each node's edges."""
    known = [cards.get(node.card) for node in web.nodes]
    marks = [
        17.0 * len(card.marks) + 6 if card and card.marks else 13.0 if card and card.state else 0.0
        for card in known
    ]
    return marks, [STACK if card and card.stack else 0.0 for card in known]


def _evened(frame: Frame, blocks: dict[int, Block]) -> tuple[dict[int, Block], tuple[float, ...]]:
    """Return the blocks with rows made equally tall where that is near, and the rows' heights."""
    evened: dict[int, Block] = {}
    depths = []
    for row in frame.state:
        mine = [node for node in row if node in blocks]
        least = min(blocks[node].height for node in mine)
        near = max(
            blocks[node].height for node in mine if blocks[node].height < EVEN * least
        )
        for node in mine:
            evened[node] = replace(blocks[node], height=max(near, blocks[node].height))
        depths.append(max(evened[node].outer for node in mine))
    return evened, tuple(depths)


def _least(state: State, blocks: Mapping[int, Block], density: Density) -> float:
    """Return a height that no placing of these rows stays below."""
    deep = sum(max(blocks[node].outer for node in row if node in blocks) for row in state)
    return deep + 2 * density.band + sum(density.inner) * (len(state) - 1)


def _length(frame: Frame) -> float:
    return sum(
        abs(frame.xs[hop.top] - frame.xs[bottom])
        for row in frame.web.hops
        for hop in row
        for bottom in hop.bottoms
    )


def _pairs(space: Sequence[Run], lanes: Sequence[int]) -> list[tuple[Run, int, Run, int]]:
    return [
        (a, lanes[i], b, lanes[j])
        for i, a in enumerate(space)
        for j, b in enumerate(space)
        if a.trunk != b.trunk
    ]


def _crossings(space: Sequence[Run], lanes: Sequence[int]) -> int:
    """Return how often an upright part of one run crosses the level part of another."""
    total = 0
    for a, above, b, below in _pairs(space, lanes):
        if below < 0:
            continue
        low, high = b.span
        if a.is_straight:
            total += low < a.pins[0].x < high
        elif above < below:
            total += sum(low < pin.x < high for pin in a.bottoms)
        elif above > below and a.top:
            total += low < a.top.x < high
    return total


def _clashes(space: Sequence[Run], lanes: Sequence[int]) -> int:
    """Return how many upright parts lie on each other, or within 3 points."""
    total = 0
    for a, above, b, below in _pairs(space, lanes):
        tops = [a.top.x] if a.top else []
        if a.is_straight:
            total += any(abs(pin.x - tops[0]) < 3 for pin in b.pins) if tops else 0
        elif below >= 0 and above <= below and b.top:
            total += any(abs(pin.x - b.top.x) < 3 for pin in a.bottoms)
    return total


def _height(
    frame: Frame,
    density: Density,
    depths: Sequence[float],
    lanes: Sequence[tuple[tuple[int, ...], int]],
) -> float:
    return _rows_down(frame, density, depths, (lanes, 0.0))[2]


_Opened = tuple[int, float, float]


def _rows_down(
    frame: Frame,
    density: Density,
    depths: Sequence[float],
    room: tuple[Sequence[tuple[tuple[int, ...], int]], float],
) -> tuple[list[float], list[float], float, list[_Opened]]:
    """Return the top of each row, the first lane above it, the height, and the bands."""
    lanes, extra = room
    tops: list[float] = []
    firsts: list[float] = []
    bands: list[_Opened] = []
    y = 0.0
    for row, band in enumerate(frame.web.bands):
        count = lanes[row][1]
        deep = max(0, count - 1) * LANE
        opens = row == 0 or band != frame.web.bands[row - 1]
        if opens and row:
            y = _closed(frame, bands, y + density.band)
        above, below = (density.gap, density.gap) if opens else density.inner
        space = 0.0 if row == 0 and not count else above + deep + below
        space += (extra if opens else extra / 2) if row else 0.0
        firsts.append(y + (space - deep) / 2 - (0 if opens else 2))
        y += space
        if opens:
            bands.append((band, y, y))
            y += density.band + frame.head
        clustered = any(frame.web.clusters[node] for node in frame.state[row])
        y += CLUSTER_TOP if clustered else 0.0
        tops.append(y)
        y += depths[row] + (CLUSTER_BOTTOM if clustered else 0.0)
    if bands:
        y = _closed(frame, bands, y + density.band)
    return tops, firsts, y, bands


def _closed(frame: Frame, bands: list[_Opened], y: float) -> float:
    """End the last band at y, or where its label needs it to; return that place."""
    band, top, _ = bands[-1]
    if frame.least:
        y = max(y, top + frame.least[band])
    bands[-1] = (band, top, y)
    return y


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Where things stand on the page while lines are drawn.

    ``tops`` has the upper edge of each row, ``firsts`` the first lane above it, and ``x`` is
    what the drawing area begins at.
    """

    cards: Mapping[int, Placed]
    tops: Sequence[float]
    firsts: Sequence[float]
    x: float


def placed(drawn: Draft, extra: float, origin: Point) -> Layout:
    """Return a draft with all its places on the page.

    Args:
        drawn: The choice to draw.
        extra: Added to each space between rows.
        origin: The upper left corner of the drawing area.
    """
    frame = drawn.frame
    tops, firsts, height, opened = _rows_down(
        frame, drawn.density, drawn.depths, (drawn.lanes, extra)
    )
    tops = [top + origin[1] for top in tops]
    cards = {
        node: Placed(found, _box(frame, node, found, (origin[0], tops[frame.web.nodes[node].row])))
        for node, found in drawn.blocks.items()
    }
    canvas = _Canvas(cards, tops, [first + origin[1] for first in firsts], origin[0])
    wires = _wires(drawn, canvas)
    order = [cards[node] for row in frame.state for node in row if node in cards]
    bands = [
        BandBox(drawn.scene.bands[band].label, top + origin[1], bottom + origin[1])
        for band, top, bottom in opened
    ]
    return Layout(
        tuple(order), tuple(bands), tuple(wires), crossed(wires), _clusters(frame, cards), height
    )


def _box(frame: Frame, node: int, found: Block, corner: Point) -> Box:
    x, y = corner
    return Box(x + frame.xs[node] - frame.widths[node] / 2, y, found.width, found.height)


def _clusters(frame: Frame, cards: Mapping[int, Placed]) -> tuple[tuple[str, Box], ...]:
    boxes: dict[tuple[int, str], list[Box]] = {}
    for node, card in cards.items():
        if name := frame.web.clusters[node]:
            stack = STACK if card.block.card.stack else 0
            box = Box(card.box.x, card.box.y, card.box.w + stack, card.box.h + stack)
            boxes.setdefault((frame.web.nodes[node].row, name), []).append(box)
    return tuple((name, _around(found)) for (_, name), found in sorted(boxes.items()))


def _around(boxes: Sequence[Box]) -> Box:
    left, right = min(box.x for box in boxes), max(box.right for box in boxes)
    top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
    return Box(
        left - CLUSTER_SIDE,
        top - CLUSTER_TOP,
        right - left + 2 * CLUSTER_SIDE,
        bottom - top + CLUSTER_TOP + CLUSTER_BOTTOM,
    )


def _wires(drawn: Draft, canvas: _Canvas) -> list[Wire]:
    web = drawn.frame.web
    segments: dict[int, list[Segment]] = {}
    arrows: dict[int, dict[str, Arrow]] = {}
    for place, space in enumerate(drawn.spaces):
        for run, lane in zip(space, drawn.lanes[place][0], strict=True):
            y = canvas.firsts[place] + lane * LANE if lane >= 0 else None
            ends = _ends(web, canvas, run)
            segments.setdefault(run.trunk, []).extend(_parts(ends, y))
            for node, x, at, dy in ends:
                if node in canvas.cards:
                    found = arrows.setdefault(run.trunk, {})
                    found[web.nodes[node].card] = Arrow(x, at, 0, dy)
    for trunk, segment, ends in _beside(drawn, canvas):
        segments[trunk] = [segment]
        arrows[trunk] = ends
    return [_wire(web.trunks[trunk], segments[trunk], arrows[trunk]) for trunk in sorted(segments)]


def _wire(trunk: Trunk, segments: list[Segment], arrows: dict[str, Arrow]) -> Wire:
    lowers = {name: arrow for name, arrow in arrows.items() if name != trunk.upper}
    return wire(trunk, segments, arrows[trunk.upper], lowers)


_End = tuple[int, float, float, int]


def _ends(web: Web, canvas: _Canvas, run: Run) -> list[_End]:
    """Return each end of a run: node, x, y, and which way an arrowhead there would point."""
    ends: list[_End] = []
    bottoms = run.nodes[1:] if run.top else run.nodes
    if run.top:
        node = run.nodes[0]
        card = canvas.cards.get(node)
        at = _below(card) if card else canvas.tops[web.nodes[node].row]
        ends.append((node, canvas.x + run.top.x, at, -1))
    for node, pin in zip(bottoms, run.bottoms, strict=True):
        ends.append((node, canvas.x + pin.x, canvas.tops[web.nodes[node].row], 1))
    return ends


def _below(card: Placed) -> float:
    return card.box.bottom + (STACK if card.block.card.stack else 0)


def _beyond(card: Placed) -> float:
    return card.box.right + (STACK if card.block.card.stack else 0)


def _parts(ends: Sequence[_End], lane: float | None) -> list[Segment]:
    if lane is None:
        return [((ends[0][1], ends[0][2]), (ends[-1][1], ends[-1][2]))]
    xs = [x for _, x, _, _ in ends]
    parts: list[Segment] = [((min(xs), lane), (max(xs), lane))]
    return [*parts, *(((x, y), (x, lane)) for _, x, y, _ in ends)]


def _beside(drawn: Draft, canvas: _Canvas) -> list[tuple[int, Segment, dict[str, Arrow]]]:
    """Return the lines between neighbours: trunk, line and both arrows."""
    found: dict[tuple[int, int], list[int]] = {}
    for trunk, ends in level_pairs(drawn.frame):
        if is_beside(drawn.frame, *ends):
            low, high = sorted(ends, key=lambda node: drawn.frame.xs[node])
            found.setdefault((low, high), []).append(trunk)
    lines = []
    for pair, trunks in sorted(found.items()):
        left, right = (canvas.cards[node] for node in pair)
        room = min(left.box.h, right.box.h)
        for place, trunk in enumerate(trunks, 1):
            y = left.box.y + room * place / (len(trunks) + 1)
            start, end = (_beyond(left), y), (right.box.x, y)
            arrows = {
                left.block.card.id: Arrow(*start, -1, 0),
                right.block.card.id: Arrow(*end, 1, 0),
            }
            lines.append((trunk, (start, end), arrows))
    return lines
