"""When a change takes effect, as far as that is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from govgraph.document import dates
from govgraph.document.dates import Day
from govgraph.document.model.change import Change


class UnknownDay(Day):
    """The last day of what a change without a date ends: before the day asked, and no more."""

    __slots__ = ()

    @property
    def words(self) -> str:
        """Return the words for it in a message: ``which ended on a day not yet known``."""
        return "a day not yet known"

    def __str__(self) -> str:
        """Return what stands for the date where only a date would do."""
        return "unknown"


@dataclass(frozen=True, slots=True)
class Moment:
    """When the steps of one change take effect.

    Attributes:
        change: The change.
        start: The first day of what begins; None where the change has no known date.
        end: The last day of what ends.
        has_come: Whether it has taken effect on the day asked about. What a change yet to come
            ends or begins is known already, by its dates; names and other facts change only then.
    """

    change: Change
    start: Day | None
    end: Day
    has_come: bool

    def begins(self, own: Day | None) -> Day | None:
        """Return the first day of something that begins, given what it says itself."""
        if own is None or self.start is None:
            return own or self.start
        return own if own.first >= self.start.first else self.start

    def ends(self, own: Day | None) -> Day:
        """Return the last day of something that ends, given when it would have ended anyway."""
        return own if own is not None and own.last <= self.end.last else self.end


def moment_of(change: Change, day: date | None) -> Moment:
    """Return when a change takes effect, as seen on a day (None where no day is asked)."""
    if change.date is not None:
        has_come = day is not None and change.date.first <= day
        return Moment(change, change.date, before(change.date), has_come)
    last = day - timedelta(days=1) if day is not None else date.min
    return Moment(change, None, UnknownDay(last.year, last.month, last.day), has_come=True)


def before(day: Day) -> Day:
    """Return the last day before a date; of a partial one, the month or year before."""
    if not day.is_partial:
        return dates.of(day.first - timedelta(days=1))
    last = day.first - timedelta(days=1)
    return Day(last.year, last.month if day.month else None)
