"""Who oversees a remit beside whom, without anything that says so or divides it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govgraph.document.content import Remitted
from govgraph.graph.areas import areas_around, areas_of
from govgraph.graph.index import View


def rivals(view: View, items: Sequence[Remitted]) -> list[list[Remitted]]:
    """Return those that oversee one remit at once, those in each other's way together.

    Bodies whose areas lie apart, or that one template makes for different things, divide the
    remit; those that name each other under ``jointly_with`` share it. A body without an area
    is in the way of every other.
    """
    leader = {item.body: item.body for item in items}
    by_body = {item.body: item for item in items}
    for one, other in _meeting(view, list(by_body)):
        if not _is_shared(view, by_body[one], by_body[other]):
            leader[_top(leader, other)] = _top(leader, one)
    groups: dict[str, list[Remitted]] = {}
    for body, item in by_body.items():
        groups.setdefault(_top(leader, body), []).append(item)
    return [group for group in groups.values() if len(group) > 1]


def _meeting(view: View, bodies: list[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of bodies whose areas touch, without comparing each with each."""
    at: dict[str, list[str]] = {}
    everywhere = [body for body in bodies if not areas_of(view, body)]
    for body in bodies:
        for area in areas_of(view, body):
            at.setdefault(area, []).append(body)
    for body in bodies:
        around = {
            wider: None for area in areas_of(view, body) for wider in areas_around(view, area)
        }
        for other in (*everywhere, *(one for area in around for one in at.get(area, ()))):
            if other != body:
                yield other, body


def _is_shared(view: View, one: Remitted, other: Remitted) -> bool:
    """Return whether two overseers share a remit, or are made to divide it."""
    first, second = view.content.bodies[one.body], view.content.bodies[other.body]
    if first.template and first.template == second.template:
        return first.made_for != second.made_for
    if {second.id, second.template} & set(one.holding.jointly_with):
        return True
    return bool({first.id, first.template} & set(other.holding.jointly_with))


def _top(leader: dict[str, str], key: str) -> str:
    """Return who stands for the group that a body is in, so that the lesser id always does."""
    while leader[key] != key:
        leader[key] = leader[leader[key]]
        key = leader[key]
    return key
