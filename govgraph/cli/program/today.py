"""Today's date: the one place in the project that reads the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def today() -> date:
    """Return the day on which the program runs, for structures that give no date of their own."""
    from datetime import date

    return date.today()  # noqa: TID251


def today_in_words() -> str:
    """Return the same day as an ISO date, for what has no need of a calendar."""
    from time import strftime

    return strftime("%Y-%m-%d")
