"""Everything that is known to be unknown, each an open question of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from govgraph.document.assembly.made_for import Expansion
from govgraph.document.content import (
    Unknown,
)
from govgraph.document.model.document import Document
from govgraph.document.model.stated import Entry
from govgraph.document.nodes import Place

AnyEntry = TypeVar("AnyEntry", bound=Entry)


def unknowns_of(documents: list[Document], expansion: Expansion) -> tuple[Unknown, ...]:
    """Return every value given as unknown once, by the entry that it is unknown of."""
    found: dict[Place, Unknown] = {}
    for owner, entry in _entries(documents, expansion):
        for key, first in entry.unknown.items():
            for one in (first, *first.also):
                said = Unknown(owner, key, one.why, one.sources, one.place)
                found.setdefault(one.place, said)
    return tuple(sorted(found.values(), key=lambda item: item[:-1]))


def _entries(documents: list[Document], expansion: Expansion) -> Iterator[tuple[str, Entry]]:
    for document in documents:
        yield "", document
        for name, _ in document.keys.values():
            yield from _in_section(getattr(document, name))
    for key, body in expansion.bodies.items():
        if body.template:
            yield from _within(key, body)


def _in_section(value: object) -> Iterator[tuple[str, Entry]]:
    if isinstance(value, dict):
        for key, entry in value.items():
            yield from _within(key, entry)
    elif isinstance(value, tuple):
        for entry in value:
            yield from _within("", entry)


def _within(owner: str, entry: object) -> Iterator[tuple[str, Entry]]:
    """Yield an entry with those inside it, all under the id of the outermost."""
    if not isinstance(entry, Entry):
        return
    yield owner, entry
    for value in entry.__dict__.values():
        if isinstance(value, Entry):
            yield from _within(owner, value)
        elif isinstance(value, tuple):
            for item in value:
                yield from _within(owner, item)
