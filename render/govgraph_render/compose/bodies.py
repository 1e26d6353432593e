"""One card: its kind, badges, note and members, from what the structure states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from govgraph_render.compose.parties import Parties, name_of
from govgraph_render.compose.statutory import standing
from govgraph_render.languages import listed, phrase, said
from govgraph_render.scene import Badge, Card, Kind, Member, Role, Standing, Tone
from govgraph_render.text import clean

if TYPE_CHECKING:
    from govgraph.document.content import Seat
    from govgraph.document.model.meeting import Meeting
    from govgraph.graph.index import View

KINDS: dict[str, Kind] = {
    **dict.fromkeys(("board", "council", "commission", "assembly", "authority"), "board"),
    **dict.fromkeys(("partnership", "network", "forum"), "partnership"),
    **dict.fromkeys(("committee", "panel", "group", "sub-group"), "group"),
    **dict.fromkeys(("working-group", "task-group", "team", "meeting"), "officers"),
    **dict.fromkeys(("function", "programme"), "support"),
    "office": "office",
}
STATUSES: dict[str, tuple[str, Tone]] = {
    "new": ("NEW", "add"),
    "changed": ("CHANGED", "chg"),
    "ending": ("ENDING", "outline"),
    "paused": ("PAUSED", "outline"),
}
TONES: dict[Standing, Tone] = {"law": "filled", "claim": "outline"}
ROLES: tuple[Role, ...] = ("chair", "member", "gap", "invited")


@dataclass(frozen=True, slots=True)
class Shown:
    """What cards show besides names, and the language of their fixed words."""

    language: str
    members: bool = False
    meetings: bool = False


def card_of(view: View, parties: Parties, card: str, how: Shown) -> Card:
    """Return a card without its band and marks."""
    ids = parties.cards[card]
    first = ids[0]
    if first in view.content.organisations:
        return Card(card, clean(view.name(first)), "office")
    body = view.content.bodies[first]
    met = _meets(body.meets, how.language) if how.meetings and body.meets else ""
    return Card(
        id=card,
        name=clean(name_of(view, card, ids)) or card,
        kind="outside" if body.external else _kind(view, first),
        badges=_badges(view, ids),
        note=clean(body.note or met),
        members=_members(view, first, how.language) if how.members else (),
        stack=len(ids) > 1 or body.count is not None,
        group=body.group or "",
    )


def _kind(view: View, body: str) -> Kind:
    return KINDS.get(view.drawn_as(body) or "", "plain")


def _badges(view: View, ids: tuple[str, ...]) -> tuple[Badge, ...]:
    body = view.content.bodies[ids[0]]
    found = standing(view, ids)
    badges = [Badge("STATUTORY", TONES[found], found)] if found else []
    if body.status in STATUSES:
        badges.append(Badge(*STATUSES[body.status]))
    if len(ids) > 1:
        badges.append(Badge(f"×{len(ids)}"))
    elif body.count is not None:
        badges.append(Badge(f"×{body.count}" if body.count != "several" else "SEVERAL"))
    return tuple(badges)


def _meets(meeting: Meeting, language: str) -> str:
    if meeting.when_needed:
        return said("Meets when needed", language)
    if meeting.in_:
        months = [said(month, language) for month in meeting.in_]
        return phrase("Meets in {}", language, listed(months, language))
    year = meeting.per_year
    return phrase("Meets {} times a year", language, f"{year:g}") if year else ""


def _members(view: View, body: str, language: str) -> tuple[Member, ...]:
    """Return the members, chairs first; seats of one template in one office are one line."""
    alike: dict[tuple[str, str, Role], list[Seat]] = {}
    for seat in view.seats_on.get(body, ()):
        if not seat.is_absent:
            made = seat.made_by if seat.made_by in view.content.templates else None
            key = (made or seat.id, seat.entry.seat or "", _role(seat))
            alike.setdefault(key, []).append(seat)
    found = [
        (ROLES.index(role), clean(_line(view, template, seats, language)), role)
        for (template, _, role), seats in alike.items()
    ]
    return tuple(Member(name, role) for _, name, role in sorted(found) if name)


def _line(view: View, template: str, seats: list[Seat], language: str) -> str:
    if len(seats) == 1:
        return _seat_name(view, seats[0], language)
    holders = tuple(holder for seat in seats for holder in seat.holders)
    office = seats[0].entry.seat
    words = name_of(view, template, holders) + (f" ({office})" if office else "")
    return f"{words} ×{len(seats)}"


def _role(seat: Seat) -> Role:
    if seat.is_chair:
        return "chair"
    return "member" if seat.is_member else "invited"


def _seat_name(view: View, seat: Seat, language: str) -> str:
    holder = ", ".join(view.name(each) for each in seat.holders)
    office = seat.entry.seat or ""
    words = f"{holder} ({office})" if holder and office else holder or office
    number = f" ×{seat.number}" if seat.number > 1 else ""
    whole = words + number
    return phrase("{} – vacant", language, whole) if seat.entry.vacant else whole
