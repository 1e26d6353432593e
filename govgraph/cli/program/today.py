"""Today's date: the one place in the project that reads the clock."""

from __future__ import annotations

from datetime import date


def today() -> date:
    """Return the day on which the program runs, for structures that give no date of their own."""
    return date.today()  # noqa: TID251
