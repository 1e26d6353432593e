"""Where pins stand at first: on card edges sorted by where they lead, in rows between cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum
from typing import TypeAlias

from govgraph_render.place.across import LINE_GAP, POINT_GAP, settled
from govgraph_render.place.pins import LEAST, Frame, Pin

APART = 12.0
CORNER, TIGHT_CORNER = 12.0, 6.0
THIN = 4.0
"""Pins that would stand nearer than this may stand beneath the marks on a card's edge."""
PASS = 12.0
"""How far a line passes from a card where there is room."""

Keys: TypeAlias = "Mapping[tuple[int, int], Sequence[int]]"
"""By node and trunk: the nodes that a pin leads to."""


def points(frame: Frame) -> dict[int, Pin]:
    """Return the pins of passing points, each between the cards beside it."""
    pins: dict[int, Pin] = {}
    for row in frame.state:
        beside: list[Pin] = []
        for place, node in enumerate(row):
            if frame.web.nodes[node].card:
                beside = []
                continue
            low, high = _bounds(frame, row, place)
            pin = pins[node] = Pin(frame.xs[node], low, high, LINE_GAP, list(beside))
            for other in beside:
                other.others.append(pin)
            beside.append(pin)
    return pins


def _bounds(frame: Frame, row: Sequence[int], place: int) -> tuple[float, float]:
    """Return between which places a line may pass a row: clear of the cards beside it.

    It keeps further from them where there is room for all the lines that pass there.
    """
    low, high = 0.0, frame.area
    cards = [each for each, node in enumerate(row) if frame.web.nodes[node].card]
    left = max((each for each in cards if each < place), default=-1)
    right = min((each for each in cards if each > place), default=len(row))
    room = LINE_GAP * (right - left - 2)
    if left >= 0:
        low = frame.xs[row[left]] + frame.widths[row[left]] / 2
    if right < len(row):
        high = frame.xs[row[right]] - frame.widths[row[right]] / 2
    clear = PASS if high - low >= 2 * PASS + room else POINT_GAP - 2
    return low + clear * (left >= 0), high - clear * (right < len(row))


def side(
    frame: Frame, keys: Keys, passing: Mapping[int, Pin], *, upper: bool
) -> dict[tuple[int, int], Pin]:
    """Return the pins on one side of every card, sorted by where they lead."""
    by_card: dict[int, list[tuple[float, float, int]]] = {}
    for (node, trunk), ends in keys.items():
        if node in passing:
            continue
        lead = fsum(frame.xs[end] for end in ends) / len(ends)
        want = lead if len(ends) == 1 and not _branches(frame, ends[0], trunk, upper) else None
        by_card.setdefault(node, []).append(
            (round(lead, 2), frame.xs[node] if want is None else want, trunk)
        )
    pins: dict[tuple[int, int], Pin] = {}
    for node, leads in sorted(by_card.items()):
        low, high = _edge(frame, node, upper, len(leads))
        found = _spread(sorted(leads, key=lambda lead: (lead[0], lead[2])), low, high)
        for (_, _, trunk), pin in found:
            pins[node, trunk] = pin
    return pins


def _branches(frame: Frame, end: int, trunk: int, upper: bool) -> bool:
    """Return whether the line seen from below is one of several drops of its trunk."""
    if not upper:
        return False
    return any(
        hop.top == end and hop.trunk == trunk and len(hop.bottoms) > 1
        for row in frame.web.hops
        for hop in row
    )


def _edge(frame: Frame, node: int, upper: bool, count: int) -> tuple[float, float]:
    """Return between which places so many pins stand on a card's edge: wider at need."""
    half = frame.widths[node] / 2
    left, right = frame.xs[node] - half, frame.xs[node] + half - frame.stacks[node]
    marks = frame.marks[node] if upper else 0.0
    low, high = left + CORNER, right - max(CORNER, marks)
    if high - low < LEAST * (count - 1):
        low, high = left + TIGHT_CORNER, right - max(TIGHT_CORNER, marks)
    if high - low < THIN * (count - 1):
        high = right - TIGHT_CORNER
    return low, max(low, high)


def _spread(
    leads: list[tuple[float, float, int]], low: float, high: float
) -> list[tuple[tuple[float, float, int], Pin]]:
    count = len(leads)
    if count > 1 and APART * (count - 1) > high - low:
        xs = [low + (high - low) * place / (count - 1) for place in range(count)]
        least = min(LEAST, (high - low) / (count - 1))
    else:
        wanted = [min(max(want, low), high) for _, want, _ in leads]
        xs = settled(wanted, [1.0] * count, [APART] * (count - 1), (low, high))
        least = LEAST
    pins = [Pin(round(x * 2) / 2, low, high, least) for x in xs]
    for pin in pins:
        pin.others = [other for other in pins if other is not pin]
    return list(zip(leads, pins, strict=True))
