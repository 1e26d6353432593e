"""Columns as a lock has them: who hung in which column and where; new cards come last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import fsum

from govgraph_render.columns.forest import Forest
from govgraph_render.columns.shares import Children, Column, subtree
from govgraph_render.lock import Lock, Place
from govgraph_render.order import State
from govgraph_render.scene import Card, Line
from govgraph_render.shapes import Box
from govgraph_render.web import Web

FAR = 12.0
"""A card that stands this far from where it was has moved."""


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


def hanging(wood: Forest, columns: Sequence[Column], boxes: Mapping[str, Box]) -> dict[str, Place]:
    """Return the place of every card that hangs, for a lock."""
    found: dict[str, Place] = {}
    counts: dict[tuple[str, str], int] = {}
    for each in columns:
        style = each.children[0][1].style if each.children and each.children[0][1] else ""
        column = counts.get((each.head, style), 0)
        counts[each.head, style] = column + 1
        for rank, (card, _) in enumerate(each.children):
            for place, name in ((rank, card.id), *_deeper(wood, card.id)):
                box, own = boxes[name], column if name == card.id else 0
                found[name] = Place(wood.label, place, box.middle, box.y, each.wide, own)
    return found


def _deeper(wood: Forest, parent: str) -> Iterator[tuple[int, str]]:
    """Yield all that hangs below a card, each with its place among its parent's children."""
    for place, (card, _) in enumerate(wood.below.get(parent, ())):
        yield place, card.id
        yield from _deeper(wood, card.id)


def moved(places: Mapping[str, Place], lock: Lock) -> float:
    """Return what share of a lock's cards stand far from where they were."""
    both = [(places[card], was) for card, was in lock.bodies.items() if card in places]
    far = fsum(
        max(abs(now.x - now.wide / 2 - was.x + was.wide / 2), abs(now.y - was.y)) > FAR
        for now, was in both
    )
    return far / len(both) if both else 0.0


def first_hanging(lock: Lock) -> float:
    """Return where the columns of a lock began; 0 where nothing hung."""
    return min((place.y for place in lock.bodies.values() if place.column >= 0), default=0.0)


def placings(ordering: tuple[Web, State], lock: Lock) -> Iterator[tuple[Web, State]]:
    """Yield the order as it is, and with the heads that a lock does not know at other places."""
    yield ordering
    web, state = ordering
    row = state[-1]
    new = [node for node in row if web.nodes[node].card not in lock.bodies]
    known = [node for node in row if node not in new]
    if not new or any(web.clusters[node] for node in row):
        return
    for place in range(len(known) + 1):
        tried = (*known[:place], *new, *known[place:])
        if tried != row:
            yield web, (*state[:-1], tried)


def with_heads(lock: Lock, heads: Mapping[str, float], raised: float = 0.0) -> Lock:
    """Return a lock with all heads in it: those that are new, and those that make room.

    ``raised`` is how much higher than before they stand.
    """
    known = [place for head in heads if (place := lock.bodies.get(head))]
    if not known:
        return lock
    places = {
        head: replace(
            lock.bodies.get(head, known[0]), x=x, y=max(0.0, known[0].y - raised), column=-1
        )
        for head, x in heads.items()
    }
    return replace(lock, bodies={**lock.bodies, **places})
