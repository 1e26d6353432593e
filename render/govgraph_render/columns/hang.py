"""Hangs a forest: cards one below the other in their columns, joined by spines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from govgraph_render.cards import DENSITIES, HANGING, STACK
from govgraph_render.columns.forest import Forest
from govgraph_render.columns.held import dealt_kept, hanging, shares_kept
from govgraph_render.columns.shares import (
    BETWEEN,
    INDENT,
    Children,
    block_of,
    dealt,
    lift,
    shares_of,
    subtree,
)
from govgraph_render.lock import Lock, Place
from govgraph_render.order import State
from govgraph_render.place.draft import WIDTHS, Area, Draft, draft
from govgraph_render.place.layout import BandBox, Layout, Placed, kept, placed
from govgraph_render.place.wires import Arrow, Point, Segment, Wire, wire
from govgraph_render.scene import Card, Line
from govgraph_render.shapes import Box
from govgraph_render.web import Head, Trunk, Web

SPINE = 3.5
BAND_GAP, BAND_PAD = 4.0, 7.0
TALL, EVEN = 250.0, 0.6
"""A column taller than this ought not to leave the others emptier, together, than this share."""
ARM = 12.0
"""How far below a child's upper edge its arm arrives, at most."""


@dataclass(frozen=True, slots=True)
class Hung:
    """A forest worked out for one area and density."""

    drawn: Draft
    forest: Forest
    columns: tuple[tuple[str, Children], ...]
    """Each column: its head (nothing for loose cards) and the cards of its first level."""
    wide: float
    level: int

    @property
    def height(self) -> float:
        """Return the height of bands and columns together."""
        return self.drawn.height + BAND_GAP + 2 * BAND_PAD + self.drawn.frame.head + self.deep

    @property
    def deep(self) -> float:
        """Return the height of the tallest column."""
        return max((_tall(self, column) for _, column in self.columns), default=0.0)

    @property
    def is_held(self) -> bool:
        """Return whether it keeps to a lock."""
        return self.drawn.is_held

    def kept(self, extra: float) -> dict[str, Place]:
        """Return where each card stands, each space widened by ``extra``."""
        return kept(self.drawn, extra) | hanging(self.forest, self.columns)

    @property
    def is_lopsided(self) -> bool:
        """Return whether one column is tall and the others stand nearly empty beside it."""
        filled = sum(_tall(self, column) for _, column in self.columns)
        return self.deep > TALL and filled < EVEN * self.deep * len(self.columns)

    @property
    def spaces_between(self) -> int:
        """Return how many spaces between rows may be widened."""
        return self.drawn.spaces_between

    def placed(self, extra: float, origin: Point) -> Layout:
        """Return bands, cards and spines with their places."""
        return _placed(self, placed(self.drawn, extra, origin), origin)


def hung(
    wood: Forest, ordering: tuple[Web, State], area: Area, choice: tuple[int, float]
) -> Hung | None:
    """Return a forest in columns.

    Args:
        wood: What hangs.
        ordering: The order of the upper bands.
        area: What the page leaves.
        choice: The density, by its place, and the height that the columns may take.
    """
    level, room = choice
    web, state = ordering
    heads = [web.nodes[node].card for node in state[-1] if web.nodes[node].card]
    units = [unit for head in heads for unit in _units(wood, head)]
    loose = tuple((card, None) for card in wood.loose)
    shares = (
        shares_kept(units, loose, area.width, area.kept)
        if area.kept
        else shares_of(wood, units, loose, (area.width, level, room))
    )
    if shares is None:
        return None
    counts, spare, wide = shares
    rooms = _over(heads, [head for head, _ in units], counts, wide)
    narrower = area.width - (spare * (wide + BETWEEN) + 10 if spare else 0)
    lane = replace(area, width=narrower, rooms=rooms)
    drawn = draft(wood.upper, ordering, lane, (WIDTHS[0], DENSITIES[level], inf))
    if drawn is None:
        return None

    deal = _dealer(wood, area.kept, (wide, level))
    columns = [
        (head, part)
        for (head, children), count in zip(units, counts, strict=True)
        for part in _filled_up(deal(children, count), count)
    ]
    columns += [("", part) for part in deal(loose, spare)]
    return Hung(drawn, wood, tuple(columns), wide, level)


def _filled_up(parts: Sequence[Children], count: int) -> tuple[Children, ...]:
    """Return parts with empty ones added, so that each column has one."""
    return (*parts, *[()] * (count - len(parts)))


def _over(
    heads: Sequence[str], owners: Sequence[str], counts: Sequence[int], wide: float
) -> tuple[tuple[str, float], ...]:
    """Return how wide each head is over its columns."""
    under = {
        head: sum(n for owner, n in zip(owners, counts, strict=True) if owner == head)
        for head in heads
    }
    return tuple((head, wide * n + BETWEEN * (n - 1)) for head, n in under.items())


def _dealer(
    wood: Forest, kept: Lock | None, how: tuple[float, int]
) -> Callable[[Children, int], Sequence[Children]]:
    """Return what deals children into columns: as a lock has them, or by height."""

    def deal(children: Children, count: int) -> Sequence[Children]:
        if kept and children:
            return dealt_kept(wood, children, (count, *how), kept)
        return dealt(wood, children, count, how)

    return deal


def _units(wood: Forest, head: str) -> list[tuple[str, Children]]:
    """Return the children of a head, those of each style of line apart."""
    found: dict[str, list[tuple[Card, Line | None]]] = {}
    for card, line in wood.below.get(head, ()):
        found.setdefault(line.style, []).append((card, line))
    return [(head, children) for children in found.values()] or [(head, ())]


def _tall(hung_: Hung, column: Children) -> float:
    return sum(subtree(hung_.forest, card, hung_.wide, (hung_.level, 0)) for card, _ in column)


def _placed(hung_: Hung, upper: Layout, origin: Point) -> Layout:
    top = origin[1] + upper.height + BAND_GAP
    first = top + BAND_PAD + hung_.drawn.frame.head
    heads = {each.block.card.id: each for each in upper.cards}
    cards = list(upper.cards)
    wires = list(upper.wires)
    seen: dict[str, int] = {}
    right = max((each.box.right for each in upper.cards), default=origin[0])
    for head, column in hung_.columns:
        if head:
            x = heads[head].box.x + seen.get(head, 0) * (hung_.wide + BETWEEN)
            seen[head] = seen.get(head, 0) + 1
            start = heads[head].box
            parent = (head, x, start.bottom + (6 if heads[head].block.card.stack else 0))
        else:
            right += BETWEEN + (10 if not seen.get("") else 0)
            seen[""] = 1
            parent = ("", right - INDENT, first)
            right += hung_.wide
        wires += _hang(hung_, column, (parent, first, 0), cards)
    bottom = first + hung_.deep + BAND_PAD
    band = BandBox(hung_.forest.label, top, bottom)
    return replace(
        upper,
        cards=tuple(cards),
        bands=(*upper.bands, band),
        wires=tuple(wires),
        height=bottom - origin[1],
    )


def _hang(
    hung_: Hung,
    children: Children,
    at: tuple[tuple[str, float, float], float, int],
    cards: list[Placed],
) -> Iterator[Wire]:
    """Place children one below the other, and yield the spines that join them to a parent."""
    (parent, x, base), y, depth = at
    arms: dict[str, Arrow] = {}
    inner: list[Wire] = []
    for card, line in children:
        found = block_of(card, hung_.wide, (hung_.level, depth))
        above = y + lift(card, hung_.level)
        box = Box(x + INDENT, above, found.width, found.height)
        cards.append(Placed(found, box))
        if line:
            arms[card.id] = Arrow(box.x, round(above + min(box.h / 2, ARM), 2), 1, 0)
        below = (card.id, box.x, box.bottom + (STACK if card.stack else 0))
        after = above + found.outer + HANGING[2 * hung_.level].gap
        deeper = hung_.forest.below.get(card.id, ())
        inner += _hang(hung_, deeper, (below, after, depth + 1), cards)
        y += subtree(hung_.forest, card, hung_.wide, (hung_.level, depth))
    lines = tuple(line for _, line in children if line)
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
