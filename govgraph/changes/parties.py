"""What has an id in a structure, found and put back whatever section it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from typing import Any

from govgraph.document.assembly.room import Room
from govgraph.document.assembly.selection import made_by
from govgraph.document.bounds import Bounds
from govgraph.document.content import Content
from govgraph.document.model.named import Named

SECTIONS = (
    *("bodies", "organisations", "posts", "areas", "remits"),
    *("priorities", "groups", "templates"),
)


def section_of(content: Content, key: str) -> str | None:
    """Return the section that an id stands in, or None where nothing has it."""
    return next((name for name in SECTIONS if key in getattr(content, name)), None)


def entry_of(content: Content, key: str) -> Named | None:
    """Return what stands under an id, or None."""
    section = section_of(content, key)
    return getattr(content, section)[key] if section else None


def with_entries(content: Content, entries: MappingOf[str, Named]) -> Content:
    """Return a structure with other entries under ids that it has."""
    sections: dict[str, Any] = {}
    for key, entry in entries.items():
        section = section_of(content, key)
        if section is not None:
            found = sections.setdefault(section, dict(getattr(content, section)))
            found[key] = entry
    return content._replace(**sections)


def with_new(content: Content, section: str, entries: MappingOf[str, Named]) -> Content:
    """Return a structure with further entries in a section, sorted by id."""
    found = {**getattr(content, section), **entries}
    sections: dict[str, Any] = {section: dict(sorted(found.items()))}
    return content._replace(**sections)


def opened(content: Content, keys: Iterable[str]) -> tuple[str, ...]:
    """Return ids with the bodies that a template made in its place, in the order given."""
    keys = tuple(keys)
    # Looked up where a template is named alone: it is asked for each of thousands of findings.
    made = {} if content.templates.keys().isdisjoint(keys) else made_by(content)
    found = (name for key in keys for name in made.get(key, (key,)))
    return tuple(dict.fromkeys(found))


def room(content: Content) -> Room:
    """Return how many seats and lines one step may make: many, but not any number."""
    return Room(Bounds().facts + 2 * (len(content.seats) + len(content.lines)))
