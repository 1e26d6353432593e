"""Seats that go over from one holder to another."""

from __future__ import annotations

from govgraph.changes.moment import Moment
from govgraph.changes.parties import section_of
from govgraph.changes.reselecting import with_seats
from govgraph.document.content import Content, Seat
from govgraph.document.model.outcome import Transfer

# The key of a seat under which a holder stands, by the section that it is declared in.
_HOLDER_KEYS = {"organisations": "org", "bodies": "body", "templates": "body", "posts": "post"}


def seats_transferred(content: Content, transfer: Transfer, moment: Moment) -> Content:
    """Return a structure in which the seats of one holder are another's from a change on.

    The office stays as it is written, and so do role, vote and voice.
    """
    old, new = transfer.seats_of or "", transfer.to or ""
    kept: list[Seat] = []
    passed: list[Seat] = []
    for seat in content.seats:
        if old not in seat.holders or _has_ended(seat, moment):
            kept.append(seat)
            continue
        kept.append(_closed(seat, moment))
        passed.append(_passed(content, seat, (old, new), transfer, moment))
    return content._replace(seats=with_seats(kept, passed))


def _has_ended(seat: Seat, moment: Moment) -> bool:
    return seat.entry.until is not None and seat.entry.until.last <= moment.end.last


def _closed(seat: Seat, moment: Moment) -> Seat:
    return seat._replace(entry=seat.entry.with_(until=moment.ends(seat.entry.until)))


def _passed(
    content: Content, seat: Seat, parties: tuple[str, str], transfer: Transfer, moment: Moment
) -> Seat:
    """Return the same seat in the hands of its new holder."""
    old, new = parties
    entry = seat.entry
    values: dict[str, object] = {
        "from_": moment.begins(entry.from_),
        "sources": tuple(dict.fromkeys((*entry.sources, *moment.change.sources))),
    }
    holders = tuple(sorted({new if holder == old else holder for holder in seat.holders}))
    if len(holders) == 1:
        key = _HOLDER_KEYS[section_of(content, new) or "organisations"]
        values |= {"org": None, "body": None, "post": None, "each": (), key: new}
    return seat._replace(
        holders=holders,
        entry=entry.with_(**values),
        where=transfer.where,
        made_by=seat.made_by if len(holders) > 1 else None,
    )
