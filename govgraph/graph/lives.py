"""When things begin and end, in words."""

from __future__ import annotations

from govgraph.document import dates
from govgraph.document.dates import Day
from govgraph.document.model.stated import Entry, Fact
from govgraph.document.nodes import Mapping, Scalar
from govgraph.graph.index import View


def on(day: Day) -> str:
    """Return a date after its preposition: ``in 2012``, ``on 31 March 2027``."""
    return f"on {day.words}" if day.day else f"in {day.words}"


def absence(view: View, party: str) -> str:
    """Return why a party is not there on the day: ``which ended in 2012``; empty if it is."""
    entry = view.entries[party]
    if entry.until and view.has_ended(party):
        return f"which ended {on(entry.until)}"
    if entry.from_ and view.is_yet_to_start(party):
        return f"which is not there until {entry.from_.words}"
    return ""


def stated(entry: Entry, key: str) -> Day | None:
    """Return a date as the entry itself states it, not as it follows from what it is made for."""
    node = entry.node
    if not isinstance(node, Mapping):
        return None
    pair = node.entries.get(key)
    return (
        dates.parsed(pair.value.text.strip()) if pair and isinstance(pair.value, Scalar) else None
    )


def is_out_of_order(fact: Fact) -> bool:
    """Return whether a fact is said to end before it begins."""
    if fact.from_ is None or fact.until is None:
        return False
    start, end = stated(fact, "from"), stated(fact, "until")
    return bool(start and end and end.last < start.first)
