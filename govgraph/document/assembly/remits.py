"""Who oversees and delivers which remit, once others have taken some over."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from datetime import timedelta
from typing import TypeVar

from govgraph.document import dates
from govgraph.document.assembly.selection import Selection
from govgraph.document.content import (
    Remitted,
)
from govgraph.document.model.held import Holding
from govgraph.document.model.stated import Entry

AnyEntry = TypeVar("AnyEntry", bound=Entry)


def remitted_of(selection: Selection) -> tuple[Remitted, ...]:
    """Return each body with each remit that it oversees or delivers, sorted by remit."""
    found = [
        Remitted(key, holding.remit, does, _with_each(holding, selection))
        for key, body in selection.bodies.items()
        for does in ("oversees", "delivers")
        for holding in getattr(body, does)
    ]
    taken: dict[tuple[str, str], dates.Day | None] = {
        (before, item.remit): item.holding.from_
        for item in found
        if item.does == "oversees" and item.holding.taken_from
        for before in selection.named(item.holding.taken_from)
    }
    return tuple(
        kept for item in sorted(found, key=_order) if (kept := _as_left(item, taken)) is not None
    )


def _order(item: Remitted) -> tuple[str, str, str, str]:
    return (item.remit, item.does, item.body, str(item.holding.from_ or ""))


def _with_each(holding: Holding, selection: Selection) -> Holding:
    """Return a holding with each body of the groups and templates that share it."""
    if not holding.jointly_with:
        return holding
    shared = {key for name in holding.jointly_with for key in (name, *selection.named(name))}
    return holding.with_(jointly_with=tuple(sorted(shared)))


def _as_left(
    item: Remitted, taken: MappingOf[tuple[str, str], dates.Day | None]
) -> Remitted | None:
    """Return an oversight as it is once another body took it: ended the day before, or gone."""
    key = (item.body, item.remit)
    if item.does != "oversees" or key not in taken:
        return item
    start = taken[key]
    if start is None:
        return None
    last = dates.of(start.first - timedelta(days=1))
    return item._replace(holding=item.holding.with_(until=item.holding.until or last))
