"""The left-to-right order of each row: few crossings first, then short lines, then calm.

Eight fixed beginnings are swept by barycentres; the best few are sifted: every card and every
passing point is tried at every place of its row. Ties always fall to the canonical order.
"""

from __future__ import annotations

from collections.abc import Mapping

from govgraph_render.order.cost import cost_of
from govgraph_render.order.graph import Cost, Graph, State, graph_of
from govgraph_render.order.sifting import sifted
from govgraph_render.order.sweeps import seeds, sweep
from govgraph_render.web import Web, name_of

FINALISTS = 3


def ordered(web: Web, kept: Mapping[str, int] | None = None) -> State:
    """Return the rows in the order in which they are drawn.

    Cards of ``kept`` stay in the order of their places; the others go where they cost least.
    """
    if not web.rows:
        return ()
    graph = graph_of(web)
    if kept:
        return _joined(graph, kept)
    swept: dict[State, Cost] = {}
    for seed in dict.fromkeys(seeds(web, graph)):
        state, cost = sweep(graph, seed)
        swept.setdefault(state, cost)
    best = sorted(swept.items(), key=lambda each: (each[1], each[0]))[:FINALISTS]
    finals = [sifted(graph, state, cost) for state, cost in best]
    return min(finals, key=lambda each: (each[1], each[0]))[0]


def _joined(graph: Graph, kept: Mapping[str, int]) -> State:
    """Return the rows with the kept cards in their order, and the others sifted in."""
    nodes = graph.web.nodes
    names = {node: name_of(graph.web, node) for node in range(len(nodes))}
    known = {node: kept[name] for node, name in names.items() if name in kept}
    state: State = tuple(
        tuple(sorted(row, key=lambda node: (known.get(node, len(nodes)), graph.home[node])))
        for row in graph.web.rows
    )
    free = {node for node in range(len(nodes)) if node not in known}
    return sifted(graph, state, cost_of(graph, state), free)[0]
