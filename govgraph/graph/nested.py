"""Of several bodies, which stand above which others along the oversight chains."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from govgraph.graph.index import View


def nested(view: View, bodies: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the highest of some bodies, each with those of them that are below it, sorted.

    A body above which none of the others stands is one of the highest; those with none of the
    others below them are left out, and so are bodies that go round in a circle.
    """
    # Only what lies between them is looked at: looking below each would cost the whole structure.
    between = _reached(bodies, lambda key: (line.end for line in view.parents.get(key, ())))

    def lower(key: str) -> Iterator[str]:
        lines = view.children.get(key, ())
        return (line.start for line in lines if line.start in between)

    under = _reached((below for body in bodies for below in lower(body)), lower)
    found = {}
    for top in sorted(set(bodies) - under):
        inside = _reached(lower(top), lower)
        if not inside.isdisjoint(bodies):
            found[top] = tuple(sorted(inside.intersection(bodies)))
    return found


def _reached(start: Iterable[str], ways: Callable[[str], Iterator[str]]) -> set[str]:
    """Return where some start and all that ways lead to from there."""
    found = set(start)
    front = list(found)
    while front:
        for other in ways(front.pop()):
            if other not in found:
                found.add(other)
                front.append(other)
    return found
