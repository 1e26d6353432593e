"""Voices that should be heard at a body, and whether and where they are heard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.graph.index import View
from govgraph.graph.paths_of_voices import heard_above, speakers
from govgraph.graph.remembered import remembered
from govgraph.graph.shortfalls import Shortfall, shortfalls
from govgraph.graph.wishes import needs

_NO_TIER = 1_000_000


class Unheard(NamedTuple):
    """A voice that a requirement asks for and that has no seat.

    ``has_path`` says whether it is heard there without a seat, or on some body below.
    """

    shortfall: Shortfall
    has_path: bool


@remembered
def unheard(view: View) -> tuple[Unheard, ...]:
    """Return each voice that is asked for and not there, once for a body.

    A seat for it that is requested or missed is told of as such, so it is not among them.
    """
    found: dict[tuple[str, tuple[str, ...]], Unheard] = {}
    heard: dict[str, dict[str, int]] = {}
    for shortfall in shortfalls(view):
        voices = shortfall.need.voices
        key = (shortfall.body, voices)
        if not voices or shortfall.asked or key in found:
            continue
        for voice in voices:
            if voice not in heard:
                heard[voice] = heard_above(view, voice)
        found[key] = Unheard(shortfall, any(shortfall.body in heard[voice] for voice in voices))
    return tuple(found.values())


def filtered(view: View) -> Iterator[tuple[str, str]]:
    """Yield the highest body that a voice comes to without a seat there, with the voice.

    Voices that a requirement names are left out, and so are bodies whose members nobody lists.
    """
    asked = _asked(view)
    for voice in sorted(_spoken(view) - asked):
        top = _highest(view, voice)
        if top is None or not _is_listed(view, top) or _is_asked_for(view, top, voice):
            continue
        if not speakers(view, top, voice):
            yield top, voice


def _asked(view: View) -> set[str]:
    return {
        trait.voice
        for demand in view.content.demands
        for body in demand.bodies[:1]
        if body in view.bodies
        for wish in demand.included
        for need in needs(view, body, wish)
        for trait in need.all_traits
        if trait.voice
    }


def _spoken(view: View) -> set[str]:
    """Return the voices that have a seat somewhere."""
    seats = (seat for seat in view.seats if seat.is_member and not seat.is_absent)
    return {voice for seat in seats for voice in view.voices(seat)}


def _highest(view: View, voice: str) -> str | None:
    """Return the highest own body that a voice rises to, by its tier, then by the way there."""
    steps = heard_above(view, voice)
    found = (key for key in steps if key in view.own_bodies)
    return min(found, key=lambda key: (_rank(view, key), -steps[key], key), default=None)


def _rank(view: View, body: str) -> int:
    rank = view.tier_rank(body)
    return _NO_TIER if rank is None else rank


def _is_listed(view: View, body: str) -> bool:
    return any(seat.place_in == "members" for seat in view.members(body))


def _is_asked_for(view: View, body: str, voice: str) -> bool:
    seats = view.seats_on.get(body, ())
    return any(seat.is_absent and voice in view.voices(seat) for seat in seats)
