"""Who sits on a body, line by line; on several alike, what holds for all and where they differ."""

from __future__ import annotations

from collections import Counter
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from govgraph_render.compose.parties import name_of
from govgraph_render.languages import listed, phrase
from govgraph_render.scene import Member, Role
from govgraph_render.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from govgraph.document.content import Seat
    from govgraph.document.nodes import Place
    from govgraph.graph.index import View

ROLES: tuple[Role, ...] = ("chair", "member", "gap", "invited")
MOST_NAMED = 2
"""With more holders than this of one seat, they are counted."""

_Origin: TypeAlias = "tuple[Place, str, Role]"
"""Where a seat is written: the same for bodies of one template; its own template; its role."""


class _Told(NamedTuple):
    """One line: its words, and the holder and office that they are made of."""

    words: str
    holder: str
    office: str


def members_of(view: View, bodies: tuple[str, ...], language: str) -> tuple[Member, ...]:
    """Return the members of some bodies alike, chairs first."""
    each = [_lines(view, body, language) for body in bodies]
    same = _same(each)
    differing: dict[_Origin, list[_Told]] = {}
    for lines in each:
        left = Counter(same)
        for origin, line in lines.items():
            left[origin[-1], line] -= 1
            if left[origin[-1], line] < 0:
                differing.setdefault(origin, []).append(line)
    found = [(ROLES.index(role), line.words, role) for role, line in same.elements()]
    found += [
        (ROLES.index(role), _together(lines, len(bodies), language), role)
        for (_, _, role), lines in differing.items()
    ]
    return tuple(Member(name, role) for _, name, role in sorted(found) if name)


def _same(each: Sequence[Mapping[_Origin, _Told]]) -> Counter[tuple[Role, _Told]]:
    """Return the lines that all bodies have, as often as each of them has them."""
    counts = (Counter((origin[-1], line) for origin, line in lines.items()) for lines in each)
    return reduce(and_, counts)


def _lines(view: View, body: str, language: str) -> dict[_Origin, _Told]:
    """Return the seats of one body; those of one template in one office are one line."""
    alike: dict[tuple[str, str, Role], list[Seat]] = {}
    for seat in view.seats_on.get(body, ()):
        if not seat.is_absent:
            made = seat.made_by if seat.made_by in view.content.templates else None
            key = (made or seat.id, seat.entry.seat or "", _role(seat))
            alike.setdefault(key, []).append(seat)
    return {
        (seats[0].where, _set_of(seats[0]), role): _line(view, template, seats, language)
        for (template, _, role), seats in alike.items()
    }


def _set_of(seat: Seat) -> str:
    """Return which of several holders of one written seat this is; nothing for a lone one."""
    return f"{seat.made_by}: {seat.holders}" if seat.made_by else ""


def _line(view: View, template: str, seats: list[Seat], language: str) -> _Told:
    first = seats[0]
    office = clean(first.entry.seat or "")
    if len(seats) > 1:
        holder = clean(name_of(view, template, tuple(each for s in seats for each in s.holders)))
        number = len(seats)
    else:
        holder = clean(", ".join(view.name(each) for each in first.holders))
        number = first.number
    words = f"{holder} ({office})" if holder and office else holder or office
    words += f" ×{number}" if number > 1 else ""
    is_vacant = len(seats) == 1 and first.entry.vacant
    return _Told(phrase("{} – vacant", language, words) if is_vacant else words, holder, office)


def _role(seat: Seat) -> Role:
    if seat.is_chair:
        return "chair"
    return "member" if seat.is_member else "invited"


def _together(lines: list[_Told], bodies: int, language: str) -> str:
    """Return in one line what a seat is on several bodies: the same, or differing."""
    words = _common(list(dict.fromkeys(lines)), language)
    if len(lines) == bodies:
        return words
    return phrase("{} – on {} of {}", language, words, str(len(lines)), str(bodies))


def _common(lines: list[_Told], language: str) -> str:
    if len(lines) == 1:
        return lines[0].words
    holders, offices = {line.holder for line in lines}, {line.office for line in lines}
    if len(lines) <= MOST_NAMED and len(offices) == 1 and "" not in holders:
        named = listed(sorted(holders), language)
        return f"{named} ({lines[0].office})" if lines[0].office else named
    if len(lines) <= MOST_NAMED:
        return listed(sorted(line.words for line in lines), language)
    label = lines[0].office if len(offices) == 1 else lines[0].holder if len(holders) == 1 else ""
    count = str(len(lines))
    if not label:
        return phrase("{} different seats", language, count)
    pattern = "{}: {} different holders" if len(offices) == 1 else "{}: {} different seats"
    return phrase(pattern, language, label, count)
