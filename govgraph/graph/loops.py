"""Circles of oversight: bodies that answer, one through the other, to themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf

from govgraph.graph import oversight
from govgraph.graph.index import View
from govgraph.graph.remembered import remembered
from govgraph.graph.remits import is_remit_within

Steps = MappingOf[str, tuple[str, ...]]


@remembered
def loops(view: View) -> tuple[tuple[str, ...], ...]:
    """Return circles of oversight: each once, from its smallest id onwards, sorted.

    Every party that lies on a circle is on one that is returned, the shortest there is for it;
    not every way through a tangle is listed. Lines limited to remits make a circle only where
    one remit goes round all of it. A line to itself is no circle.
    """
    found = {loop for steps in _by_remit(view) for loop in _loops_in(steps)}
    return tuple(sorted(found))


@remembered
def in_loops(view: View) -> frozenset[str]:
    """Return the ids of all that lie on a circle of oversight."""
    return frozenset(key for loop in loops(view) for key in loop)


def _by_remit(view: View) -> Iterator[Steps]:
    """Yield who answers to whom: for each remit that divides lines in a tangle, or at once."""
    everything = _steps(view, None)
    tangled = {key for tangle in tangles(everything) for key in tangle}
    limits = {
        remit
        for key in tangled
        for line in oversight.parents(view, key)
        if line.end in tangled
        for remit in line.entry.for_
    }
    if not tangled:
        return
    yield _steps(view, "") if limits else everything
    for remit in sorted(limits):
        yield _steps(view, remit)


def _steps(view: View, remit: str | None) -> Steps:
    """Return who answers to whom over a remit; over any (None), or over none named ("")."""
    found = {}
    for key in view.parents:
        ends = [
            line.end
            for line in oversight.parents(view, key)
            if remit is None
            or not line.entry.for_
            or any(is_remit_within(view, remit, wider) for wider in line.entry.for_)
        ]
        if ends:
            found[key] = tuple(dict.fromkeys(ends))
    return found


def _loops_in(steps: Steps) -> Iterator[tuple[str, ...]]:
    for tangle in tangles(steps):
        covered: set[str] = set()
        for key in sorted(tangle):
            if key not in covered:
                loop = _shortest(steps, key, tangle)
                covered.update(loop)
                first = loop.index(min(loop))
                yield (*loop[first:], *loop[:first])


def _shortest(steps: Steps, start: str, within: frozenset[str]) -> tuple[str, ...]:
    """Return a shortest way from a party back to itself."""
    came_from: dict[str, str] = {}
    front = [start]
    while start not in came_from:
        following = []
        for key in front:
            for end in steps.get(key, ()):
                if end in within and end not in came_from:
                    came_from[end] = key
                    following.append(end)
        front = following
    way = [came_from[start]]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def tangles(steps: Steps) -> list[frozenset[str]]:
    """Return the sets of parties of which each leads to every other, those of one left out.

    Tarjan's algorithm without recursion, so that a chain of thousands is no trouble.
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: dict[str, None] = {}
    found = []
    for root in steps:
        if root in number:
            continue
        work = [(root, iter(steps[root]))]
        number[root] = lowest[root] = len(number)
        open_[root] = None
        while work:
            key, ends = work[-1]
            step = _next_step(key, ends, number, lowest, open_)
            if step is not None:
                number[step] = lowest[step] = len(number)
                open_[step] = None
                work.append((step, iter(steps.get(step, ()))))
                continue
            work.pop()
            if work:
                below = work[-1][0]
                lowest[below] = min(lowest[below], lowest[key])
            if lowest[key] == number[key]:
                found.append(_closed(key, open_))
    return [tangle for tangle in found if len(tangle) > 1]


def _next_step(
    key: str,
    ends: Iterable[str],
    number: dict[str, int],
    lowest: dict[str, int],
    open_: dict[str, None],
) -> str | None:
    """Return the next party not yet visited, noting on the way how far back others lead."""
    for end in ends:
        if end not in number:
            return end
        if end in open_:
            lowest[key] = min(lowest[key], number[end])
    return None


def _closed(key: str, open_: dict[str, None]) -> frozenset[str]:
    """Take what lies above a party off the open path, with the party itself."""
    taken: list[str] = []
    while not taken or taken[-1] != key:
        taken.append(open_.popitem()[0])
    return frozenset(taken)
