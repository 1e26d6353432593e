"""Columns as a lock has them: who hung in which column and where; new cards come last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from govgraph_render.columns.forest import Forest
from govgraph_render.columns.shares import LEAST, Children, column_wide, subtree
from govgraph_render.lock import Lock, Place
from govgraph_render.place.draft import WIDTHS
from govgraph_render.scene import Card, Line


def as_kept(wood: Forest, lock: Lock) -> Forest:
    """Return a forest with the children of each card in the order of a lock."""
    below = {
        parent: tuple(sorted(children, key=lambda child: _place(lock, child[0])))
        for parent, children in wood.below.items()
    }
    loose = tuple(sorted(wood.loose, key=lambda card: _place(lock, card)))
    return replace(wood, below=below, loose=loose)


def _place(lock: Lock, card: Card) -> tuple[int, int]:
    found = lock.bodies.get(card.id)
    return (found.column, found.place) if found else (len(lock.bodies), 0)


def shares_kept(
    units: Sequence[tuple[str, Children]], loose: Children, area: float, lock: Lock
) -> tuple[list[int], int, float] | None:
    """Return how many columns each head and the loose cards have, and their width."""
    counts = [_columns(children, lock) for _, children in units]
    spare = [_columns(loose, lock)] if loose else []
    heads = len({head for head, _ in units})
    wide = column_wide(area, [*counts, *spare], (heads, len(units)))
    if wide < LEAST:
        return None
    return counts, sum(spare), min(wide, WIDTHS[0])


def _columns(children: Children, lock: Lock) -> int:
    known = (lock.bodies[card.id].column for card, _ in children if card.id in lock.bodies)
    return 1 + max((column for column in known), default=0)


def dealt_kept(
    wood: Forest, children: Children, how: tuple[int, float, int], lock: Lock
) -> list[tuple[tuple[Card, Line | None], ...]]:
    """Return children in the columns of a lock, each new one at the foot of the shortest."""
    count, wide, level = how
    columns: list[list[tuple[Card, Line | None]]] = [[] for _ in range(count)]
    tall = [0.0] * count
    for card, line in children:
        found = lock.bodies.get(card.id)
        column = found.column if found and found.column >= 0 else tall.index(min(tall))
        columns[column].append((card, line))
        tall[column] += subtree(wood, card, wide, (level, 0))
    return [tuple(column) for column in columns]


def hanging(wood: Forest, columns: Sequence[tuple[str, Children]]) -> dict[str, Place]:
    """Return the place of every card that hangs, for a lock."""
    found: dict[str, Place] = {}
    counts: dict[tuple[str, str], int] = {}
    for head, children in columns:
        style = children[0][1].style if children and children[0][1] else ""
        column = counts.get((head, style), 0)
        counts[head, style] = column + 1
        for place, (card, _) in enumerate(children):
            found[card.id] = Place(wood.label, place, column=column)
            found |= _deeper(wood, card.id)
    return found


def _deeper(wood: Forest, parent: str) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for place, (card, _) in enumerate(wood.below.get(parent, ())):
        found[card.id] = Place(wood.label, place, column=0)
        found |= _deeper(wood, card.id)
    return found
