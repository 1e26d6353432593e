"""The left-to-right order of each row: few crossings first, then short lines, then calm.

Eight fixed beginnings are swept by barycentres; the best few are sifted: every card and every
passing point is tried at every place of its row. Ties always fall to the canonical order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from typing import TypeAlias

from govgraph_render.web import Web, name_of

State: TypeAlias = "tuple[tuple[int, ...], ...]"
Cost: TypeAlias = "tuple[float, float]"
_Ends: TypeAlias = "tuple[tuple[int, float], ...]"

SWEEPS = 16
ROUNDS = 6
FINALISTS = 3
CALM = 0.02
"""What a place moved from the canonical order costs, in row widths of a line of weight 1."""


def ordered(web: Web, kept: Mapping[str, int] | None = None) -> State:
    """Return the rows in the order in which they are drawn.

    Cards of ``kept`` stay in the order of their places; the others go where they cost least.
    """
    if not web.rows:
        return ()
    graph = _graph(web)
    if kept:
        return _joined(graph, kept)
    swept: dict[State, Cost] = {}
    for seed in dict.fromkeys(_seeds(web, graph)):
        state, cost = _sweep(graph, seed)
        swept.setdefault(state, cost)
    best = sorted(swept.items(), key=lambda each: (each[1], each[0]))[:FINALISTS]
    sifted = [_sifted(graph, state, cost) for state, cost in best]
    return min(sifted, key=lambda each: (each[1], each[0]))[0]


def _joined(graph: _Graph, kept: Mapping[str, int]) -> State:
    """Return the rows with the kept cards in their order, and the others sifted in."""
    nodes = graph.web.nodes
    names = {node: name_of(graph.web, node) for node in range(len(nodes))}
    known = {node: kept[name] for node, name in names.items() if name in kept}
    state: State = tuple(
        tuple(sorted(row, key=lambda node: (known.get(node, len(nodes)), graph.home[node])))
        for row in graph.web.rows
    )
    free = {node for node in range(len(nodes)) if node not in known}
    return _sifted(graph, state, _cost(graph, state), free)[0]


@dataclass(frozen=True, slots=True)
class _Graph:
    """The web with its neighbours at hand: for each node those above and those below."""

    web: Web
    above: tuple[_Ends, ...]
    below: tuple[_Ends, ...]
    level: tuple[_Ends, ...]
    home: dict[int, int]

    @property
    def has_clusters(self) -> bool:
        return any(self.web.clusters)


def _graph(web: Web) -> _Graph:
    above: list[list[tuple[int, float]]] = [[] for _ in web.nodes]
    below: list[list[tuple[int, float]]] = [[] for _ in web.nodes]
    level: list[list[tuple[int, float]]] = [[] for _ in web.nodes]
    for hop in (hop for row in web.hops for hop in row):
        weight = web.trunks[hop.trunk].weight
        for bottom in hop.bottoms:
            above[bottom].append((hop.top, weight))
            below[hop.top].append((bottom, weight))
    for first, second, weight in web.level:
        level[first].append((second, weight))
        level[second].append((first, weight))
    home = {node: place for row in web.rows for place, node in enumerate(row)}
    return _Graph(web, _frozen(above), _frozen(below), _frozen(level), home)


def _frozen(ends: list[list[tuple[int, float]]]) -> tuple[_Ends, ...]:
    return tuple(tuple(each) for each in ends)


def _spots(state: State) -> dict[int, int]:
    return {node: place for row in state for place, node in enumerate(row)}


def _shares(state: State) -> dict[int, float]:
    """Return where each node stands in its row, 0 at the left edge and 1 at the right."""
    return {node: (place + 0.5) / len(row) for row in state for place, node in enumerate(row)}


def _seeds(web: Web, graph: _Graph) -> Iterable[State]:
    keys: list[Callable[[int], tuple[float, ...]]] = [
        lambda node: (graph.home[node],),
        lambda node: (-graph.home[node],),
        lambda node: (_mean(graph.above[node], graph.home), graph.home[node]),
        lambda node: (_mean(graph.below[node], graph.home), graph.home[node]),
        lambda node: (-len(graph.above[node]) - len(graph.below[node]), graph.home[node]),
    ]
    for key in keys:
        yield tuple(_grouped(graph, row, key) for row in web.rows)
    for quarter in (1, 2, 3):
        yield tuple(_grouped(graph, row, _turned(graph, len(row), quarter)) for row in web.rows)


def _turned(graph: _Graph, size: int, quarter: int) -> Callable[[int], tuple[float, ...]]:
    """Return places turned round their row by quarters of its length."""
    return lambda node: ((graph.home[node] + size * quarter // 4) % size,)


def _mean(ends: _Ends, where: dict[int, int] | dict[int, float]) -> float:
    total = sum(weight for _, weight in ends)
    return sum(where[end] * weight for end, weight in ends) / total if total else -1.0


def _grouped(
    graph: _Graph, row: tuple[int, ...], key: Callable[[int], tuple[float, ...]]
) -> tuple[int, ...]:
    """Return a row sorted by a key, with the members of a group side by side."""
    if not graph.has_clusters:
        return tuple(sorted(row, key=lambda node: (key(node), graph.home[node])))
    lead: dict[str, tuple[float, ...]] = {}
    for node in row:
        name = graph.web.clusters[node]
        lead[name] = min(lead.get(name, key(node)), key(node))
    return tuple(
        sorted(
            row,
            key=lambda node: (
                lead[graph.web.clusters[node]] if graph.web.clusters[node] else key(node),
                graph.web.clusters[node],
                key(node),
                graph.home[node],
            ),
        )
    )


def _cost(graph: _Graph, state: State) -> Cost:
    spot = _spots(state)
    crossed = sum(_channel_cost(graph, row, spot) for row in state[:-1])
    beside = _apart(graph, spot) + _passed_over(graph, state, spot)
    return crossed + beside, round(_length(graph, state, spot), 6)


def _channel_cost(graph: _Graph, row: tuple[int, ...], spot: dict[int, int]) -> float:
    """Return the crossings between a row and the next, by the weights of both lines."""
    total = 0.0
    passed: list[tuple[int, float]] = []
    for node in row:
        ends = [(spot[bottom], _heft(weight)) for bottom, weight in graph.below[node]]
        for place, heft in ends:
            for other, weight in passed:
                if other > place:
                    total += heft * weight
        passed += ends
    return total


def _heft(weight: float) -> float:
    """Return how much a crossing of a line counts: 1 to 3."""
    return min(3.0, max(1.0, weight))


def _apart(graph: _Graph, spot: dict[int, int]) -> float:
    """Return twice the number of places between cards that are joined sideways."""
    return sum(2.0 * (abs(spot[first] - spot[second]) - 1) for first, second, _ in graph.web.level)


def _passed_over(graph: _Graph, state: State, spot: dict[int, int]) -> float:
    """Return the crossings of lines that go over the cards between two of one row."""
    if not graph.web.level:
        return 0.0
    row_of = {node: row for row in state for node in row}
    total = 0.0
    for first, second, weight in graph.web.level:
        low, high = sorted((spot[first], spot[second]))
        for node in row_of[first][low + 1 : high]:
            total += sum(_heft(weight) * _heft(each) for _, each in graph.above[node])
    return total


def _length(graph: _Graph, state: State, spot: dict[int, int]) -> float:
    total = 0.0
    for row, following in zip(state, (*state[1:], ()), strict=True):
        for node in row:
            x = (spot[node] + 0.5) / len(row)
            for bottom, weight in graph.below[node]:
                total += abs(x - (spot[bottom] + 0.5) / len(following)) * weight
            total += CALM * abs(spot[node] - graph.home[node])
    return total


def _sweep(graph: _Graph, seed: State) -> tuple[State, Cost]:
    best, least = seed, _cost(graph, seed)
    state = list(seed)
    for turn in range(SWEEPS):
        down = turn % 2 == 0
        before = tuple(state)
        rows = range(1, len(state)) if down else range(len(state) - 2, -1, -1)
        for row in rows:
            share = _shares(tuple(state))
            ends = graph.above if down else graph.below
            state[row] = _grouped(graph, state[row], _pull(ends, share, graph.level))
        cost = _cost(graph, tuple(state))
        if cost < least:
            best, least = tuple(state), cost
        if tuple(state) == before and turn:
            break
    return best, least


def _pull(
    ends: tuple[_Ends, ...], share: dict[int, float], level: tuple[_Ends, ...]
) -> Callable[[int], tuple[float, ...]]:
    def key(node: int) -> tuple[float, ...]:
        pulls = ends[node] or level[node]
        return (round(_mean(pulls, share) if pulls else share[node], 6), share[node])

    return key


def _sifted(
    graph: _Graph, state: State, cost: Cost, free: Set[int] | None = None
) -> tuple[State, Cost]:
    for _ in range(ROUNDS):
        before = cost
        for row in range(len(state)):
            for node in graph.web.rows[row]:
                if free is not None and node not in free:
                    continue
                state, cost = _sift(graph, (state, cost), row, node)
        if cost == before:
            break
    return state, cost


def _sift(graph: _Graph, found: tuple[State, Cost], row: int, node: int) -> tuple[State, Cost]:
    """Try a node at every place of its row, and keep the best."""
    state, cost = found
    rest = tuple(each for each in state[row] if each != node)
    tally = _tally(graph, state, rest, node)
    least = min(tally)
    now = tally[state[row].index(node)]
    for place, crossed in enumerate(tally):
        if crossed > min(least, now):
            continue
        tried = (*rest[:place], node, *rest[place:])
        if tried == state[row] or not _is_whole(graph, tried):
            continue
        candidate = (*state[:row], tried, *state[row + 1 :])
        price = _cost(graph, candidate)
        if price < cost:
            state, cost = candidate, price
    return state, cost


def _tally(graph: _Graph, state: State, rest: tuple[int, ...], node: int) -> list[float]:
    """Return the crossings of a node's own lines for each place among the rest of its row."""
    spot = _spots(state)
    tally = [0.0]
    left = [_against(graph, spot, each, node) for each in rest]
    right = [_against(graph, spot, node, each) for each in rest]
    tally = [sum(right)]
    for gain, loss in zip(left, right, strict=True):
        tally.append(tally[-1] + gain - loss)
    return [round(each, 6) for each in tally]


def _against(graph: _Graph, spot: dict[int, int], first: int, second: int) -> float:
    """Return the crossings of two nodes' lines while the first stands left of the second."""
    total = 0.0
    for ends in (graph.above, graph.below):
        for end, weight in ends[first]:
            for other, heft in ends[second]:
                if spot[end] > spot[other]:
                    total += _heft(weight) * _heft(heft)
    return total


def _is_whole(graph: _Graph, row: tuple[int, ...]) -> bool:
    """Return whether the members of each group still stand side by side."""
    if not graph.has_clusters:
        return True
    seen: set[str] = set()
    last = ""
    for name in (graph.web.clusters[node] for node in row):
        if name and name != last and name in seen:
            return False
        seen.add(name)
        last = name
    return True
