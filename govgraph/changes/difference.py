"""What differs between two structures, as data: changes in meaning, findings gained and lost."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from govgraph.document.nodes import Place
from govgraph.findings.finding import Finding

Data: TypeAlias = Any
"""Plain values, as JSON has them."""

# Every word for a change, in the order in which changes are told.
WORDS = (
    *("merged", "split", "replaced", "ended", "removed", "added", "renamed"),
    *("transferred", "moved", "line-added", "line-removed", "line-changed"),
    *("chair-changed", "seat-added", "seat-removed", "seat-changed", "vacated", "filled"),
    *("meeting-changed", "quorum-changed", "lead-changed", "changed", "settled"),
)
# What a picture shows of a party, by the word for what happened to it.
_MARKS = {
    **dict.fromkeys(("ended", "removed"), "removed"),
    "added": "added",
    "renamed": "renamed",
    "moved": "moved",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is different.

    Attributes:
        change: What happened, one of ``WORDS``.
        subjects: Ids: the party that it happened to first, then the others involved.
        message: One sentence without a full stop, with names.
        before: What was so, as plain data; None where there was nothing.
        after: What is so now, as plain data; None where there is nothing.
        where: Its place in the new structure, or in the old one where the new has none.
        pattern: The message with ``{who}`` for the first subject, so that bodies of one template
            can be told together; empty where that makes no sense.
        plural: The pattern where ``{who}`` names several.
    """

    change: str
    subjects: tuple[str, ...]
    message: str
    where: Place
    before: Data = None
    after: Data = None
    pattern: str = ""
    plural: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two structures: what it is called, its day and the changes asked for."""

    path: str
    title: str
    as_of: str | None = None
    scenario: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that differs between two structures.

    Attributes:
        old, new: What was compared.
        changes: Changes, in the order of ``WORDS`` and then by subjects.
        gained: Findings that only the new structure has.
        lost: Findings that only the old structure has.
        same: The old id of what has another id now, with the new one.
        lines_added: Ids of lines that only the new structure has.
        lines_removed: Ids of lines that only the old structure has.
        templates: The template of each body that one made, with the template's name.
    """

    old: Side
    new: Side
    changes: tuple[Change, ...] = ()
    gained: tuple[Finding, ...] = ()
    lost: tuple[Finding, ...] = ()
    same: MappingOf[str, str] = field(default_factory=dict)
    lines_added: tuple[str, ...] = ()
    lines_removed: tuple[str, ...] = ()
    templates: MappingOf[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing differs."""
        return not (self.changes or self.gained or self.lost)

    @property
    def marks(self) -> dict[str, str]:
        """Return what a picture shows of each party: added, removed, renamed, moved or changed."""
        found: dict[str, str] = {}
        for item in self.changes:
            for key, mark in _marks(item):
                found.setdefault(key, mark)
        return dict(sorted(found.items()))


def _marks(item: Change) -> list[tuple[str, str]]:
    if item.change in {"merged", "split", "replaced"}:
        gone = [(part["id"], "removed") for part in item.before]
        return [*gone, *((part["id"], "added") for part in item.after if "party" in part)]
    return [(item.subjects[0], _MARKS.get(item.change, "changed"))] if item.subjects else []
