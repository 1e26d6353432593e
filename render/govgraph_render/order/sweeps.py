"""Sweeps: each row sorted by the middle of what its nodes are joined to, from fixed beginnings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import fsum

from govgraph_render.order.cost import cost_of
from govgraph_render.order.graph import Cost, Ends, Graph, State
from govgraph_render.web import Web

SWEEPS = 16


def seeds(web: Web, graph: Graph) -> Iterable[State]:
    """Yield the orders to begin with: canonical, turned, and by what nodes are joined to."""
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


def _turned(graph: Graph, size: int, quarter: int) -> Callable[[int], tuple[float, ...]]:
    """Return places turned round their row by quarters of its length."""
    return lambda node: ((graph.home[node] + size * quarter // 4) % size,)


def sweep(graph: Graph, seed: State) -> tuple[State, Cost]:
    """Return the best order that sweeps down and up lead to, with its cost."""
    best, least = seed, cost_of(graph, seed)
    state = list(seed)
    for turn in range(SWEEPS):
        down = turn % 2 == 0
        before = tuple(state)
        rows = range(1, len(state)) if down else range(len(state) - 2, -1, -1)
        for row in rows:
            share = _shares(tuple(state))
            ends = graph.above if down else graph.below
            state[row] = _grouped(graph, state[row], _pull(ends, share, graph.level))
        cost = cost_of(graph, tuple(state))
        if cost < least:
            best, least = tuple(state), cost
        if tuple(state) == before and turn:
            break
    return best, least


def _pull(
    ends: tuple[Ends, ...], share: dict[int, float], level: tuple[Ends, ...]
) -> Callable[[int], tuple[float, ...]]:
    def key(node: int) -> tuple[float, ...]:
        pulls = ends[node] or level[node]
        return (round(_mean(pulls, share) if pulls else share[node], 6), share[node])

    return key


def _shares(state: State) -> dict[int, float]:
    """Return where each node stands in its row, 0 at the left edge and 1 at the right."""
    return {node: (place + 0.5) / len(row) for row in state for place, node in enumerate(row)}


def _mean(ends: Ends, where: dict[int, int] | dict[int, float]) -> float:
    total = fsum(weight for _, weight in ends)
    return fsum(where[end] * weight for end, weight in ends) / total if total else -1.0


def _grouped(
    graph: Graph, row: tuple[int, ...], key: Callable[[int], tuple[float, ...]]
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
