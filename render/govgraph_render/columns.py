"""The hanging mode: upper tiers stay bands, everything below hangs in columns under its head."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from govgraph_render.cards import DENSITIES, HANGING, Block, block
from govgraph_render.order import State
from govgraph_render.place.across import CARD_GAP
from govgraph_render.place.layout import WIDTHS, Area, BandBox, Draft, Layout, Placed, draft
from govgraph_render.place.wires import Arrow, Point, Segment, Wire, wire
from govgraph_render.scene import Card, Line, Mark, Scene, Style
from govgraph_render.shapes import Box
from govgraph_render.web import Head, Trunk, Web

LEAST, GOOD, COMFORTABLE = 84.0, 100.0, 150.0
"""The narrowest column, the narrowest for want of height, and the narrowest chosen freely."""
BETWEEN = 10.0
INDENT = 9.0
SPINE = 3.5
DEEPEST = 3
BAND_GAP, BAND_PAD = 4.0, 7.0
CARRIERS = ("reports", "also")


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
    told = _told(scene, parents, upper, pages or {})
    below: dict[str, list[tuple[Card, Line]]] = {}
    for card in hanging:
        if line := parents.get(card.id):
            hung_from = replace(line, mark=None, style=_look(line))
            below.setdefault(line.target, []).append((told[card.id], hung_from))
    names = [band.label for band in scene.bands[cut:] if any(c.band == band.id for c in hanging)]
    lines = tuple(line for line in scene.lines if _both(scene, line, upper))
    spines = (replace(line, style=_look(line)) for line in parents.values())
    shown = replace(scene, cards=tuple(told.values()), lines=(*lines, *spines))
    return Forest(
        replace(scene, cards=tuple(told[c.id] for c in scene.cards if c.band in upper), lines=lines),
        shown,
        {each: tuple(children) for each, children in below.items()},
        tuple(told[card.id] for card in hanging if card.id not in parents),
        " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]])),
    )


def _both(scene: Scene, line: Line, upper: set[str]) -> bool:
    bands = {card.id: card.band for card in scene.cards}
    return bands.get(line.source) in upper and bands.get(line.target) in upper


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
    return {
        card: line
        for card, line in parents.items()
        if line.target in heads or _look(line) == first[line.target]
    }


def _loops(parents: Mapping[str, Line], line: Line) -> bool:
    at = line.target
    while at in parents:
        at = parents[at].target
        if at == line.source:
            return True
    return at == line.source


def _told(
    scene: Scene, parents: Mapping[str, Line], upper: set[str], pages: Mapping[str, int]
) -> dict[str, Card]:
    """Return all cards, with the lines that are not drawn told in words on their lower card."""
    bands = {card.id: card.band for card in scene.cards}
    words: dict[str, dict[str, list[str]]] = {}
    marks: dict[str, list[Mark]] = {}
    for line in scene.lines:
        if line.source not in bands or line.target not in bands or _both(scene, line, upper):
            continue
        at = line.source if bands[line.source] not in upper else line.target
        if parents.get(line.source) != line:
            said = line.words if at == line.source else f"\0{line.words}"
            other = line.target if at == line.source else line.source
            words.setdefault(at, {}).setdefault(said, []).append(other)
        if line.mark:
            marks.setdefault(at, []).append(line.mark)
    return {
        card.id: replace(
            card,
            words=(
                *card.words,
                *_sentences(words.get(card.id, {}), _named(scene, card.id, pages), card.id in parents),
            ),
            marks=tuple(sorted({*card.marks, *marks.get(card.id, ())})),
        )
        for card in scene.cards
    }


def _named(scene: Scene, at: str, pages: Mapping[str, int]) -> dict[str, str]:
    """Return the names of cards, with the page of those that stand on another than one card."""
    return {
        card.id: f"{card.name} (page {pages[card.id]})"
        if card.id in pages and pages[card.id] != pages.get(at, 1)
        else card.name
        for card in scene.cards
    }


def _sentences(
    words: Mapping[str, Sequence[str]], names: Mapping[str, str], hangs: bool
) -> Iterator[str]:
    """Return lines in words, those that say the same together."""
    for said, others in words.items():
        listed = [names[other] for other in others]
        joined = " and ".join(filter(None, [", ".join(listed[:-1]), listed[-1]]))
        if said.startswith("\0"):
            yield f"{joined} {said[1:]} it"
        else:
            yield f"Also {said} {joined}" if hangs else f"{said[:1].upper()}{said[1:]} {joined}"


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
            said = f"{count} {'body' if count == 1 else 'bodies'} below: page {pages[card.id]}"
            card = replace(card, words=(*card.words, said))
        cards.append(card)
    return replace(wood.upper, cards=tuple(cards))


@dataclass(frozen=True, slots=True)
class Hung:
    """A forest worked out for one area and density."""

    drawn: Draft
    forest: Forest
    columns: tuple[tuple[str, tuple[tuple[Card, Line | None], ...]], ...]
    """Each column: its head (nothing for loose cards) and the cards of its first level."""
    wide: float
    level: int

    @property
    def height(self) -> float:
        """Return the height of bands and columns together."""
        return self.drawn.height + BAND_GAP + 2 * BAND_PAD + self.drawn.frame.head + self.deep

    @property
    def deep(self) -> float:
        """Return the height of the tallest column."""
        return max((_tall(self, column) for _, column in self.columns), default=0.0)

    @property
    def spaces_between(self) -> int:
        """Return how many spaces between rows may be widened."""
        return self.drawn.spaces_between

    def placed(self, extra: float, origin: Point) -> Layout:
        """Return bands, cards and spines with their places."""
        return _placed(self, self.drawn.placed(extra, origin), origin)


def hung(
    wood: Forest, ordering: tuple[Web, State], area: Area, choice: tuple[int, float]
) -> Hung | None:
    """Return a forest in columns.

    Args:
        wood: What hangs.
        ordering: The order of the upper bands.
        area: What the page leaves.
        choice: The density, by its place, and the height that the columns may take.
    """
    level, room = choice
    web, state = ordering
    heads = [web.nodes[node].card for node in state[-1] if web.nodes[node].card]
    units = [unit for head in heads for unit in _units(wood, head)]
    loose = tuple((card, None) for card in wood.loose)
    shares = _shares(wood, units, loose, (area.width, level, room))
    if shares is None:
        return None
    counts, spare, wide = shares
    under = {head: sum(n for (h, _), n in zip(units, counts, strict=True) if h == head) for head in heads}
    rooms = tuple((head, wide * n + BETWEEN * (n - 1)) for head, n in under.items())
    lane = Area(area.width - (spare * (wide + BETWEEN) + 10 if spare else 0), area.head, area.least, rooms)
    drawn = draft(wood.upper, ordering, lane, (WIDTHS[0], DENSITIES[level], inf))
    if drawn is None:
        return None
    columns: list[tuple[str, tuple[tuple[Card, Line | None], ...]]] = []
    for (head, children), count in zip(units, counts, strict=True):
        parts = _dealt(wood, children, count, (wide, level))
        columns += [(head, part) for part in (*parts, *[()] * (count - len(parts)))]
    columns += [("", part) for part in _dealt(wood, loose, spare, (wide, level))]
    return Hung(drawn, wood, tuple(columns), wide, level)


_Children = Sequence[tuple[Card, Line | None]]


def _units(wood: Forest, head: str) -> list[tuple[str, _Children]]:
    """Return the children of a head, those of each style of line apart."""
    found: dict[str, list[tuple[Card, Line | None]]] = {}
    for card, line in wood.below.get(head, ()):
        found.setdefault(line.style, []).append((card, line))
    return [(head, children) for children in found.values()] or [(head, ())]


def _shares(
    wood: Forest,
    units: Sequence[tuple[str, _Children]],
    loose: _Children,
    bounds: tuple[float, int, float],
) -> tuple[list[int], int, float] | None:
    """Return how many columns each head has, how many loose cards have, and their width.

    The tallest gets another column while columns stay comfortable, or while the page is too low.
    """
    area, level, room = bounds
    heads = len({head for head, _ in units})
    every = [children for _, children in units] + ([loose] if loose else [])
    counts = [1] * len(every)
    wide = _column(area, counts, (heads, len(units)))
    if wide < LEAST:
        return None
    while True:
        how = (min(wide, WIDTHS[0]), level)
        heights = [_deepest(wood, each, n, how) for each, n in zip(every, counts, strict=True)]
        worst = heights.index(max(heights))
        more = [n + (place == worst) for place, n in enumerate(counts)]
        wider = _column(area, more, (heads, len(units)))
        enough = COMFORTABLE if heights[worst] <= room else GOOD
        useful = _deepest(wood, every[worst], more[worst], (min(wider, WIDTHS[0]), level))
        if wider < enough or useful >= heights[worst]:
            break
        counts, wide = more, wider
    spare = counts.pop() if loose else 0
    return counts, spare, min(wide, WIDTHS[0])


def _column(area: float, counts: Sequence[int], sizes: tuple[int, int]) -> float:
    heads, units = sizes
    spare = sum(counts[units:])
    gaps = CARD_GAP * (heads - 1) + BETWEEN * (sum(counts[:units]) - heads)
    gaps += BETWEEN * spare + 10 if spare else 0
    return (area - gaps) / sum(counts) // 0.5 * 0.5


def _deepest(wood: Forest, children: _Children, count: int, how: tuple[float, int]) -> float:
    return max(
        (
            sum(_subtree(wood, card, how[0], (how[1], 0)) for card, _ in part)
            for part in _dealt(wood, children, count, how)
        ),
        default=0.0,
    )


def _dealt(
    wood: Forest, children: _Children, count: int, how: tuple[float, int]
) -> list[tuple[tuple[Card, Line | None], ...]]:
    """Return children in columns of a balanced height, whole families together."""
    wide, level = how
    tall = [_subtree(wood, card, wide, (level, 0)) for card, _ in children]
    if count <= 1:
        return [tuple(children)] if children else []
    low, high = max(tall, default=0.0), sum(tall)
    while high - low > 1:
        middle = (low + high) / 2
        if len(_cut(tall, middle)) <= count:
            high = middle
        else:
            low = middle
    return [tuple(children[start:end]) for start, end in _cut(tall, high)]


def _cut(tall: Sequence[float], limit: float) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    start, used = 0, 0.0
    for place, height in enumerate(tall):
        if place > start and used + height > limit + 0.01:
            cuts.append((start, place))
            start, used = place, 0.0
        used += height
    return [*cuts, (start, len(tall))] if tall else []


def _subtree(wood: Forest, card: Card, wide: float, at: tuple[int, int]) -> float:
    level, depth = at
    own = _block(card, wide, at)
    gap = HANGING[2 * level].gap
    return own.outer + gap + sum(
        _subtree(wood, child, wide, (level, depth + 1)) for child, _ in wood.below.get(card.id, ())
    )


def _block(card: Card, wide: float, at: tuple[int, int]) -> Block:
    level, depth = at
    indent = INDENT * min(depth + 1, DEEPEST)
    return block(card, wide - indent, HANGING[2 * level + min(depth, 1)])


def _tall(hung_: Hung, column: _Children) -> float:
    return sum(_subtree(hung_.forest, card, hung_.wide, (hung_.level, 0)) for card, _ in column)


def _placed(hung_: Hung, upper: Layout, origin: Point) -> Layout:
    top = origin[1] + upper.height + BAND_GAP
    first = top + BAND_PAD + hung_.drawn.frame.head
    heads = {each.block.card.id: each for each in upper.cards}
    cards = list(upper.cards)
    wires = list(upper.wires)
    seen: dict[str, int] = {}
    right = max((each.box.right for each in upper.cards), default=origin[0])
    for head, column in hung_.columns:
        if head:
            x = heads[head].box.x + seen.get(head, 0) * (hung_.wide + BETWEEN)
            seen[head] = seen.get(head, 0) + 1
            start = heads[head].box
            parent = (head, x, start.bottom + (6 if heads[head].block.card.stack else 0))
        else:
            right += BETWEEN + (10 if not seen.get("") else 0)
            seen[""] = 1
            parent = ("", right - INDENT, first)
            right += hung_.wide
        wires += _hang(hung_, column, (parent, first, 0), cards)
    bottom = first + hung_.deep + BAND_PAD
    band = BandBox(hung_.forest.label, top, bottom)
    return replace(
        upper,
        cards=tuple(cards),
        bands=(*upper.bands, band),
        wires=tuple(wires),
        height=bottom - origin[1],
    )


def _hang(
    hung_: Hung,
    children: _Children,
    at: tuple[tuple[str, float, float], float, int],
    cards: list[Placed],
) -> Iterator[Wire]:
    """Place children one below the other, and yield the spines that join them to a parent."""
    (parent, x, base), y, depth = at
    spine = x + SPINE
    segments: list[Segment] = []
    arms: dict[str, Arrow] = {}
    lines: list[Line] = []
    inner: list[Wire] = []
    step = INDENT if depth < DEEPEST else 0.0
    for card, line in children:
        found = _block(card, hung_.wide, (hung_.level, depth))
        box = Box(x + step, y, found.width, found.height)
        cards.append(Placed(found, box))
        if line:
            middle = round(y + min(box.h / 2, 12.0), 2)
            segments += [((spine, base), (spine, middle)), ((spine, middle), (box.x, middle))]
            arms[card.id] = Arrow(box.x, middle, 1, 0)
            lines.append(line)
        y += found.outer + HANGING[2 * hung_.level].gap
        deeper = hung_.forest.below.get(card.id, ())
        below = (card.id, box.x, box.bottom + (6 if card.stack else 0))
        inner += _hang(hung_, deeper, (below, y, depth + 1), cards)
        y += sum(
            _subtree(hung_.forest, child, hung_.wide, (hung_.level, depth + 1)) for child, _ in deeper
        )
    if lines:
        ends: Head = "upper" if lines[0].ends == "to" else "none"
        trunk = Trunk(parent, lines[0].style, ends, tuple(lines), tuple(sorted(arms)))
        drawn = wire(trunk, segments, Arrow(spine, base, 0, -1), arms)
        yield replace(drawn, dots=())
    yield from inner
