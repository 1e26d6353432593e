"""A body has one chair at a time, or co-chairs who are meant to be several.

Why it matters
    Two people who each believe to be in the chair call two meetings, sign two letters and answer
    for neither.

How to fix
    Co-chairs stand together in a list: ``chair: [{org: council, seat: Leader}, {org: police,
    seat: Borough commander}]``. If one follows the other, give both their dates (``until:
    2026-03``, ``from: 2026-04``). If one only stands in, it is the ``vice_chair``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Seat
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.offices import label
from govgraph.graph.wish_words import seat_words

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each body with a chair beside those that stand together under ``chair``."""
    for key, body in view.own_bodies.items():
        chairs = _apart(view.chairs(key))
        if len(chairs) < 2 or all(seat.place_in == "chair" for seat in chairs):
            continue
        names = listed([seat_words(view, seat) for seat in chairs])
        first, *rest = chairs
        yield Found(
            subject=key,
            message=f"{{who}} has several chairs at once, {names}, so it is open who leads it",
            hint="put co-chairs in one list under `chair`, or give each the dates of its time",
            where=rest[-1].where,
            related=tuple(("another chair", seat.where) for seat in (first, *rest[:-1])),
            sources=tuple(dict.fromkeys(key for seat in chairs for key in seat.entry.sources))
            or body.sources,
        )


def _apart(chairs: tuple[Seat, ...]) -> list[Seat]:
    """Return chairs each once, without those that only follow one already there."""
    found: dict[tuple[object, ...], Seat] = {}
    for seat in chairs:
        if not any(_follow(seat, other) or _follow(other, seat) for other in found.values()):
            found.setdefault((seat.holders, label(seat)), seat)
    return list(found.values())


def _follow(one: Seat, other: Seat) -> bool:
    """Return whether one may end before the other starts, where a date is only a month or year."""
    last, first = one.entry.until, other.entry.from_
    return last is not None and first is not None and last.first <= first.last
