"""What a structure states on its day, as plain data: what is compared, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from govgraph.document.content import Line, Remitted, Seat
from govgraph.document.model.body import Body
from govgraph.document.model.meeting import Meeting
from govgraph.document.model.named import Named
from govgraph.document.model.priority import Party, Priority
from govgraph.document.model.quorum import Quorum
from govgraph.document.model.stated import Entry
from govgraph.graph.lives import stated as stated_day

Facts: TypeAlias = dict[str, Any]
Now: TypeAlias = Callable[[str], str]
"""What an id of the old structure is in the new one."""

# Keys of an entry that are compared as they are; ids among them are given separately.
_PLAIN = (
    *("short", "kind", "tier", "cross_cutting", "status", "external", "statutory", "count"),
    *("complete", "code", "speaks_for", "definition", "measures"),
)
_IDS = ("areas", "group", "part_of", "org", "includes", "replaced_by")
_DAYS = ("until", "due_to_end")
_POWERS = ("decide", "recommend", "advise", "veto")


def party_facts(entry: Named, now: Now) -> Facts:
    """Return what is said of a body, organisation, area, post, remit, group or priority."""
    found: Facts = {"name": entry.name or entry.id}
    found |= {key: _plain(getattr(entry, key, None)) for key in _PLAIN}
    found |= {key: _ids(getattr(entry, key, None), now) for key in _IDS}
    # A day that follows from a planned change is told with that change.
    found |= {key: _day(stated_day(entry, key)) for key in _DAYS}
    if isinstance(entry, Body):
        found |= _body_facts(entry)
    if isinstance(entry, Priority):
        found |= {key: parties(getattr(entry, key), now) for key in PARTIES}
    return stated(found)


PARTIES = ("owned_by", "lead", "delivered_by")


def _body_facts(body: Body) -> Facts:
    return {
        "duties": sorted({duty.duty for duty in body.duties}),
        "may": stated({key: list(getattr(body.may, key, ())) for key in _POWERS}),
        "meets": meeting_facts(body.meets),
        "quorum": quorum_facts(body.quorum),
    }


def meeting_facts(meets: Meeting | None) -> Facts | None:
    """Return how often a body meets."""
    if meets is None:
        return None
    found = stated(
        {
            "per_year": meets.per_year,
            "when_needed": meets.when_needed,
            "in": dict(meets.in_),
            "public": meets.public,
            "hours": meets.hours,
        }
    )
    # That none is public is said; of the other keys, false is what holds without a word.
    return found | ({"public": False} if meets.public is False else {})


def quorum_facts(quorum: Quorum | None) -> Facts | None:
    """Return how many must be there for a body to decide."""
    if quorum is None:
        return None
    return stated({"at_least": quorum.at_least, "including": quorum.including})


def parties(items: Iterable[Party], now: Now) -> list[Facts]:
    """Return who owns, leads or delivers a priority, sorted."""
    found = [
        stated({"who": now(item.who), "status": item.status, "jointly": item.jointly})
        for item in items
    ]
    return sorted(found, key=repr)


def line_facts(line: Line, now: Now) -> Facts:
    """Return what is said of a line."""
    start, end = now(line.start), now(line.end)
    if line.type.is_mutual:
        start, end = sorted((start, end))
    entry = line.entry
    return stated(
        {
            "from": start,
            "type": line.type.id,
            "to": end,
            "for": sorted(map(now, entry.for_)),
            "with": sorted(map(now, line.joint)),
            **{key: getattr(entry, key) for key in ("when", "lead", "how", "every", "status")},
            "until": _day(stated_day(entry, "until")),
        }
    )


def seat_facts(seat: Seat, now: Now) -> Facts:
    """Return what is said of a seat; the name of a person is never among it."""
    entry = seat.entry
    plain = ("seat", "role", "status", "vacant", "when", "deputy", "rotates")
    # A member has a vote, and nobody else has one, so only this says something.
    vote = {"voting": False} if seat.is_member and not seat.votes else {}
    return vote | stated(
        {
            "in": now(seat.body),
            "as": seat.place_in,
            "holders": sorted(map(now, seat.holders)),
            **{key: getattr(entry, key) for key in plain},
            "count": seat.number if seat.number > 1 else None,
            "jointly": entry.jointly,
            "speaks_for": sorted(entry.speaks_for),
            "on_behalf_of": sorted(map(now, entry.on_behalf_of)),
            "vote_with": sorted(map(now, entry.vote_with)),
            "elected_by": entry.elected_by,
            "until": _day(stated_day(entry, "until")),
        }
    )


def remit_facts(item: Remitted, now: Now) -> Facts:
    """Return what is said of a body that oversees or delivers a remit."""
    return stated(
        {
            "body": now(item.body),
            "does": item.does,
            "remit": now(item.remit),
            "jointly_with": sorted(map(now, item.holding.jointly_with)),
        }
    )


def stated(facts: Facts) -> Facts:
    """Return facts without those of which nothing is said."""
    return {key: value for key, value in facts.items() if value not in (None, False, "", [], {})}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple | frozenset):
        return sorted(value)
    return None if isinstance(value, Entry) else value


def _ids(value: Any, now: Now) -> Any:
    if isinstance(value, str):
        return now(value)
    return sorted(map(now, value)) if value else None


def _day(value: Any) -> str | None:
    return str(value) if value else None
