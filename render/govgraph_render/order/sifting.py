"""Sifting: every card and every passing point is tried at every place of its row."""

from __future__ import annotations

from collections.abc import Set

from govgraph_render.order.cost import cost_of, weighed
from govgraph_render.order.graph import Cost, Graph, State, spots

ROUNDS = 6


def sifted(
    graph: Graph, state: State, cost: Cost, free: Set[int] | None = None
) -> tuple[State, Cost]:
    """Return an order with each node, or each free one, at the best place of its row."""
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


def _sift(graph: Graph, found: tuple[State, Cost], row: int, node: int) -> tuple[State, Cost]:
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
        price = cost_of(graph, candidate)
        if price < cost:
            state, cost = candidate, price
    return state, cost


def _tally(graph: Graph, state: State, rest: tuple[int, ...], node: int) -> list[float]:
    """Return the crossings of a node's own lines for each place among the rest of its row."""
    spot = spots(state)
    left = [_against(graph, spot, each, node) for each in rest]
    right = [_against(graph, spot, node, each) for each in rest]
    tally = [sum(right)]
    for gain, loss in zip(left, right, strict=True):
        tally.append(tally[-1] + gain - loss)
    return [round(each, 6) for each in tally]


def _against(graph: Graph, spot: dict[int, int], first: int, second: int) -> float:
    """Return the crossings of two nodes' lines while the first stands left of the second."""
    total = 0.0
    for ends in (graph.above, graph.below):
        for end, weight in ends[first]:
            for other, heft in ends[second]:
                if spot[end] > spot[other]:
                    total += weighed(weight) * weighed(heft)
    return total


def _is_whole(graph: Graph, row: tuple[int, ...]) -> bool:
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
