"""How many seats and lines there is room for, watched while they are made."""

from __future__ import annotations

from dataclasses import dataclass


class TooManyFactsError(Exception):
    """A structure comes to more seats and lines than its bound allows."""


@dataclass(slots=True)
class Room:
    """What is left of the bound on seats and lines together."""

    left: int

    def take(self, number: int = 1) -> None:
        """Take room for so many.

        Raises:
            TooManyFactsError: there is no more room.
        """
        self.left -= number
        if self.left < 0:
            raise TooManyFactsError
