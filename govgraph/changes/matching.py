"""Two lists of facts: what is only in one of them, and what is in both with a difference."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from govgraph.changes.facts import Facts

Item = TypeVar("Item")


class Told(NamedTuple, Generic[Item]):
    """Something stated, with its facts as plain data."""

    item: Item
    facts: Facts


class Matched(NamedTuple, Generic[Item]):
    """What differs between two lists: pairs of what changed, what is gone, what is new."""

    changed: list[tuple[Told[Item], Told[Item]]]
    gone: list[Told[Item]]
    new: list[Told[Item]]


def matched(
    before: Iterable[Told[Item]],
    after: Iterable[Told[Item]],
    likenesses: Sequence[Callable[[Facts], Hashable]],
) -> Matched[Item]:
    """Return what differs between two lists of facts; what is equal is in neither.

    Args:
        before: The old facts.
        after: The new facts.
        likenesses: What two facts must have in common to be one that changed, the nearest
            likeness first; a fact of which this is None is like no other.
    """
    gone, new = _unequal(list(before), list(after))
    changed: list[tuple[Told[Item], Told[Item]]] = []
    for likeness in likenesses:
        waiting: dict[Hashable, list[Told[Item]]] = {}
        for told in new:
            waiting.setdefault(likeness(told.facts), []).append(told)
        left = []
        for told in gone:
            key = likeness(told.facts)
            if key is not None and waiting.get(key):
                changed.append((told, waiting[key].pop(0)))
            else:
                left.append(told)
        taken = {id(after.facts) for _, after in changed}
        gone, new = left, [told for told in new if id(told.facts) not in taken]
    return Matched(changed, gone, new)


def _unequal(
    before: list[Told[Item]], after: list[Told[Item]]
) -> tuple[list[Told[Item]], list[Told[Item]]]:
    """Return what each list has that the other hasn't, counting equal facts one for one."""
    known: dict[str, list[Told[Item]]] = {}
    for told in after:
        known.setdefault(repr(told.facts), []).append(told)
    gone = []
    for told in before:
        alike = known.get(repr(told.facts))
        if alike:
            alike.pop()
        else:
            gone.append(told)
    left = {id(told.facts) for alike in known.values() for told in alike}
    return gone, [told for told in after if id(told.facts) in left]
