"""One card: its kind, badges, note and members, from what the structure states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from govgraph_render.compose.members import members_of
from govgraph_render.compose.parties import Parties, name_of
from govgraph_render.compose.statutory import standing
from govgraph_render.languages import listed, phrase, said
from govgraph_render.scene import Badge, Card, Kind, Standing, Tone
from govgraph_render.text import clean

if TYPE_CHECKING:
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
        note=clean(_common(view, ids, "note") or met),
        members=members_of(view, ids, how.language) if how.members else (),
        stack=len(ids) > 1 or body.count is not None,
        group=body.group or "",
    )


def _kind(view: View, body: str) -> Kind:
    return KINDS.get(view.drawn_as(body) or "", "plain")


def _common(view: View, ids: tuple[str, ...], key: str) -> str:
    """Return what some bodies alike all state; nothing where they differ."""
    stated = {getattr(view.content.bodies[each], key) or "" for each in ids}
    return stated.pop() if len(stated) == 1 else ""


def _badges(view: View, ids: tuple[str, ...]) -> tuple[Badge, ...]:
    body = view.content.bodies[ids[0]]
    found = standing(view, ids)
    badges = [Badge("STATUTORY", TONES[found], found)] if found else []
    status = _common(view, ids, "status")
    if status in STATUSES:
        badges.append(Badge(*STATUSES[status]))
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
