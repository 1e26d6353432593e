"""Hangs a forest: cards one below the other in their columns, joined by spines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum, inf

from govgraph_render.cards import DENSITIES
from govgraph_render.columns.forest import Forest
from govgraph_render.columns.held import (
    FAR,
    dealt_kept,
    first_hanging,
    hanging,
    moved,
    placings,
    with_heads,
)
from govgraph_render.columns.room import shares_kept
from govgraph_render.columns.shares import (
    BEFORE_LOOSE,
    BETWEEN,
    Column,
    Shares,
    Unit,
    dealt,
    shares_of,
    subtree,
    units_of,
)
from govgraph_render.columns.spines import BAND_GAP, BAND_PAD, Wood, with_columns
from govgraph_render.lock import Lock, Place
from govgraph_render.order import State
from govgraph_render.place.draft import Draft, draft
from govgraph_render.place.layout import Layout, kept, placed
from govgraph_render.place.rooms import WIDTHS, Area
from govgraph_render.place.wires import Point
from govgraph_render.web import Web

TALL, EVEN = 250.0, 0.6
"""A column taller than this ought not to leave the others emptier, together, than this share."""
FEW = 0.4
"""No more than this share of the cards ought to move for one that is new."""


@dataclass(frozen=True, slots=True)
class Hung:
    """A forest worked out for one area and density."""

    drawn: Draft
    forest: Forest
    columns: tuple[Column, ...]
    level: int

    @property
    def first(self) -> float:
        """Return where the columns begin."""
        return self.drawn.height + BAND_GAP + BAND_PAD + self.drawn.frame.head

    @property
    def height(self) -> float:
        """Return the height of bands and columns together."""
        return self.first + self.deep + BAND_PAD

    @property
    def deep(self) -> float:
        """Return the height of the tallest column."""
        return max((_tall(self, column) for column in self.columns), default=0.0)

    @property
    def is_held(self) -> bool:
        """Return whether it keeps to a lock."""
        return self.drawn.is_held

    def kept(self, extra: float) -> dict[str, Place]:
        """Return where each card stands, each space widened by ``extra``."""
        upper = kept(self.drawn, extra)
        heads = {
            head: replace(upper[head], wide=room)
            for head, room in _rooms(self.columns)
            if head in upper
        }
        boxes = {each.block.card.id: each.box for each in self.placed(extra, (0.0, 0.0)).cards}
        return upper | heads | hanging(self.forest, self.columns, boxes)

    @property
    def is_lopsided(self) -> bool:
        """Return whether one column is tall and the others stand nearly empty beside it."""
        filled = fsum(_tall(self, column) for column in self.columns)
        return self.deep > TALL and filled < EVEN * self.deep * len(self.columns)

    @property
    def spaces_between(self) -> int:
        """Return how many spaces between rows may be widened."""
        return self.drawn.spaces_between

    def placed(self, extra: float, origin: Point) -> Layout:
        """Return bands, cards and spines with their places."""
        return with_columns(
            placed(self.drawn, extra, origin),
            Wood(self.forest, self.columns, self.level),
            (origin, self.drawn.frame.head, self.deep),
        )


def hung(
    wood: Forest, ordering: tuple[Web, State], area: Area, choice: tuple[int, float, float]
) -> Hung | None:
    """Return a forest in columns.

    Args:
        wood: What hangs.
        ordering: The order of the upper bands.
        area: What the page leaves.
        choice: The density, by its place, the height that the columns may take, and the height
            that all may take.
    """
    level, room, limit = choice
    lock = area.kept
    if lock is None:
        units = units_of(wood, ordering)
        shares = shares_of(wood, units, (area.width, level, room))
        return _hung(wood, ordering, area, (level, units, shares)) if shares else None
    tries = (
        _hung(wood, order, area, (level, units, shares))
        for order in placings(ordering, lock)
        for units in (units_of(wood, order),)
        for shares in shares_kept(units, area.width, lock)
    )
    found = [each for each in tries if each]
    return min(found, key=lambda each: _strain(each, lock, limit)) if found else None


def _strain(drawn: Hung, lock: Lock, limit: float) -> tuple[float, ...]:
    """Return what speaks against a form: too tall, many cards moved, crossings, cards moved."""
    share = moved(drawn.kept(0.0), lock)
    return max(0.0, drawn.height - limit), share > FEW, drawn.drawn.crossings, share


def _hung(
    wood: Forest,
    ordering: tuple[Web, State],
    area: Area,
    how: tuple[int, Sequence[Unit], Shares],
) -> Hung | None:
    level, units, shares = how
    columns = _columns(wood, units, shares, (level, area.kept))
    loose = fsum(column.wide + BETWEEN for column in columns if not column.head)
    width = area.width - (loose + BEFORE_LOOSE if loose else 0.0)
    lane = replace(area, width=width, rooms=_rooms(columns))

    def drawn(kept_: Lock | None) -> Hung | None:
        space = replace(lane, kept=kept_)
        upper = draft(wood.upper, ordering, space, (WIDTHS[0], DENSITIES[level], inf))
        return Hung(upper, wood, columns, level) if upper else None

    if area.kept is None:
        return drawn(None)
    found = drawn(with_heads(area.kept, shares.heads))
    lower = found.first - first_hanging(area.kept) if found else 0.0
    if lower > 0:
        found = drawn(with_heads(area.kept, shares.heads, min(lower, FAR)))
    return found


def _columns(
    wood: Forest, units: Sequence[Unit], shares: Shares, how: tuple[int, Lock | None]
) -> tuple[Column, ...]:
    """Return the cards of each column: by height, or as a lock has them."""
    level, lock = how
    found = []
    for (head, children), count, wide in zip(units, shares.counts, shares.wides, strict=True):
        if lock and children:
            parts = dealt_kept(wood, children, (count, wide, level), lock)
        else:
            parts = dealt(wood, children, count, (wide, level))
        empty = [()] * (count - len(parts)) if head else []
        found += [Column(head, part, wide) for part in (*parts, *empty)]
    return tuple(found)


def _rooms(columns: Sequence[Column]) -> tuple[tuple[str, float], ...]:
    """Return how wide each head is over its columns."""
    rooms: dict[str, float] = {}
    for column in columns:
        if column.head:
            before = rooms.get(column.head)
            rooms[column.head] = column.wide + (0.0 if before is None else before + BETWEEN)
    return tuple(rooms.items())


def _tall(hung_: Hung, column: Column) -> float:
    return fsum(
        subtree(hung_.forest, card, column.wide, (hung_.level, 0)) for card, _ in column.children
    )
