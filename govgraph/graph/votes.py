"""Votes on a body: who has one, and which seats share one."""

from __future__ import annotations

from collections import defaultdict

from govgraph.document.content import Seat
from govgraph.graph.index import View


def votes(view: View, body: str) -> dict[tuple[str, ...], int]:
    """Return the votes on a body by who casts them, sorted.

    The key names the organisations or bodies behind a seat; an independent holder is keyed by
    the seat's id. A seat with ``vote_with`` adds no vote to those of whom it shares one with;
    where none of those who share has a vote of its own, they have one together.
    """
    found: defaultdict[tuple[str, ...], int] = defaultdict(int)
    sharing: list[Seat] = []
    for seat in view.members(body):
        if not seat.votes:
            continue
        if seat.entry.vote_with:
            sharing.append(seat)
        else:
            found[caster(view, seat)] += seat.number
    for group in _together(view, sharing):
        if not any(set(group) & set(key) for key in found):
            found[group] = 1
    return dict(sorted(found.items()))


def caster(view: View, seat: Seat) -> tuple[str, ...]:
    """Return who casts the vote of a seat: the organisations behind it, or the body itself."""
    found = {
        key for holder in seat.holders for key in (view.organisations_behind(holder) or (holder,))
    }
    return tuple(sorted(found)) or (seat.id,)


def _together(view: View, sharing: list[Seat]) -> list[tuple[str, ...]]:
    """Return the parties that share one vote, all those linked with each other as one."""
    groups: list[set[str]] = []
    for seat in sharing:
        mine = {*caster(view, seat), *_behind(view, seat.entry.vote_with)}
        linked = [group for group in groups if group & mine]
        groups = [group for group in groups if not group & mine]
        groups.append(mine.union(*linked))
    return sorted(tuple(sorted(group)) for group in groups)


def _behind(view: View, parties: tuple[str, ...]) -> set[str]:
    return {key for party in parties for key in (view.organisations_behind(party) or (party,))}
