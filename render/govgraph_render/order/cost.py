"""What an order costs: crossings first, then the length of lines and the places moved."""

from __future__ import annotations

from govgraph_render.order.graph import Cost, Graph, State, spots

CALM = 0.02
"""What a place moved from the canonical order costs, in row widths of a line of weight 1."""


def cost_of(graph: Graph, state: State) -> Cost:
    """Return what an order costs."""
    spot = spots(state)
    crossed = sum(_channel_cost(graph, row, spot) for row in state[:-1])
    beside = _apart(graph, spot) + _passed_over(graph, state, spot)
    return crossed + beside, round(_length(graph, state, spot), 6)


def _channel_cost(graph: Graph, row: tuple[int, ...], spot: dict[int, int]) -> float:
    """Return the crossings between a row and the next, by the weights of both lines."""
    total = 0.0
    passed: list[tuple[int, float]] = []
    for node in row:
        ends = [(spot[bottom], weighed(weight)) for bottom, weight in graph.below[node]]
        for place, heft in ends:
            for other, weight in passed:
                if other > place:
                    total += heft * weight
        passed += ends
    return total


def weighed(weight: float) -> float:
    """Return how much a crossing of a line counts: 1 to 3."""
    return min(3.0, max(1.0, weight))


def _apart(graph: Graph, spot: dict[int, int]) -> float:
    """Return twice the number of places between cards that are joined sideways."""
    return sum(2.0 * (abs(spot[first] - spot[second]) - 1) for first, second, _ in graph.web.level)


def _passed_over(graph: Graph, state: State, spot: dict[int, int]) -> float:
    """Return the crossings of lines that go over the cards between two of one row."""
    if not graph.web.level:
        return 0.0
    row_of = {node: row for row in state for node in row}
    total = 0.0
    for first, second, weight in graph.web.level:
        low, high = sorted((spot[first], spot[second]))
        for node in row_of[first][low + 1 : high]:
            total += sum(weighed(weight) * weighed(each) for _, each in graph.above[node])
    return total


def _length(graph: Graph, state: State, spot: dict[int, int]) -> float:
    total = 0.0
    for row, following in zip(state, (*state[1:], ()), strict=True):
        for node in row:
            x = (spot[node] + 0.5) / len(row)
            for bottom, weight in graph.below[node]:
                total += abs(x - (spot[bottom] + 0.5) / len(following)) * weight
            total += CALM * abs(spot[node] - graph.home[node])
    return total
