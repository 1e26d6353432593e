"""Where lines meet cards: pins on card edges and in the rows that a trunk passes.

A pin is one x at which a trunk leaves a card downwards, enters it from above, or passes a row.
A run is a trunk's part between two rows: one pin above, one or more below.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from govgraph_render.order import State
from govgraph_render.web import Web

LEAST = 8.0
"""How near two pins of one card may stand at need."""


@dataclass(slots=True)
class Pin:
    """One place on a card's upper or lower edge, or a passing point; moves while it is placed."""

    x: float
    low: float
    high: float
    least: float = LEAST
    others: list[Pin] = field(default_factory=list, repr=False)

    def may(self, x: float) -> bool:
        """Return whether the pin may stand at x: in bounds, clear of others and in order."""
        if not self.low - 0.01 <= x <= self.high + 0.01:
            return False
        return all(
            abs(x - other.x) >= self.least - 0.01 and (x > other.x) == (self.x > other.x)
            for other in self.others
        )


@dataclass(slots=True)
class Run:
    """A trunk's part between two rows; without a top pin it joins two cards of the row below."""

    trunk: int
    top: Pin | None
    bottoms: list[Pin]
    nodes: tuple[int, ...] = ()

    @property
    def pins(self) -> list[Pin]:
        """Return the pins, the upper one first."""
        return [self.top, *self.bottoms] if self.top else list(self.bottoms)

    @property
    def is_straight(self) -> bool:
        """Return whether one upright line is all of it."""
        x = (self.top or self.bottoms[0]).x
        return all(-0.01 < pin.x - x < 0.01 for pin in self.bottoms)

    @property
    def span(self) -> tuple[float, float]:
        """Return the leftmost and the rightmost x."""
        xs = [pin.x for pin in self.pins]
        return min(xs), max(xs)


@dataclass(frozen=True, slots=True)
class Frame:
    """What pins need to know of the cards: order, middles, widths, and edges kept free."""

    web: Web
    state: State
    xs: Sequence[float]
    widths: Sequence[float]
    marks: Sequence[float]
    """What marks at the top right take of each card's upper edge."""
    stacks: Sequence[float]
    area: float
    head: float = 0.0
    """What a label takes at the top of each band, where labels have no column of their own."""
    least: Sequence[float] = ()
    """How tall each band must be for its label, by its place in the scene."""
    tops: Mapping[int, float] = field(default_factory=dict)
    """The upper edges that rows are held to where they can, by row."""


def is_beside(frame: Frame, first: int, second: int) -> bool:
    """Return whether no card stands between two cards of one row."""
    row = frame.state[frame.web.nodes[first].row]
    low, high = sorted((row.index(first), row.index(second)))
    return not any(frame.web.nodes[node].card for node in row[low + 1 : high])


def level_pairs(frame: Frame) -> Iterable[tuple[int, tuple[int, int]]]:
    """Return each trunk that joins two cards of one row, with its nodes, upper end first."""
    number = {node.card: each for each, node in enumerate(frame.web.nodes) if node.card}
    for place, trunk in enumerate(frame.web.trunks):
        if trunk.level:
            yield place, (number[trunk.upper], number[trunk.lowers[0]])
