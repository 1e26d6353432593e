"""Four rules over one structure, against the same written as walks over its networkx graph."""

from __future__ import annotations

import govgraph
from bench import walks
from bench.grounds import Grounds
from bench.measuring import Measured, both
from govgraph.graph.index import View
from govgraph.rules.registry import all_rules

CODES = (
    "oversight.cycle",
    "oversight.orphan",
    "representation.no-chair",
    "representation.duplicate-seat",
)


def measure(grounds: Grounds) -> Measured:
    """Time the rules with their look-ups anew, against walks over a graph that waits."""
    structure = govgraph.load(grounds.multitude)
    content, day = structure.view.content, structure.view.day
    graph = structure.graph()
    checks = [rule.check for code, rule in all_rules().items() if code in CODES]

    def run() -> None:
        view = View(content, day)
        for check in checks:
            if check is not None:
                list(check(view))

    # The walks take half a minute, so once is enough.
    return Measured(*both(run, lambda: walks.walk(graph), 1))
