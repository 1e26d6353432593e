"""Readers can tell how many people really meet.

Why it matters
    Where one office sits on a group and on the board above it, the board hears from itself. That
    is often meant, and saves time; but two lists of twelve are then not twenty-four people, and
    a full meeting is smaller than it looks.

How to fix
    Nothing needs mending if it is meant: accept the finding with that reason. Otherwise let
    another office sit on one of the two. Offices that hold seats on several bodies are best
    declared once under ``posts``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. The chair of a group
    who also sits on the body above is what ties the two together, and is not told of.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Seat
from govgraph.findings.finding import Found
from govgraph.findings.wording import counted, listed
from govgraph.graph.index import View
from govgraph.graph.nested import nested
from govgraph.graph.offices import Office, heads, office_words, offices, stood_for

SEVERITY = "note"
MARK = "note"

_Shared = dict[tuple[str, tuple[str, ...]], dict[Office, Seat]]


def check(view: View) -> Iterator[Found]:
    """Yield bodies of one chain that share offices, and bodies on which one head fills two."""
    for (top, lower), shared in _chains(view).items():
        bodies = (top, *lower)
        seats = [seat for body in bodies for seat in view.members(body)]
        words = sorted({office_words(view, seat, office) for office, seat in shared.items()})
        names = listed([view.name(body) for body in lower])
        total = sum(seat.number for seat in seats)
        verb = "sits" if len(words) == 1 else "sit"
        yield Found(
            subject=top,
            others=lower,
            message=f"{listed(words)} {verb} on {{who}} and on {names} below, so a full meeting "
            f"of all their {counted(total, 'seat')} is {_people(seats)}",
            hint="accept this if it is meant; else let another office sit on one of them",
            where=next(iter(shared.values())).where,
            related=tuple((view.name(body), view.bodies[body].where) for body in lower),
            sources=tuple(dict.fromkeys(key for seat in shared.values() for key in _told(seat))),
        )
    for body in view.own_bodies:
        yield from _on_one(view, body)


def _people(seats: list[Seat]) -> str:
    return counted(heads(seats), "person", "people")


def _told(seat: Seat) -> tuple[str, ...]:
    return seat.entry.sources


def _chains(view: View) -> _Shared:
    """Return offices by the highest body that they sit on and the bodies below it."""
    found: _Shared = {}
    for office, seats in _held(view).items():
        for top, below in nested(view, seats).items():
            lower = tuple(body for body in below if not seats[body].is_chair)
            if lower:
                found.setdefault((top, lower), {})[office] = seats[top]
    return found


def _held(view: View) -> dict[Office, dict[str, Seat]]:
    """Return, for each office on several own bodies that list members, its seats."""
    # Where only the chair of a body is stated, nobody can tell how many meet.
    listed_bodies = {seat.body for seat in view.seats if seat.place_in == "members"}
    listed_bodies &= view.own_bodies.keys()
    found: dict[Office, dict[str, Seat]] = {}
    for seat in view.seats:
        if seat.is_member and not seat.is_absent and seat.body in listed_bodies:
            for office in offices(seat):
                found.setdefault(office, {}).setdefault(seat.body, seat)
    return {office: seats for office, seats in found.items() if len(seats) > 1}


def _on_one(view: View, body: str) -> Iterator[Found]:
    fewer = stood_for(view, body)
    if not fewer:
        return
    total = sum(seat.number for seat in view.members(body))
    standing = next(seat for seat in view.members(body) if seat.entry.on_behalf_of)
    yield Found(
        subject=body,
        message="Some members of {who} also stand for others that have a seat there, so a full "
        f"meeting of its {counted(total, 'seat')} may be no more than "
        f"{counted(total - fewer, 'person', 'people')}",
        hint="say in `on_behalf_of` whom each stands for, or accept this if it is meant",
        where=standing.where,
        sources=standing.entry.sources,
    )
