"""By which ways a voice reaches a body: through the bodies below it, along lines and seats."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf

from govgraph.document.content import Seat
from govgraph.graph.index import View, grouped
from govgraph.graph.remembered import remembered

# Along these a body is told what the one below it hears.
_RISING = frozenset({"oversight", "escalation", "information", "influence"})
# Along these it may be, where the other one stands lower.
_SIDEWAYS = frozenset({"liaison", "influence"})


def speakers(view: View, body: str, voice: str) -> tuple[Seat, ...]:
    """Return the places on a body that bring a voice: its seats, and who attends."""
    return tuple(
        seat
        for seat in view.seats_on.get(body, ())
        if not seat.is_absent and voice in view.voices(seat)
    )


def heard_below(view: View, body: str, voice: str) -> tuple[str, ...]:
    """Return the bodies below one on which a voice is heard, nearest first."""
    reached = _reached(_below(view), [body])
    return tuple(key for key in reached if key != body and speakers(view, key, voice))


def heard_above(view: View, voice: str) -> dict[str, int]:
    """Return the bodies to which a voice rises from others, with the steps that it takes."""
    heard = [seat.body for seat in view.seats if not seat.is_absent and voice in view.voices(seat)]
    return _reached(_above(view), sorted(set(heard)))


def _reached(ways: MappingOf[str, tuple[str, ...]], start: list[str]) -> dict[str, int]:
    """Return what ways lead to, nearest first, with the steps; where they start takes none."""
    steps = dict.fromkeys(start, 0)
    front = start
    while front:
        following = []
        for key in front:
            for other in ways.get(key, ()):
                if other not in steps:
                    steps[other] = steps[key] + 1
                    following.append(other)
        front = following
    return steps


@remembered
def _below(view: View) -> dict[str, tuple[str, ...]]:
    """Return, for each body, those from which something rises to it straight away."""
    return grouped((upper, lower) for lower, upper in sorted(set(_ways(view))))


@remembered
def _above(view: View) -> dict[str, tuple[str, ...]]:
    """Return, for each body, those to which something rises from it straight away."""
    return grouped(sorted(set(_ways(view))))


def _ways(view: View) -> Iterator[tuple[str, str]]:
    """Yield each pair of a body and one to which something rises from it."""
    for line in view.lines:
        if line.is_absent or line.entry.when or not {line.start, line.end} <= view.bodies.keys():
            continue
        if line.type.family in _RISING:
            yield line.start, line.end
        if line.type.family in _SIDEWAYS:
            yield from _upwards(view, line.start, line.end)
    for seat in view.seats:
        if seat.is_member and not seat.is_absent:
            holders = (*seat.holders, *seat.entry.on_behalf_of)
            yield from ((holder, seat.body) for holder in holders if holder in view.bodies)


def _upwards(view: View, one: str, other: str) -> Iterator[tuple[str, str]]:
    """Yield two bodies, the one of the lower tier first; nothing where neither is lower."""
    mine, theirs = view.tier_rank(one), view.tier_rank(other)
    if mine is not None and theirs is not None and mine != theirs:
        yield (one, other) if mine > theirs else (other, one)
