"""Bodies that serve several areas of which the law asks one each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.graph.applying import applying
from govgraph.graph.areas import areas_inside, areas_of
from govgraph.graph.duties import Applied, area_kinds, held, is_law_in_use, law
from govgraph.graph.index import View
from govgraph.graph.kinds_seen import is_party
from govgraph.packs.model import Duty
from govgraph.packs.parties import Combining


class Joined(NamedTuple):
    """One body for several areas, and the duty that says how that is done.

    Attributes:
        applied: The duty that it discharges for the areas.
        rule: The duty that says how areas are combined.
        areas: The areas, sorted.
        lacking: Parties that the agreement does not name; None where no agreement is stated.
    """

    applied: Applied
    rule: Duty
    areas: tuple[str, ...]
    lacking: tuple[str, ...] | None


def joined(view: View) -> Iterator[Joined]:
    """Yield each own body for several areas without all that combining them takes."""
    if not is_law_in_use(view):
        return
    for item in applying(view):
        combining = item.duty.combining
        if combining is None:
            continue
        areas = _areas(view, item.body, combining)
        if len(areas) < 2 or _is_by_other(view, item.body, combining):
            continue
        body = view.own_bodies[item.body]
        lacking = _lacking(view, item.body, combining) if body.combined else None
        if "combined" not in body.unknown and lacking != ():
            yield Joined(_function(view, item), item.duty, areas, lacking)


def _function(view: View, item: Applied) -> Applied:
    """Return the function that the body discharges, to which the rule on combining belongs."""
    own = [one for one in held(view) if one.body == item.body]
    return next((one for one in own if one.duty.plain_name in item.duty.of), item)


def _areas(view: View, body: str, combining: Combining) -> tuple[str, ...]:
    """Return the areas of the right kinds that a body is for, its own or inside its own."""
    known = law(view)
    own = areas_of(view, body)
    inside = {area for wider in own for area in areas_inside(view, wider) if view.is_there(area)}
    return tuple(
        sorted(
            area
            for area in inside
            for kind in area_kinds(view, [area])
            if known.is_area_kind(kind, combining.areas)
        )
    )


def _is_by_other(view: View, body: str, combining: Combining) -> bool:
    """Return whether the body discharges the other duty by which areas may be served at once."""
    own = {item.duty.name for item in held(view) if item.body == body}
    return combining.by in own


def _lacking(view: View, body: str, combining: Combining) -> tuple[str, ...]:
    """Return parties that should have agreed and are not named; empty where none are named."""
    stated = view.own_bodies[body].combined
    named = stated.parties if stated else ()
    if not named:
        return ()
    areas = areas_of(view, body)
    return tuple(
        key
        for key, entry in view.content.organisations.items()
        if key not in named
        and view.is_there(key)
        and not entry.includes
        and any(is_party(view, key, kind) for kind in combining.parties)
        and (not entry.areas or view.do_areas_touch(areas, entry.areas))
    )
