"""By which ways an organisation or a voice reaches the bodies, and where each way thins.

It is there itself where it has a seat or attends, where somebody sits on its behalf, and where it
sits as the chair of another body. From there on it is carried: by a seat that the body holds on
another, or along a line by which the other is told. The last body that it is on itself is where
the way thins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from govgraph.document.content import Seat
from govgraph.graph.index import View, grouped
from govgraph.graph.walks import walked
from govgraph.graph.ways_up import Way, ways_up

MOST_WAYS = 200
# Walks of a structure in which everything leads everywhere end here.
MOST_TRIED = 100_000
# What a seat of a body is called that its own chair fills.
_CHAIR_WORDS = frozenset({"chair", "chairman", "chairwoman", "chairperson"})


@dataclass(frozen=True, slots=True)
class Stage:
    """One body on a way.

    Attributes:
        body: Its id.
        way: How it comes there from the body before; None for the first one.
        seats: The seats by which it is there itself; empty where it is only carried.
    """

    body: str
    way: Way | None
    seats: tuple[Seat, ...]

    @property
    def is_itself(self) -> bool:
        """Return whether the organisation or voice is on the body itself."""
        return bool(self.seats)


@dataclass(frozen=True, slots=True)
class ReachingWay:
    """One way by which an organisation or voice reaches a body.

    Attributes:
        stages: The bodies that it passes, the first one on which it sits itself.
        alike: How many ways there are that differ only in which body of a template they pass.
        is_cut: Whether it is the last of those listed while there are more.
    """

    stages: tuple[Stage, ...]
    alike: int = 1
    is_cut: bool = False

    @property
    def end(self) -> str:
        """Return the id of the body that it reaches."""
        return self.stages[-1].body

    @property
    def last(self) -> Stage:
        """Return the last body that it is on itself: from there on it is carried."""
        return next(stage for stage in reversed(self.stages) if stage.is_itself)

    @property
    def thins(self) -> bool:
        """Return whether it reaches its end only through others."""
        return not self.stages[-1].is_itself


def reaching_ways(view: View, party: str, body: str | None = None) -> tuple[ReachingWay, ...]:
    """Return the ways by which an organisation, body or voice reaches the bodies.

    Args:
        view: The structure on its day.
        party: The id of an organisation, post or body; or ``voice:community``.
        body: The id of the one body that is asked about. Without it each way is followed as far
            as it leads, or to the next body that the party is on itself.

    Returns:
        The ways, those that are there themselves first; ways alike are told once.
    """
    own = own_seats(view, party)
    found: dict[tuple[object, ...], ReachingWay] = {}
    for number, stages in enumerate(_walk(view, own, body)):
        if stages is None or len(found) == MOST_WAYS or number == MOST_TRIED:
            return _cut(found)
        shape = tuple(_shape(view, stage) for stage in stages)
        known = found.get(shape)
        found[shape] = (
            replace(known, alike=known.alike + 1) if known else ReachingWay(tuple(stages))
        )
    return _ordered(found.values())


def _cut(found: dict[tuple[object, ...], ReachingWay]) -> tuple[ReachingWay, ...]:
    ways = _ordered(found.values())
    return (*ways[:-1], replace(ways[-1], is_cut=True)) if ways else ()


def _ordered(ways: Iterable[ReachingWay]) -> tuple[ReachingWay, ...]:
    return tuple(
        sorted(
            ways,
            key=lambda way: (
                way.thins,
                len(way.stages),
                [(stage.body, _tie_id(stage.way)) for stage in way.stages],
            ),
        )
    )


def voices_spoken(view: View) -> frozenset[str]:
    """Return the voices that some seat brings, and those that a requirement asks for."""
    brought = (view.voices(seat) for seat in view.seats)
    asked = (
        voice
        for demand in view.content.demands
        for wish in demand.included
        for voice in (*wish.voice, *wish.speaks_for)
    )
    return frozenset(asked).union(*brought)


def own_seats(view: View, party: str) -> dict[str, tuple[Seat, ...]]:
    """Return the seats and places by which a party is on each body itself, by the body's id."""
    kind, _, name = party.partition(":")
    if kind == "voice":
        return grouped(
            (seat.body, seat)
            for seat in view.seats
            if not seat.is_absent and name in view.voices(seat)
        )
    mine = _included(view, party)
    return grouped(
        (seat.body, seat)
        for seat in view.seats
        if not seat.is_absent and _is_for(view, seat, mine)
    )


def _is_for(view: View, seat: Seat, parties: frozenset[str]) -> bool:
    """Return whether a seat is held by one of some parties, by its post, or on its behalf."""
    held = (*seat.holders, *seat.entry.on_behalf_of)
    behind = (org for holder in held for org in view.organisations_behind(holder))
    return not parties.isdisjoint((*held, *behind))


def _included(view: View, party: str) -> frozenset[str]:
    """Return a party and, of a set of organisations, those that it includes."""
    return frozenset(walked([party], lambda key: getattr(view.entries.get(key), "includes", ())))


def _walk(
    view: View, own: dict[str, tuple[Seat, ...]], wanted: str | None
) -> Iterator[list[Stage] | None]:
    """Yield the ways; None where there are more than can be tried."""
    onward = ways_up(view)
    below = _below(view, wanted)
    tried = 0
    stack = [[Stage(body, None, own[body])] for body in sorted(own, reverse=True)]
    while stack:
        stages = stack.pop()
        tried += 1
        if tried > MOST_TRIED:
            yield None
            return
        body = stages[-1].body
        if wanted is not None:
            if body == wanted:
                yield stages
                continue
            if body not in below:
                continue
        following = list(_following(onward.get(body, ()), stages, own))
        if wanted is None and (not following or (len(stages) > 1 and body in own)):
            yield stages
            continue
        stack += [[*stages, stage] for stage in reversed(following)]


def _following(
    ways: Iterable[Way], stages: list[Stage], own: dict[str, tuple[Seat, ...]]
) -> Iterator[Stage]:
    """Yield the stages after the last one; no body twice on a way."""
    passed = {stage.body for stage in stages}
    for way in ways:
        if way.upper not in passed:
            yield Stage(way.upper, way, own.get(way.upper, ()) or _as_chair(way, stages[-1]))


def _as_chair(way: Way, before: Stage) -> tuple[Seat, ...]:
    """Return the seat on the next body that falls to the party since it chairs this one."""
    seat = way.seat
    if seat is None or (seat.entry.seat or "").strip().casefold() not in _CHAIR_WORDS:
        return ()
    return (seat,) if any(mine.is_chair for mine in before.seats) else ()


def _below(view: View, wanted: str | None) -> frozenset[str]:
    """Return the bodies from which something rises to the one that is asked about."""
    if wanted is None:
        return frozenset()
    down = grouped((way.upper, way.lower) for ways in ways_up(view).values() for way in ways)
    return frozenset(walked([wanted], lambda key: down.get(key, ())))


def _shape(view: View, stage: Stage) -> tuple[str, ...]:
    """Return what is the same in ways that pass bodies of one template alike."""
    body = view.content.bodies.get(stage.body)
    made_from = (body.template if body else None) or stage.body
    way = stage.way
    seats = tuple(sorted({seat.place_in for seat in stage.seats}))
    if way is None:
        return (made_from, *seats)
    if way.line is not None:
        return (made_from, way.line.type.id, *seats)
    office = (way.seat.entry.seat or "") if way.seat else ""
    return (made_from, "seat", office, *seats)


def _tie_id(way: Way | None) -> str:
    stated = (way.line or way.seat) if way else None
    return stated.id if stated else ""
