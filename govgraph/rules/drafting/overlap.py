"""Two bodies with the same work don't also have the same members.

Why it matters
    Where much the same people meet twice on much the same subject, one of the meetings may be
    spared. The figures say how near the two are; whether to merge them is the members' choice.

How to fix
    Merge them, or say what each is for: give them different remits, a line between them, or
    different areas. If both are wanted, accept the finding with the reason.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. It speaks where at
    least 60 % of the smaller's holders sit on both and the remits are equal or one is part of the
    other; not where one answers to the other, where both are made from one template, or where
    they serve different areas.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.areas import areas_of
from govgraph.graph.figures import FEWEST_HOLDERS_ALIKE, SHARED_WITH_ALIKE
from govgraph.graph.index import View, grouped
from govgraph.graph.remits import is_remit_within

SEVERITY = "note"
MARK = "note"

# Whoever sits on more bodies than this says nothing about any two of them; so the work grows
# with the seats and not with their square.
_MOST_SEATS_TELLING = 40


def check(view: View) -> Iterator[Found]:
    """Yield pairs of bodies with mostly the same holders and the same remit."""
    remits = _remits(view)
    holders = {
        key: frozenset(holder for seat in view.members(key) for holder in seat.holders)
        for key in remits
    }
    for (one, other), shared in _pairs(holders).items():
        fewer = min(len(holders[one]), len(holders[other]))
        if fewer < FEWEST_HOLDERS_ALIKE or shared < SHARED_WITH_ALIKE * fewer:
            continue
        common = _common(view, remits[one], remits[other])
        if common and not _is_told_apart(view, one, other):
            yield _found(view, (one, other), (shared, fewer), common)


def _remits(view: View) -> Mapping[str, tuple[str, ...]]:
    """Return the remits of each body that has any: what it oversees, and what it delivers."""
    by_body = grouped(
        (item.body, item.remit)
        for item in view.content.remitted
        if item.body in view.own_bodies and view.in_force(item.holding)
    )
    return {body: tuple(sorted(set(remits))) for body, remits in by_body.items()}


def _pairs(holders: Mapping[str, frozenset[str]]) -> Mapping[tuple[str, str], int]:
    """Return how many holders sit on both of two bodies, for each two that share a telling one."""
    by_holder = grouped((holder, body) for body, all_of in holders.items() for holder in all_of)
    found: Counter[tuple[str, str]] = Counter()
    for bodies in by_holder.values():
        if len(bodies) <= _MOST_SEATS_TELLING:
            found.update((one, other) for one in bodies for other in bodies if one < other)
    return {pair: len(holders[pair[0]] & holders[pair[1]]) for pair in sorted(found)}


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


def _found(
    view: View, pair: tuple[str, str], figures: tuple[int, int], common: tuple[str, ...]
) -> Found:
    one, other = pair
    shared, fewer = figures
    remits = listed([view.name(remit) for remit in common])
    return Found(
        subject=one,
        others=(other,),
        message=f"{view.name(one)} and {view.name(other)} share {shared} of the {fewer} holders "
        f"of the smaller one and both work on {remits}, so one of the two may be enough",
        hint="merge them, give them different remits, or say which answers to which",
        where=view.bodies[one].where,
        related=((view.name(other), view.bodies[other].where),),
        sources=tuple(dict.fromkeys((*view.bodies[one].sources, *view.bodies[other].sources))),
    )
