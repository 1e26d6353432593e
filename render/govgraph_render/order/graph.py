"""The layered graph with its neighbours at hand, and the order of its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from govgraph_render.web import Web

State: TypeAlias = "tuple[tuple[int, ...], ...]"
"""The nodes of each row from the left."""
Cost: TypeAlias = "tuple[float, float]"
"""Crossings by their weight, and length; compared in this order."""
Ends: TypeAlias = "tuple[tuple[int, float], ...]"


@dataclass(frozen=True, slots=True)
class Graph:
    """The web with its neighbours at hand: for each node those above and those below."""

    web: Web
    above: tuple[Ends, ...]
    below: tuple[Ends, ...]
    level: tuple[Ends, ...]
    home: dict[int, int]

    @property
    def has_clusters(self) -> bool:
        """Return whether any nodes belong to groups."""
        return any(self.web.clusters)


def graph_of(web: Web) -> Graph:
    """Return a web with the neighbours of its nodes."""
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
    return Graph(web, _frozen(above), _frozen(below), _frozen(level), home)


def _frozen(ends: list[list[tuple[int, float]]]) -> tuple[Ends, ...]:
    return tuple(tuple(each) for each in ends)


def spots(state: State) -> dict[int, int]:
    """Return the place of each node in its row."""
    return {node: place for row in state for place, node in enumerate(row)}
