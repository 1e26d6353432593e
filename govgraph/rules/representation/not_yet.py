"""Nobody holds a seat before they are there.

Why it matters
    A seat for an organisation that starts later stands empty until then, and until then somebody
    else, or nobody, speaks for what it will do. Readers count on a member that cannot come.

How to fix
    Give the seat its first day (``{org: new-council, from: 2027-04-01}``), and let its
    predecessor hold one until then. Where the date of the holder is wrong, mend that.

Source
    The dates that the structure states. Where it uses a pack, or cites a duty, also the dates at
    which law began kinds of organisation (integrated care boards, commissioners); that is not
    legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Seat
from govgraph.document.kinds import name_of
from govgraph.findings.finding import Found
from govgraph.findings.legal import basis, severity
from govgraph.graph.holders_in_time import held_by_late
from govgraph.graph.index import View
from govgraph.graph.kinds_in_time import OutOfTime, early_kinds
from govgraph.graph.lives import on
from govgraph.graph.successors import successors

SEVERITY = "warning"
MARK = "gap"


def check(view: View) -> Iterator[Found]:
    """Yield each holder of a seat that starts later, unless its predecessor still sits there."""
    for held in held_by_late(view):
        waiting = (
            seat
            for seat, holder in held.seats
            if not _is_preceded(view, held.body, holder, held.party)
        )
        seat = next(waiting, None)
        if seat is not None:
            yield _found(view, held.body, held.party, seat)
    for item in early_kinds(view):
        yield _by_kind(view, item)


def _by_kind(view: View, item: OutOfTime) -> Found:
    """Return that a holder is of a kind that law has yet to begin on the day."""
    start = item.life.from_
    when = on(start) if start else "later"
    seat = item.seats[0]
    tail = f"a seat held by {view.name(item.holder)}, of a kind ({name_of(item.life.kind)}) "
    tail += f"that appears to have begun only {when}, so nobody could sit there yet"
    return Found(
        subject=seat.body,
        others=(item.holder,),
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint=f"add `from: {start}` to the seat, or name who came before",
        where=seat.where,
        basis=basis(item.duty, item.check),
        sources=seat.entry.sources,
        severity=severity(item.duty, item.check, view.day, SEVERITY),
    )


def _is_preceded(view: View, body: str, holder: str, late: str) -> bool:
    """Return whether one that it replaces holds a seat there, so that nothing is missed yet."""
    wanted = {holder, late}
    return any(
        wanted & set(successors(view, other))
        for seat in view.members(body)
        for party in seat.holders
        for other in (party, *view.organisations_behind(party))
    )


def _found(view: View, body: str, late: str, seat: Seat) -> Found:
    entry = view.entries[late]
    start = entry.from_
    when = on(start) if start else "later"
    tail = f"a seat held by {view.name(late)}, which starts only {when}, so nobody sits there yet"
    return Found(
        subject=body,
        others=(late,),
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint=f"add `from: {start}` to the seat",
        where=seat.where,
        related=(("where it starts", entry.place("from")),),
        sources=seat.entry.sources,
    )
