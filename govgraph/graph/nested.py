"""Of several bodies, which stand above which others along the oversight chains."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from govgraph.graph.index import View
from govgraph.graph.walks import walked


def nested(view: View, bodies: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the highest of some bodies, each with those of them that are below it, sorted.

    A body above which none of the others stands is one of the highest; those with none of the
    others below them are left out, and so are bodies that go round in a circle.
    """
    # Only what lies between them is looked at: looking below each would cost the whole structure.
    between = walked(bodies, lambda key: (line.end for line in view.parents.get(key, ())))

    def lower(key: str) -> Iterator[str]:
        lines = view.children.get(key, ())
        return (line.start for line in lines if line.start in between)

    under = walked((below for body in bodies for below in lower(body)), lower)
    found = {}
    for top in sorted(set(bodies) - under.keys()):
        inside = walked(lower(top), lower).keys()
        if not inside.isdisjoint(bodies):
            found[top] = tuple(sorted(inside & set(bodies)))
    return found
