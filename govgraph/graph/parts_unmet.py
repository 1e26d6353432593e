"""Parties that a duty asks for on a body, and that have no seat there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.document import kinds
from govgraph.graph.applying import applying
from govgraph.graph.duties import Applied, is_law_in_use, law, packs_in_use
from govgraph.graph.index import View, grouped
from govgraph.graph.kinds_seen import has_office, is_party, is_seat
from govgraph.graph.parts_asked import can_be_told, is_about_seats, is_asked
from govgraph.graph.parts_reached import spoken_of, unreached
from govgraph.graph.parts_seated import Lacking, unseated
from govgraph.graph.remembered import remembered
from govgraph.graph.run_by import run_by
from govgraph.graph.shortfalls import Shortfall, shortfalls
from govgraph.packs.parties import Part


class Unmet(NamedTuple):
    """A party that a duty asks for and that is not there, or not in the number asked for.

    Attributes:
        applied: The duty and the body.
        part: What it asks for.
        lacking: Who has no seat, in words and by id.
        is_certain: Whether the structure says enough to tell it; else it is a question.
    """

    applied: Applied
    part: Part
    lacking: Lacking
    is_certain: bool


@remembered
def unmet(view: View) -> tuple[Unmet, ...]:
    """Return what duties ask for on own bodies and nothing states, body by body."""
    if not is_law_in_use(view):
        return ()
    return tuple(found for item in applying(view) for found in _unmet_by(view, item))


def _unmet_by(view: View, item: Applied) -> Iterator[Unmet]:
    if not _is_spoken_of(view, item) or not is_about_seats(view, item.duty):
        return
    found = [*_parts_unmet(view, item)]
    missing = {one.part.kind for one in found}
    yield from (one for one in found if missing.isdisjoint(one.part.made_of))


def _is_spoken_of(view: View, item: Applied) -> bool:
    """Return whether the structure says enough of a body's seats to speak of one not there.

    Where it lists none of them, that is told of as it is wherever other bodies have seats; else
    only a pack in use makes it worth asking, and only what a body consists of.
    """
    body = view.own_bodies[item.body]
    if "members" in body.unknown:
        return False
    if view.members(item.body) or body.complete:
        return True
    is_asked = item.duty.pack in packs_in_use(view) and item.duty.creates_body
    return is_asked and not view.speaks_of("seats", item.body)


def _parts_unmet(view: View, item: Applied) -> Iterator[Unmet]:
    is_listed = view.own_bodies[item.body].complete
    for part in spoken_of(view, item):
        if is_asked(view, item, part):
            told = unreached if part.is_linked else unseated
            for lacking in told(view, item, part):
                if _is_anothers(view, part, lacking.parties):
                    continue
                if not _is_said_elsewhere(view, item.body, part, lacking.parties):
                    certain = is_listed and can_be_told(view, part, lacking.parties)
                    certain = certain and not _is_doubtful(view, item, part)
                    yield Unmet(item, part, lacking, certain)


def _is_doubtful(view: View, item: Applied, part: Part) -> bool:
    """Return whether a seat may be what is asked for, by its office, and is nothing else asked."""
    kind = law(view).kinds.get(part.kind)
    if kind is None or not kind.doubtful:
        return False
    others = [other for other in item.duty.parts if other is not part]
    return any(
        has_office(view, seat, kind.doubtful)
        and not any(is_seat(view, seat, other.kind) for other in others)
        for seat in view.members(item.body)
    )


def _is_anothers(view: View, part: Part, lacking: tuple[str, ...]) -> bool:
    """Return whether those lacking, asked for if they are authorities of their own, are none."""
    councils = "local-authority"
    return bool(part.sure) and all(
        any(is_party(view, other, councils) for other in run_by(view, key)) for key in lacking
    )


def _is_said_elsewhere(view: View, body: str, part: Part, lacking: tuple[str, ...]) -> bool:
    """Return whether the structure itself tells of the same gap: requested, missing, asked for."""
    absent = [seat for seat in view.seats_on.get(body, ()) if seat.is_absent]
    if any(is_seat(view, seat, part.kind) for seat in absent):
        return True
    wanted = law(view).contained(part.kind)
    return any(
        trait.holder in lacking or not wanted.isdisjoint(_kinds(trait.picks))
        for shortfall in _shortfalls_on(view).get(body, ())
        for trait in shortfall.need.all_traits
    )


@remembered
def _shortfalls_on(view: View) -> dict[str, tuple[Shortfall, ...]]:
    return grouped((shortfall.body, shortfall) for shortfall in shortfalls(view))


def _kinds(picks: object) -> frozenset[str]:
    return frozenset(kinds.canonical(kind) for kind in getattr(picks, "kind", ()))
