"""Places across the page: x by least squares under minimum distances."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

from govgraph_render.order import State
from govgraph_render.web import Web

CARD_GAP, JOINED_GAP, POINT_GAP, LINE_GAP = 20.0, 34.0, 9.0, 7.0
TIGHT_GAP, TIGHT_JOINED = 14.0, 27.0
"""Between cards of a row that would else not fit."""
SWEEPS, LAST = 26, 4
CALM = 0.4
"""Two sweeps that move nothing by more than this are the last before the final ones."""
FULL = 0.86
"""A row fuller than this is evened out."""
WIDEST_GAP = 44.0
ROUNDING = 0.5


def settled(
    wanted: Sequence[float],
    weights: Sequence[float],
    apart: Sequence[float],
    ends: tuple[float, float],
) -> list[float]:
    """Return places nearest to the wanted ones that keep their order and distances.

    Pool-adjacent-violators: the sum of weighted squares is least. ``apart`` has one distance
    fewer than there are places; ``ends`` bounds the first and the last.
    """
    offsets = [0.0]
    for distance in apart:
        offsets.append(offsets[-1] + distance)
    pools: list[tuple[float, float, int]] = []
    for want, weight, offset in zip(wanted, weights, offsets, strict=True):
        pool = ((want - offset) * weight, weight, 1)
        while pools and pools[-1][0] / pools[-1][1] > pool[0] / pool[1] - 1e-12:
            last = pools.pop()
            pool = (last[0] + pool[0], last[1] + pool[1], last[2] + pool[2])
        pools.append(pool)
    means = [total / weight for total, weight, count in pools for _ in range(count)]
    low, high = ends[0], ends[1] - offsets[-1]
    return [
        min(max(mean, low), high) + offset for mean, offset in zip(means, offsets, strict=True)
    ]


HELD, LOOSE = 50.0, 0.5
"""How strongly a card is drawn to where it was locked, and to where its lines lead."""


def centres(
    web: Web,
    state: State,
    widths: Sequence[float],
    area: float,
    held: Mapping[int, float] | None = None,
) -> list[float] | None:
    """Return the x of each node's middle, from 0 to ``area``; None where a row does not fit.

    ``held`` are places that nodes keep as far as the others leave them.
    """
    apart = [_as_held(row, apart_of(web, row, widths, area), held or {}, widths) for row in state]
    xs = [0.0] * len(web.nodes)
    for row, gaps in zip(state, apart, strict=True):
        need = fsum(gaps) + (widths[row[0]] + widths[row[-1]]) / 2
        if need > area + 0.01:
            return None
        x = (area - need + widths[row[0]]) / 2
        for node, gap in zip(row, [*gaps, 0.0], strict=True):
            xs[node] = x
            x += gap
    above, below = _neighbours(web)
    calm = 0
    for turn in range(SWEEPS + LAST):
        if calm > 1 and turn < SWEEPS:
            continue
        before = list(xs)
        down = turn % 2 == 0
        for place in range(len(state)) if down else reversed(range(len(state))):
            ends = (above if down else below) if turn < SWEEPS else None
            where = _Where(xs, widths, area, held or {})
            _move(state[place], apart[place], where, (above, below, ends))
        moved = max((abs(x - y) for x, y in zip(xs, before, strict=True)), default=0.0)
        calm = calm + 1 if moved < CALM else 0
    if held:
        return [_kept(round(x * 2) / 2, held.get(node)) for node, x in enumerate(xs)]
    _even_out(web, state, widths, xs, area)
    return _centred(state, widths, xs, area)


def _kept(x: float, held: float | None) -> float:
    """Return the place that a node had where it is only a rounding away."""
    return x if held is None or abs(x - held) > ROUNDING else held


def _as_held(
    row: Sequence[int], gaps: list[float], held: Mapping[int, float], widths: Sequence[float]
) -> list[float]:
    """Return the distances of a row, those of neighbours that are held no greater than theirs."""
    return [
        max(min(gap, held[right] - held[left]), (widths[left] + widths[right]) / 2 + LINE_GAP)
        if {left, right} <= held.keys()
        else gap
        for gap, (left, right) in zip(gaps, pairwise(row), strict=True)
    ]


def apart_of(web: Web, row: Sequence[int], widths: Sequence[float], area: float) -> list[float]:
    """Return the least distances between the middles of a row: usual ones, or tight at need."""
    usual = _distances(web, row, widths, CARD_GAP)
    ends = (widths[row[0]] + widths[row[-1]]) / 2
    return usual if fsum(usual) + ends <= area else _distances(web, row, widths, TIGHT_GAP)


def _distances(web: Web, row: Sequence[int], widths: Sequence[float], gap: float) -> list[float]:
    joined = {frozenset((first, second)) for first, second, _ in web.level}
    return [
        (widths[left] + widths[right]) / 2 + _gap(web, (left, right), joined, gap)
        for left, right in pairwise(row)
    ]


def _gap(web: Web, pair: tuple[int, int], joined: set[frozenset[int]], gap: float) -> float:
    left, right = pair
    cards = bool(web.nodes[left].card) + bool(web.nodes[right].card)
    if cards < 2:
        return POINT_GAP if cards else LINE_GAP
    if frozenset((left, right)) in joined:
        return JOINED_GAP if gap == CARD_GAP else TIGHT_JOINED
    return gap + (8.0 if web.clusters[left] != web.clusters[right] else 0.0)


@dataclass(frozen=True, slots=True)
class _Where:
    """Where nodes stand at present, how wide they are, and which are held to a place."""

    xs: list[float]
    widths: Sequence[float]
    area: float
    held: Mapping[int, float]


_Pulls = list[list[tuple[int, float]]]


def _neighbours(web: Web) -> tuple[_Pulls, _Pulls]:
    above: _Pulls = [[] for _ in web.nodes]
    below: _Pulls = [[] for _ in web.nodes]
    for hop in (hop for row in web.hops for hop in row):
        for bottom in hop.bottoms:
            straight = not web.nodes[hop.top].card and not web.nodes[bottom].card
            weight = web.trunks[hop.trunk].weight * (2 if straight else 1)
            above[bottom].append((hop.top, weight))
            below[hop.top].append((bottom, weight))
    return above, below


def _move(
    row: Sequence[int],
    apart: Sequence[float],
    where: _Where,
    pulls: tuple[_Pulls, _Pulls, _Pulls | None],
) -> None:
    xs, widths, area = where.xs, where.widths, where.area
    above, below, ends = pulls
    wanted, weights = [], []
    for node in row:
        both = above[node] + below[node]
        if node in where.held:
            wanted.append(where.held[node])
            weights.append(HELD)
            continue
        pull = both if ends is None else ends[node]
        if pull:
            want = fsum(xs[end] * weight for end, weight in pull) / fsum(w for _, w in pull)
        else:
            want = xs[node] if both else (xs[node] * 3 + area / 2) / 4
        wanted.append(0.7 * want + 0.3 * xs[node])
        weights.append(LOOSE if where.held else 0.2 + fsum(weight for _, weight in both))
    bounds = (widths[row[0]] / 2, area - widths[row[-1]] / 2)
    for node, x in zip(row, settled(wanted, weights, apart, bounds), strict=True):
        xs[node] = x


def _even_out(
    web: Web, state: State, widths: Sequence[float], xs: list[float], area: float
) -> None:
    for row in state:
        if len(row) < 2 or not all(web.nodes[node].card for node in row):
            continue
        taken = fsum(widths[node] for node in row)
        if taken + CARD_GAP * (len(row) - 1) <= FULL * area:
            continue
        gap = min((area - taken) / (len(row) - 1), WIDEST_GAP)
        x = (area - taken - gap * (len(row) - 1)) / 2
        for node in row:
            xs[node] = x + widths[node] / 2
            x += widths[node] + gap


def _centred(state: State, widths: Sequence[float], xs: list[float], area: float) -> list[float]:
    nodes = [node for row in state for node in row]
    if not nodes:
        return xs
    left = min(xs[node] - widths[node] / 2 for node in nodes)
    right = max(xs[node] + widths[node] / 2 for node in nodes)
    shift = (area - left - right) / 2
    return [round((x + shift) * 2) / 2 for x in xs]
