"""Rows of cards and the trunks between them: the scene as a layered graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from govgraph_render.scene import Card, Line, Scene, Style

Head = Literal["upper", "lower", "both", "none"]

WEIGHTS: dict[Style, float] = {
    "reports": 4, "also": 2, "missing": 3, "seat": 2, "added": 4, "removed": 1.5, "links": 0.5,
}  # fmt: skip
"""How much a line's length and crossings count; 1 for the styles not named."""


@dataclass(frozen=True, slots=True)
class Trunk:
    """All lines of one style and direction that end at the same upper card.

    A line between two cards of one row is a trunk of its own; its ``head`` is at ``upper``.
    """

    upper: str
    style: Style
    head: Head
    lines: tuple[Line, ...]
    lowers: tuple[str, ...]
    level: bool = False

    @property
    def weight(self) -> float:
        """Return how much its length counts."""
        return WEIGHTS.get(self.style, 1.0)


@dataclass(frozen=True, slots=True)
class Node:
    """A card in its row, or the point at which a trunk passes through a row (no card)."""

    row: int
    card: str = ""
    trunk: int = -1


@dataclass(frozen=True, slots=True)
class Hop:
    """A trunk's way from one row to the next: from one node to one or more below."""

    trunk: int
    top: int
    bottoms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Web:
    """The layered graph.

    Attributes:
        rows: Node numbers of each row, in canonical order: cards first, then points.
        bands: The band of each row, by its place in the scene.
        hops: For each row but the last, the trunks that go on to the next.
        level: Pairs of nodes of one row that a line joins, with its weight.
        clusters: The group of each node; empty for none.
    """

    nodes: tuple[Node, ...]
    rows: tuple[tuple[int, ...], ...]
    bands: tuple[int, ...]
    trunks: tuple[Trunk, ...]
    hops: tuple[tuple[Hop, ...], ...]
    level: tuple[tuple[int, int, float], ...]
    clusters: tuple[str, ...]


def name_of(web: Web, node: int) -> str:
    """Return what a node is called in a lock: its card, or the trunk that passes through."""
    found = web.nodes[node]
    if found.card:
        return found.card
    trunk = web.trunks[found.trunk]
    return f"past {found.row}: {trunk.style} {trunk.head} {trunk.upper}"


def rows_of(scene: Scene, most: int) -> list[tuple[int, list[Card]]] | None:
    """Return the cards row by row, each row with its band; None where a row would be too full.

    Cards that a line joins stay in one row of their band. Others may fill further rows, since
    nothing ties them to a place.
    """
    joined = {end for line in scene.lines for end in (line.source, line.target)}
    rows: list[tuple[int, list[Card]]] = []
    for place, band in enumerate(scene.bands):
        cards = [card for card in scene.cards if card.band == band.id]
        tied = [card for card in cards if card.id in joined]
        if len(tied) > most:
            return None
        rows += [(place, row) for row in _split(cards, tied, most)]
    return rows


def _split(cards: list[Card], tied: list[Card], most: int) -> list[list[Card]]:
    if len(cards) <= most:
        return [cards] if cards else []
    free = [card for card in cards if card not in tied]
    count = -(-len(free) // most) if tied else -(-len(cards) // most)
    size = -(-len(free) // count)
    chunks = [free[start : start + size] for start in range(0, len(free), size)]
    return [tied, *chunks] if tied else chunks


def web_of(scene: Scene, rows: Sequence[tuple[int, Sequence[Card]]]) -> Web:
    """Return the layered graph of a scene whose cards stand in the given rows."""
    row_of = {card.id: place for place, (_, row) in enumerate(rows) for card in row}
    trunks = _trunks(scene.lines, row_of)
    nodes = [Node(place, card.id) for place, (_, row) in enumerate(rows) for card in row]
    number = {node.card: each for each, node in enumerate(nodes)}
    hops: list[list[Hop]] = [[] for _ in rows]
    for place, trunk in enumerate(trunks):
        if not trunk.level:
            _thread(place, trunk, number, nodes, hops)
    members = {card.id: card.group for _, row in rows for card in row}
    return Web(
        nodes=tuple(nodes),
        rows=tuple(
            tuple(each for each, node in enumerate(nodes) if node.row == place)
            for place in range(len(rows))
        ),
        bands=tuple(band for band, _ in rows),
        trunks=tuple(trunks),
        hops=tuple(tuple(row) for row in hops[:-1]) if hops else (),
        level=tuple(
            (number[trunk.upper], number[trunk.lowers[0]], trunk.weight)
            for trunk in trunks
            if trunk.level
        ),
        clusters=tuple(members.get(node.card, "") for node in nodes),
    )


def _trunks(lines: Iterable[Line], row_of: dict[str, int]) -> list[Trunk]:
    found: dict[tuple[str, str, str, str], list[tuple[str, Line]]] = {}
    for line in lines:
        if line.source not in row_of or line.target not in row_of:
            continue
        upper, lower = line.target, line.source
        level = row_of[upper] == row_of[lower]
        if row_of[upper] > row_of[lower]:
            upper, lower = lower, upper
        head = _head(line, upper)
        key = (upper, line.style, head, line.key if level else "")
        found.setdefault(key, []).append((lower, line))
    return [_trunk(key, each, row_of) for key, each in sorted(found.items())]


def _head(line: Line, upper: str) -> Head:
    if line.ends != "to":
        return "both" if line.ends == "both" else "none"
    return "upper" if line.target == upper else "lower"


def _trunk(
    key: tuple[str, str, str, str], each: list[tuple[str, Line]], row_of: dict[str, int]
) -> Trunk:
    lowers = tuple(sorted({lower for lower, _ in each}))
    lines = tuple(line for _, line in each)
    level = row_of[key[0]] == row_of[lowers[0]]
    return Trunk(key[0], lines[0].style, _head(lines[0], key[0]), lines, lowers, level)


def _thread(
    place: int, trunk: Trunk, number: dict[str, int], nodes: list[Node], hops: list[list[Hop]]
) -> None:
    """Lead a trunk from its upper card down, with a point in every row that it passes."""
    top = number[trunk.upper]
    lowers = [number[each] for each in trunk.lowers]
    last = max(nodes[each].row for each in lowers)
    for row in range(nodes[top].row + 1, last + 1):
        bottoms = [each for each in lowers if nodes[each].row == row]
        point = -1
        if any(nodes[each].row > row for each in lowers):
            point = len(nodes)
            nodes.append(Node(row, "", place))
            bottoms.append(point)
        hops[row - 1].append(Hop(place, top, tuple(bottoms)))
        top = point
