"""Statutory functions by area: which body holds each, which is held by none, which by two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.document.nodes import Place
from govgraph.graph.areas import Placed, areas_around, areas_inside, areas_of
from govgraph.graph.duties import (
    Applied,
    Cited,
    area_kinds,
    chosen,
    duties_in_use,
    held,
    holders,
    is_law_in_use,
    is_of_country,
    law,
)
from govgraph.graph.index import View, grouped
from govgraph.graph.own_functions import areas_without_own, is_asked_of, served
from govgraph.graph.plain_names import words
from govgraph.graph.remembered import remembered
from govgraph.graph.statute_names import may_be_named_for
from govgraph.packs.model import Duty


class Unheld(NamedTuple):
    """A function that no body holds in an area; ``could_be`` are those that may hold it."""

    area: str
    duty: Duty
    could_be: tuple[str, ...]


class Lost(NamedTuple):
    """A function that a body held which has ended, and that nobody holds now."""

    body: str
    duty: Duty
    where: Place


class Doubled(NamedTuple):
    """A function that two bodies hold in one area, or in areas that are not stated."""

    one: Applied
    other: Applied
    is_certain: bool


@remembered
def unheld(view: View) -> tuple[Unheld, ...]:
    """Return each function asked of an area that the structure covers, and held by nobody."""
    return tuple(_unheld(view)) if view.content.covers and is_law_in_use(view) else ()


def _unheld(view: View) -> Iterator[Unheld]:
    for duty in duties_in_use(view):
        if not duty.everywhere or not duty.is_in_force(view.day) or not is_of_country(view, duty):
            continue
        if _is_held_somewhere(view, duty):
            continue
        held_in = _held_areas(view, duty) - areas_without_own(view, duty)
        for area in _covered(view, duty):
            if area not in held_in:
                yield Unheld(area, duty, _could_hold(view, duty, area))


def _covered(view: View, duty: Duty) -> Iterator[str]:
    """Yield the covered areas of the kinds that a duty is asked of, sorted."""
    for area in view.content.areas:
        is_covered = any(view.is_area_within(area, whole) for whole in view.content.covers)
        is_asked = is_asked_of(view, duty, area)
        if is_asked and is_covered and view.is_there(area) and _has_parts(view, area):
            yield area


def _has_parts(view: View, area: str) -> bool:
    """Return whether a two-tier county still has a district of its own; other areas do."""
    if "two-tier-county" not in area_kinds(view, [area]):
        return True
    inside = [key for key in areas_inside(view, area) if key != area]
    there = area_kinds(view, [key for key in inside if view.is_there(key)])
    return not there or "district" in there


def _is_held_somewhere(view: View, duty: Duty) -> bool:
    """Return whether a body without an area, or many unnamed ones, may hold it anywhere."""
    bodies = holders(view).get(duty.plain_name, ())
    return any(not areas_of(view, key) for key in bodies)


def _held_areas(view: View, duty: Duty) -> frozenset[str]:
    """Return every area in which a function is held: those of its bodies, in and around them."""
    own = [area for key in holders(view).get(duty.plain_name, ()) for area in areas_of(view, key)]
    near = (
        other for area in own for other in (*areas_around(view, area), *areas_inside(view, area))
    )
    return frozenset(near)


def _could_hold(view: View, duty: Duty, area: str) -> tuple[str, ...]:
    """Return bodies that may hold it: named for it, or with duties that are not known.

    Where some of them have the area in their name, only those. One that is known to hold it is
    held to be that of its own area only.
    """
    found: dict[str, None] = {}
    known = holders(view).get(duty.plain_name, ())
    for function in (duty.plain_name, ""):
        placed = _candidates(view).get(function)
        if placed is not None:
            near = (*placed.touching([area]), *placed.placeless)
            found.update((key, None) for key in near if key not in known)
    if duty.each_of:
        found = {key: None for key in found if _is_for(view, duty, key, area)}
    by_name = [key for key in found if _is_named_after(view, key, area)]
    return tuple(by_name or found)


def _is_for(view: View, duty: Duty, body: str, area: str) -> bool:
    return not areas_of(view, body) or area in served(view, duty, body)


def _is_named_after(view: View, body: str, area: str) -> bool:
    heard = _heard(view)
    for key in (body, area):
        if key not in heard:
            heard[key] = frozenset(words(view.name(key)))
    return heard[area] <= heard[body]


@remembered
def _heard(view: View) -> dict[str, frozenset[str]]:
    """Return the words of the names that were asked for so far."""
    return {}


@remembered
def asked_of(view: View) -> frozenset[tuple[str, str]]:
    """Return the functions of which it is asked whether a body is what its area lacks."""
    return frozenset(
        (item.duty.plain_name, body) for item in unheld(view) for body in item.could_be
    )


@remembered
def _candidates(view: View) -> dict[str, Placed]:
    """Return bodies by the function that they are named for; under "" those not known."""
    named = ((function, key) for key in view.bodies for function in may_be_named_for(view, key))
    unknown = (("", key) for key, body in view.bodies.items() if "duties" in body.unknown)
    return {name: Placed(view, keys) for name, keys in grouped([*named, *unknown]).items()}


def lost(view: View) -> Iterator[Lost]:
    """Yield each function of a body that has ended, which nobody there holds in its area."""
    if not is_law_in_use(view) or view.day is None:
        return
    for item in _cited_before(view):
        duty = chosen(view, item)
        if duty is None or not duty.creates_body or _is_taken_up(view, item.body, duty):
            continue
        if not any(view.has_ended(area) for area in areas_of(view, item.body)):
            yield Lost(item.body, duty, item.where)


def _cited_before(view: View) -> Iterator[Cited]:
    by_name = law(view).by_name
    for key, body in view.content.bodies.items():
        if view.has_ended(key) and not body.external:
            for item in body.duties:
                if item.duty in by_name and item.until is None:
                    yield Cited(key, item.duty, by_name[item.duty], item.place("duty"), ())


def _is_taken_up(view: View, body: str, duty: Duty) -> bool:
    areas = areas_of(view, body)
    return any(
        not areas or not areas_of(view, key) or view.do_areas_touch(areas, areas_of(view, key))
        for key in holders(view).get(duty.plain_name, ())
    )


def doubled(view: View) -> Iterator[Doubled]:
    """Yield each two own bodies that hold one function in one area on the day."""
    by_function: dict[str, list[Applied]] = {}
    for item in held(view):
        if item.duty.creates_body and item.body in view.own_bodies:
            by_function.setdefault(item.duty.plain_name, []).append(item)
    for items in by_function.values():
        yield from _doubled(view, items)


def _doubled(view: View, items: list[Applied]) -> Iterator[Doubled]:
    by_area: dict[str, Applied] = {}
    placeless: list[Applied] = []
    for item in items:
        areas = areas_of(view, item.body)
        if not areas:
            placeless.append(item)
        for area in areas:
            other = by_area.setdefault(area, item)
            if other.body != item.body:
                yield Doubled(other, item, True)
    if len(placeless) > 1 and _are_single(view, placeless):
        yield Doubled(placeless[0], placeless[1], False)


def _are_single(view: View, items: list[Applied]) -> bool:
    """Return whether bodies are one of a kind each: not made from a template, not several."""
    bodies = [view.bodies[item.body] for item in items]
    return len({item.body for item in items}) == len(items) and all(
        body.count is None and body.template is None for body in bodies
    )
