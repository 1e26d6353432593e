"""How large and how heavy a structure is, in figures that options can be weighed by."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass

from govgraph.changes.diff import Compared
from govgraph.document.model.body import Body
from govgraph.graph.index import View
from govgraph.graph.offices import heads

NO_TIER = "no tier given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One structure on its day, in figures.

    Attributes:
        bodies: How many of its own, those that stand for several counted as many.
        seats: How many seats with membership they have; None where nothing says of any who sits
            on it.
        heads: How many people hold these, an office or post on several bodies counted once; None
            where the seats are.
        meetings: Meetings a year of all bodies together; None where nothing says how often any
            meets.
        hours: Hours a year that all members together sit in them; None where no length is given.
        longest_chain: How many lines the longest oversight chain has.
        findings: How many there are of each severity.
        questions: How many are open.
        voices: Which voices have a seat, by tier.
    """

    bodies: int
    seats: int | None
    heads: int | None
    meetings: float | None
    hours: float | None
    longest_chain: int
    findings: MappingOf[str, int]
    questions: int
    voices: MappingOf[str, tuple[str, ...]]


def figures(structure: Compared) -> Figures:
    """Return the figures of a structure on its day."""
    view = structure.view
    report = structure.report()
    bodies = view.own_bodies
    is_seated = any(_seats(view, key) or "members" in bodies[key].none for key in bodies)
    seats = sum(_seats(view, key) * _number(body) for key, body in bodies.items())
    return Figures(
        bodies=sum(_number(body) for body in bodies.values()),
        seats=seats if is_seated else None,
        heads=_heads(view) if is_seated else None,
        meetings=_meetings(view),
        hours=_hours(view),
        longest_chain=longest_chain(view),
        findings=report.counts,
        questions=len(report.questions),
        voices=_voices(view),
    )


def _number(body: Body) -> int:
    """Return for how many bodies one entry stands."""
    return body.count if isinstance(body.count, int) else 1


def _seats(view: View, body: str) -> int:
    return sum(seat.number for seat in view.members(body))


def _heads(view: View) -> int:
    """Return how many people hold seats; bodies that one entry stands for share nobody."""
    once = heads(seat for key in view.own_bodies for seat in view.members(key))
    more = (
        (_number(body) - 1) * heads(view.members(key)) for key, body in view.own_bodies.items()
    )
    return once + sum(more)


def _meetings(view: View) -> float | None:
    said = [
        body.meets.per_year * _number(body)
        for body in view.own_bodies.values()
        if body.meets and body.meets.per_year
    ]
    return sum(said) if said else None


def _hours(view: View) -> float | None:
    said = [
        body.meets.per_year * body.meets.hours * _number(body) * _seats(view, key)
        for key, body in view.own_bodies.items()
        if body.meets and body.meets.per_year and body.meets.hours
    ]
    return sum(said) if said else None


def longest_chain(view: View) -> int:
    """Return how many lines the longest oversight chain has; a circle ends it."""
    length: dict[str, int] = {}
    for start in view.parents:
        path = [start]
        on_path = {start}
        while path:
            key = path[-1]
            above = [line.end for line in view.parents.get(key, ()) if view.is_there(line.end)]
            open_ends = [end for end in above if end not in length and end not in on_path]
            if open_ends:
                path.append(open_ends[0])
                on_path.add(open_ends[0])
            else:
                length[key] = max((length.get(end, 0) + 1 for end in above), default=0)
                on_path.discard(path.pop())
    return max(length.values(), default=0)


def _voices(view: View) -> dict[str, tuple[str, ...]]:
    """Return which voices have a seat at each tier, the highest tier first."""
    found: dict[str, set[str]] = {}
    rank: dict[str, int] = {}
    for key, body in view.own_bodies.items():
        tier = body.tier or NO_TIER
        place = view.tier_rank(key)
        rank[tier] = len(view.own_bodies) if place is None else place
        heard = found.setdefault(tier, set())
        for seat in view.members(key):
            heard |= view.voices(seat)
    return {tier: tuple(sorted(found[tier])) for tier in sorted(found, key=lambda t: (rank[t], t))}
