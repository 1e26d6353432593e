"""Every way between two parties: along lines in either direction, and by seats that they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from govgraph.document.content import Line, Seat
from govgraph.graph.index import View
from govgraph.graph.remembered import remembered
from govgraph.graph.walks import steps_from

MOST_PATHS = 40
# Longer ways than the shortest are listed as far as they take so many steps more.
MORE_STEPS = 2
# A tangle of hundreds of parties has more ways than can be tried; then the search ends here.
MOST_TRIED = 200_000

Tie: TypeAlias = Line | Seat
_Ties: TypeAlias = MappingOf[str, MappingOf[str, tuple[Tie, ...]]]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path, from one party to the next.

    Attributes:
        start, end: Ids of the two parties.
        ties: What joins them: lines in either direction, and seats of the one on the other.
    """

    start: str
    end: str
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Paths:
    """The ways between two parties, the shortest first.

    Attributes:
        found: Each with its steps; empty where nothing joins the two.
        most_steps: How long the ways are that were looked for.
        is_cut: Whether there are more of that length than are listed.
    """

    found: tuple[tuple[Step, ...], ...]
    most_steps: int
    is_cut: bool = False


def paths(view: View, start: str, end: str, most: int = MOST_PATHS) -> Paths:
    """Return the ways between two parties, each passing every party once at most.

    Lines and seats that are only asked for join nothing. A seat joins a body with the
    organisation behind its holder, and with those on whose behalf it is held; so two bodies are
    two steps apart where one organisation sits on both.

    Args:
        view: The structure on its day.
        start: The id of a body or organisation.
        end: The id of another.
        most: How many ways are listed; at least 1.
    """
    ties = _ties(view)
    steps_to_end = steps_from([end], lambda key: ties.get(key, {}))
    if start not in steps_to_end:
        return Paths((), 0)
    most_steps = steps_to_end[start] + MORE_STEPS
    found: list[tuple[str, ...]] = []
    for ids in _walk(ties, steps_to_end, start, most_steps):
        if ids is None or len(found) == most:
            return Paths(_stepped(ties, found), most_steps, is_cut=True)
        found.append(ids)
    return Paths(_stepped(ties, found), most_steps)


def _stepped(ties: _Ties, found: list[tuple[str, ...]]) -> tuple[tuple[Step, ...], ...]:
    return tuple(
        tuple(Step(one, two, ties[one][two]) for one, two in pairwise(ids)) for ids in found
    )


def _walk(
    ties: _Ties, steps_to_end: MappingOf[str, int], start: str, most_steps: int
) -> Iterator[tuple[str, ...] | None]:
    """Yield the ways, the shortest first; None where the search is given up."""
    tried = 0
    for length in range(steps_to_end[start], most_steps + 1):
        stack: list[tuple[str, ...]] = [(start,)]
        while stack:
            ids = stack.pop()
            left = length - len(ids) + 1
            if left == 0:
                yield ids
                continue
            tried += 1
            if tried > MOST_TRIED:
                yield None
                return
            stack += reversed(
                [
                    (*ids, other)
                    for other in ties[ids[-1]]
                    if other not in ids and _can_end(steps_to_end.get(other), left - 1)
                ]
            )


def _can_end(steps: int | None, left: int) -> bool:
    """Return whether the end can be reached in the steps that are left, and not before."""
    return steps is not None and (steps == 0) == (left == 0) and steps <= left


@remembered
def _ties(view: View) -> _Ties:
    """Return what joins each party with others, in both directions, sorted by the others' ids."""
    found: defaultdict[str, defaultdict[str, dict[str, Tie]]]
    found = defaultdict(lambda: defaultdict(dict))
    for one, other, tie in _joined(view):
        if one != other and view.is_there(one) and view.is_there(other):
            found[one][other][tie.id] = tie
            found[other][one][tie.id] = tie
    return {
        one: {other: tuple(found[one][other].values()) for other in sorted(found[one])}
        for one in sorted(found)
    }


def _joined(view: View) -> Iterator[tuple[str, str, Tie]]:
    for line in view.lines:
        if not line.is_absent:
            yield line.start, line.end, line
    for seat in view.seats:
        if not seat.is_absent:
            for holder in dict.fromkeys((*seat.holders, *seat.entry.on_behalf_of)):
                for party in view.organisations_behind(holder) or (holder,):
                    yield party, seat.body, seat
