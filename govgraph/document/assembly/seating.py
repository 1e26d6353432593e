"""Seats as written become seats of one body each: sets and templates are one seat each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from govgraph.document.assembly.room import Room
from govgraph.document.assembly.selection import Selection
from govgraph.document.assembly.told import told, told_apart
from govgraph.document.content import Seat
from govgraph.document.model.body import Body
from govgraph.document.model.document import FreeSeat
from govgraph.document.model.seat import ROLES_WITHOUT_SEAT, SEAT_LISTS, SeatEntry

_LIST_ORDER = {name: number for number, name in enumerate(SEAT_LISTS)}
_Holders = tuple[tuple[str, ...], str | None]


@dataclass(slots=True)
class Seating:
    """Gathers the seats of all bodies."""

    selection: Selection
    room: Room
    found: list[Seat] = field(default_factory=list)

    def add_body(self, key: str, body: Body) -> None:
        """Add the seats that stand on a body."""
        for name in SEAT_LISTS:
            for entry in getattr(body, name):
                self.add(key, name, entry)

    def add_free(self, entry: FreeSeat) -> None:
        """Add the seats of an entry under ``seats``, on each body that it names."""
        name = "attends" if entry.role in ROLES_WITHOUT_SEAT else "members"
        for body in sorted({b for term in entry.in_ for b in self.selection.bodies_of(term)}):
            self.add(body, name, entry)

    def add(self, body: str, place_in: str, entry: SeatEntry) -> None:
        """Add one seat for each holder that an entry stands for."""
        entry = self._represented(entry)
        for holders, made_by in self.holders(body, entry):
            self.room.take()
            seat = Seat("", body, place_in, holders, entry, entry.where, made_by)
            self.found.append(self._within_life(seat))

    def _within_life(self, seat: Seat) -> Seat:
        """Return a seat that ends with its holder, where a reference gives one to each of several.

        It is written for those that there are. Who is named directly keeps the seat, so that it
        is noticed when nobody took it over.
        """
        entry = seat.entry
        named = {term.name for term in entry.each if term.selector is None}
        if seat.made_by is None or entry.org or entry.jointly or named & set(seat.holders):
            return seat
        party = self.selection.bodies.get(seat.holders[0])
        last = party.until if party else None
        if last is None or (entry.until and entry.until.last <= last.last):
            return seat
        return seat._replace(entry=entry.with_(until=last))

    def holders(self, body: str, entry: SeatEntry) -> Iterator[_Holders]:
        """Yield the holders of each seat that an entry stands for, with what it is one of."""
        if entry.each:
            names = ", ".join(sorted(term.words for term in entry.each))
            picked = {
                holder
                for term in entry.each
                for named in self.selection.holders_of(term)
                for holder in self.members_of(named)
                if holder != body
            }
            yield from _one_or_each(entry, tuple(sorted(picked)), names)
        elif entry.org:
            members = self.members_of(entry.org)
            yield from _one_or_each(entry, members, entry.org if members != (entry.org,) else None)
        elif entry.body:
            named = self.selection.named(entry.body)
            if named == (entry.body,):
                yield (named, None)
            else:
                others = tuple(key for key in named if key != body)
                yield from _one_or_each(entry, others, entry.body)
        elif entry.post:
            yield ((entry.post,), None)
        else:
            yield ((), None)

    def _represented(self, entry: SeatEntry) -> SeatEntry:
        """Return a seat that speaks for a group or a template as speaking for each of its own."""
        if not entry.on_behalf_of:
            return entry
        each = {key for name in entry.on_behalf_of for key in self.selection.named(name)}
        return entry.with_(on_behalf_of=tuple(sorted(each)))

    def members_of(self, organisation: str) -> tuple[str, ...]:
        """Return what a set of organisations includes, sets within it opened; else itself."""
        found: dict[str, None] = {}
        seen: set[str] = set()
        front = [organisation]
        while front:
            key = front.pop()
            entry = self.selection.organisations.get(key)
            if entry is not None and entry.includes and key not in seen:
                seen.add(key)
                front.extend(entry.includes)
            elif entry is None or not entry.includes:
                found[key] = None
        return tuple(sorted(found))

    def seats(self) -> tuple[Seat, ...]:
        """Return the seats by body, with stable ids whatever the order of the source."""
        alike = groupby(sorted(self.found, key=_order), key=_order)
        ordered = [seat for _, seats in alike for seat in _by_all_they_say(list(seats))]
        ids = told_apart(f"{seat.body}/{seat.place_in}/{_holder(seat)}" for seat in ordered)
        return tuple(seat._replace(id=key) for seat, key in zip(ordered, ids, strict=True))


def _holder(seat: Seat) -> str:
    return "+".join(seat.holders) or (seat.entry.seat or "independent")


def _order(seat: Seat) -> tuple[object, ...]:
    entry = seat.entry
    number = _LIST_ORDER[seat.place_in]
    return (seat.body, number, seat.holders, entry.seat or "", entry.role or "")


def _by_all_they_say(seats: list[Seat]) -> list[Seat]:
    """Return seats of one holder in an order that does not depend on the file."""
    if len(seats) < 2:
        return seats
    return sorted(seats, key=lambda seat: repr(told(seat.entry)))


def _one_or_each(entry: SeatEntry, holders: tuple[str, ...], name: str | None) -> list[_Holders]:
    if entry.jointly:
        return [(holders, name)]
    return [((holder,), name) for holder in holders]
