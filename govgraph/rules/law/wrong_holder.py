"""Nobody holds a seat, or is counted among authorities, whom the law keeps from there.

Why it matters
    A scrutiny committee with a member of the executive on it looks at its own work, and a
    commissioner on the panel is judge of the office. Counting a body as a responsible authority
    gives it a duty that it does not have.

How to fix
    Give the seat to somebody else, or record it as attendance (``attends: …``), which makes no
    member. Take the body out of the set that is called, or is of the kind, responsible or
    specified authorities; it may sit by agreement all the same.

Source
    Those named under ``barred`` in each duty of the packs, by kind, office and role. Not legal
    advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.legal import act, basis, check_of, severity
from govgraph.graph.barred_by_law import BarredPlace, BarredSeat, barred_places, barred_seats
from govgraph.graph.index import View
from govgraph.graph.wish_words import seat_parties, seat_words

SEVERITY = "warning"
MARK = "settle"

_RULE = "law.wrong-holder"


def check(view: View) -> Iterator[Found]:
    """Yield each seat, and each place in a set, that the law of a duty keeps its holder from."""
    told: set[str] = set()
    for item in barred_seats(view):
        if item.seat.id not in told:
            told.add(item.seat.id)
            yield _seat(view, item)
    for place in barred_places(view):
        yield _place(view, place)


def _seat(view: View, item: BarredSeat) -> Found:
    duty = item.applied.duty
    check = check_of(duty, _RULE, item.bar.check)
    keeps = (
        f"not to count {item.bar.who} as one"
        if item.bar.among
        else (f"to keep it from {item.bar.who}")
    )
    tail = f"a seat for {seat_words(view, item.seat)}; {act(duty, check)} appears {keeps}"
    return Found(
        subject=item.applied.body,
        others=seat_parties(item.seat),
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint="give the seat another office; it may be held by agreement"
        if item.bar.among
        else "give the seat to somebody else, or record it under `attends`",
        where=item.seat.where,
        related=(("the duty", item.applied.where),),
        basis=basis(duty, check),
        sources=item.seat.entry.sources,
        severity=severity(duty, check, view.day),
    )


def _place(view: View, item: BarredPlace) -> Found:
    check = check_of(item.duty, _RULE, item.bar.check)
    name = view.name(item.party)
    return Found(
        subject=item.among,
        others=(item.party,),
        message=f"{{who}} includes {name}; {act(item.duty, check)} appears not to count "
        f"{item.bar.who} among them",
        hint=f"take {item.party} out of `includes`, or call the set something else",
        where=item.where,
        basis=basis(item.duty, check),
        sources=view.content.organisations[item.among].sources,
        severity=severity(item.duty, check, view.day),
    )
