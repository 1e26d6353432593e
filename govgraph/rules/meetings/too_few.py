"""A body meets as often as the structure, or a statutory duty, asks of it.

Why it matters
    A board that must review progress twice a year and meets once has no second look; one that
    is asked to meet less often, and doesn't, keeps busy people in rooms.

How to fix
    Change how often it meets (``meets: quarterly``, ``meets: {times: 2, per: year}``), or change
    the requirement. If nobody knows yet, write ``meets: {unknown: to be confirmed}``.

Source
    The structure's own requirement (``must_meet``), with its reason; and the number of meetings
    in each duty of the packs, for bodies whose meetings are listed. Meetings are counted by the
    year: 52 weeks, 12 months, 4 quarters. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govgraph.document.content import Demand
from govgraph.document.model.body import Body
from govgraph.document.model.meeting import PER_YEAR, Meeting
from govgraph.findings.finding import Basis, Found
from govgraph.findings.legal import act, basis, check_of, severity
from govgraph.findings.wording import counted
from govgraph.graph.applying import applying
from govgraph.graph.duties import is_law_in_use
from govgraph.graph.index import View

if TYPE_CHECKING:
    from govgraph.document.model.work import MeetingWish

SEVERITY = "warning"
MARK = "gap"

_RULE = "meetings.too-few"


def check(view: View) -> Iterator[Found]:
    """Yield each own body that meets less often than a requirement asks, or more often."""
    for demand in view.content.demands:
        wish = demand.meets
        if wish is None or not view.in_force(demand.entry):
            continue
        for key in demand.bodies:
            body = view.own_bodies.get(key)
            if body is not None and body.status != "paused" and "meets" not in body.unknown:
                told = _shortfall(body.meets, wish, is_none="meets" in body.none)
                if told:
                    yield _found(body, demand, told)
    yield from _by_law(view)


def _by_law(view: View) -> Iterator[Found]:
    """Yield each own body whose meetings are listed, fewer than a duty asks for, once a number."""
    told: set[tuple[str, int]] = set()
    applied = applying(view) if is_law_in_use(view) else ()
    items = [item for item in applied if item.duty.is_law]
    # Of two entries that ask for the same number, the one with a check of its own tells it.
    for item in sorted(items, key=lambda one: check_of(one.duty, _RULE) is None):
        body = view.own_bodies[item.body]
        least, held = item.duty.meetings.least, body.meets.per_year if body.meets else None
        check = check_of(item.duty, _RULE)
        if least is None or held is None or held >= least or body.status == "paused":
            continue
        if (item.body, least) in told:
            continue
        told.add((item.body, least))
        times = "once" if least == 1 else f"{least} times"
        tail = f"{_often(body.meets)}; {act(item.duty, check)} appears to ask for {times} a year"
        yield Found(
            subject=item.body,
            others=(f"duty:{item.duty.name}",),
            message=f"{{who}} meets {tail}",
            plural=f"{{who}} meet {tail}",
            hint="record the meetings held for this purpose in `meets`",
            where=body.place("meets"),
            related=(("the duty", item.where),),
            basis=basis(item.duty, check),
            sources=body.meets.sources if body.meets else (),
            severity=severity(item.duty, check, view.day, SEVERITY),
        )


def _shortfall(meets: Meeting | None, wish: MeetingWish, *, is_none: bool) -> str | None:
    """Return in words by what a body falls short of a requirement, or goes beyond it; or None."""
    held = 0 if is_none else meets.per_year if meets else None
    least, most = wish.at_least, wish.at_most
    if held is not None:
        if least is not None and held < least * PER_YEAR[wish.per]:
            return f"{_often(meets)}, where the structure asks for at least {_asked(least, wish)}"
        if most is not None and held > most * PER_YEAR[wish.per]:
            return f"{_often(meets)}, where the structure asks for at most {_asked(most, wish)}"
        return None
    if least is None:
        return None
    if meets is not None and meets.when_needed:
        return f"when needed, where the structure asks for at least {_asked(least, wish)}"
    return f"at times not stated, where the structure asks for at least {_asked(least, wish)}"


def _asked(number: int, wish: MeetingWish) -> str:
    return f"{counted(number, 'meeting')} a {wish.per}"


def _often(meets: Meeting | None) -> str:
    """Return how often a body meets, in its own words where it has some."""
    if meets is None:
        return "not at all"
    if meets.text:
        return meets.text
    times = meets.times or len(meets.in_)
    return f"{counted(times, 'time')} a {meets.per}"


def _found(body: Body, demand: Demand, told: str) -> Found:
    """Return the finding on one body."""
    entry = demand.entry
    return Found(
        subject=body.id,
        message=f"{{who}} meets {told}",
        plural=f"{{who}} meet {told}",
        hint="change `meets`, or the requirement; `meets: {unknown: why}` if nobody knows yet",
        where=body.place("meets"),
        related=(("the requirement", entry.where),),
        basis=Basis("structure", because=entry.because),
        sources=tuple(
            dict.fromkeys((*(body.meets.sources if body.meets else ()), *entry.sources))
        ),
        severity=entry.severity,
    )
