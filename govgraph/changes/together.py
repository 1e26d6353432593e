"""Changes alike, told as one: that of eleven partnerships of one template is one sentence."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from collections.abc import Mapping as MappingOf
from typing import NamedTuple

from govgraph.changes.difference import Change, Comparison
from govgraph.findings.naming import plural
from govgraph.findings.wording import listed

_FEWEST_COUNTED = 3


class Told(NamedTuple):
    """One sentence on one or several changes."""

    change: str
    message: str
    items: tuple[Change, ...]


def told(comparison: Comparison) -> list[Told]:
    """Return the changes in their order, those alike of one template's bodies together."""
    groups: dict[Hashable, list[Change]] = {}
    for item in comparison.changes:
        groups.setdefault(_key(comparison, item), []).append(item)
    return [_told(comparison, items) for items in groups.values()]


def _key(comparison: Comparison, item: Change) -> Hashable:
    """Return what is the same in changes that are told as one."""
    template = comparison.templates.get(item.subjects[0]) if item.subjects else None
    if template is None or not item.plural:
        return id(item)
    return (item.change, item.pattern, template[0], item.subjects[1:])


def _told(comparison: Comparison, items: list[Change]) -> Told:
    first = items[0]
    if len(items) == 1:
        return Told(first.change, first.message, tuple(items))
    names = _names(comparison.templates, items)
    return Told(first.change, _opened(first.plural.replace("{who}", names)), tuple(items))


def _names(templates: MappingOf[str, tuple[str, str]], items: Iterable[Change]) -> str:
    """Return what several bodies of one template are called together."""
    ids = [item.subjects[0] for item in items]
    words = templates[ids[0]][1]
    for placeholder in ("{area} ", "{body} "):
        rest = words.removeprefix(placeholder)
        if rest != words and "{" not in rest and len(ids) >= _FEWEST_COUNTED:
            return f"{len(ids)} {plural(rest)}"
    return listed([_name(item) for item in items])


def _name(item: Change) -> str:
    """Return the name that a change has in place of ``{who}``."""
    head, _, tail = item.pattern.partition("{who}")
    return item.message[len(head) : len(item.message) - len(tail)]


def _opened(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
