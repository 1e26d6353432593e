"""Pairs of bodies with mostly the same holders that nothing tells apart, with the figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from collections.abc import Mapping as MappingOf
from typing import NamedTuple

from govgraph.graph.areas import areas_of
from govgraph.graph.figures import FEWEST_HOLDERS_ALIKE, SHARED_WITH_ALIKE
from govgraph.graph.index import View, grouped
from govgraph.graph.remembered import remembered
from govgraph.graph.remits import is_remit_within

# Whoever sits on more bodies than this says nothing about any two of them; so the work grows
# with the seats and not with their square.
_MOST_SEATS_TELLING = 40


class Overlap(NamedTuple):
    """Two bodies on which mostly the same holders sit.

    Attributes:
        one, other: Their ids, in order.
        shared: Ids of the holders that sit on both, sorted.
        fewer: How many holders the smaller one has.
        common: Remits that both work on; none where that of either is not stated.
        without_remit: Ids of those of the two whose remit is not stated.
    """

    one: str
    other: str
    shared: tuple[str, ...]
    fewer: int
    common: tuple[str, ...]
    without_remit: tuple[str, ...]

    @property
    def share(self) -> float:
        """Return which part of the smaller one's holders sits on both, up to 1."""
        return len(self.shared) / self.fewer


def overlaps(
    view: View, bodies: Collection[str], share: float = SHARED_WITH_ALIKE
) -> Iterator[Overlap]:
    """Yield each two of some bodies that share so many holders and that nothing tells apart.

    Different remits, different areas, one template or a chain from the one to the other tell two
    bodies apart. Where the remit of either is not stated, nobody can know; they are yielded, and
    say so.

    Args:
        view: The structure on its day.
        bodies: Ids of bodies that are there.
        share: The least part of the smaller one's holders that sits on both.
    """
    remits = remits_worked_on(view)
    holders = {
        key: frozenset(holder for seat in view.members(key) for holder in seat.holders)
        for key in sorted(bodies)
    }
    for one, other in _pairs(holders):
        shared = tuple(sorted(holders[one] & holders[other]))
        fewer = min(len(holders[one]), len(holders[other]))
        if fewer < FEWEST_HOLDERS_ALIKE or len(shared) < share * fewer:
            continue
        without = tuple(key for key in (one, other) if not remits.get(key))
        common = _common(view, remits.get(one, ()), remits.get(other, ()))
        if (common or without) and not _is_told_apart(view, one, other):
            yield Overlap(one, other, shared, fewer, common, without)


@remembered
def remits_worked_on(view: View) -> dict[str, tuple[str, ...]]:
    """Return the remits of each body that has any: what it oversees, and what it delivers."""
    by_body = grouped(
        (item.body, item.remit)
        for item in view.content.remitted
        if item.body in view.own_bodies and view.in_force(item.holding)
    )
    return {body: tuple(sorted(set(remits))) for body, remits in by_body.items()}


def _pairs(holders: MappingOf[str, frozenset[str]]) -> list[tuple[str, str]]:
    """Return each two bodies that share a holder who tells something, in order."""
    by_holder = grouped((holder, body) for body, all_of in holders.items() for holder in all_of)
    found: Counter[tuple[str, str]] = Counter()
    for bodies in by_holder.values():
        if len(bodies) <= _MOST_SEATS_TELLING:
            found.update((one, other) for one in bodies for other in bodies if one < other)
    return sorted(found)


def _common(view: View, some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Return the remits of two bodies that are equal, or of which one is part of the other."""
    return tuple(
        one
        for one in some
        if any(
            is_remit_within(view, one, other) or is_remit_within(view, other, one)
            for other in others
        )
    )


def _is_told_apart(view: View, one: str, other: str) -> bool:
    """Return whether two bodies are meant to be two."""
    first, second = view.bodies[one], view.bodies[other]
    if first.template and first.template == second.template:
        return True
    areas = areas_of(view, one), areas_of(view, other)
    if all(areas) and not view.do_areas_touch(*areas):
        return True
    return other in view.above(one) or one in view.above(other)
