"""What references pick once something new is there: seats, lines, requirements and made bodies.

A seat for the chair of each partnership is a seat for a new partnership's chair too, and a
requirement on every district body is one on a new district body.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from govgraph.changes.moment import Moment
from govgraph.changes.parties import room, with_new
from govgraph.document.assembly.expand import Expander
from govgraph.document.assembly.joining import Joiner
from govgraph.document.assembly.room import TooManyFactsError
from govgraph.document.assembly.seating import Seating
from govgraph.document.assembly.selection import Selection, selection_of
from govgraph.document.bounds import Bounds
from govgraph.document.content import Content, Demand, Line, Remitted, Seat, Unknown
from govgraph.document.model.body import Body
from govgraph.document.model.document import FreeSeat
from govgraph.document.model.line import FreeLine
from govgraph.document.model.references import Term
from govgraph.document.model.register import Organisation
from govgraph.document.model.seat import SEAT_LISTS
from govgraph.document.problems import Problems

AnyItem = TypeVar("AnyItem", Line, Seat)


def with_made_bodies(
    content: Content, begun: frozenset[str], moment: Moment, most: int = Bounds().bodies
) -> tuple[Content, frozenset[str]]:
    """Return a structure with the bodies that its templates make of what has begun, and all ids.

    Args:
        content: The structure, with what has begun in it.
        begun: Ids of what has begun; a template among them makes its bodies.
        moment: When.
        most: How many further bodies there is room for.

    Raises:
        TooManyFactsError: there would be more.
    """
    living = {
        key: template
        for key, template in content.templates.items()
        if template.until is None or template.until.last > moment.end.last
    }
    if not living:
        return content, begun
    problems = Problems()
    bounds = Bounds(bodies=most + len(content.bodies))
    plain = {**content.bodies, **living}
    expanded = Expander(plain, content.areas, problems, bounds).expand()
    if any(problem.rule == "input.bound" for problem in problems.found.values()):
        raise TooManyFactsError
    made = {
        key: body.with_(from_=moment.begins(body.from_))
        for key, body in expanded.bodies.items()
        if key not in content.bodies
    }
    return with_new(content, "bodies", made), begun | made.keys()


def reselected(content: Content, begun: frozenset[str], moment: Moment) -> Content:
    """Return a structure with the seats, lines and remits that join what has begun."""
    content = picked_anew(content, begun, moment)
    return content._replace(
        remitted=in_order((*content.remitted, *_remitted(content, begun, moment))),
        unknowns=(*content.unknowns, *_unknowns(content, begun)),
    )


def picked_anew(content: Content, keys: frozenset[str], moment: Moment) -> Content:
    """Return a structure in which references pick anew, and some parties join with all theirs."""
    picked = selection_of(content)
    lines = tuple(dated(line, moment) for line in _lines(content, picked, keys))
    seats = tuple(dated(seat, moment) for seat in _seats(content, picked, keys))
    return content._replace(
        lines=with_lines(content.lines, lines),
        seats=with_seats(content.seats, seats),
        demands=tuple(_demand(demand, picked) for demand in content.demands),
    )


def with_lines(lines: Iterable[Line], new: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines with further ones, each under an id of its own, sorted by what they join."""
    found = {line.id: line for line in lines}
    for line in new:
        key = _free_id(f"{line.start}>{line.end}:{line.type.id}", found)
        found[key] = line._replace(id=key)
    ordered = sorted(found.values(), key=lambda line: (line.start, line.end, line.type.id))
    return tuple(ordered)


def with_seats(seats: Iterable[Seat], new: Iterable[Seat]) -> tuple[Seat, ...]:
    """Return seats with further ones, each under an id of its own, sorted by body."""
    found = {seat.id: seat for seat in seats}
    for seat in new:
        holder = "+".join(seat.holders) or (seat.entry.seat or "independent")
        key = _free_id(f"{seat.body}/{seat.place_in}/{holder}", found)
        found[key] = seat._replace(id=key)
    return tuple(sorted(found.values(), key=lambda seat: seat.body))


def in_order(items: Iterable[Remitted]) -> tuple[Remitted, ...]:
    """Return who oversees and delivers what, sorted."""
    return tuple(sorted(items, key=lambda item: (item.remit, item.does, item.body)))


def _free_id(name: str, taken: dict[str, AnyItem]) -> str:
    number, key = 1, name
    while key in taken:
        number += 1
        key = f"{name}#{number}"
    return key


def dated(item: AnyItem, moment: Moment) -> AnyItem:
    """Return a line or seat that begins with a change, or with its own first day if later."""
    entry = item.entry.with_(from_=moment.begins(item.entry.from_))
    return item._replace(entry=entry)


def _lines(content: Content, picked: Selection, begun: frozenset[str]) -> list[Line]:
    """Return the lines that references pick now, and those of what has begun, not yet there."""
    joiner = Joiner(picked, content.line_types, room(content))
    opens = _openings(content)
    parties: dict[str, Body | Organisation] = {**content.bodies, **content.organisations}
    for key, party in parties.items():
        if key in begun:
            joiner.add_party(key, party)
        else:
            lines = tuple(line for line in party.lines if _is_open(line.to, opens))
            over = _is_open(getattr(party, "over", ()), opens)
            if lines or over:
                joiner.add_party(key, party.with_(lines=lines))
    free = {id(line.entry.node): line.entry for line in content.lines}
    for entry in free.values():
        if isinstance(entry, FreeLine):
            joiner.add_free(entry)
    known = {(line.start, line.end, line.type.id) for line in content.lines}
    return [line for line in joiner.lines() if (line.start, line.end, line.type.id) not in known]


def _seats(content: Content, picked: Selection, begun: frozenset[str]) -> list[Seat]:
    """Return the seats that references pick now, and those on what has begun, not yet there."""
    seating = Seating(picked, room(content))
    opens = _openings(content)
    for key, body in content.bodies.items():
        for name in SEAT_LISTS:
            for entry in getattr(body, name):
                if key in begun or _is_open(entry.each, opens) or entry.body in opens:
                    seating.add(key, name, entry)
    free = {id(seat.entry.node): seat.entry for seat in content.seats}
    for entry in free.values():
        if isinstance(entry, FreeSeat):
            seating.add_free(entry)
    known = {(seat.body, seat.holders, id(seat.entry.node)) for seat in content.seats}
    shared = {(seat.body, id(seat.entry.node)) for seat in content.seats if seat.entry.jointly}
    return [
        seat
        for seat in seating.seats()
        if (seat.body, seat.holders, id(seat.entry.node)) not in known
        and (seat.body, id(seat.entry.node)) not in shared
    ]


def _openings(content: Content) -> frozenset[str]:
    """Return the names that may pick something new: those of templates and groups, and ``all``."""
    return frozenset({"all", *content.templates, *content.groups})


def _is_open(terms: Iterable[Term], opens: frozenset[str]) -> bool:
    return any(term.selector is not None or term.name in opens for term in terms)


def _remitted(content: Content, begun: frozenset[str], moment: Moment) -> list[Remitted]:
    return [
        Remitted(key, holding.remit, does, holding.with_(from_=moment.begins(holding.from_)))
        for key in sorted(begun & content.bodies.keys())
        for does in ("oversees", "delivers")
        for holding in getattr(content.bodies[key], does)
    ]


def _demand(demand: Demand, picked: Selection) -> Demand:
    entry = demand.entry
    return demand._replace(
        bodies=_ids(entry.in_, picked),
        reach=_ids(entry.must_reach, picked),
        not_share=_ids(entry.must_not_share, picked),
        line_to=tuple((wish, _ids(wish.to, picked)) for wish in entry.must_line),
    )


def _ids(terms: Iterable[Term], picked: Selection) -> tuple[str, ...]:
    return tuple(sorted({key for term in terms for key in picked.bodies_of(term)}))


def _unknowns(content: Content, begun: frozenset[str]) -> list[Unknown]:
    """Return what is known to be unknown of bodies and organisations that have begun."""
    parties = {**content.bodies, **content.organisations}
    return [
        Unknown(key, name, absence.why, absence.sources, absence.place)
        for key in sorted(begun & parties.keys())
        for name, absence in sorted(parties[key].unknown.items())
    ]
