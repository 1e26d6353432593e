"""What somebody means by a word on the command line: an id, or a name of the structure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from govgraph.errors import UsageError

if TYPE_CHECKING:
    from govgraph.document.content import Content
    from govgraph.document.model.stated import Entry
    from govgraph.structure import Structure

# What has an id, each with the word for one of them, in the order in which it is looked for.
TYPES = (
    ("bodies", "body"),
    ("templates", "template"),
    ("organisations", "organisation"),
    ("posts", "post"),
    ("groups", "group"),
    ("areas", "area"),
    ("remits", "remit"),
    ("priorities", "priority"),
    ("sources", "source"),
)


def entries(content: Content, *kinds: str) -> dict[str, tuple[str, Entry]]:
    """Return everything that has an id, with the word for what it is; of some kinds, or all."""
    return {
        key: (word, entry)
        for field, word in TYPES
        if not kinds or word in kinds
        for key, entry in _held(content, field).items()
    }


def id_of(structure: Structure, word: str, *kinds: str) -> str:
    """Return the id that is meant by an id or a name, case aside.

    Raises:
        UsageError: Nothing is called so, or several things are; the message names the nearest.
    """
    from govgraph.document.nearest import did_you_mean

    known = entries(structure.content, *kinds)
    if word in known:
        return word
    named = [key for key, (_, entry) in known.items() if word.casefold() in _names(entry)]
    if len(named) == 1:
        return named[0]
    what = " or ".join(kinds) if kinds else "id"
    if named:
        raise UsageError(f'"{word}" is the name of {", ".join(named)}; give one of these ids')
    words = [*known, *(_name(entry) for _, entry in known.values())]
    near = did_you_mean(word, words) or f"`govgraph check {structure.path}` names what there is"
    raise UsageError(f'{structure.title} has no {what} "{word}"; {near}')


def _held(content: Content, field: str) -> Mapping[str, Entry]:
    held: Mapping[str, Entry] = getattr(content, field)
    return held


def _name(entry: Entry) -> str:
    return str(getattr(entry, "name", "") or getattr(entry, "title", ""))


def _names(entry: Entry) -> set[str]:
    """Return what an entry is called, in small letters."""
    found = [_name(entry), getattr(entry, "short", None)]
    other = getattr(entry, "other_names", None)
    if other is not None:
        found += [*other.en, *other.cy, *other.former, *other.also]
    return {name.casefold() for name in found if name}
