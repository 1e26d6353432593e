"""How many meetings and hours a year seats ask of an organisation, and of one office.

What a seat asks is known only as far as the structure says how often a body meets and how long;
what it does not say stands beside the figure, and is never taken for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from govgraph.document.content import Seat
from govgraph.graph.index import View, grouped
from govgraph.graph.offices import Office, office_words, offices
from govgraph.graph.remembered import remembered

# What of a seat's burden is not stated, in the words of a reader.
HOW_OFTEN = "how often it meets"
HOW_LONG = "how long a meeting is"
HOW_MANY = "how many such bodies there are"
WHEN = "how often those come who come only at times"


class Sitting(NamedTuple):
    """What one body asks of one organisation or office.

    Attributes:
        body: Its id.
        people: How many people it asks for, on each of the bodies that it stands for; a part of
            one where several share a seat.
        meetings: Meetings a year, counted once for each of the people; None where that is not
            known.
        hours: Hours a year of all these people; None where it is not known.
        unknown: What is not stated; empty where both figures are known.
    """

    body: str
    people: float
    meetings: float | None
    hours: float | None
    unknown: tuple[str, ...]


class Load(NamedTuple):
    """What all seats together ask of one organisation or office.

    Attributes:
        id: The organisation's id, or what tells the office from others.
        name: What it is called.
        sittings: One a body, by the body's id.
    """

    id: str
    name: str
    sittings: tuple[Sitting, ...]

    @property
    def meetings(self) -> float | None:
        """Return the meetings a year that are known; None where those of no body are."""
        return _sum(each.meetings for each in self.sittings)

    @property
    def hours(self) -> float | None:
        """Return the hours a year that are known; None where those of no body are."""
        return _sum(each.hours for each in self.sittings)

    @property
    def people(self) -> float:
        """Return how many seats and places there are."""
        return sum(each.people for each in self.sittings)


def _sum(figures: Iterable[float | None]) -> float | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known) if known else None


def are_hours_stated(view: View) -> bool:
    """Return whether the structure says of any body how long its meetings are."""
    return any(body.meets is not None and body.meets.hours for body in view.bodies.values())


@remembered
def organisation_loads(view: View) -> tuple[Load, ...]:
    """Return what seats ask of each organisation that has any, the heaviest first.

    Every seat and every place without a vote counts, vacant ones too, since they wait for
    somebody; what is requested or missing does not, nor does a body that pauses. A seat that
    several share is divided among them.
    """
    shares = [
        (party, (seat, 1 / len(seat.holders)))
        for seat in _counted(view)
        for holder in seat.holders
        for party in view.organisations_behind(holder)
    ]
    return _heaviest(
        Load(party, view.name(party), _sittings(view, parts))
        for party, parts in grouped(shares).items()
    )


@remembered
def office_loads(view: View) -> tuple[Load, ...]:
    """Return what seats ask of each office and post that sits on any body, the heaviest first.

    An office is one head: where it has two places on one body, it goes there once.
    """
    named: dict[Office, Seat] = {}
    shares: list[tuple[Office, tuple[Seat, float]]] = []
    for seat in _counted(view):
        for office in offices(seat):
            # Who the persons are is nobody's business here, even where it is stated.
            if office[0] != "person":
                named.setdefault(office, seat)
                shares.append((office, (seat, 1.0)))
    return _heaviest(
        Load(":".join(office), office_words(view, named[office], office), _sittings(view, parts))
        for office, parts in ((office, _once(parts)) for office, parts in grouped(shares).items())
    )


def _once(parts: Iterable[tuple[Seat, float]]) -> list[tuple[Seat, float]]:
    """Return the first seat on each body; one that is not on a condition where there is one."""
    ordered = sorted(parts, key=lambda part: bool(part[0].entry.when))
    return list({part[0].body: part for part in reversed(ordered)}.values())


def _heaviest(loads: Iterable[Load]) -> tuple[Load, ...]:
    return tuple(
        sorted(
            loads,
            key=lambda load: (-(load.hours or 0), -(load.meetings or 0), load.name, load.id),
        )
    )


def _counted(view: View) -> list[Seat]:
    return [
        seat
        for seat in view.seats
        if not seat.is_absent
        and view.bodies[seat.body].status != "paused"
        and "meets" not in view.bodies[seat.body].none
    ]


def _sittings(view: View, parts: Iterable[tuple[Seat, float]]) -> tuple[Sitting, ...]:
    by_body = grouped((seat.body, (seat, share)) for seat, share in parts)
    return tuple(_sitting(view, body, by_body[body]) for body in sorted(by_body))


def _sitting(view: View, body: str, parts: tuple[tuple[Seat, float], ...]) -> Sitting:
    """Return what a body asks by some of its seats, each with the share of it that counts."""
    number, per_year, length = _rhythm(view, body)
    each = [(seat.number * share * (number or 1), bool(seat.entry.when)) for seat, share in parts]
    people = sum(size for size, _ in each)
    always = sum(size for size, is_conditional in each if not is_conditional)
    unknown = [
        *([HOW_MANY] if number is None else []),
        *([HOW_OFTEN] if per_year is None else []),
        *([HOW_LONG] if length is None else []),
        *([WHEN] if always < people else []),
    ]
    meetings = None if per_year is None or not always else always * per_year
    hours = None if meetings is None or length is None else meetings * length
    return Sitting(body, people, meetings, hours, tuple(unknown))


def _rhythm(view: View, body: str) -> tuple[int | None, float | None, float | None]:
    """Return for how many a body stands, how often each meets a year, and how long."""
    entry = view.bodies[body]
    count = 1 if entry.count is None else entry.count
    meets = entry.meets
    number = count if isinstance(count, int) else None
    return number, meets.per_year if meets else None, meets.hours if meets else None
