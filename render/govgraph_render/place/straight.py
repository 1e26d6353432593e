"""Moves cards along their rows where that makes lines straight.

Least squares bring a card near the middle of what it is joined to; a line then often turns twice
for a few points. Here a card, or its whole row, is moved by just what such a line is off. A move
is kept if fewer lines turn, none cross or crowd that did not, and nothing grows taller.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from govgraph_render.place.across import apart_of
from govgraph_render.place.draft import Draft, laid
from govgraph_render.place.pins import Frame, Run

ROUNDS = 3
MOST = 900
"""So many runs are laid out anew at most: many moves of few lines, or few of many."""
EVEN = 1.0
"""Cards whose gaps differ by no more than this stand evenly."""

Move: TypeAlias = "tuple[int, float]"
_Cost: TypeAlias = "tuple[float, ...]"


def straightened(drawn: Draft) -> Draft:
    """Return a draft with as few turns as moving its cards gives; one with a lock as it is."""
    if drawn.frame.tops:
        return drawn
    cost, left = _cost(drawn), MOST // (1 + sum(map(len, drawn.spaces)))
    for _ in range(ROUNDS):
        before = cost
        for move in list(_moves(drawn)):
            for xs in _moved(drawn.frame, move):
                if left <= 0:
                    return drawn
                left -= 1
                tried = laid(drawn, replace(drawn.frame, xs=xs))
                if (price := _cost(tried)) < cost and tried.height <= drawn.height:
                    drawn, cost = tried, price
        if cost == before:
            break
    return drawn


def _cost(drawn: Draft) -> _Cost:
    """Return what is wrong: lines that crowd, cross and turn, rows that stand unevenly."""
    turns = sum(_turns(run) for space in drawn.spaces for run in space)
    return drawn.clashes, drawn.crossings, turns + _uneven(drawn.frame), round(drawn.length, 1)


def _turns(run: Run) -> int:
    """Return how often the lines of a run turn; a turn that they share is one."""
    stem = run.top.x if run.top else None
    aside = len({pin.x for pin in run.bottoms if stem is None or abs(pin.x - stem) > 0.01})
    return aside + 1 if aside and run.top else aside


def _uneven(frame: Frame) -> int:
    """Return how many rows of three cards and more stand unevenly."""
    return sum(not _is_even(frame, row) for row in frame.state)


def _is_even(frame: Frame, row: Sequence[int]) -> bool:
    cards = [node for node in row if frame.web.nodes[node].card]
    gaps = [
        frame.xs[right] - frame.xs[left] - (frame.widths[right] + frame.widths[left]) / 2
        for left, right in pairwise(cards)
    ]
    return len(gaps) < 2 or max(gaps) - min(gaps) <= EVEN


def _moves(drawn: Draft) -> Iterator[Move]:
    """Yield what each line that turns is off: a card at its end, and by how much to move it."""
    for run in (run for space in drawn.spaces for run in space):
        if run.top is None or run.is_straight:
            continue
        stem = run.top.x
        offs = ((pin.x - stem, node) for node, pin in zip(run.nodes[1:], run.bottoms, strict=True))
        off, node = min(offs, key=lambda each: (abs(each[0]), each[1]))
        if off:
            yield run.nodes[0], off
            yield node, -off


def _moved(frame: Frame, move: Move) -> Iterator[list[float]]:
    """Yield the places with a card moved: pushing others as it must, and with its whole row."""
    node, by = move
    row = frame.state[frame.web.nodes[node].row]
    xs = list(frame.xs)
    for each in row:
        xs[each] += by
    if _fits(frame, row, xs):
        yield xs
    xs = list(frame.xs)
    xs[node] += by
    at, apart = row.index(node), apart_of(frame.web, row, frame.widths, frame.area)
    for left, right, gap in zip(row[at:], row[at + 1 :], apart[at:], strict=False):
        xs[right] = max(xs[right], xs[left] + gap)
    for right, left, gap in zip(row[at::-1], row[:at][::-1], apart[:at][::-1], strict=False):
        xs[left] = min(xs[left], xs[right] - gap)
    if _fits(frame, row, xs):
        yield xs


def _fits(frame: Frame, row: Sequence[int], xs: Sequence[float]) -> bool:
    first, last = row[0], row[-1]
    return (
        xs[first] - frame.widths[first] / 2 >= 0
        and xs[last] + frame.widths[last] / 2 <= frame.area
    )
