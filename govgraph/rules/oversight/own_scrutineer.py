"""Scrutiny comes from outside: no body is scrutinised by what it answers to, or by itself.

Why it matters
    A scrutineer that also directs a body judges its own decisions, and one made of the same
    people judges itself. Both look like scrutiny on paper, and neither asks the hard question.

How to fix
    Give the scrutiny to a body outside the chain, or call the line what it is: a body that
    holds another to account from above is answered to (``accountable_to``). Where the same
    people sit on both, let others hold one of the seats.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. Members are the same
    where one office, post or person holds both seats, or one organisation two without an office
    named; it speaks above half of the smaller of the two bodies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from govgraph.document.content import Line, Seat
from govgraph.findings.finding import Found
from govgraph.graph.figures import SHARED_WITH_SCRUTINEER
from govgraph.graph.index import View
from govgraph.graph.loops import in_loops
from govgraph.graph.offices import label, offices

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each own body whose scrutineer is above it in its chain, or largely itself."""
    for line in view.lines:
        if not _is_scrutiny(view, line):
            continue
        if line.start in view.above(line.end):
            if line.end not in in_loops(view):
                yield _above(view, line)
        else:
            shared, smaller = _shared(view, line.start, line.end)
            if shared > smaller * SHARED_WITH_SCRUTINEER:
                yield _same(view, line, shared, smaller)


def _is_scrutiny(view: View, line: Line) -> bool:
    """Return whether a line is scrutiny, there and unconditional, of an own body by another."""
    if line.type.family != "scrutiny" or line.is_absent or line.entry.when:
        return False
    return line.end in view.own_bodies and line.start in view.bodies and line.start != line.end


def _above(view: View, line: Line) -> Found:
    by = view.name(line.start)
    up = [one for one in view.parents[line.end] if one.end == line.start] or view.parents[line.end]
    return Found(
        subject=line.end,
        others=(line.start,),
        message=f"{{who}} is scrutinised by {by}, to which it also answers, so its scrutiny does "
        "not come from outside",
        plural=f"{{who}} are scrutinised by {by}, to which they also answer, so their scrutiny "
        "does not come from outside",
        hint="let a body outside its chain scrutinise it, or leave out one of the two lines",
        where=line.where,
        related=((f"it answers to {view.name(up[0].end)}", up[0].where),),
        sources=tuple(dict.fromkeys((*line.sources, *up[0].sources))),
    )


def _shared(view: View, one: str, other: str) -> tuple[int, int]:
    """Return how many seats two bodies share, and how many the smaller has; none if not known."""
    if any("members" in view.bodies[key].unknown for key in (one, other)):
        return 0, 0
    first, second = _holders(view.members(one)), _holders(view.members(other))
    return (first & second).total(), min(first.total(), second.total())


def _holders(seats: tuple[Seat, ...]) -> Counter[tuple[str, ...]]:
    """Count the seats of each office; of each organisation, where the seat names no office."""
    found: Counter[tuple[str, ...]] = Counter()
    for seat in seats:
        mine = offices(seat)
        if mine:
            found[mine[-1]] += seat.number
        elif seat.holders:
            found[("holder", label(seat), *seat.holders)] += seat.number
        else:
            found[("independent", seat.id)] += seat.number
    return found


def _same(view: View, line: Line, shared: int, smaller: int) -> Found:
    by = view.name(line.start)
    return Found(
        subject=line.end,
        others=(line.start,),
        message=f"{{who}} is scrutinised by {by}, with which it shares {shared} of the {smaller} "
        "seats of the smaller, so its members largely scrutinise themselves",
        plural=f"{{who}} are scrutinised by {by}, with which each shares {shared} of the "
        f"{smaller} seats of the smaller, so their members largely scrutinise themselves",
        hint="let others hold the seats that both have, or let another body scrutinise it",
        where=line.where,
        sources=line.sources,
    )
