"""Places hanging cards one below the other in their columns, joined by spines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from govgraph_render.cards import HANGING, STACK
from govgraph_render.columns.forest import Forest
from govgraph_render.columns.shares import (
    BEFORE_LOOSE,
    BETWEEN,
    INDENT,
    Column,
    block_of,
    lift,
    subtree,
)
from govgraph_render.place.layout import BandBox, Layout, Placed
from govgraph_render.place.wires import Arrow, Point, Segment, Wire, wire
from govgraph_render.scene import Line
from govgraph_render.shapes import Box
from govgraph_render.web import Head, Trunk

SPINE = 3.5
BAND_GAP, BAND_PAD = 4.0, 7.0
ARM = 12.0
"""How far below a child's upper edge its arm arrives, at most."""


@dataclass(frozen=True, slots=True)
class Wood:
    """What hangs, in which columns, at which density."""

    forest: Forest
    columns: tuple[Column, ...]
    level: int


def with_columns(upper: Layout, wood: Wood, room: tuple[Point, float, float]) -> Layout:
    """Return the layout of the bands with the columns below it.

    Args:
        upper: The bands.
        wood: What hangs.
        room: The upper left corner, what the label takes above the columns, and their height.
    """
    origin, head, deep = room
    top = origin[1] + upper.height + BAND_GAP
    first = top + BAND_PAD + head
    heads = {each.block.card.id: each for each in upper.cards}
    cards = list(upper.cards)
    wires = list(upper.wires)
    lefts = {head: each.box.x for head, each in heads.items()}
    right = max((each.box.right for each in upper.cards), default=origin[0]) + BEFORE_LOOSE
    for column in wood.columns:
        if column.head:
            x = lefts[column.head]
            lefts[column.head] += column.wide + BETWEEN
            start = heads[column.head]
            base = start.box.bottom + (STACK if start.block.card.stack else 0)
        else:
            x, base = right + BETWEEN - INDENT, first
            right += BETWEEN + column.wide
        wires += _hang(wood, column, ((column.head, x, base), first, 0), cards)
    bottom = first + deep + BAND_PAD
    band = BandBox(wood.forest.label, top, bottom)
    return replace(
        upper,
        cards=tuple(cards),
        bands=(*upper.bands, band),
        wires=tuple(wires),
        height=bottom - origin[1],
    )


def _hang(
    wood: Wood,
    column: Column,
    at: tuple[tuple[str, float, float], float, int],
    cards: list[Placed],
) -> Iterator[Wire]:
    """Place children one below the other, and yield the spines that join them to a parent."""
    (parent, x, base), y, depth = at
    arms: dict[str, Arrow] = {}
    inner: list[Wire] = []
    for card, line in column.children:
        found = block_of(card, column.wide, (wood.level, depth))
        above = y + lift(card, wood.level)
        box = Box(x + INDENT, above, found.width, found.height)
        cards.append(Placed(found, box))
        if line:
            arms[card.id] = Arrow(box.x, round(above + min(box.h / 2, ARM), 2), 1, 0)
        below = (card.id, box.x, box.bottom + (STACK if card.stack else 0))
        after = above + found.outer + HANGING[2 * wood.level].gap
        deeper = replace(column, children=wood.forest.below.get(card.id, ()))
        inner += _hang(wood, deeper, (below, after, depth + 1), cards)
        y += subtree(wood.forest, card, column.wide, (wood.level, depth))
    lines = tuple(line for _, line in column.children if line)
    if lines:
        yield _spine(parent, lines, Arrow(x + SPINE, base, 0, -1), arms)
    yield from inner


def _spine(parent: str, lines: tuple[Line, ...], top: Arrow, arms: dict[str, Arrow]) -> Wire:
    """Return the line from a parent down, with an arm to each child."""
    segments: list[Segment] = []
    for arm in arms.values():
        turn = (top.x, arm.y)
        segments += [((top.x, top.y), turn), (turn, (arm.x, arm.y))]
    ends: Head = "upper" if lines[0].ends == "to" else "none"
    trunk = Trunk(parent, lines[0].style, ends, lines, tuple(sorted(arms)))
    return replace(wire(trunk, segments, top, arms), dots=())
