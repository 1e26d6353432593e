"""What depends on a party: the seats that it holds, the lines to it, its remits."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from govgraph.document import dates
from govgraph.document.content import Line, Seat
from govgraph.document.model.stated import Fact
from govgraph.graph.index import View


class Dependants(NamedTuple):
    """What is still there when a party has gone, and was written for it."""

    seats: tuple[Seat, ...]
    lines: tuple[Line, ...]
    remits: tuple[str, ...]

    @property
    def numbers(self) -> tuple[int, int, int]:
        """Return how many seats, lines and remits they are."""
        return (sum(seat.number for seat in self.seats), len(self.lines), len(self.remits))


def left_by(view: View, party: str, last: date) -> Dependants:
    """Return what is there after the last day of a party, and needs it.

    Oversight lines are left out: that a body's oversight stops is for other rules to say.

    Args:
        view: The structure on its day.
        party: The id of a body, organisation or post that is there.
        last: Its last day.
    """
    after = last + timedelta(days=1)
    seats = (
        seat
        for seat in view.seats_held.get(party, ())
        if not seat.is_absent and _holds(seat.entry, after) and lives(view, seat.body, after)
    )
    lines = (
        line
        for line in view.lines_to.get(party, ())
        if not line.is_absent
        and not line.carries_chain
        and _holds(line.entry, after)
        and lives(view, line.start, after)
    )
    return Dependants(tuple(seats), tuple(lines), _remits(view, party, after))


def lives(view: View, party: str, day: date) -> bool:
    """Return whether a party is there on some day, its own dates say."""
    entry = view.entries.get(party)
    return entry is not None and _holds(entry, day)


def _holds(fact: Fact, day: date) -> bool:
    return dates.is_within(day, fact.from_, fact.until)


def _remits(view: View, party: str, after: date) -> tuple[str, ...]:
    """Return the remits that nobody else oversees once a party has gone."""
    overseen = [item for item in view.content.remitted if item.does == "oversees"]
    mine = {item.remit for item in overseen if item.body == party and view.in_force(item.holding)}
    others = {
        item.remit
        for item in overseen
        if item.body != party and _holds(item.holding, after) and lives(view, item.body, after)
    }
    return tuple(sorted(mine - others))
