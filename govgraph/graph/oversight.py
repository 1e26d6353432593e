"""What is said of whom a body answers to: lines, none, unknown, or nothing at all."""

from __future__ import annotations

from functools import cache

from govgraph.document.content import Line
from govgraph.document.line_types import line_types
from govgraph.graph.index import View
from govgraph.graph.remembered import remembered


@cache
def chain_keys() -> frozenset[str]:
    """Return the keys of the types of line along which an oversight chain runs."""
    return frozenset(key for key, kind in line_types().items() if kind.chain)


def is_none(view: View, party: str) -> bool:
    """Return whether it was decided that a body or organisation answers to nobody."""
    entry = view.entries[party]
    return not chain_keys().isdisjoint(entry.none)


def is_unknown(view: View, party: str) -> bool:
    """Return whether it is known to be unknown to whom, or to whom else, a party answers."""
    entry = view.entries[party]
    if not chain_keys().isdisjoint(entry.unknown):
        return True
    return any(
        line.type in chain_keys() and "to" in line.unknown for line in getattr(entry, "lines", ())
    )


def is_external(view: View, party: str) -> bool:
    """Return whether a party is shown for context only."""
    body = view.content.bodies.get(party)
    return body is not None and body.external


def parents(view: View, party: str) -> tuple[Line, ...]:
    """Return the lines along which a party answers to another that is there on the day."""
    lines = view.parents.get(party, ())
    return tuple(line for line in lines if line.end != party and view.is_there(line.end))


@remembered
def dangling(view: View) -> dict[str, tuple[Line, ...]]:
    """Return oversight lines to what is not there on the day, by the party that they start from.

    A line is left out where the same party also answers to what follows, or went before, the
    party that is not there: then one line takes over from the other.
    """
    found: dict[str, tuple[Line, ...]] = {}
    for party, lines in view.parents.items():
        there = [line.end for line in parents(view, party)]
        gone = [line for line in lines if not view.is_there(line.end)]
        left = tuple(line for line in gone if not _is_taken_over(view, line.end, there))
        if left:
            found[party] = left
    return found


def _is_taken_over(view: View, gone: str, there: list[str]) -> bool:
    """Return whether one of those that are there follows, or went before, what is gone."""
    bodies = view.content.bodies
    after = getattr(view.entries[gone], "replaced_by", ())
    templates = {bodies[key].template for key in there if key in bodies}
    if not templates.isdisjoint(after) or not set(there).isdisjoint(after):
        return True
    return any(gone in getattr(view.entries[key], "replaced_by", ()) for key in there)
