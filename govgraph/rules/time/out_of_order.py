"""What begins comes before what ends: no `until` lies before its `from`.

Why it matters
    A board that ends before it begins is there on no day: it drops out of every picture
    and every check, and whatever answers to it hangs in the air without a reason that shows.

How to fix
    Put the two dates right. ``until`` is the last day of life and a partial date counts whole, so
    ``from: 2027`` with ``until: 2027`` is a life of one year.

Source
    The structure's own dates; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from govgraph.document.content import Content
from govgraph.document.model.stated import Fact
from govgraph.document.nodes import Place
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.lives import is_out_of_order, on

if TYPE_CHECKING:
    from govgraph.document.model.body import Named

SEVERITY = "error"
MARK = "settle"


class Slip(NamedTuple):
    """A fact of a body, whose dates may be the wrong way round, and what it is called."""

    fact: Fact
    subject: str
    others: tuple[str, ...]
    what: str


def check(view: View) -> Iterator[Found]:
    """Yield everything that is said to end before it begins, whatever the day."""
    yield from _parties(view.content)
    for (subject, _), slips in _slips(view).items():
        others = tuple(dict.fromkeys(other for slip in slips for other in slip.others))
        what = slips[0].what.replace("{others}", listed([view.name(other) for other in others]))
        yield _found(slips[0].fact, subject, others, f"{what} {{dates}}, so it never holds")


def _parties(content: Content) -> Iterator[Found]:
    """Yield bodies, organisations and whatever else has a life of its own."""
    entries: list[tuple[str, Named]] = [
        *content.bodies.items(),
        *content.organisations.items(),
        *content.posts.items(),
        *content.areas.items(),
        *content.remits.items(),
        *content.priorities.items(),
    ]
    for key, entry in entries:
        if is_out_of_order(entry):
            found = _found(entry, key, (), "{who} {dates}, so it is there on no day")
            many = "{who} {dates}, so they are there on no day"
            yield found._replace(plural=_dated(entry, many, "end", "they begin"))


def _slips(view: View) -> dict[tuple[str, Place], list[Slip]]:
    """Return facts of bodies with their dates the wrong way round, each as written once."""
    found: dict[tuple[str, Place], list[Slip]] = {}
    content = view.content
    for slip in (*_joins(content), *_holdings(content), *_asked(content)):
        if is_out_of_order(slip.fact):
            found.setdefault((slip.subject, slip.fact.place("until")), []).append(slip)
    return found


def _joins(content: Content) -> Iterator[Slip]:
    """Yield lines and seats."""
    for line in content.lines:
        yield Slip(line.entry, line.start, (line.end,), "The line from {who} to {others}")
    for seat in content.seats:
        holder = "{others}" if seat.holders else seat.entry.seat or "an independent"
        yield Slip(seat.entry, seat.body, seat.holders, f"The seat of {holder} on {{who}}")


def _holdings(content: Content) -> Iterator[Slip]:
    """Yield remits, meetings and duties that a body is said to have."""
    for item in content.remitted:
        does = {"oversees": "oversight", "delivers": "delivery"}[item.does]
        yield Slip(item.holding, item.body, (item.remit,), f"The {does} of {{others}} by {{who}}")
    for key, body in content.bodies.items():
        if body.meets:
            yield Slip(body.meets, key, (), "The plan of meetings of {who}")
        for duty in body.duties:
            yield Slip(duty, key, (f"duty:{duty.duty}",), f"The duty {duty.duty} of {{who}}")


def _asked(content: Content) -> Iterator[Slip]:
    """Yield requirements, and who has a part in a priority."""
    for demand in content.demands:
        for key in demand.bodies[:1]:
            yield Slip(demand.entry, key, (), "A requirement on {who}")
    for key, priority in content.priorities.items():
        for party in (*priority.owned_by, *priority.lead, *priority.delivered_by):
            yield Slip(party, key, (party.who,), "The part of {others} in {who}")


def _found(fact: Fact, subject: str, others: tuple[str, ...], message: str) -> Found:
    """Return the finding on one fact."""
    return Found(
        subject=subject,
        others=others,
        message=_dated(fact, message, "ends", "it begins"),
        hint=f"put the dates right: `from: {fact.from_}` comes after `until: {fact.until}`",
        where=fact.place("until"),
        related=(("its beginning", fact.place("from")),),
        sources=fact.sources,
    )


def _dated(fact: Fact, words: str, end: str, begin: str) -> str:
    """Return a sentence with the two dates put in."""
    assert fact.from_
    assert fact.until
    dates = f"{end} {on(fact.until)}, before {begin} {on(fact.from_)}"
    return words.replace("{dates}", dates)
