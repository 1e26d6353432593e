"""A structure on a day: the lines and seats that join its parties."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from functools import cached_property

from govgraph.document.content import Line, Seat
from govgraph.graph.presence import Presence, grouped


class Joins(Presence):
    """Lines and seats on the day, by each of their ends."""

    # Lines

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Lines that hold on the day, from bodies and organisations that are there.

        Lines that are requested or missing are among them (``line.is_absent``), and so are lines
        to what has ended: that they dangle is for the rules to say.
        """
        return tuple(
            line
            for line in self.content.lines
            if self.in_force(line.entry) and self.is_there(line.start)
        )

    @cached_property
    def lines_from(self) -> MappingOf[str, tuple[Line, ...]]:
        """Lines by the id that they start from."""
        return grouped((line.start, line) for line in self.lines)

    @cached_property
    def lines_to(self) -> MappingOf[str, tuple[Line, ...]]:
        """Lines by the id that they run to."""
        return grouped((line.end, line) for line in self.lines)

    @cached_property
    def parents(self) -> MappingOf[str, tuple[Line, ...]]:
        """Oversight lines that carry a chain, by the body that answers along them."""
        return grouped((line.start, line) for line in self.lines if line.carries_chain)

    @cached_property
    def children(self) -> MappingOf[str, tuple[Line, ...]]:
        """Oversight lines that carry a chain, by the body or organisation that is answered to."""
        return grouped((line.end, line) for line in self.lines if line.carries_chain)

    def above(self, body: str) -> tuple[str, ...]:
        """Return the ids of everything that a body's oversight chains reach, nearest first.

        The body itself is not among them, unless a cycle leads back to it.
        """
        found: dict[str, None] = {}
        front = [body]
        while front:
            ends = [line.end for key in front for line in self.parents.get(key, ())]
            front = [end for end in dict.fromkeys(ends) if end not in found]
            found.update(dict.fromkeys(front))
        return tuple(found)

    # Seats

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """Seats that hold on the day, on bodies that are there; requested ones among them."""
        return tuple(
            seat
            for seat in self.content.seats
            if self.in_force(seat.entry) and self.is_there(seat.body)
        )

    @cached_property
    def seats_on(self) -> MappingOf[str, tuple[Seat, ...]]:
        """Seats by body, requested and missing ones and attendance among them."""
        return grouped((seat.body, seat) for seat in self.seats)

    @cached_property
    def seats_held(self) -> MappingOf[str, tuple[Seat, ...]]:
        """Seats by the id of each of their holders (organisation, body or post)."""
        return grouped((holder, seat) for seat in self.seats for holder in seat.holders)

    def members(self, body: str) -> tuple[Seat, ...]:
        """Return the seats of a body that count: there, and with membership; vacant ones too."""
        return self._members_on.get(body, ())

    @cached_property
    def _members_on(self) -> MappingOf[str, tuple[Seat, ...]]:
        return grouped(
            (seat.body, seat) for seat in self.seats if seat.is_member and not seat.is_absent
        )

    def chairs(self, body: str) -> tuple[Seat, ...]:
        """Return the seats of a body whose holder chairs it on the day."""
        return tuple(seat for seat in self.members(body) if seat.is_chair)

    def organisations_behind(self, holder: str) -> tuple[str, ...]:
        """Return the organisations that a holder belongs to: itself, or that of its post."""
        if holder in self.content.organisations:
            return (holder,)
        post = self.content.posts.get(holder)
        return (post.org,) if post is not None and post.org else ()

    def voices(self, seat: Seat) -> frozenset[str]:
        """Return the voices that a seat brings: its own, and those of its holders."""
        behind = (org for holder in seat.holders for org in self.organisations_behind(holder))
        spoken = (self.content.organisations[org].speaks_for for org in behind)
        return frozenset(seat.entry.speaks_for).union(*spoken)
