"""By which ways a voice reaches a body: through the bodies below it, along lines and seats."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line, Seat
from govgraph.graph.index import View

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
    """Return the bodies below one on which a voice sits, nearest first."""
    return tuple(key for key in below(view, body) if speakers(view, key, voice))


def below(view: View, body: str) -> tuple[str, ...]:
    """Return the bodies from which something rises to a body, nearest first."""
    found: dict[str, None] = {}
    front = [body]
    while front:
        front = [
            other
            for key in front
            for other in _just_below(view, key)
            if other != body and other not in found and not found.setdefault(other)
        ]
    return tuple(found)


def _just_below(view: View, body: str) -> Iterator[str]:
    """Yield the bodies that report, tell or advise a body, or that have a seat on it."""
    lines = view.lines_to.get(body, ())
    yield from (line.start for line in lines if _rises(view, line) and _is_body(view, line.start))
    for line in (*lines, *view.lines_from.get(body, ())):
        other = line.start if line.end == body else line.end
        if _is_sideways(line) and _is_body(view, other) and _is_lower(view, other, body):
            yield other
    for seat in view.members(body):
        holders = (*seat.holders, *seat.entry.on_behalf_of)
        yield from (holder for holder in holders if _is_body(view, holder))


def above(view: View, body: str) -> Iterator[str]:
    """Yield the bodies to which something rises from a body straight away."""
    for line in view.lines_from.get(body, ()):
        if _rises(view, line) and _is_body(view, line.end):
            yield line.end
    for line in (*view.lines_from.get(body, ()), *view.lines_to.get(body, ())):
        other = line.end if line.start == body else line.start
        if _is_sideways(line) and _is_body(view, other) and _is_lower(view, body, other):
            yield other
    for seat in view.seats_held.get(body, ()):
        if seat.is_member and not seat.is_absent:
            yield seat.body


def _rises(view: View, line: Line) -> bool:
    return line.type.family in _RISING and _holds(line)


def _is_sideways(line: Line) -> bool:
    return line.type.family in _SIDEWAYS and _holds(line)


def _holds(line: Line) -> bool:
    return not line.is_absent and not line.entry.when


def _is_body(view: View, party: str) -> bool:
    return party in view.bodies


def _is_lower(view: View, one: str, other: str) -> bool:
    mine, theirs = view.tier_rank(one), view.tier_rank(other)
    return mine is not None and theirs is not None and mine > theirs
