"""How many columns each head has, how wide they are, and which card stands in which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
from typing import TypeAlias

from govgraph_render.cards import HANGING, Block, block
from govgraph_render.columns.forest import Forest
from govgraph_render.order import State
from govgraph_render.place.across import CARD_GAP
from govgraph_render.place.rooms import WIDTHS
from govgraph_render.scene import Card, Line
from govgraph_render.web import Web

LEAST, GOOD, COMFORTABLE = 84.0, 100.0, 150.0
"""The narrowest column, the narrowest for want of height, and the narrowest chosen freely."""
BETWEEN, BEFORE_LOOSE = 10.0, 10.0
INDENT = 9.0
ABOVE = 9.5

Children: TypeAlias = "Sequence[tuple[Card, Line | None]]"
Unit: TypeAlias = "tuple[str, Children]"
"""A head with those of its children that one style of line joins to it; or loose cards."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head (nothing for loose cards), the cards of its first level, its width."""

    head: str
    children: Children
    wide: float


@dataclass(frozen=True, slots=True)
class Shares:
    """How a width is shared out.

    Attributes:
        counts: How many columns each unit has.
        wides: How wide each of its columns is, unit by unit.
        heads: The middles of the heads, where a lock holds them.
    """

    counts: Sequence[int]
    wides: Sequence[float]
    heads: Mapping[str, float] = field(default_factory=dict)


def units_of(wood: Forest, ordering: tuple[Web, State]) -> list[Unit]:
    """Return the units of all heads, as the heads stand, and that of loose cards."""
    web, state = ordering
    units: list[Unit] = []
    for head in (web.nodes[node].card for node in state[-1] if web.nodes[node].card):
        styles: dict[str, list[tuple[Card, Line | None]]] = {}
        for card, line in wood.below.get(head, ()):
            styles.setdefault(line.style, []).append((card, line))
        units += [(head, children) for children in styles.values()] or [(head, ())]
    if wood.loose:
        units.append(("", tuple((card, None) for card in wood.loose)))
    return units


def shares_of(
    wood: Forest, units: Sequence[Unit], bounds: tuple[float, int, float]
) -> Shares | None:
    """Return how many columns each unit has, and their width; None where they are too many.

    The tallest gets another column while columns stay comfortable, or while the page is too low.
    """
    area, level, room = bounds
    counts = [1] * len(units)
    wide = column_wide(area, units, counts)
    if wide < LEAST:
        return None
    while True:
        how = (min(wide, WIDTHS[0]), level)
        heights = [
            _deepest(wood, each, n, how) for (_, each), n in zip(units, counts, strict=True)
        ]
        worst = heights.index(max(heights))
        more = [n + (place == worst) for place, n in enumerate(counts)]
        wider = column_wide(area, units, more)
        enough = COMFORTABLE if heights[worst] <= room else GOOD
        useful = _deepest(wood, units[worst][1], more[worst], (min(wider, WIDTHS[0]), level))
        if wider < enough or useful >= heights[worst]:
            break
        counts, wide = more, wider
    return Shares(counts, [min(wide, WIDTHS[0])] * len(units))


def column_wide(area: float, units: Sequence[Unit], counts: Sequence[int]) -> float:
    """Return how wide each column is where all are alike."""
    return (area - gaps_of(units, counts)) / sum(counts) // 0.5 * 0.5


def gaps_of(units: Sequence[Unit], counts: Sequence[int]) -> float:
    """Return what stands between all columns."""
    inner = BETWEEN * sum(count - 1 for count in counts)
    return inner + fsum(gap_before(units, place) for place in range(len(units)))


def gap_before(units: Sequence[Unit], place: int) -> float:
    """Return what stands before the first column of a unit."""
    head = units[place][0]
    if not place:
        return 0.0 if head else BETWEEN + BEFORE_LOOSE
    if not head:
        return BETWEEN + BEFORE_LOOSE
    return BETWEEN if head == units[place - 1][0] else CARD_GAP


def _deepest(wood: Forest, children: Children, count: int, how: tuple[float, int]) -> float:
    return max(
        (
            fsum(subtree(wood, card, how[0], (how[1], 0)) for card, _ in part)
            for part in dealt(wood, children, count, how)
        ),
        default=0.0,
    )


def dealt(
    wood: Forest, children: Children, count: int, how: tuple[float, int]
) -> list[tuple[tuple[Card, Line | None], ...]]:
    """Return children in columns of a balanced height, whole families together."""
    wide, level = how
    tall = [subtree(wood, card, wide, (level, 0)) for card, _ in children]
    if count <= 1:
        return [tuple(children)] if children else []
    low, high = max(tall, default=0.0), fsum(tall)
    while high - low > 1:
        middle = (low + high) / 2
        if len(_cut(tall, middle)) <= count:
            high = middle
        else:
            low = middle
    return [tuple(children[start:end]) for start, end in _cut(tall, high)]


def _cut(tall: Sequence[float], limit: float) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    start, used = 0, 0.0
    for place, height in enumerate(tall):
        if place > start and used + height > limit + 0.01:
            cuts.append((start, place))
            start, used = place, 0.0
        used += height
    return [*cuts, (start, len(tall))] if tall else []


def subtree(wood: Forest, card: Card, wide: float, at: tuple[int, int]) -> float:
    """Return the height of a card with all that hangs below it, at a density and depth."""
    level, depth = at
    own = block_of(card, wide, at)
    gap = HANGING[2 * level].gap
    return (
        lift(card, level)
        + own.outer
        + gap
        + fsum(
            subtree(wood, child, wide, (level, depth + 1))
            for child, _ in wood.below.get(card.id, ())
        )
    )


def lift(card: Card, level: int) -> float:
    """Return what a card keeps free above it for the marks on its upper edge."""
    return max(0.0, ABOVE - HANGING[2 * level].gap) if card.marks or card.state else 0.0


def block_of(card: Card, wide: float, at: tuple[int, int]) -> Block:
    """Return a hanging card's words, set for its column, density and depth."""
    level, depth = at
    indent = INDENT * (depth + 1)
    return block(card, wide - indent, HANGING[2 * level + min(depth, 1)])
