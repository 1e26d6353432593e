"""The words of a pack: what takes the place of a kind, when kinds lived, names of functions."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from typing import NamedTuple

from govgraph.document.dates import Day


class Kind(NamedTuple):
    """What takes the place of a kind.

    Attributes:
        kinds: Kinds that it contains.
        offices: Words of an office that show it; each is all the words of one entry.
        roles: Roles that its seat has.
        voices: Voices that show it; ``any`` for whichever.
        is_independent: Whether a holder without an organisation shows it.
        name: What a reader is shown.
        without_kinds, without_offices, without_roles: What rules a seat out.
        instead: Kinds for which it is often written, and which duties do name.
        doubtful: Words of an office that may stand for it, where nothing else is meant by it.
    """

    kinds: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    is_independent: bool = False
    name: str = ""
    without_kinds: tuple[str, ...] = ()
    without_offices: tuple[str, ...] = ()
    without_roles: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


class Life(NamedTuple):
    """When a kind of organisation began and ended by law, by which duty, and what followed."""

    kind: str
    from_: Day | None
    until: Day | None
    then: tuple[str, ...]
    of: str


class StatuteName(NamedTuple):
    """A name that statute, or custom, has for a function; several where the words are shared.

    Attributes:
        name, plural: The words.
        functions: What they are for.
        also: Further functions that may bear them.
        is_whole: Whether they are the name only where nothing else stands beside them.
        told_by: Of words that are shared, what is added to say which function is meant.
    """

    name: str
    plural: str
    functions: tuple[str, ...]
    also: tuple[str, ...]
    is_whole: bool
    told_by: MappingOf[str, tuple[str, ...]]
