"""Whole and partial dates: ``2027``, ``2027-04`` and ``2027-04-01``.

A partial date covers its whole period (rule 6 of the format). What starts in ``2027`` is there
from its first day on; what ends in ``2027`` is there until its last.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from govgraph.errors import UsageError

_WRITTEN = re.compile(r"([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Day(NamedTuple):
    """A date as people state it: a year, a month of it, or a day of that.

    ``month`` and ``day`` are None where they were not said. Compare ``first`` and ``last``, never
    the dates themselves: which of two partial dates is earlier depends on the question.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> date:
        """Return the first day of the period."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Return the last day of the period."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def is_partial(self) -> bool:
        """Return whether the day inside the period is not said."""
        return self.day is None

    @property
    def words(self) -> str:
        """Return the date as it is printed: ``2027``, ``April 2027`` or ``1 April 2027``."""
        parts = [str(self.day)] if self.day else []
        if self.month:
            parts.append(_MONTHS[self.month - 1])
        return " ".join([*parts, str(self.year)])

    def __str__(self) -> str:
        """Return the date as the format writes it."""
        parts = [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join([str(self.year), *parts])


def parsed(text: str) -> Day | None:
    """Return the date that a text states, or None where it states none.

    Years run from 1000 to 2999; 31 February and the like are no dates.
    """
    match = _WRITTEN.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return Day(year or 0, month, day)


def asked(text: str) -> Day:
    """Return the day that a user asks about.

    Raises:
        UsageError: the text is no date; the message shows the three forms.
    """
    day = parsed(text)
    if day is None:
        raise UsageError(f'"{text}" is no date: write 2027, 2027-04 or 2027-04-01')
    return day


def of(day: date) -> Day:
    """Return a calendar day as a Day."""
    return Day(day.year, day.month, day.day)


def is_within(day: date, start: Day | None, end: Day | None) -> bool:
    """Return whether a day lies in a life; a bound that is not stated does not bind.

    ``end`` is the last day of life, and a partial bound counts its whole period.
    """
    return (start is None or start.first <= day) and (end is None or day <= end.last)
