"""Whoever holds a seat is there on the day.

Why it matters
    When an organisation is wound up, its seats don't pass on by themselves. Until the body
    decides, its successor has no right to speak, and the record still shows a member that cannot
    come.

How to fix
    Name the successor in the seat (``org: new-council``), or pass all its seats on at once in a
    change: ``transfer: {seats_of: old-council, to: new-council}``. If the seat lapses, give it
    its last day (``until``). If the successor is not known to the structure, state it:
    ``replaced_by: new-council`` on the organisation.

Source
    The dates and successors that the structure states. Where it uses a pack, or cites a duty,
    also the dates at which law ended kinds of organisation (primary care trusts, clinical
    commissioning groups, police authorities); that is not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Seat
from govgraph.document.kinds import name_of
from govgraph.findings.finding import Found
from govgraph.findings.legal import basis, on_duty, severity
from govgraph.findings.wording import listed
from govgraph.graph.index import View, grouped
from govgraph.graph.kinds_in_time import ended_kinds
from govgraph.graph.lives import on
from govgraph.graph.named_by_law import succession
from govgraph.graph.successors import ended_behind, heirs, successors
from govgraph.packs.model import least_grave

SEVERITY = "warning"
MARK = "gap"

_RULE = "representation.dissolved-holder"


def check(view: View) -> Iterator[Found]:
    """Yield each body on which a holder that has ended has a seat, with who follows it."""
    for body in view.own_bodies:
        found: dict[str, list[Seat]] = {}
        for seat in view.seats_on.get(body, ()):
            if not seat.is_absent:
                for holder in seat.holders:
                    ended = ended_behind(view, holder)
                    if ended is not None:
                        found.setdefault(ended, []).append(seat)
        for ended, seats in found.items():
            yield _found(view, body, ended, seats)
    yield from _by_kind(view)


def _by_kind(view: View) -> Iterator[Found]:
    """Yield each seat whose holder is of a kind that law has ended, with what followed."""
    seats = grouped(((item.seat.body, item.holder), item) for item in ended_kinds(view))
    for (body, holder), items in seats.items():
        first = items[0]
        ended = first.life.until
        when = on(ended) if ended else "before"
        following = listed([name_of(kind) for kind in first.life.then], "or")
        after = f"; what followed it is the {following}" if following else ""
        tail = f"a seat held by {view.name(holder)}, of a kind ({name_of(first.life.kind)}) "
        tail += f"that appears to have ended {when}{after}"
        yield Found(
            subject=body,
            others=(holder,),
            message=f"{{who}} has {tail}",
            plural=f"{{who}} have {tail}",
            hint=f"name the successor in the seat, or say when {holder} ended (`until`)",
            where=first.seat.where,
            basis=basis(first.duty, first.check),
            sources=tuple(dict.fromkeys(key for item in items for key in item.seat.entry.sources)),
            severity=least_grave(severity(first.duty, first.check, view.day), SEVERITY),
        )


def _found(view: View, body: str, ended: str, seats: list[Seat]) -> Found:
    entry = view.entries[ended]
    what = "a seat" if any(seat.is_member for seat in seats) else "a place"
    when = on(entry.until) if entry.until else "before"
    tail = f"{what} held by {view.name(ended)}, which ended {when}{_next(view, body, ended)}"
    return Found(
        subject=body,
        others=(ended,),
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint=_hint(view, ended),
        where=seats[0].where,
        related=(("where it ended", entry.place("until")),),
        basis=on_duty(succession(view, ended), _RULE),
        sources=tuple(dict.fromkeys(key for seat in seats for key in seat.entry.sources)),
    )


def _next(view: View, body: str, ended: str) -> str:
    """Return who follows, step by step where a successor has ended itself."""
    following = successors(view, ended)
    if not following:
        return ", and no successor is stated"
    gone = [view.name(key) for key in following if view.has_ended(key)]
    there = heirs(view, ended)
    through = f" (through {listed(gone)})" if gone and there else ""
    if not there:
        return f"; so did its successor, {listed(gone)}"
    names = listed([_named(view, body, key) for key in there])
    word = "successor is" if len(there) == 1 else "successors are"
    return f"; its {word} {names}{through}"


def _named(view: View, body: str, key: str) -> str:
    name = view.name(key)
    seats = view.seats_held.get(key, ())
    if any(seat.body == body and seat.is_member and not seat.is_absent for seat in seats):
        return f"{name}, which already has a seat there"
    return name


def _hint(view: View, ended: str) -> str:
    there = heirs(view, ended)
    if len(there) == 1:
        key = {"organisations": "org", "posts": "post"}
        kind = next((key[name] for name in key if ended in getattr(view.content, name)), "body")
        return (
            f"write `{kind}: {there[0]}` in the seat, or give the seat its last day with `until`"
        )
    if there:
        return f"decide which of {listed(there, 'or')} takes the seat"
    return f"state `replaced_by` on {ended}, or give the seat its last day with `until`"
