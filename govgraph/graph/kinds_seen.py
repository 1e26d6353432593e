"""Whether a party, or the holder of a seat, is of a kind that the law speaks of.

Packs say which kinds, offices, roles and voices take the place of a kind; nothing of it is here.
"""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.document.content import Seat
from govgraph.document.kinds import ORGANISATION_KINDS, canonical
from govgraph.graph.areas import Placed
from govgraph.graph.duties import functions_of, law
from govgraph.graph.index import View
from govgraph.graph.kinds_in_time import heirs_by_law
from govgraph.graph.plain_names import words
from govgraph.graph.remembered import remembered
from govgraph.graph.traits import role, sitting
from govgraph.packs.words import Kind

_ANY_VOICE = "any"


def is_party(view: View, party: str, kind: str) -> bool:
    """Return whether an organisation or body is of a kind, or of one that it contains.

    One whose kind is not stated is taken by its name: Exampleshire Police for police.
    """
    wanted = law(view).contained(kind)
    known = kinds_of(view, party)
    if known:
        return not wanted.isdisjoint(known)
    return party in view.content.organisations and _is_named_so(view.name(party), wanted)


def organisations_of(view: View, kind: str) -> Placed:
    """Return the organisations of a kind that are there on the day, sets of them left out."""
    known = _by_kind(view)
    if kind not in known:
        known[kind] = Placed(
            view,
            (
                key
                for key, entry in view.content.organisations.items()
                if not entry.includes and view.is_there(key) and is_party(view, key, kind)
            ),
        )
    return known[kind]


@remembered
def _by_kind(view: View) -> dict[str, Placed]:
    """Return what organisations_of has worked out so far, by kind."""
    return {}


def kinds_of(view: View, party: str) -> frozenset[str]:
    """Return the kinds of a party: the one stated, and the functions that a body holds."""
    entry = view.entries.get(party)
    stated = getattr(entry, "kind", None)
    functions = functions_of(view).get(party, ())
    held = (name.partition("/")[2] for name in functions)
    return frozenset([*held, *([canonical(stated)] if stated else ())])


def _is_named_so(name: str, kinds: Iterable[str]) -> bool:
    heard = set(words(name))
    return any(
        set(words(word.replace("-", " "))) <= heard
        for kind in kinds
        if kind in ORGANISATION_KINDS
        for word in (kind, *ORGANISATION_KINDS[kind].aliases)
    )


def parties(view: View, seat: Seat) -> tuple[str, ...]:
    """Return everyone who sits in a seat: holders, whom they also represent, who follows them."""
    known = _sitting(view)
    if seat.id not in known:
        known[seat.id] = sitting(view, (*seat.holders, *seat.entry.on_behalf_of))
    return known[seat.id]


@remembered
def _sitting(view: View) -> dict[str, tuple[str, ...]]:
    """Return who sits in the seats that were asked for so far, by their ids."""
    return {}


def is_seat(view: View, seat: Seat, kind: str) -> bool:
    """Return whether a seat is one that the law means by a kind."""
    known = law(view)
    own = known.kinds.get(kind, Kind())
    if _is_ruled_out(view, seat, own) or (own.roles and role(seat) not in own.roles):
        return False
    if kind in known.kinds and not (own.kinds or own.offices or own.voices):
        return not own.is_independent or not seat.holders
    if any(is_party(view, party, kind) for party in parties(view, seat)):
        return True
    if stands_in(view, seat, kind):
        return True
    return any(_is_shown(view, seat, one) for one in known.explained(kind))


def stands_in(view: View, seat: Seat, kind: str) -> bool:
    """Return whether a seat is held by one whose kind law has ended, and a kind followed it."""
    heirs = heirs_by_law(view)
    if not heirs:
        return False
    wanted = law(view).contained(kind)
    return any(
        not wanted.isdisjoint(heirs.get(own, ()))
        for party in parties(view, seat)
        for own in kinds_of(view, party)
    )


def _is_ruled_out(view: View, seat: Seat, kind: Kind) -> bool:
    if role(seat) in kind.without_roles or has_office(view, seat, kind.without_offices):
        return True
    return any(
        is_party(view, party, one) for one in kind.without_kinds for party in parties(view, seat)
    )


def _is_shown(view: View, seat: Seat, kind: Kind) -> bool:
    """Return whether the office or the voice of a seat shows a kind."""
    voices = view.voices(seat)
    if voices and (_ANY_VOICE in kind.voices or not voices.isdisjoint(kind.voices)):
        return True
    if kind.is_independent and not seat.holders and seat.entry.seat:
        return True
    return has_office(view, seat, kind.offices)


def has_office(view: View, seat: Seat, offices: Iterable[str]) -> bool:
    """Return whether the office of a seat has all the words of one of some offices."""
    post = view.name(seat.entry.post) if seat.entry.post else ""
    heard = set(words(f"{seat.entry.seat or ''} {post}"))
    if not seat.holders or not any(kinds_of(view, holder) for holder in seat.holders):
        names = " ".join(view.name(holder) for holder in seat.holders)
        heard |= set(words(names))
    return bool(heard) and any(set(words(office)) <= heard for office in offices)
