"""A structure on a day, with every look-up that rules share made once.

A rule asks the view: who is there, which lines lead up from a body, who sits on it, in what
words a thing is called. What two rules both need is a question to the view, here or in the
modules beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from govgraph.document import dates, kinds
from govgraph.document.content import Content, Line, Remitted, Seat
from govgraph.graph.figures import HORIZON

if TYPE_CHECKING:
    from govgraph.document.model.body import Body, Named
    from govgraph.document.model.stated import Fact


_SORT = re.compile(r"[a-z]+:[^\s:]+")
"""What a rule names by its sort: ``kind:icp``, ``voice:community``."""

Key = TypeVar("Key")
Item = TypeVar("Item")


class View:
    """A structure on a day.

    Attributes:
        content: What the structure states.
        day: The day asked about; None where the structure has no dates that make it matter,
            and then everything counts as there.
        scenario: Names of the changes that were asked for.
        horizon: How many days ahead counts as soon.
    """

    def __init__(
        self,
        content: Content,
        day: date | None,
        scenario: tuple[str, ...] = (),
        horizon: int = HORIZON,
    ) -> None:
        """Keep the structure and the day; look-ups are made when first asked for."""
        self.content = content
        self.day = day
        self.scenario = scenario
        self.horizon = horizon

    # Who is there

    def in_force(self, fact: Fact) -> bool:
        """Return whether a fact holds on the day, by its own ``from`` and ``until``."""
        return self.day is None or dates.is_within(self.day, fact.from_, fact.until)

    def has_ended(self, party: str) -> bool:
        """Return whether a body, organisation or post has ended before the day."""
        entry = self.entries.get(party)
        return bool(self.day and entry is not None and entry.until and entry.until.last < self.day)

    def is_yet_to_start(self, party: str) -> bool:
        """Return whether a body, organisation or post starts after the day."""
        entry = self.entries.get(party)
        return bool(
            self.day and entry is not None and entry.from_ and self.day < entry.from_.first
        )

    def is_there(self, party: str) -> bool:
        """Return whether a body, organisation, post or area is there on the day."""
        entry = self.entries.get(party)
        return entry is not None and self.in_force(entry)

    @cached_property
    def entries(self) -> MappingOf[str, Named]:
        """Everything with an id that can live and end, by id, there on the day or not."""
        content = self.content
        return {
            **content.areas,
            **content.remits,
            **content.posts,
            **content.organisations,
            **content.bodies,
        }

    @cached_property
    def bodies(self) -> MappingOf[str, Body]:
        """The bodies that are there on the day, by id, sorted by id."""
        return {key: body for key, body in self.content.bodies.items() if self.in_force(body)}

    @cached_property
    def own_bodies(self) -> MappingOf[str, Body]:
        """The bodies that are there and not external: those that rules look at."""
        return {key: body for key, body in self.bodies.items() if not body.external}

    # Words

    def name(self, key: str) -> str:
        """Return what anything is called: a body, template, organisation, or ``kind:icp``."""
        entry = self._named.get(key)
        if entry is not None:
            return entry.name or key
        # Words that stand where an id may (an owner, say) are as they were written.
        if _SORT.fullmatch(key):
            return key.partition(":")[2].replace("-", " ")
        return key

    @cached_property
    def _named(self) -> MappingOf[str, Named]:
        content = self.content
        return {
            **content.groups,
            **content.priorities,
            **content.templates,
            **self.entries,
        }

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
        return self._reached(body, upwards=True)

    def below(self, body: str) -> tuple[str, ...]:
        """Return the ids of everything whose oversight chains reach a body, nearest first."""
        return self._reached(body, upwards=False)

    def _reached(self, body: str, *, upwards: bool) -> tuple[str, ...]:
        lines = self.parents if upwards else self.children
        found: dict[str, None] = {}
        front = [body]
        while front:
            following = []
            for key in front:
                for line in lines.get(key, ()):
                    other = line.end if upwards else line.start
                    if other not in found:
                        found[other] = None
                        following.append(other)
            front = following
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

    # Remits

    @cached_property
    def overseers(self) -> MappingOf[str, tuple[Remitted, ...]]:
        """Who oversees each remit on the day, by the remit's id; only bodies that are there."""
        return self._remitted("oversees")

    @cached_property
    def deliverers(self) -> MappingOf[str, tuple[Remitted, ...]]:
        """Who delivers each remit on the day, by the remit's id; only bodies that are there."""
        return self._remitted("delivers")

    def _remitted(self, does: str) -> MappingOf[str, tuple[Remitted, ...]]:
        return grouped(
            (item.remit, item)
            for item in self.content.remitted
            if item.does == does and self.in_force(item.holding) and self.is_there(item.body)
        )

    def overseers_of(self, remit: str) -> tuple[Remitted, ...]:
        """Return who oversees a remit: its own overseers, else those of what it is part of."""
        seen: set[str] = set()
        front = [remit]
        while front:
            found = [item for key in front for item in self.overseers.get(key, ())]
            if found:
                return tuple(found)
            seen.update(front)
            front = [
                parent
                for key in front
                for parent in self.content.remits[key].part_of
                if parent not in seen and parent in self.content.remits
            ]
        return ()

    # What the structure speaks of at all

    @cached_property
    def stated_facts(self) -> MappingOf[str, frozenset[str]]:
        """Ids of own bodies that state each kind of fact.

        Kinds are ``chair``, ``seats``, ``meets``, ``support``, ``oversight`` and ``sources``. A
        rule about an absent kind of fact speaks only where another body states it.
        """
        facts: defaultdict[str, set[str]] = defaultdict(set)
        for fact, body in self._facts_stated():
            facts[fact].add(body)
        return {kind: frozenset(ids) for kind, ids in facts.items()}

    def _facts_stated(self) -> Iterator[tuple[str, str]]:
        for key, body in self.own_bodies.items():
            if body.meets:
                yield "meets", key
            if body.sources:
                yield "sources", key
            if self.parents.get(key):
                yield "oversight", key
        for seat in self.seats:
            yield "seats", seat.body
            if seat.is_chair:
                yield "chair", seat.body
            if "secretary" in {seat.place_in, seat.entry.role}:
                yield "support", seat.body
        yield from (("support", line.end) for line in self.lines if line.type.family == "support")

    def speaks_of(self, fact: str, besides: str) -> bool:
        """Return whether the structure states a kind of fact for a body other than this one."""
        stated = self.stated_facts.get(fact, frozenset())
        return len(stated) > (besides in stated)

    # Kinds, tiers and areas

    def kind(self, party: str) -> str | None:
        """Return the kind of a body or organisation, by the word of the law where it has one."""
        entry = self.entries.get(party)
        kind = getattr(entry, "kind", None)
        return kinds.canonical(kind) if kind else None

    def drawn_as(self, body: str) -> str | None:
        """Return the known body kind of a body, following ``kinds`` of the structure's own."""
        kind = self.content.bodies[body].kind
        seen: set[str] = set()
        while kind is not None and kind in self.content.kinds and kind not in seen:
            seen.add(kind)
            kind = self.content.kinds[kind].like
        return kind

    def tier_rank(self, party: str) -> int | None:
        """Return how far down a party's tier stands, 0 the highest; None where it has no order."""
        tier = getattr(self.entries.get(party), "tier", None)
        order = self.content.tiers or kinds.TIERS
        return order.index(tier) if tier in order else None

    def is_area_within(self, area: str, wider: str) -> bool:
        """Return whether an area is another or lies in it."""
        seen: set[str] = set()
        front = [area]
        while front:
            key = front.pop()
            if key == wider:
                return True
            if key not in seen and key in self.content.areas:
                seen.add(key)
                front.extend(self.content.areas[key].part_of)
        return False

    def do_areas_touch(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Return whether any area of one lot is, holds or lies in any of the other."""
        wider = tuple(others)
        return any(
            self.is_area_within(one, other) or self.is_area_within(other, one)
            for one in some
            for other in wider
        )

    def do_areas_cover(self, whole: str, parts: Iterable[str]) -> bool:
        """Return whether an area is covered by others, its own parts taken together."""
        given = tuple(parts)
        if any(self.is_area_within(whole, part) for part in given):
            return True
        inside = self._parts_of.get(whole, ())
        return bool(inside) and all(self.do_areas_cover(part, given) for part in inside)

    @cached_property
    def _parts_of(self) -> MappingOf[str, tuple[str, ...]]:
        areas = self.content.areas.items()
        return grouped((wider, key) for key, area in areas for wider in area.part_of)


def grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    """Return items by their key, in the order given."""
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}
