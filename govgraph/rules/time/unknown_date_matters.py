"""A date is known to the day where the day asked about lies inside its month or year.

Why it matters
    A body that ends "in 2027" may be there or gone in the middle of 2027. A partial date counts
    whole here, so what the picture and the other findings say for that day may not be so.

How to fix
    Find out the day (``until: 2027-03-31``), or ask with ``--as-of`` about a day outside the
    period.

Source
    The structure's own dates; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from govgraph.document.content import Line, Seat
from govgraph.document.dates import Day
from govgraph.document.model.stated import Fact
from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.graph.lives import is_out_of_order

SEVERITY = "warning"
MARK = "settle"
_SEATS = (("seat", "holds"), ("seats", "hold"))


class Dated(NamedTuple):
    """A fact whose life may be open, of whom it is, and what it is called in a sentence."""

    fact: Fact
    subject: str
    others: tuple[str, ...]
    one: str
    many: str


def check(view: View) -> Iterator[Found]:
    """Yield each party, line, seat and remit that may be there or not, for want of a day."""
    if view.day is None:
        return
    for item in (*_parties(view), *_joins(view), *_remits(view)):
        for key, day in (("from", item.fact.from_), ("until", item.fact.until)):
            if day is not None and _is_open(key, day, view.day) and not is_out_of_order(item.fact):
                yield _found(view.day, item, key, day)


def _is_open(key: str, day: Day, asked: date) -> bool:
    """Return whether a fact may or may not hold on the day asked, for want of the exact day."""
    if not day.is_partial:
        return False
    if key == "from":
        return day.first <= asked < day.last
    return day.first < asked <= day.last


def _parties(view: View) -> Iterator[Dated]:
    """Yield own bodies, and the organisations and posts that hold seats or join lines."""
    joined = {*view.seats_held, *view.lines_from, *view.lines_to}
    others = {**view.content.organisations, **view.content.posts}
    used: Iterable[str] = (key for key in others if key in joined)
    for key in (*view.own_bodies, *used):
        yield Dated(view.entries[key], key, (), "{who} is there", "{who} are there")


def _is_dated(join: Line | Seat) -> bool:
    return join.entry.from_ is not None or join.entry.until is not None


def _joins(view: View) -> Iterator[Dated]:
    for line in filter(_is_dated, view.lines):
        what = f"the line from {{who}} to {view.name(line.end)} holds"
        many = f"the lines from {{who}} to {view.name(line.end)} hold"
        if line.start in view.own_bodies or line.start in view.content.organisations:
            yield Dated(line.entry, line.start, (line.end,), what, many)
    for seat in filter(_is_dated, view.seats):
        if seat.body in view.own_bodies:
            holder = " and ".join(view.name(key) for key in seat.holders)
            holder = holder or seat.entry.seat or "an independent holder"
            one, many = (f"the {seats} of {holder} on {{who}} {hold}" for seats, hold in _SEATS)
            yield Dated(seat.entry, seat.body, seat.holders, one, many)


def _remits(view: View) -> Iterator[Dated]:
    for item in view.content.remitted:
        if item.body in view.own_bodies and view.in_force(item.holding):
            remit = view.name(item.remit)
            one, many = f"{{who}} {item.does} {remit}", f"{{who}} {item.does[:-1]} {remit}"
            yield Dated(item.holding, item.body, (item.remit,), one, many)


def _found(asked: date, item: Dated, key: str, day: Day) -> Found:
    begins = "begins" if key == "from" else "ends"
    shown = Day(asked.year, asked.month, asked.day).words
    tail = f"on {shown}: it {begins} on some day in {day.words}"
    plural = tail.replace("it begins", "they begin").replace("it ends", "they end")
    return Found(
        subject=item.subject,
        others=item.others,
        message=f"Nobody can tell whether {item.one} {tail}",
        plural=f"Nobody can tell whether {item.many} {plural}",
        hint=f"give the day, as in `{key}: {day.last}`, or ask about a day outside {day.words}",
        where=item.fact.place(key),
        sources=item.fact.sources,
    )
