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
    commissioning groups, police authorities), and by which the duties of councils pass on; that
    is not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Seat
from govgraph.findings.finding import Found
from govgraph.findings.legal import basis, on_duty, severity
from govgraph.findings.wording import listed
from govgraph.graph.holders_in_time import held_by_ended
from govgraph.graph.index import View
from govgraph.graph.kinds_in_time import OutOfTime, ended_kinds, of_ended_kind
from govgraph.graph.lives import on
from govgraph.graph.named_by_law import succession
from govgraph.graph.successors import heirs, successors

SEVERITY = "warning"
MARK = "gap"

_RULE = "representation.dissolved-holder"


def check(view: View) -> Iterator[Found]:
    """Yield each body on which a holder that has ended has a seat, with who follows it."""
    for held in held_by_ended(view):
        yield _found(view, held.body, held.party, [seat for seat, _ in held.seats])
    for item in ended_kinds(view):
        yield _by_kind(view, item)


def _by_kind(view: View, item: OutOfTime) -> Found:
    """Return that a holder is of a kind that law has ended, with what followed."""
    tail = f"a seat held by {view.name(item.holder)}, {of_ended_kind(item.life)}"
    return Found(
        subject=item.seats[0].body,
        others=(item.holder,),
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint=f"name the successor in the seat, or say when {item.holder} ended (`until`)",
        where=item.seats[0].where,
        basis=basis(item.duty, item.check),
        sources=tuple(dict.fromkeys(key for seat in item.seats for key in seat.entry.sources)),
        severity=severity(item.duty, item.check, view.day, SEVERITY),
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
