"""A party with all that is its own: its lines, the seats on it, what it oversees and delivers."""

from __future__ import annotations

from govgraph.changes.facts import Facts, Now, line_facts, party_facts, remit_facts, seat_facts
from govgraph.changes.pairing import SORTS, Pair
from govgraph.changes.parties import section_of
from govgraph.graph.index import View, grouped


class Bundles:
    """The bundles of those parties of a structure that come or go."""

    def __init__(self, pair: Pair, view: View, now: Now) -> None:
        """Sort the structure's facts by their owners, among what comes or goes."""
        parties = pair.gone if view is pair.old else pair.begun
        self.view = view
        self.now = now
        self.lines = grouped(
            (owner, line)
            for line in view.lines
            if (owner := pair.owner(line, parties)) is not None
        )
        self.remits = grouped(
            (item.body, item)
            for item in view.content.remitted
            if view.in_force(item.holding) and item.body in parties
        )

    def of(self, key: str) -> Facts:
        """Return a party with all that is its own, as plain data."""
        content = self.view.content
        section = section_of(content, key) or ""
        entry = getattr(content, section)[key]
        seats = [seat_facts(seat, self.now) for seat in self.view.seats_on.get(key, ())]
        lines = [line_facts(line, self.now) for line in self.lines.get(key, ())]
        remits = [remit_facts(item, self.now) for item in self.remits.get(key, ())]
        found: Facts = {
            "id": key,
            "sort": SORTS[section],
            "party": party_facts(entry, self.now),
        }
        for name, items in (("lines", lines), ("seats", seats), ("remits", remits)):
            if items:
                found[name] = sorted(items, key=repr)
        return found
