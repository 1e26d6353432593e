"""How many columns each head has, how wide they are, and which card stands in which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from govgraph_render.cards import HANGING, Block, block
from govgraph_render.columns.forest import Forest
from govgraph_render.place.across import CARD_GAP
from govgraph_render.place.draft import WIDTHS
from govgraph_render.scene import Card, Line

LEAST, GOOD, COMFORTABLE = 84.0, 100.0, 150.0
"""The narrowest column, the narrowest for want of height, and the narrowest chosen freely."""
BETWEEN = 10.0
INDENT = 9.0
ABOVE = 9.5

Children: TypeAlias = "Sequence[tuple[Card, Line | None]]"


def shares_of(
    wood: Forest,
    units: Sequence[tuple[str, Children]],
    loose: Children,
    bounds: tuple[float, int, float],
) -> tuple[list[int], int, float] | None:
    """Return how many columns each head has, how many loose cards have, and their width.

    The tallest gets another column while columns stay comfortable, or while the page is too low.
    """
    area, level, room = bounds
    heads = len({head for head, _ in units})
    every = [children for _, children in units] + ([loose] if loose else [])
    counts = [1] * len(every)
    wide = column_wide(area, counts, (heads, len(units)))
    if wide < LEAST:
        return None
    while True:
        how = (min(wide, WIDTHS[0]), level)
        heights = [_deepest(wood, each, n, how) for each, n in zip(every, counts, strict=True)]
        worst = heights.index(max(heights))
        more = [n + (place == worst) for place, n in enumerate(counts)]
        wider = column_wide(area, more, (heads, len(units)))
        enough = COMFORTABLE if heights[worst] <= room else GOOD
        useful = _deepest(wood, every[worst], more[worst], (min(wider, WIDTHS[0]), level))
        if wider < enough or useful >= heights[worst]:
            break
        counts, wide = more, wider
    spare = counts.pop() if loose else 0
    return counts, spare, min(wide, WIDTHS[0])


def column_wide(area: float, counts: Sequence[int], sizes: tuple[int, int]) -> float:
    """Return how wide each column is, given those of each unit and of loose cards.

    ``sizes`` are the numbers of heads and of units; counts beyond the units are loose.
    """
    heads, units = sizes
    spare = sum(counts[units:])
    gaps = CARD_GAP * (heads - 1) + BETWEEN * (sum(counts[:units]) - heads)
    gaps += BETWEEN * spare + 10 if spare else 0
    return (area - gaps) / sum(counts) // 0.5 * 0.5


def _deepest(wood: Forest, children: Children, count: int, how: tuple[float, int]) -> float:
    return max(
        (
            sum(subtree(wood, card, how[0], (how[1], 0)) for card, _ in part)
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
    low, high = max(tall, default=0.0), sum(tall)
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
        + sum(
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
