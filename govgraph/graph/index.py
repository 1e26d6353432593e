"""A structure on a day, with every look-up that rules share made once.

A rule asks the view: who is there, which lines lead up from a body, who sits on it, in what
words a thing is called. What two rules both need is a question to the view, here or in the
modules beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from functools import cached_property

from govgraph.document import kinds
from govgraph.document.content import Remitted
from govgraph.graph.joins import Joins
from govgraph.graph.presence import grouped

__all__ = ["View", "grouped"]


class View(Joins):
    """A structure on a day: who is there, what joins them, what they do and where."""

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
