"""What an entry says, without its places: by this things are sorted, compared, told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from typing import Any

from govgraph.document.desk import Absence
from govgraph.document.model.references import Term
from govgraph.document.model.stated import Entry
from govgraph.document.nodes import Entry as KeyAndValue
from govgraph.document.nodes import Place, Scalar

_PLACES = frozenset({"node", "head", "mentions"})


def told(value: Any) -> Any:
    """Return an entry, or whatever one holds, as plain values without their places."""
    if isinstance(value, Entry):
        fields = ((name, told(item)) for name, item in sorted(value.values().items()))
        return tuple((name, item) for name, item in fields if name not in _PLACES)
    if isinstance(value, Term):
        return value.words
    if isinstance(value, Absence):
        return (value.why, value.sources, *sorted(told(other) for other in value.also))
    if isinstance(value, KeyAndValue):
        return value.key.text
    if isinstance(value, Place | Scalar):
        return ""
    if isinstance(value, MappingOf):
        return tuple(sorted((str(key), repr(told(item))) for key, item in value.items()))
    if isinstance(value, tuple):
        return tuple(told(item) for item in value)
    return value


def by_what_is_told(items: Iterable[Any]) -> tuple[Any, ...]:
    """Return items with entries sorted by what these say: where they stand must not matter."""
    return tuple(sorted(items, key=lambda item: repr(told(item.entry))))


def told_apart(names: Iterable[str]) -> Iterator[str]:
    """Yield names with a number behind each that was there before: ``a``, ``b``, ``a#2``."""
    counts: Counter[str] = Counter()
    for name in names:
        counts[name] += 1
        yield f"{name}#{counts[name]}" if counts[name] > 1 else name
