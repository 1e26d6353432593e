"""Seats, and places in sets, that a duty's law gives to nobody of a kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.document.content import Seat
from govgraph.document.nodes import Place
from govgraph.graph.applying import applying
from govgraph.graph.duties import Applied, duties_in_use, is_law_in_use, is_of_country
from govgraph.graph.index import View
from govgraph.graph.kinds_seen import has_office, is_party, kinds_of, parties
from govgraph.graph.plain_names import words
from govgraph.graph.run_by import run_by
from govgraph.graph.traits import role
from govgraph.packs.model import Duty
from govgraph.packs.parties import Bar


class BarredSeat(NamedTuple):
    """A seat that is held by somebody whom the law of a duty bars from it."""

    applied: Applied
    bar: Bar
    seat: Seat


class BarredPlace(NamedTuple):
    """A party that is counted in a set of a name that it does not belong in."""

    duty: Duty
    bar: Bar
    among: str
    party: str
    where: Place


def barred_seats(view: View) -> Iterator[BarredSeat]:
    """Yield each seat of an own body that a duty bearing on it bars."""
    if not is_law_in_use(view):
        return
    for item in applying(view):
        for bar in item.duty.barred:
            is_barred = _is_called_so if bar.among else _is_barred
            for seat in view.members(item.body):
                if is_barred(view, seat, bar):
                    yield BarredSeat(item, bar, seat)


def _is_called_so(view: View, seat: Seat, bar: Bar) -> bool:
    """Return whether the office of a seat calls its holder what the law does not count it as."""
    if not _is_named(seat.entry.seat or "", bar):
        return False
    beside = [holder for other in view.members(seat.body) for holder in other.holders]
    return any(_is_out_of_place(view, bar, party, tuple(beside)) for party in seat.holders)


def _is_barred(view: View, seat: Seat, bar: Bar) -> bool:
    if not (bar.kinds or bar.offices or bar.unless):
        return False
    if bar.roles and role(seat) not in bar.roles:
        return False
    if has_office(view, seat, bar.offices):
        return True
    if bar.unless:
        return not _is_let_in(view, seat, bar)
    own = [key for holder in seat.holders for key in (holder, *view.organisations_behind(holder))]
    return any(is_party(view, party, kind) for party in own for kind in bar.kinds)


def _is_let_in(view: View, seat: Seat, bar: Bar) -> bool:
    """Return whether a holder is of a kind let in, or of one that is not known."""
    found = parties(view, seat)
    if seat.holders and not any(kinds_of(view, party) for party in found):
        return True
    return any(is_party(view, party, kind) for party in found for kind in bar.unless)


def barred_places(view: View) -> Iterator[BarredPlace]:
    """Yield each party in a named set of organisations that the law does not count there."""
    if not is_law_in_use(view):
        return
    for duty in _in_force(view):
        for bar in duty.barred:
            for among, members in _sets(view, bar) if bar.among else ():
                for party in members:
                    if _is_out_of_place(view, bar, party, members):
                        where = view.content.organisations[among].place("includes")
                        yield BarredPlace(duty, bar, among, party, where)


def _in_force(view: View) -> Iterator[Duty]:
    found = {item.duty.name: item.duty for item in applying(view)}
    for duty in duties_in_use(view):
        if duty.is_in_force(view.day) and is_of_country(view, duty):
            found.setdefault(duty.name, duty)
    yield from found.values()


def _sets(view: View, bar: Bar) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each set that is what the law speaks of, by its kind or by its name."""
    kinds = {"-".join(words(name)) for name in bar.among}
    for key, entry in view.content.organisations.items():
        if entry.includes and (view.kind(key) in kinds or _is_named(entry.name, bar)):
            yield key, entry.includes


def _is_named(said: str, bar: Bar) -> bool:
    heard = f" {' '.join(words(said))} "
    return any(f" {' '.join(words(name))} " in heard for name in bar.among)


def _is_out_of_place(view: View, bar: Bar, party: str, members: tuple[str, ...]) -> bool:
    """Return whether a party is not counted there; some are not beside whoever runs them."""
    if not any(is_party(view, party, kind) for kind in bar.kinds):
        return False
    if not bar.beside:
        return True
    runners = run_by(view, party)
    return any(
        other in runners and is_party(view, other, kind)
        for other in members
        for kind in bar.beside
    )
