"""A structure along its dates: what starts, ends and merges, and what each date brings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from govgraph.changes.diff import Compared, comparison
from govgraph.changes.difference import Comparison
from govgraph.document.content import Content
from govgraph.document.dates import Day
from govgraph.document.model.change import Change as PlannedChange
from govgraph.document.model.stated import Fact

_DAY = timedelta(days=1)
# What comes only because time passes, without anything that starts or ends.
_BY_TIME_ALONE = frozenset(
    {"time.ends-soon", "time.unknown-date-matters", "drafting.overdue", "accepted.expired"}
)


class Dated(Compared, Protocol):
    """A structure that can be asked about any day."""

    @property
    def stated(self) -> Content:
        """Return what it states, before all its changes."""

    @property
    def content(self) -> Content:
        """Return what it states, after its changes."""

    def at(self, day: date) -> Dated:
        """Return it on another day."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a source says of a date, whether or not it changes the structure."""

    title: str
    status: str
    date: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One day on which something is different from the day before.

    Attributes:
        day: The day.
        said: The dates as the structure gives them: ``2027``, ``2027-04-01``.
        events: The changes of that day by their titles, and mere events.
        difference: What differs from the turn before.
    """

    day: date
    said: tuple[str, ...]
    events: tuple[Event, ...]
    difference: Comparison

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to tell."""
        return not self.events and self.difference.is_empty


def timeline(structure: Dated, earlier: Compared | None = None) -> list[Turn]:
    """Return the days on which something starts or ends in a structure, in their order.

    Args:
        structure: The structure; changes asked for take effect on their dates.
        earlier: What it supersedes: then its own date is the first turn, and what differs from
            the earlier one is told there.

    Findings that come only because time passes are left out.
    """
    shown = _shown(structure)
    moments = _moments(structure.at(date.max - _DAY).content, shown)
    if earlier is None and not moments:
        return []
    turns: list[Turn] = []
    before: Compared = earlier or structure.at(min(moments) - _DAY)
    own = structure.view.day
    if earlier is not None and own is not None:
        moments = {day: said for day, said in moments.items() if day > own}
        turns.append(_turn(shown, earlier, structure, (own, ())))
        before = structure
    for day, said in sorted(moments.items()):
        after = structure.at(day)
        turns.append(_turn(shown, before, after, (day, tuple(sorted(said)))))
        before = after
    return [turn for turn in turns if not turn.is_empty]


def _shown(structure: Dated) -> list[PlannedChange]:
    """Return the changes with a date, without options that were not asked for."""
    return [
        change
        for change in structure.stated.changes.values()
        if change.date and (change.status != "option" or change.id in structure.view.scenario)
    ]


def _turn(
    changes: list[PlannedChange],
    before: Compared,
    after: Compared,
    when: tuple[date, tuple[str, ...]],
) -> Turn:
    day, said = when
    found = comparison(before, after)
    told = replace(
        found,
        gained=tuple(item for item in found.gained if item.rule not in _BY_TIME_ALONE),
        lost=tuple(item for item in found.lost if item.rule not in _BY_TIME_ALONE),
    )
    return Turn(day, said, tuple(_events(changes, day)), told)


def _events(changes: list[PlannedChange], day: date) -> Iterator[Event]:
    for change in changes:
        if change.date is not None and change.date.first == day:
            status = change.status or "planned"
            yield Event(change.title or change.id, status, str(change.date))


def _moments(content: Content, changes: list[PlannedChange]) -> dict[date, set[str]]:
    """Return the first days of what starts, and the days after what ends, with their dates."""
    found: dict[date, set[str]] = {}
    for fact in _facts(content):
        if fact.from_ is not None:
            found.setdefault(fact.from_.first, set()).add(str(fact.from_))
        if fact.until is not None and fact.until.last < date.max - 2 * _DAY:
            found.setdefault(fact.until.last + _DAY, set()).add(_after(fact.until))
    for change in changes:
        if change.date is not None:
            found.setdefault(change.date.first, set()).add(str(change.date))
    return found


def _after(until: Day) -> str:
    return f"after {until}"


def _facts(content: Content) -> Iterator[Fact]:
    for entries in (
        *(content.bodies, content.organisations, content.posts),
        *(content.areas, content.remits, content.priorities),
    ):
        yield from entries.values()
    yield from (line.entry for line in content.lines)
    yield from (seat.entry for seat in content.seats)
    yield from (item.holding for item in content.remitted)
