"""Which part each organisation has in each body: seats, places without one, and seats missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from govgraph.document.content import Seat
from govgraph.graph.index import View
from govgraph.graph.offices import label
from govgraph.graph.wish_words import seat_parties
from govgraph.graph.wishes import needs

Held = Literal["", "excluded", "attends", "member", "chair"]
_STRENGTH: tuple[Held, ...] = ("", "excluded", "attends", "member", "chair")


class Gap(NamedTuple):
    """A seat that a finding misses: on which body, for whom, under which number and mark."""

    body: str
    party: str
    number: int
    mark: str


@dataclass(frozen=True, slots=True)
class Cell:
    """Which part one organisation has in one body, or in several alike.

    Attributes:
        held: The strongest capacity: ``chair``, ``member``, ``attends``; ``excluded`` where the
            structure says that it is not to sit; empty where nothing is stated.
        seats: How many seats with membership it has there, vacant ones among them.
        vacant: How many of these stand empty.
        bodies: On how many of the bodies alike it is.
        is_missing: Whether a seat is missed, requested or stated missing.
        gaps: Numbers of the findings that say so, with their marks, sorted; may be empty.
    """

    held: Held = ""
    seats: int = 0
    vacant: int = 0
    bodies: int = 0
    is_missing: bool = False
    gaps: tuple[tuple[int, str], ...] = ()


@dataclass(slots=True)
class _Part:
    """What is gathered for one cell."""

    held: Held = ""
    seats: int = 0
    vacant: int = 0
    bodies: set[str] = field(default_factory=set)
    is_missing: bool = False
    gaps: set[tuple[int, str]] = field(default_factory=set)

    def raise_to(self, held: Held) -> None:
        """Keep the stronger of two capacities."""
        self.held = max(self.held, held, key=_STRENGTH.index)

    def finished(self) -> Cell:
        """Return the cell."""
        bodies = len(self.bodies)
        gaps = tuple(sorted(self.gaps))
        return Cell(self.held, self.seats, self.vacant, bodies, self.is_missing, gaps)


class Gathering:
    """The cells of a table, while seat after seat is put into them.

    Attributes:
        names: What rows are called that stand for an office without a holder.
    """

    def __init__(self, view: View, expand: bool) -> None:
        """Begin with an empty table."""
        self.names: dict[str, str] = {}
        self._view = view
        self._expand = expand
        self._parts: defaultdict[tuple[str, str], _Part] = defaultdict(_Part)

    def cells(self) -> MappingOf[tuple[str, str], Cell]:
        """Return the cells by row and column, sorted."""
        return {key: self._parts[key].finished() for key in sorted(self._parts)}

    def add_seat(self, seat: Seat) -> None:
        """Put a seat into the cells of those who hold it."""
        for row in self._rows_of(seat):
            part = self._part(row, seat.body)
            if seat.is_absent:
                part.is_missing = True
                continue
            part.bodies.add(seat.body)
            part.raise_to(_held(seat))
            if seat.is_member:
                number = seat.number * number_of(self._view, seat.body)
                part.seats += number
                part.vacant += number if seat.entry.vacant else 0

    def add_gap(self, gap: Gap) -> None:
        """Put a missing seat into its cell."""
        for row in self._rows_behind((gap.party,)):
            part = self._part(row, gap.body)
            part.is_missing = True
            part.gaps.add((gap.number, gap.mark))

    def add_excluded(self) -> None:
        """Mark who is not to sit where, of those who are in the table."""
        rows = {row for row, _ in self._parts}
        for body, holder in sorted(set(self._excluded())):
            if holder in rows:
                self._part(holder, body).raise_to("excluded")

    def _excluded(self) -> Iterator[tuple[str, str]]:
        """Yield each body with a holder that, in whatever role, is not to sit on it."""
        for demand in self._view.content.demands:
            if not self._view.in_force(demand.entry):
                continue
            for body in demand.bodies:
                for wish in demand.barred if body in self._view.bodies else ():
                    traits = [t for need in needs(self._view, body, wish) for t in need.all_traits]
                    yield from ((body, t.holder) for t in traits if t.holder and not wish.role)

    def _part(self, row: str, body: str) -> _Part:
        return self._parts[row, self.column_of(body)]

    def column_of(self, party: str) -> str:
        """Return the template of a body, unless each body stands for itself; else the party."""
        entry = self._view.content.bodies.get(party)
        return (entry.template if entry and not self._expand else None) or party

    def _rows_of(self, seat: Seat) -> tuple[str, ...]:
        parties = seat_parties(seat)
        if parties[0].startswith("seat:"):
            # Chairs of two bodies without an organisation share a row, but are no one office.
            words = seat.entry.seat or seat.entry.role or "Member"
            name = words if label(seat) else f"{words}, organisation not stated"
            self.names.setdefault(parties[0], name[:1].upper() + name[1:])
        return self._rows_behind(parties)

    def _rows_behind(self, parties: Iterable[str]) -> tuple[str, ...]:
        """Return the rows of parties: organisations, bodies by their template, the rest."""
        found: dict[str, None] = {}
        for party in parties:
            for key in self._view.organisations_behind(party) or (party,):
                found[self.column_of(key)] = None
        return tuple(found)


def _held(seat: Seat) -> Held:
    if seat.is_chair:
        return "chair"
    return "member" if seat.is_member else "attends"


def number_of(view: View, body: str) -> int:
    """Return for how many bodies one entry stands."""
    count = view.content.bodies[body].count
    return count if isinstance(count, int) else 1
