"""Findings that are not told where another rule speaks of the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from govgraph.findings.finding import Found
from govgraph.findings.viewed import Ruling

_Ruling = TypeVar("_Ruling", bound=Ruling)

# Rules that only say what a reader may have missed: they have nothing to add where another one
# says what is the matter with it.
_GIVING_WAY = frozenset({"drafting.unused"})


def without_told(found: Iterable[tuple[_Ruling, Found]]) -> list[tuple[_Ruling, Found]]:
    """Return what rules yield, less what gives way to another rule's finding or question."""
    items = list(found)
    told = {
        key
        for rule, item in items
        if rule.code not in _GIVING_WAY
        for key in (item.subject, *item.others, *item.named)
    }
    return [
        (rule, item)
        for rule, item in items
        if rule.code not in _GIVING_WAY or item.subject not in told
    ]
