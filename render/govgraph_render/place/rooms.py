"""How wide each card may be: cards of one row share a width, the widest with which it fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

from govgraph_render.cards import span
from govgraph_render.lock import Lock
from govgraph_render.order import State
from govgraph_render.place.across import (
    CARD_GAP,
    JOINED_GAP,
    TIGHT_GAP,
    TIGHT_JOINED,
)
from govgraph_render.scene import Card
from govgraph_render.web import Web

WIDTHS = (190.0, 172.0, 158.0, 146.0, 134.0, 124.0, 114.0, 106.0, 96.0, 90.0)
POINT = 2.0
GAPS = ((CARD_GAP, JOINED_GAP, 12.0), (TIGHT_GAP, TIGHT_JOINED, 7.0))
"""Between cards, between joined ones, and what a passing line takes: usual, and tight."""


@dataclass(frozen=True, slots=True)
class Area:
    """What a page leaves for the drawing: its width, and what band labels need.

    ``rooms`` fixes the width of some cards, by id: heads over their columns. ``kept`` is the
    lock of an earlier picture of the same structure, which cards keep to where they can.
    """

    width: float
    head: float = 0.0
    least: tuple[float, ...] = ()
    rooms: tuple[tuple[str, float], ...] = ()
    kept: Lock | None = None


def rooms_of(
    web: Web, state: State, cards: Mapping[str, Card], bounds: tuple[Area, float]
) -> list[float] | None:
    """Return the width of each node, stacks and all; cards of one row share one."""
    space = bounds[0]
    area, fixed = space.width, dict(space.rooms)
    rooms = [POINT] * len(web.nodes)
    for row in state:
        mine = [node for node in row if web.nodes[node].card]
        if mine and web.nodes[mine[0]].card in fixed:
            for node in mine:
                rooms[node] = fixed[web.nodes[node].card]
            continue
        spans = [span(cards[web.nodes[node].card]) for node in mine]
        cap = _cap(space, [web.nodes[node].card for node in mine], bounds[1])
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


def _cap(space: Area, row: Sequence[str], cap: float) -> float:
    """Return the greatest card width of a row: as it was, where it is locked."""
    known = space.kept.bodies if space.kept else {}
    upper = (known[card] for card in row if card in known and known[card].column < 0)
    widths = [place.wide for place in upper if place.wide]
    return max(widths, default=cap)


def _fitting(
    web: Web, row: Sequence[int], bounds: tuple[Sequence[float], float, float], points: int
) -> float | None:
    """Return the widest card with which a row fits; narrow ones may stand closer together."""
    spans, area, cap = bounds
    joined = {node for pair in web.level for node in pair[:2]}
    pairs = list(pairwise(row))
    beside = sum({a, b} <= joined for a, b in pairs)
    changes = 8.0 * sum(web.clusters[a] != web.clusters[b] for a, b in pairs)
    for gap, joint, point in GAPS:
        free = area - changes - beside * joint - gap * (len(pairs) - beside) - point * points
        for each in WIDTHS:
            if each <= cap and each * fsum(spans) <= free:
                return each
    return None
