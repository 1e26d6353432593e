"""A draft with all its places on the page: cards, bands, groups and lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from govgraph_render.cards import STACK, Block
from govgraph_render.lock import Place
from govgraph_render.place.down import CLUSTER_BOTTOM, LANE, cluster_top, rows_down
from govgraph_render.place.draft import Draft
from govgraph_render.place.pins import Frame, Run, is_beside, level_pairs
from govgraph_render.place.straight import straightened
from govgraph_render.place.wires import Arrow, Point, Segment, Wire, crossed, wire
from govgraph_render.shapes import Box
from govgraph_render.web import Trunk, Web

CLUSTER_SIDE = 6.0


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


@dataclass(frozen=True)
class Tiers:
    """A draft as a page takes it."""

    draft: Draft

    @cached_property
    def straight(self) -> Draft:
        """Return the draft with its lines made straight: only for the form that is taken."""
        return straightened(self.draft)

    @property
    def height(self) -> float:
        """Return the height without spare room."""
        return self.draft.height

    @property
    def spaces_between(self) -> int:
        """Return how many spaces between rows may be widened."""
        return self.draft.spaces_between

    @property
    def is_lopsided(self) -> bool:
        """Return whether much of it is empty: rows are spread over the width, so never."""
        return False

    @property
    def is_held(self) -> bool:
        """Return whether it keeps to a lock."""
        return self.draft.is_held

    def kept(self, extra: float) -> dict[str, Place]:
        """Return where each card stands, each space widened by ``extra``."""
        return kept(self.straight, extra)

    def placed(self, extra: float, origin: Point) -> Layout:
        """Return everything with its place, each space widened by ``extra``."""
        return placed(self.straight, extra, origin)


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


def kept(drawn: Draft, extra: float) -> dict[str, Place]:
    """Return where each card of a draft stands, for a lock."""
    return drawn.kept(rows_down(drawn.frame, drawn.density, drawn.depths, (drawn.lanes, extra))[0])


def placed(drawn: Draft, extra: float, origin: Point) -> Layout:
    """Return a draft with all its places on the page.

    Args:
        drawn: The choice to draw.
        extra: Added to each space between rows.
        origin: The upper left corner of the drawing area.
    """
    frame = drawn.frame
    tops, firsts, height, opened = rows_down(
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
    return tuple(
        (name, _around(found, cluster_top(frame, row)))
        for (row, name), found in sorted(boxes.items())
    )


def _around(boxes: Sequence[Box], above: float) -> Box:
    left, right = min(box.x for box in boxes), max(box.right for box in boxes)
    top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
    return Box(
        left - CLUSTER_SIDE,
        top - above,
        right - left + 2 * CLUSTER_SIDE,
        bottom - top + above + CLUSTER_BOTTOM,
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
    for trunk, segment, both in _beside(drawn, canvas):
        segments[trunk] = [segment]
        arrows[trunk] = both
    return [_wire(web.trunks[trunk], segments[trunk], arrows[trunk]) for trunk in sorted(segments)]


def _wire(trunk: Trunk, segments: list[Segment], arrows: dict[str, Arrow]) -> Wire:
    lowers = {name: arrow for name, arrow in arrows.items() if name != trunk.upper}
    return wire(trunk, segments, arrows[trunk.upper], lowers)


_End: TypeAlias = "tuple[int, float, float, int]"


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
