"""Parties that a duty asks for on a body, and that have no seat there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from govgraph.document import dates, kinds
from govgraph.document.content import Seat
from govgraph.graph.areas import areas_of
from govgraph.graph.duties import (
    Applied,
    applying,
    area_kinds,
    country,
    is_law_in_use,
    law,
    packs_in_use,
)
from govgraph.graph.index import View, grouped
from govgraph.graph.kinds_seen import is_party, is_seat, organisations_of, parties
from govgraph.graph.remembered import remembered
from govgraph.graph.shortfalls import Shortfall, shortfalls
from govgraph.graph.traits import role
from govgraph.packs.model import Duty, Part

_SEAT_ROLES = frozenset({"chair", "vice-chair", "member", "co-opted"})
# A party under these is asked for as a seat, or as many seats.
_COUNTED = frozenset(
    {"each-relevant", "at-least", "exactly", "between", "max", "equal", "majority", "jointly"}
)
# So many descriptions of a list are reached before the others are spoken of.
_FEWEST_DESCRIBED = 3


class Unmet(NamedTuple):
    """A party that a duty asks for and that is not there, or not in the number asked for.

    Attributes:
        applied: The duty and the body.
        part: What it asks for.
        parties: Ids of those missing, or ``kind:`` with the kind.
        words: What is asked for, in words.
        have: How many there are, where a number is asked for; else None.
        is_certain: Whether the structure says enough to tell it; else it is a question.
    """

    applied: Applied
    part: Part
    parties: tuple[str, ...]
    words: str
    have: int | None
    is_certain: bool


@remembered
def unmet(view: View) -> tuple[Unmet, ...]:
    """Return what duties ask for on own bodies and nothing states, body by body."""
    if not is_law_in_use(view):
        return ()
    return tuple(found for item in applying(view) for found in _unmet_by(view, item))


def _unmet_by(view: View, item: Applied) -> Iterator[Unmet]:
    body = view.own_bodies[item.body]
    if "members" in body.unknown:
        return
    is_spoken_of = bool(view.members(item.body)) or body.complete
    if not is_spoken_of and item.duty.pack not in packs_in_use(view):
        return
    if not _is_about_seats(view, item.duty):
        return
    for part in _parts(view, item):
        if _is_asked(view, item, part):
            for lacking, words, have in _missing(view, item, part):
                if not _is_said_elsewhere(view, item.body, part, lacking):
                    certain = body.complete and _is_certain(part, view, lacking)
                    yield Unmet(item, part, lacking, words, have, certain)


def _parts(view: View, item: Applied) -> Iterator[Part]:
    """Yield the parties of a duty; descriptions only where several of them are recorded."""
    described = [part for part in item.duty.parts if _is_description(part)]
    lines = (*view.lines_from.get(item.body, ()), *view.lines_to.get(item.body, ()))
    is_listed = view.own_bodies[item.body].complete
    if not is_listed or len(view.seats_on.get(item.body, ())) + len(lines) < _FEWEST_DESCRIBED:
        described = []
    reached_ones = sum(1 for part in described if not any(_unreached(view, item, part)))
    for part in item.duty.parts:
        if not _is_description(part) or reached_ones >= _FEWEST_DESCRIBED:
            yield part


def _is_description(part: Part) -> bool:
    return part.is_linked and part.quantifier == "one-of-each-description" and not part.is_gone


def _is_about_seats(view: View, duty: Duty) -> bool:
    """Return whether a duty has parties whose absence from a body says something."""
    is_checked = any(check.rule == "law.duty-unmet" for check in duty.checks)
    starts = [check.from_ for check in duty.checks if check.from_]
    if view.day and any(view.day < start.first for start in starts):
        return False
    return is_checked or duty.creates_body


def _is_asked(view: View, item: Applied, part: Part) -> bool:
    """Return whether a party is asked for on the body on the day, in its country and area."""
    if part.is_gone or not _is_in_life(view, part):
        return False
    said = country(view)
    if part.country and said and part.country.lower() != said:
        return False
    places = area_kinds(view, areas_of(view, item.body))
    known = law(view)
    if part.areas and places and not any(known.is_area_kind(k, part.areas) for k in places):
        return False
    if part.is_linked:
        return True
    is_seat_asked = part.quantifier in _COUNTED or part.quantifier == "one-of-each-description"
    return is_seat_asked and (not part.role or part.role in _SEAT_ROLES)


def _is_in_life(view: View, part: Part) -> bool:
    if view.day is None:
        return part.until is None
    return dates.is_within(view.day, part.from_, part.until)


def _is_certain(part: Part, view: View, lacking: tuple[str, ...]) -> bool:
    if not law(view).can_be_seen(part.kind):
        return False
    if any(view.kind(party) in part.unsure for party in lacking):
        return False
    if not part.when:
        return True
    return bool(lacking) and all(
        any(is_party(view, party, kind) for kind in part.sure) for party in lacking
    )


Missing = Iterator[tuple[tuple[str, ...], str, int | None]]


def _missing(view: View, item: Applied, part: Part) -> Missing:
    if part.is_linked:
        yield from _unreached(view, item, part)
    elif part.quantifier == "each-relevant":
        yield from _each(view, item, part)
    else:
        yield from _number(view, item, part)


def seats_of(view: View, body: str, part: Part) -> list[Seat]:
    """Return the seats of a body that are what a duty asks for."""
    seats = view.seats_on.get(body, ())
    return [
        seat
        for seat in seats
        if not seat.is_absent
        and (seat.is_member or part.attends)
        and (part.role not in _SEAT_ROLES or role(seat) == part.role)
        and is_seat(view, seat, part.kind)
    ]


def relevant(view: View, body: str, kind: str) -> tuple[list[str], bool]:
    """Return the organisations of a kind that a body's area surely touches; whether that is all.

    One whose area is not stated is surely meant where it is the only one of its own kind.
    """
    there = organisations_of(view, kind)
    areas = areas_of(view, body)
    is_one = view.own_bodies[body].count in {None, 1}
    if not is_one or not areas:
        found = [*there.all]
        return (found, True) if is_one and len(found) < 2 else _alone(view, found, is_one=is_one)
    alone, is_all = _alone(view, there.placeless, is_one=True)
    return [*there.touching(areas), *alone], is_all


def _alone(view: View, parties: list[str], *, is_one: bool) -> tuple[list[str], bool]:
    """Return those that are the only one of their kind, and whether that is all of them."""
    alike = Counter(view.kind(key) for key in parties)
    found = [key for key in parties if is_one and alike[view.kind(key)] == 1]
    return found, len(found) == len(parties)


def _each(view: View, item: Applied, part: Part) -> Missing:
    """Yield each organisation of a kind without a seat, or the kind where none is known."""
    seats = seats_of(view, item.body, part)
    found, is_all = relevant(view, item.body, part.kind)
    name = law(view).called(part.kind)
    if not found and not seats and not (part.when and is_all):
        yield (f"kind:{part.kind}",), f"the {name}" if _is_one(name) else name, None
    taken = {party for seat in seats for party in parties(view, seat)}
    for key in found:
        if key not in taken:
            yield (key,), view.name(key), None


def _is_one(name: str) -> bool:
    return not name.startswith(("a ", "an ", "the ", "any", "some")) and not name.endswith("s")


def _number(view: View, item: Applied, part: Part) -> Missing:
    seats = seats_of(view, item.body, part)
    have = sum(seat.number for seat in seats)
    told = _COUNTING.get(part.quantifier, _at_least)(view, item, part, have)
    wider = seats_of(view, item.body, part._replace(kind=part.within)) if part.within else []
    if told and (not part.within or sum(seat.number for seat in wider) > have):
        yield (f"kind:{part.kind}",), told, have


def _at_least(view: View, item: Applied, part: Part, have: int) -> str | None:
    least = part.n or 1
    name = law(view).called(part.kind)
    if have >= least:
        return None
    if least == 1:
        return f"the {name}" if _is_one(name) else name
    return f"at least {least} {name}"


def _between(view: View, item: Applied, part: Part, have: int) -> str | None:
    least, most = part.n or 1, part.k if isinstance(part.k, int) else None
    name = law(view).called(part.kind)
    if have < least or (most is not None and have > most):
        return f"{least} to {most} {name}" if least > 1 else f"at most {most} {name}"
    return None


def _greater(view: View, item: Applied, part: Part, have: int) -> str | None:
    """Return the greater of a number and a count of organisations, where the seats differ."""
    councils, is_sure = relevant(view, item.body, str(part.k))
    least = part.n or 1
    need = max(least, len(councils))
    if have == need or (have > least and not is_sure):
        return None
    return f"{need} {law(view).called(part.kind)}"


def _as_many(view: View, item: Applied, part: Part, have: int) -> str | None:
    others = [
        sum(seat.number for seat in seats_of(view, item.body, other))
        for other in item.duty.parts
        if other.quantifier == "equal"
    ]
    name = law(view).called(part.kind)
    if have < (part.n or 1):
        return f"at least {part.n} {name}"
    return f"as many {name} as of the other kind" if have < max(others) else None


def _most_of(view: View, item: Applied, part: Part, have: int) -> str | None:
    """Return a share of the members that is not met: more than half, or n of k parts."""
    members = sum(seat.number for seat in view.members(item.body))
    name = law(view).called(part.kind)
    if part.n and isinstance(part.k, int):
        short = have * part.k < members * part.n
        return f"{part.n} in {part.k} of its members as {name}" if short else None
    return f"more than half of its members as {name}" if have * 2 <= members else None


_COUNTING: dict[str, Callable[[View, Applied, Part, int], str | None]] = {
    "between": _between,
    "max": _greater,
    "equal": _as_many,
    "majority": _most_of,
}


def _unreached(view: View, item: Applied, part: Part) -> Missing:
    """Yield a party that neither a seat nor a place nor any line of the body reaches."""
    name = law(view).called(part.kind)
    if part.quantifier == "each-relevant":
        found, _ = relevant(view, item.body, part.kind)
        for key in found:
            if key not in reached(view, item.body):
                yield (key,), view.name(key), None
        return
    seats = [seat for seat in view.seats_on.get(item.body, ()) if not seat.is_absent]
    is_met = any(is_seat(view, seat, part.kind) for seat in seats)
    if not is_met and not any(is_party(view, key, part.kind) for key in reached(view, item.body)):
        yield (f"kind:{part.kind}",), name, None


def reached(view: View, body: str) -> frozenset[str]:
    """Return everyone whom a body reaches by a seat, a place without one, or any line."""
    seats = (seat for seat in view.seats_on.get(body, ()) if not seat.is_absent)
    sitting = {party for seat in seats for party in parties(view, seat)}
    lines = {line.end for line in view.lines_from.get(body, ()) if not line.is_absent}
    lines |= {line.start for line in view.lines_to.get(body, ()) if not line.is_absent}
    return frozenset(sitting | lines)


def _is_said_elsewhere(view: View, body: str, part: Part, lacking: tuple[str, ...]) -> bool:
    """Return whether the structure itself tells of the same gap: requested, missing, asked for."""
    absent = [seat for seat in view.seats_on.get(body, ()) if seat.is_absent]
    if any(is_seat(view, seat, part.kind) for seat in absent):
        return True
    wanted = law(view).contained(part.kind)
    return any(
        trait.holder in lacking or not wanted.isdisjoint(_kinds(trait.picks))
        for shortfall in _shortfalls_on(view).get(body, ())
        for trait in shortfall.need.all_traits
    )


@remembered
def _shortfalls_on(view: View) -> dict[str, tuple[Shortfall, ...]]:
    return grouped((shortfall.body, shortfall) for shortfall in shortfalls(view))


def _kinds(picks: object) -> frozenset[str]:
    return frozenset(kinds.canonical(kind) for kind in getattr(picks, "kind", ()))
