"""Seats, lines, meetings and lives in words, and as data for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from govgraph.findings.wording import counted, listed

if TYPE_CHECKING:
    from govgraph.document.content import Line, Seat
    from govgraph.document.model.meeting import Meeting, Quorum
    from govgraph.document.model.stated import Fact
    from govgraph.document.nodes import Place
    from govgraph.graph.index import View

_PLACES = {
    "chair": "chair",
    "vice_chair": "vice-chair",
    "secretary": "secretary",
    "members": "member",
    "attends": "attends",
}


def called(view: View, key: str) -> str:
    """Return a name with its id: ``Delivery Group (delivery)``."""
    name = view.name(key)
    return f"{name} ({key})" if name != key else key


def seat_holder(view: View, seat: Seat) -> str:
    """Return who holds a seat, in which office; never a person."""
    holders = listed([called(view, holder) for holder in seat.holders])
    office = seat.entry.seat or ""
    number = f" ×{seat.number}" if seat.number > 1 else ""
    return (f"{holders}, {office}" if holders and office else holders or office) + number


def seat_capacity(seat: Seat) -> str:
    """Return in which capacity a seat is held: ``chair``, ``member``, ``observer``."""
    return seat.entry.role or _PLACES[seat.place_in]


def seat_notes(view: View, seat: Seat) -> str:
    """Return what else is known of a seat, in words."""
    entry = seat.entry
    behalf = listed([view.name(key) for key in entry.on_behalf_of])
    told = [
        entry.status,
        "vacant" if entry.vacant else None,
        "held jointly" if entry.jointly else None,
        "no vote" if entry.voting is False else None,
        f"for {behalf}" if behalf else None,
        f"speaks for {listed(entry.speaks_for)}" if entry.speaks_for else None,
        f"elected by {entry.elected_by}" if entry.elected_by else None,
        f"rotates: {entry.rotates}" if isinstance(entry.rotates, str) else None,
        "rotates" if entry.rotates is True else None,
        entry.when,
        *_life_and_sources(entry),
    ]
    return "; ".join(part for part in told if part)


def seat_data(seat: Seat) -> dict[str, Any]:
    """Return a seat for programs; never the person."""
    entry = seat.entry
    return {
        "body": seat.body,
        "holders": list(seat.holders),
        "seat": entry.seat,
        "capacity": seat_capacity(seat),
        "counts": seat.is_member and not seat.is_absent,
        "number": seat.number,
        "status": entry.status,
        "vacant": entry.vacant,
        "sources": list(entry.sources),
        "where": place_data(seat.where),
    }


def line_notes(view: View, line: Line) -> str:
    """Return what is said of a line beyond its ends, in words."""
    entry = line.entry
    remits = listed([view.name(key) for key in entry.for_])
    joint = listed([view.name(key) for key in line.joint])
    told = [
        entry.status,
        "leads" if entry.lead and not joint else None,
        f"jointly with {joint}" if joint else None,
        f"for {remits}" if remits else None,
        entry.how,
        f"every {entry.every}" if entry.every else None,
        f"only {entry.when}" if entry.when else None,
        *_life_and_sources(entry, line.sources),
    ]
    return "; ".join(part for part in told if part)


def line_data(line: Line) -> dict[str, Any]:
    """Return a line for programs."""
    entry = line.entry
    return {
        "id": line.id,
        "from": line.start,
        "to": line.end,
        "type": line.type.id,
        "family": line.type.family,
        "lead": entry.lead,
        "for": list(entry.for_),
        "how": entry.how,
        "every": entry.every,
        "when": entry.when,
        "status": entry.status,
        "sources": list(line.sources),
        "where": place_data(line.where),
    }


def meeting_words(meeting: Meeting) -> str:
    """Return how often a body meets: as it was written where that is a phrase."""
    told = [meeting.text or _times(meeting)]
    if meeting.in_:
        months = [f"{month} ({why})" if why else month for month, why in meeting.in_.items()]
        told.append(f"in {listed(months)}")
    if meeting.public:
        told.append("in public" if meeting.public is True else f"{meeting.public} in public")
    if meeting.hours:
        told.append(f"{meeting.hours:g} hours each")
    if meeting.last:
        told.append(f"last on {meeting.last.words}")
    return ", ".join(part for part in told if part)


def quorum_words(quorum: Quorum) -> str:
    """Return how many must be there."""
    number = f"{quorum.at_least}" if quorum.at_least is not None else ""
    beside = f"including {quorum.including}" if quorum.including else ""
    return ", ".join(part for part in (number, beside) if part)


def place_data(place: Place) -> dict[str, Any]:
    """Return a place for programs."""
    return {"file": place.file, "line": place.line, "column": place.column}


def _times(meeting: Meeting) -> str:
    if meeting.times is None:
        return ""
    return f"{counted(meeting.times, 'time')} a {meeting.per}"


def _life_and_sources(entry: Fact, sources: tuple[str, ...] | None = None) -> list[str]:
    """Return when a fact begins and ends, its note and its citations."""
    cited = entry.sources if sources is None else sources
    told = [
        f"from {entry.from_.words}" if entry.from_ else "",
        f"until {entry.until.words}" if entry.until else "",
        entry.note or "",
        f"[{', '.join(cited)}]" if cited else "",
    ]
    return [part for part in told if part]
