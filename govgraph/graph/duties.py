"""Which statutory duties bear on a structure: those cited, and those of the packs in use.

Packs are read only where a structure uses one or cites a duty.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from govgraph.document.kinds import canonical_area
from govgraph.document.nodes import Place
from govgraph.graph.areas import areas_of
from govgraph.graph.index import View, grouped
from govgraph.graph.remembered import remembered
from govgraph.packs.law import Law, shipped
from govgraph.packs.model import Duty
from govgraph.packs.reading import pack_in, plain

_COUNTRIES = {
    "England": frozenset({"england"}),
    "Wales": frozenset({"wales"}),
    "England and Wales": frozenset({"england", "wales", "england and wales"}),
    "Great Britain": frozenset({"england", "wales", "scotland", "england and wales"}),
}
_KNOWN_COUNTRIES = frozenset({"england", "wales", "scotland", "northern ireland"})


class Cited(NamedTuple):
    """A duty that a body cites, with the entries that its name may stand for.

    Attributes:
        body: The body.
        name: The name as cited.
        entries: What packs have under that name, whatever the day and country.
        where: Where it is cited.
        sources: What is cited for it.
    """

    body: str
    name: str
    entries: tuple[Duty, ...]
    where: Place
    sources: tuple[str, ...]


class Applied(NamedTuple):
    """A duty in force that bears on a body, cited by it or attached to a function of its."""

    body: str
    duty: Duty
    where: Place


@remembered
def is_law_in_use(view: View) -> bool:
    """Return whether the structure uses a pack or a body cites a duty."""
    return bool(view.content.packs) or any(body.duties for body in view.content.bodies.values())


@remembered
def law(view: View) -> Law:
    """Return the law that a structure may speak of: the shipped packs, and those of its own."""
    own = [
        pack_in(plain(pack.root), pack.name, f"{pack.name}/") for pack in view.content.own_packs
    ]
    return Law((*shipped().packs, *own)) if own else shipped()


@remembered
def packs_in_use(view: View) -> frozenset[str]:
    """Return the names of the packs that the structure uses."""
    return frozenset(view.content.packs)


def country(view: View) -> str:
    """Return the country whose law applies, in small letters; empty where none is known."""
    said = (view.content.territory or "").strip().lower()
    return said if said in _KNOWN_COUNTRIES else ""


def is_of_country(view: View, duty: Duty) -> bool:
    """Return whether a duty may apply in the country of the structure, as far as it is known."""
    said = country(view)
    known = _COUNTRIES.get(duty.territory.country)
    return not said or known is None or said in known


def area_kinds(view: View, areas: Iterable[str]) -> tuple[str, ...]:
    """Return the kinds of areas, by the words of the law, sorted; those without one left out."""
    found = (view.content.areas[area].kind for area in areas if area in view.content.areas)
    territory = country(view) or None
    return tuple(sorted({canonical_area(kind, territory) for kind in found if kind}))


@remembered
def cited(view: View) -> tuple[Cited, ...]:
    """Return every duty that a body there on the day cites, as long as the citation holds."""
    if not is_law_in_use(view):
        return ()
    by_name = law(view).by_name
    return tuple(
        Cited(key, item.duty, by_name[item.duty], item.place("duty"), item.sources or body.sources)
        for key, body in view.bodies.items()
        for item in body.duties
        if item.duty in by_name and view.in_force(item)
    )


def chosen(view: View, item: Cited) -> Duty | None:
    """Return the entry in force for the body's area and the day; None where there is none."""
    open_ = [one for one in item.entries if is_of_country(view, one) and one.is_in_force(view.day)]
    kinds = area_kinds(view, areas_of(view, item.body))
    fitting = [one for one in open_ if is_for_areas(view, one, kinds)]
    own = [one for one in fitting or open_ if one.name == item.name]
    return next(iter(own or fitting or open_), None)


def is_for_areas(view: View, duty: Duty, kinds: Iterable[str]) -> bool:
    """Return whether a duty is one of areas of these kinds; it is where no kind is known."""
    places = duty.territory
    told = tuple(kinds)
    known = law(view)
    if not told or not places.areas:
        return True
    return any(
        known.is_area_kind(kind, places.areas) and not known.is_area_kind(kind, places.excepted)
        for kind in told
    )


def is_excepted(view: View, duty: Duty, kinds: Iterable[str]) -> bool:
    """Return whether a duty leaves out areas of these kinds, all of them."""
    told = tuple(kinds)
    left_out = duty.territory.excepted
    return bool(told) and all(law(view).is_area_kind(kind, left_out) for kind in told)


@remembered
def held(view: View) -> tuple[Applied, ...]:
    """Return the duties in force that bodies cite, external bodies among them."""
    found = ((item, chosen(view, item)) for item in cited(view))
    return tuple(Applied(item.body, one, item.where) for item, one in found if one is not None)


@remembered
def holders(view: View) -> dict[str, tuple[str, ...]]:
    """Return the bodies that hold each function, by its plain name, external ones among them."""
    return grouped(dict.fromkeys((item.duty.plain_name, item.body) for item in held(view)))


@remembered
def functions_of(view: View) -> dict[str, tuple[str, ...]]:
    """Return the plain names of the functions that each body holds."""
    pairs = ((body, name) for name, bodies in holders(view).items() for body in bodies)
    return grouped(pairs)


@remembered
def duties_in_use(view: View) -> tuple[Duty, ...]:
    """Return every duty of the packs that the structure uses, whatever the day."""
    packs = packs_in_use(view)
    return tuple(one for pack in law(view).packs if pack.name in packs for one in pack.duties)
