"""A fault of YAML: where the parser stopped, and how that is told in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govgraph.document.reading.persons import hidden_in

if TYPE_CHECKING:
    from collections.abc import Sequence


class Spot(NamedTuple):
    """A line and a column, counted from 0."""

    line: int
    column: int


class Told(NamedTuple):
    """A fault in plain words, with what would mend it and where it stands."""

    message: str
    hint: str
    at: Spot
    related: tuple[tuple[str, Spot], ...] = ()
    rule: str = "input.yaml"

    @property
    def shows_line(self) -> bool:
        """Return whether the hint may be the line put right, and not words."""
        return self.hint.startswith(('"', "'")) or ": " in self.hint


class Fault(NamedTuple):
    """Where libyaml stopped.

    Attributes:
        lines: The lines of the file.
        stop: Where it could not go on.
        opening: Where what it was reading then began.
    """

    lines: Sequence[str]
    stop: Spot
    opening: Spot

    @property
    def line(self) -> str:
        """Return the line where it stopped; empty at the end of the file."""
        return self.line_at(self.stop)

    @property
    def before(self) -> str:
        """Return that line up to where it stopped."""
        return self.line[: self.stop.column]

    @property
    def character(self) -> str:
        """Return the character where it stopped; empty at the end of a line."""
        return self.line[self.stop.column : self.stop.column + 1]

    def line_at(self, spot: Spot) -> str:
        """Return the line of a spot, or nothing after the last one."""
        return self.lines[spot.line] if spot.line < len(self.lines) else ""

    def key_at(self, key: str, number: int) -> str:
        """Return how a message names a key: not at all where a person may be meant."""
        return "the key" if hidden_in(self.lines, number) else f'"{key}:"'

    def above(self) -> int | None:
        """Return the number of the nearest line above with something on it, if any."""
        found = [
            number
            for number, line in enumerate(self.lines[: self.stop.line])
            if line.strip() and not line.lstrip().startswith("#")
        ]
        return found[-1] if found else None
