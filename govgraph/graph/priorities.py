"""Priorities as they stand on the day: which there are, and who is there to own or lead them."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.model.priority import Party, Priority
from govgraph.graph.index import View

_TOLD = ("owned_by", "lead", "delivered_by", "definition", "measures")
_PARTIES = frozenset({"owned_by", "lead", "delivered_by"})
_ABSENT = frozenset({"requested", "missing"})


def spoken_of(view: View) -> Iterator[tuple[str, Priority]]:
    """Yield the priorities that are there, by id.

    None where the structure has only their names: then nobody meant to say more of them here.
    """
    priorities = view.content.priorities
    if any(is_told(priority, key) for priority in priorities.values() for key in _TOLD):
        yield from ((key, item) for key, item in priorities.items() if view.in_force(item))


def without(view: View, key: str) -> Iterator[tuple[str, Priority]]:
    """Yield the priorities that say nothing under a key, by id.

    That it is unknown, or decided that there is none, is something. A party that is only asked
    for, or is not there on the day, is nothing.
    """
    for name, priority in spoken_of(view):
        if key in priority.unknown or key in priority.none:
            continue
        said = getattr(priority, key)
        if not (in_place(view, said) if key in _PARTIES else said):
            yield name, priority


def is_told(priority: Priority, key: str) -> bool:
    """Return whether a priority says something under a key: a value, or that it is unknown."""
    return bool(getattr(priority, key)) or key in priority.unknown or key in priority.none


def in_place(view: View, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return those parties that count: on the day, and not merely asked for or missed."""
    return tuple(
        party for party in parties if party.status not in _ABSENT and view.in_force(party)
    )
