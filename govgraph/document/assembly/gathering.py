"""What all files of a structure declare, section by section."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from govgraph.document.assembly.made_for import Expansion
from govgraph.document.assembly.selection import Selection
from govgraph.document.line_types import LineType, line_types
from govgraph.document.model.document import Document
from govgraph.document.model.reading import words_of
from govgraph.document.model.register import OwnLineType
from govgraph.document.model.stated import Entry
from govgraph.document.problems import Problem, Problems

AnyEntry = TypeVar("AnyEntry", bound=Entry)


def merged(documents: Iterable[Document], section: str) -> dict[str, Any]:
    """Return the entries of one section of all files, sorted by id."""
    found: dict[str, Any] = {}
    for document in documents:
        for key, entry in getattr(document, section).items():
            found.setdefault(key, entry)
    return dict(sorted(found.items()))


def together(documents: Iterable[Document], section: str) -> list[Any]:
    """Return the items of one list of all files, file after file."""
    return [item for document in documents for item in getattr(document, section)]


def selection_for(documents: list[Document], expansion: Expansion) -> Selection:
    """Return what picks bodies and holders for references."""
    groups: dict[str, list[str]] = {key: [] for key in merged(documents, "groups")}
    for key, body in expansion.bodies.items():
        if body.group in groups:
            groups[body.group].append(key)
    return Selection(
        expansion.bodies,
        merged(documents, "organisations"),
        merged(documents, "posts"),
        merged(documents, "areas"),
        expansion.made,
        {key: tuple(names) for key, names in groups.items()},
    )


def groups_to_come(documents: list[Document]) -> frozenset[str]:
    """Return the groups that some step of a change names: bodies may join them by it."""
    return frozenset(
        mention.id
        for change in merged(documents, "changes").values()
        for step in change.steps
        for mention in step.mentions
        if mention.kinds == frozenset({"group"})
    )


def types_of(documents: list[Document]) -> dict[str, LineType]:
    """Return the types of line that the structure may use: the format's and its own."""
    types = dict(line_types())
    families = {kind.family for kind in types.values()}
    for key, own in merged(documents, "line_types").items():
        family = own.family if own.family in families else _family(own)
        types[key] = LineType(
            key, own.name or words_of(key).lower(), own.reverse or "", family, own.chain
        )
    return types


def _family(own: OwnLineType) -> str:
    """Return the family of a type that names none: it is told by whether it carries chains."""
    return "oversight" if own.chain else "information"


# Each of these has a namespace of its own.
_OWN_NAMESPACES = ("changes", "views", "kinds", "line_types")


def own_problems(documents: Iterable[Document], problems: Problems) -> None:
    """Note changes, views, kinds and types of line that two files declare."""
    first: dict[tuple[str, str], Entry] = {}
    for document in documents:
        for section in _OWN_NAMESPACES:
            for key, entry in getattr(document, section).items():
                other = first.setdefault((section, key), entry)
                if other is not entry:
                    problems.add(_twice(section, key, entry, other))


def _twice(section: str, key: str, entry: Entry, other: Entry) -> Problem:
    return Problem(
        "input.duplicate",
        f'"{key}" is declared twice under {section}, so it would be ambiguous',
        entry.where,
        f"give one another id, or keep only one; the first is at {other.where}",
        len(key),
        (("declared first", other.where),),
        (key,),
    )
