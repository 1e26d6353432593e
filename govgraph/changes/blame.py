"""Which change a finding follows from: the one before which it was not there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from govgraph.changes.scenario import Stage
from govgraph.document.model.change import Change
from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.rules.registry import Rule, all_rules

Ruled: TypeAlias = tuple[Rule, Found]
_Key: TypeAlias = tuple[str, str, tuple[str, ...]]


def attributed(found: Sequence[Ruled], stages: Sequence[Stage], view: View) -> tuple[Ruled, ...]:
    """Return what rules found, each with the change that it follows from among its places.

    Args:
        found: What the rules yield of the structure after all its changes.
        stages: The structure as it is stated, and after each change, in this order.
        view: The structure after all of them, on its day.
    """
    open_keys = {_key(rule, item) for rule, item in found}
    causes: dict[_Key, Change] = {}
    for before, after in zip(reversed(stages[:-1]), reversed(stages[1:]), strict=True):
        if not open_keys or after.change is None:
            break
        earlier = View(before.content, view.day, view.scenario, view.horizon)
        known = _keys({key[0] for key in open_keys}, earlier)
        causes.update(dict.fromkeys(open_keys - known, after.change))
        open_keys &= known
    return tuple((rule, _with(item, causes.get(_key(rule, item)))) for rule, item in found)


def _key(rule: Rule, item: Found) -> _Key:
    return (rule.code, item.subject, item.others)


def _keys(codes: Iterable[str], view: View) -> set[_Key]:
    """Return what some rules find; one that fails finds nothing here, as it is told elsewhere."""
    found: set[_Key] = set()
    for code in sorted(codes):
        rule = all_rules()[code]
        if rule.check is None:
            continue
        try:
            found.update(_key(rule, item) for item in rule.check(view))
        except Exception:  # the run over the whole structure says so
            continue
    return found


def _with(item: Found, change: Change | None) -> Found:
    if change is None:
        return item
    when = f" of {change.date.words}" if change.date else ""
    words = f'follows from the change "{change.title or change.id}"{when}'
    return item._replace(related=((words, change.where), *item.related))
