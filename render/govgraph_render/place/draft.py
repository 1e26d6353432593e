"""One choice of width and density worked out across the page, and judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

from govgraph_render.cards import MARKS_APART, STACK, Block, Density, block, span
from govgraph_render.lock import Lock, Place
from govgraph_render.order import State
from govgraph_render.place.across import (
    centres,
)
from govgraph_render.place.clashes import clashes, crossings, parted
from govgraph_render.place.down import Lanes, rows_down
from govgraph_render.place.pins import Frame, Run
from govgraph_render.place.rooms import Area, rooms_of
from govgraph_render.place.runs import runs_of
from govgraph_render.scene import Card, Scene
from govgraph_render.web import Web, name_of

EVEN = 1.45
"""Cards of a row are made equally tall unless one needs this many times the least."""


@dataclass(frozen=True, slots=True)
class Words:
    """The cards of a choice before they have places.

    Attributes:
        depths: The height of each row.
    """

    scene: Scene
    density: Density
    blocks: Mapping[int, Block]
    depths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Draft(Words):
    """A choice worked out across the page; how far down it reaches is known, not yet drawn.

    Attributes:
        lanes: For each space, above the first row first: the lane of each run, and how many.
        height: The whole height, without spare room.
        crossings: How often lines cross.
        clashes: How often upright lines of different trunks run too near each other.
    """

    frame: Frame
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
    def is_held(self) -> bool:
        """Return whether it keeps to a lock, so that spare height must not widen it."""
        return any(self.frame.tops.values())

    def kept(self, tops: Sequence[float]) -> dict[str, Place]:
        """Return where each card stands, given the upper edges of the rows."""
        labels = [self.scene.bands[band].label for band in self.frame.web.bands]
        found = {}
        for number, row in enumerate(self.frame.state):
            mine = [node for node in row if node in self.blocks]
            spans = [span(self.blocks[node].card) for node in mine]
            wide = max(
                (self.frame.widths[node] / each for node, each in zip(mine, spans, strict=True)),
                default=0.0,
            )
            for place, node in enumerate(row):
                size = wide if node in self.blocks else 0.0
                found[name_of(self.frame.web, node)] = Place(
                    labels[number], place, self.frame.xs[node], tops[number], size
                )
        return found

    @property
    def long_names(self) -> int:
        """Return how many lines of names are more than three a card."""
        return sum(max(0, len(found.name) - 3) for found in self.blocks.values())

    @property
    def widest(self) -> float:
        """Return the width of the widest card."""
        return max((found.width for found in self.blocks.values()), default=0.0)


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
    rooms = rooms_of(web, state, cards, (space, cap))
    if rooms is None:
        return None
    numbers = [number for number, node in enumerate(web.nodes) if node.card]
    blocks = {each: block(cards[web.nodes[each].card], rooms[each], density) for each in numbers}
    if _least(state, blocks, density) > limit:
        return None
    held = _held(scene, web, space.kept)
    middles = {node: place.x for node, place in held.items()}
    xs = centres(web, state, rooms, area, middles)
    if xs is None:
        return None
    tops = _tops(web, held)
    frame = Frame(web, state, xs, rooms, *_edges(web, cards), area, space.head, space.least, tops)
    blocks, depths = _evened(frame, blocks)
    return laid(Words(scene, density, blocks, depths), frame)


def laid(words: Words, frame: Frame) -> Draft:
    """Return a draft whose cards stand as a frame says, with its lines."""
    spaces = tuple(tuple(space) for space in runs_of(frame))
    lanes = parted(spaces)
    return Draft(
        words.scene, words.density, words.blocks, words.depths, frame, spaces, lanes,
        _height(frame, words.density, words.depths, lanes),
        sum(crossings(space, lane) for space, (lane, _) in zip(spaces, lanes, strict=True)),
        sum(len(clashes(space, lane)) for space, (lane, _) in zip(spaces, lanes, strict=True)),
        _length(frame),
    )  # fmt: skip


def _held(scene: Scene, web: Web, kept: Lock | None) -> dict[int, Place]:
    """Return where those cards stood that are still in the same tier, by their nodes."""
    if kept is None:
        return {}
    names = {node: name_of(web, node) for node in range(len(web.nodes))}
    tiers = {name: _tier(scene, web, node) for node, name in names.items()}
    still = kept.ranks(tiers)
    return {node: kept.bodies[name] for node, name in names.items() if name in still}


def _tops(web: Web, held: Mapping[int, Place]) -> dict[int, float]:
    """Return the upper edges that rows are held to: those that their cards had."""
    tops: dict[int, float] = {}
    for node, place in held.items():
        row = web.nodes[node].row
        tops[row] = max(tops.get(row, 0.0), place.y)
    return tops


def _tier(scene: Scene, web: Web, node: int) -> str:
    return scene.bands[web.bands[web.nodes[node].row]].label


def _marked(card: Card | None) -> float:
    """Return what marks, and the sign of a change, take of a card's upper edge."""
    if not card or not card.marks:
        return 13.0 if card and card.state else 0.0
    return MARKS_APART * (len(card.marks) + bool(card.state)) + 6


def _edges(web: Web, cards: Mapping[str, Card]) -> tuple[list[float], list[float]]:
    """Return what marks and stacks take of each node's edges."""
    known = [cards.get(node.card) for node in web.nodes]
    return [_marked(card) for card in known], [
        STACK if card and card.stack else 0.0 for card in known
    ]


def _evened(frame: Frame, blocks: dict[int, Block]) -> tuple[dict[int, Block], tuple[float, ...]]:
    """Return the blocks with rows made equally tall where that is near, and the rows' heights."""
    evened: dict[int, Block] = {}
    depths = []
    for row in frame.state:
        mine = [node for node in row if node in blocks]
        least = min(blocks[node].height for node in mine)
        near = max(blocks[node].height for node in mine if blocks[node].height < EVEN * least)
        for node in mine:
            evened[node] = replace(blocks[node], height=max(near, blocks[node].height))
        depths.append(max(evened[node].outer for node in mine))
    return evened, tuple(depths)


def _least(state: State, blocks: Mapping[int, Block], density: Density) -> float:
    """Return a height that no placing of these rows stays below."""
    deep = fsum(max(blocks[node].outer for node in row if node in blocks) for row in state)
    return deep + 2 * density.band + fsum(density.inner) * (len(state) - 1)


def _length(frame: Frame) -> float:
    return fsum(
        abs(frame.xs[hop.top] - frame.xs[bottom])
        for row in frame.web.hops
        for hop in row
        for bottom in hop.bottoms
    )


def _height(
    frame: Frame,
    density: Density,
    depths: Sequence[float],
    lanes: Lanes,
) -> float:
    return rows_down(frame, density, depths, (lanes, 0.0))[2]
