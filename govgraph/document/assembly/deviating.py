"""Of which bodies of a template something is unknown: of all, or not of those that deviate."""

from __future__ import annotations

from collections.abc import Collection

from govgraph.document.desk import Unsaid
from govgraph.document.nodes import Place


def told_of_one(unsaid: list[Unsaid], start: int, body: str) -> None:
    """Let what was noted from ``start`` on be unknown of one body of a template."""
    unsaid[start:] = [item._replace(owner=body) for item in unsaid[start:]]


def told_of_all(unsaid: list[Unsaid], start: int, template: str, made: Collection[str]) -> None:
    """Let what is unknown of every body that a template made be unknown of the template."""
    owners: dict[Place, set[str]] = {}
    for item in unsaid[start:]:
        owners.setdefault(item.absence.place, set()).add(item.owner)
    unsaid[start:] = [
        item._replace(owner=template) if owners[item.absence.place].issuperset(made) else item
        for item in unsaid[start:]
    ]
