"""A scene cut in two: the bands above, and what hangs below each head of the last band."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from govgraph_render.columns.told import is_inside, told
from govgraph_render.languages import listed, said
from govgraph_render.scene import Card, Line, Scene, Style

CARRIERS = ("reports", "also")
DEEPEST = 5
"""Cards further below a head stand in columns of their own, their lines in words."""


@dataclass(frozen=True, slots=True)
class Forest:
    """A scene cut in two: bands above, and what hangs below each head.

    Attributes:
        upper: The scene of the bands.
        shown: The whole scene, with only those lines that are drawn.
        below: The children of each card, with the line that joins them.
        loose: Cards that hang from nothing, in columns of their own.
        label: The names of the tiers that hang.
    """

    upper: Scene
    shown: Scene
    below: Mapping[str, tuple[tuple[Card, Line], ...]]
    loose: tuple[Card, ...]
    label: str

    def under(self, card: str) -> int:
        """Return how many cards hang below a card."""
        return sum(1 + self.under(child.id) for child, _ in self.below.get(card, ()))


def cuts(scene: Scene, most: int) -> list[int]:
    """Return after how many bands a scene may be cut, the most first; none where none is full."""
    sizes = [sum(card.band == band.id for card in scene.cards) for band in scene.bands]
    full = next((place for place, size in enumerate(sizes) if size > most), len(sizes))
    if full == len(sizes):
        return []
    return [cut for cut in range(full, 0, -1) if sizes[cut - 1]]


def forest(scene: Scene, cut: int, pages: Mapping[str, int] | None = None) -> Forest:
    """Return the scene with its first ``cut`` bands above and the rest hanging.

    ``pages`` gives the page of cards that stand on another; lines in words then name it.
    """
    upper = {band.id for band in scene.bands[:cut]}
    parents = _parents(scene, upper)
    hanging = [card for card in scene.cards if card.band not in upper]
    cards = told(scene, parents, upper, pages or {})
    below: dict[str, list[tuple[Card, Line]]] = {}
    for card in hanging:
        if line := parents.get(card.id):
            hung_from = replace(line, mark=None, style=_look(line))
            below.setdefault(line.target, []).append((cards[card.id], hung_from))
    names = [band.label for band in scene.bands[cut:] if any(c.band == band.id for c in hanging)]
    lines = tuple(line for line in scene.lines if is_inside(scene, line, upper))
    spines = (replace(line, style=_look(line)) for line in parents.values())
    shown = replace(scene, cards=tuple(cards.values()), lines=(*lines, *spines))
    return Forest(
        replace(
            scene, cards=tuple(cards[c.id] for c in scene.cards if c.band in upper), lines=lines
        ),
        shown,
        {each: tuple(children) for each, children in below.items()},
        tuple(cards[card.id] for card in hanging if card.id not in parents),
        listed(names, scene.language),
    )


def _parents(scene: Scene, upper: set[str]) -> dict[str, Line]:
    """Return for each hanging card the line that it hangs from: its first accountability line.

    A card without one hangs from the first of its other lines. Below a card that hangs itself
    all lines are of one style, since one spine joins them. A circle is cut at its first id.
    """
    rank = {band.id: place for place, band in enumerate(scene.bands)}
    bands = {card.id: rank[card.band] for card in scene.cards}
    last = max(rank[band] for band in upper)
    wanted: dict[str, list[Line]] = {}
    for line in scene.lines:
        ends = bands.get(line.source, -1), bands.get(line.target, -1)
        if ends[0] > last and ends[1] >= last and (line.ends == "to" or ends[1] < ends[0]):
            wanted.setdefault(line.source, []).append(line)
    parents: dict[str, Line] = {}
    for card, lines in sorted(wanted.items()):
        crowded = sum(line.style in CARRIERS for line in lines) > 2
        lines.sort(key=lambda line: (_place(line), bands[line.target] if crowded else 0))
        found = next((line for line in lines if not _loops(parents, line)), None)
        if found:
            parents[card] = found
    return _matching(parents, {card for card, place in bands.items() if place == last})


def _place(line: Line) -> int:
    """Return how readily a card hangs from a line, 0 the most."""
    styles = ("reports", "also", "seat", "missing")
    return styles.index(line.style) if line.style in styles else len(styles)


def _look(line: Line) -> Style:
    """Return the style of the spine that a line becomes."""
    return "reports" if line.style in CARRIERS else line.style


def _matching(parents: Mapping[str, Line], heads: set[str]) -> dict[str, Line]:
    """Return the lines without those that differ from the first of their parent's others."""
    first: dict[str, Style] = {}
    for card in sorted(parents, key=lambda card: (_place(parents[card]), card)):
        first.setdefault(parents[card].target, _look(parents[card]))
    kept = {
        card: line
        for card, line in parents.items()
        if line.target in heads or _look(line) == first[line.target]
    }
    return {card: line for card, line in kept.items() if _depth(kept, card) <= DEEPEST}


def _depth(parents: Mapping[str, Line], card: str) -> int:
    depth = 0
    while card in parents:
        card = parents[card].target
        depth += 1
    return depth


def _loops(parents: Mapping[str, Line], line: Line) -> bool:
    at = line.target
    while at in parents:
        at = parents[at].target
        if at == line.source:
            return True
    return at == line.source


def part(wood: Forest, heads: Sequence[str], with_loose: bool) -> Forest:
    """Return what hangs below some heads, with the chains above them."""
    kept = set(heads)
    queue = list(heads)
    while queue:
        at = queue.pop()
        for line in wood.upper.lines:
            if line.source == at and line.style in CARRIERS and line.target not in kept:
                kept.add(line.target)
                queue.append(line.target)
    below = set(queue)
    for head in heads:
        below |= set(descendants(wood, head))
    loose = wood.loose if with_loose else ()
    for card in loose:
        below |= {card.id, *descendants(wood, card.id)}
    every = kept | below

    def cut(scene: Scene, cards: set[str]) -> Scene:
        return replace(
            scene,
            cards=tuple(card for card in scene.cards if card.id in cards),
            lines=tuple(line for line in scene.lines if {line.source, line.target} <= cards),
        )

    return replace(wood, upper=cut(wood.upper, kept), shown=cut(wood.shown, every), loose=loose)


def descendants(wood: Forest, card: str) -> Iterator[str]:
    """Yield the ids of all that hangs below a card."""
    for child, _ in wood.below.get(card, ()):
        yield child.id
        yield from descendants(wood, child.id)


def summarised(wood: Forest, pages: Mapping[str, int]) -> Scene:
    """Return the upper scene, each head saying how many bodies are below it and on which page."""
    cards = []
    for card in wood.upper.cards:
        count = wood.under(card.id)
        if count:
            words = f"{count} {'body' if count == 1 else 'bodies'} below: page {pages[card.id]}"
            card = replace(card, words=(*card.words, said(words, wood.upper.language)))
        cards.append(card)
    return replace(wood.upper, cards=tuple(cards))
