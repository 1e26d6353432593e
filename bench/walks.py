"""Four rules as one would write them with networkx alone: what our look-ups are held against."""

from __future__ import annotations

from collections import Counter
from typing import Any

import networkx

Graph = networkx.MultiDiGraph


def walk(graph: Any) -> list[list[str]]:
    """Return whom the four rules name: circles, orphans, bodies without a chair, seats twice."""
    return [circles(graph), orphans(graph), without_chair(graph), seated_twice(graph)]


def circles(graph: Any) -> list[str]:
    """Return the bodies whose oversight comes round to themselves."""
    lines = _oversight(graph)
    return [
        key
        for part in networkx.strongly_connected_components(lines)
        if len(part) > 1
        for key in part
    ]


def orphans(graph: Any) -> list[str]:
    """Return the bodies from which no oversight leads anywhere."""
    lines = _oversight(graph)
    return [key for key in _bodies(graph) if not networkx.descendants(lines, key)]


def without_chair(graph: Any) -> list[str]:
    """Return the bodies with members of which none takes the chair."""
    found = []
    for key in _bodies(graph):
        seats = _seats(graph, key)
        if seats and not any(facts["place_in"] == "chair" for _, facts in seats):
            found.append(key)
    return found


def seated_twice(graph: Any) -> list[str]:
    """Return the bodies on which somebody sits twice in the same office."""
    found = []
    for key in _bodies(graph):
        seats = Counter((holder, facts["seat"]) for holder, facts in _seats(graph, key))
        if any(number > 1 for number in seats.values()):
            found.append(key)
    return found


def _oversight(graph: Any) -> Any:
    def carries(start: Any, end: Any, key: Any) -> bool:
        return bool(graph.edges[start, end, key].get("chain"))

    return networkx.subgraph_view(graph, filter_edge=carries)


def _bodies(graph: Any) -> list[str]:
    return [key for key, facts in graph.nodes(data=True) if facts.get("type") == "body"]


def _seats(graph: Any, body: str) -> list[tuple[str, dict[str, Any]]]:
    edges = graph.in_edges(body, data=True)
    return [(holder, facts) for holder, _, facts in edges if facts["type"] == "member_of"]
