"""By which ways a voice reaches a body: through the bodies below it, along lines and seats."""

from __future__ import annotations

from govgraph.document.content import Seat
from govgraph.graph.index import View, grouped
from govgraph.graph.remembered import remembered
from govgraph.graph.walks import steps_from
from govgraph.graph.ways_up import ways


def speakers(view: View, body: str, voice: str) -> tuple[Seat, ...]:
    """Return the places on a body that bring a voice: its seats, and who attends."""
    return tuple(
        seat
        for seat in view.seats_on.get(body, ())
        if not seat.is_absent and voice in view.voices(seat)
    )


def heard_below(view: View, body: str, voice: str) -> tuple[str, ...]:
    """Return the bodies below one on which a voice is heard, nearest first."""
    below = _below(view)
    reached = steps_from([body], lambda key: below.get(key, ()))
    return tuple(key for key in reached if key != body and speakers(view, key, voice))


def heard_above(view: View, voice: str) -> dict[str, int]:
    """Return the bodies to which a voice rises from others, with the steps that it takes."""
    heard = [seat.body for seat in view.seats if not seat.is_absent and voice in view.voices(seat)]
    above = _above(view)
    return steps_from(sorted(set(heard)), lambda key: above.get(key, ()))


@remembered
def _below(view: View) -> dict[str, tuple[str, ...]]:
    """Return, for each body, those from which something rises to it straight away."""
    return grouped((upper, lower) for lower, upper in _pairs(view))


@remembered
def _above(view: View) -> dict[str, tuple[str, ...]]:
    """Return, for each body, those to which something rises from it straight away."""
    return grouped(_pairs(view))


def _pairs(view: View) -> list[tuple[str, str]]:
    """Return each pair of a body and one to which something rises from it, once, sorted."""
    return sorted({(way.lower, way.upper) for way in ways(view)})
