"""Priorities: owned, led and delivered by someone who is there."""

from __future__ import annotations

from govgraph.document.assembly.gathering import merged
from govgraph.document.assembly.ground import Ground
from govgraph.document.model.priority import PARTY_KEYS, Party
from govgraph.document.model.reading import words_of


def check(ground: Ground) -> None:
    """Note parties of a priority that are not named, or are nobody."""
    for key, priority in merged(ground.documents, "priorities").items():
        for role in PARTY_KEYS:
            for party in getattr(priority, role):
                _party(ground, f"{role} of {priority.name or words_of(key)}", party)


def _party(ground: Ground, owner: str, party: Party) -> None:
    ground.names_bodies(party.picks, "so it is nobody's")
    if not party.who and not party.picks:
        ground.lacks(party, ("who",), f"{owner} has an entry that names nobody", "add `who: id`")
    elif ground.is_without_bodies(party.who):
        ground.at(
            party,
            "who",
            "input.reference",
            f"{owner} names {party.who}, a group that no body belongs to, so it is nobody's",
            f"write `group: {party.who}` on its bodies, or name the bodies here",
        )
