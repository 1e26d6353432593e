"""The words for kinds of body, organisation and area, with their everyday aliases."""

from __future__ import annotations

TIERS = ("national", "regional", "county", "district", "local")
BODY_KINDS = (
    *("board", "partnership", "committee", "panel", "group", "sub-group", "working-group"),
    *("task-group", "forum", "assembly", "council", "commission", "network", "team", "meeting"),
    *("programme", "office", "authority", "function"),
)
# Everyday words and abbreviations, each with the word of the law.
ALIASES: dict[str, str] = {}


def canonical(kind: str) -> str:
    """Return the law's word for a kind where it has one, else the kind itself."""
    return ALIASES.get(kind, kind)
