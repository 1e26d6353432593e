"""Walks the ladder of choices until a picture fits its page; the text is never scaled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import inf

from govgraph_render import dot
from govgraph_render.cards import DENSITIES
from govgraph_render.columns import Forest, cuts, descendants, forest, hung, part, summarised
from govgraph_render.options import Options, Page, pages
from govgraph_render.order import State, ordered
from govgraph_render.page import (
    Drawing,
    Plan,
    list_pages,
    list_sheet,
    needs,
    page_words,
    picture,
)
from govgraph_render.place.layout import WIDTHS, Draft, draft
from govgraph_render.scene import Scene, canonical
from govgraph_render.shapes import Sheet
from govgraph_render.theme import Theme
from govgraph_render.web import Web, rows_of, web_of

CAPS = (WIDTHS[0], WIDTHS[3], WIDTHS[6])
"""The greatest card widths that are tried."""
ROW_GAP = 14.0
HEADS = 4
"""How many heads a page of several has at most."""


def fitted(scene: Scene, options: Options, theme: Theme) -> list[Sheet]:
    """Return a scene as finished pages, in the first form that fits."""
    ladder = _Ladder(canonical(scene), options, theme)
    sizes = pages(options)
    for page in sizes:
        for plan, drawn in ladder.tries(page):
            if drawn.height <= plan.page.height - needs(plan):
                return _sheets([(plan, drawn)])
    for page in sizes:
        parts = ladder.parts(page)
        if parts:
            return _sheets(parts)
    return _sheets([ladder.tallest()])


def _sheets(drawings: list[tuple[Plan, Drawing]]) -> list[Sheet]:
    """Return all pages: the drawings, and the list where it stands on pages of its own."""
    plan = drawings[0][0]
    apart = [] if plan.below else list_pages(plan)
    count = len(drawings) + len(apart)
    more = f"{plan.scene.heading}: page {len(drawings) + 1}" if apart else ""
    sheets = [
        picture(each, drawn, page_words(place, count, more if place == 1 else ""))
        for place, (each, drawn) in enumerate(drawings, 1)
    ]
    for place, items in enumerate(apart, len(drawings) + 1):
        sheets.append(list_sheet(plan, items, page_words(place, count)))
    return sheets


class _Ladder:
    """The choices for one scene; rows are ordered once for each number that fits into a row."""

    def __init__(self, scene: Scene, options: Options, theme: Theme) -> None:
        self.scene = scene
        self.options = options
        self.theme = theme
        self.stretches = False
        self._orders: dict[tuple[Scene, int], tuple[Web, State] | None] = {}

    def tries(self, page: Page) -> Iterator[tuple[Plan, Drawing]]:
        """Yield the forms of the picture on one page, the best first."""
        places = (True, False) if self.scene.items and not page.is_web else (True,)
        for below in places:
            for density in DENSITIES:
                plan = Plan(self.scene, page, density, self.theme, below)
                if drawn := self.tiers(plan):
                    yield plan, drawn
        for below in places:
            yield from self.columns(page, below)

    def order(self, scene: Scene, most: int) -> tuple[Web, State] | None:
        """Return the web and the order of its rows, for rows of at most so many cards."""
        if (scene, most) not in self._orders:
            rows = rows_of(scene, most)
            web = web_of(scene, rows) if rows is not None else None
            order = dot.ordered if self.options.engine == "dot" else ordered
            self._orders[scene, most] = (web, order(web)) if web else None
        return self._orders[scene, most]

    def tiers(self, plan: Plan) -> Draft | None:
        """Return the best draft of a plan as tiers; None where a row is too full."""
        order = self.order(plan.scene, most_of(plan.area.width))
        if order is None:
            return None
        room = plan.page.height - needs(plan)
        limit = inf if self.stretches else room
        drafts: list[tuple[float, Draft]] = []
        for cap in CAPS:
            drawn = draft(plan.scene, order, plan.area, (cap, plan.density, limit))
            if drawn is None:
                continue
            over = drawn.height - room
            drafts.append((_score(drawn, over), drawn))
            if over <= 0 and not drawn.crossings and not drawn.clashes:
                break
        return min(drafts, key=lambda each: each[0])[1] if drafts else None

    def columns(self, page: Page, below: bool) -> Iterator[tuple[Plan, Drawing]]:
        """Yield the forms with hanging columns, as many bands kept as may be."""
        most = most_of(Plan(self.scene, page, DENSITIES[0], self.theme, below).area.width)
        for cut in cuts(self.scene, most):
            yield from self.hung(forest(self.scene, cut), page, below)

    def hung(
        self, wood: Forest, page: Page, below: bool = True
    ) -> Iterator[tuple[Plan, Drawing]]:
        """Yield a forest at each density that gives its columns enough width."""
        area = Plan(wood.shown, page, DENSITIES[0], self.theme, below).area
        order = self.order(wood.upper, most_of(area.width))
        if order is None or not order[1] or order[0].bands.count(order[0].bands[-1]) > 1:
            return
        for level, density in enumerate(DENSITIES):
            plan = Plan(wood.shown, page, density, self.theme, below)
            upper = draft(wood.upper, order, area, (WIDTHS[0], density, inf))
            room = page.height - needs(plan) - (upper.height if upper else 0) - 20
            if drawn := hung(wood, order, plan.area, (level, room)):
                yield plan, drawn

    def parts(self, page: Page) -> list[tuple[Plan, Drawing]]:
        """Return the picture on several pages: the upper tiers, then a few heads a page."""
        most = most_of(Plan(self.scene, page, DENSITIES[0], self.theme, True).area.width)
        every = range(len(self.scene.bands) - 1, 0, -1)
        for cut in cuts(self.scene, most) or every:
            wood = forest(self.scene, cut)
            order = self.order(wood.upper, most)
            if order is None or not order[1]:
                continue
            web, state = order
            rows = (row for row, band in zip(state, web.bands, strict=True) if band == web.bands[-1])
            heads = [web.nodes[node].card for row in rows for node in row if web.nodes[node].card]
            groups = self.groups(wood, heads, page)
            numbers = {head: 2 + place for place, group in enumerate(groups) for head in group}
            found = self.part_drawings(forest(self.scene, cut, _everyone(wood, numbers)), groups, page)
            if groups and found:
                return found
        return []

    def groups(self, wood: Forest, heads: list[str], page: Page) -> list[list[str]]:
        """Return the heads of each page, in their order on the first: four, or as many as fit."""
        groups: list[list[str]] = []
        for head in (head for head in heads if wood.below.get(head)):
            tried = [*groups[-1], head] if groups else [head]
            if groups and len(tried) <= HEADS and self.hang(part(wood, tried, False), page):
                groups[-1] = tried
            else:
                groups.append([head])
        return groups

    def hang(self, wood: Forest, page: Page) -> tuple[Plan, Drawing] | None:
        """Return some heads with what hangs below them on one page; None where they do not fit."""
        for plan, drawn in self.hung(wood, page):
            if drawn.height <= page.height - needs(plan):
                return plan, drawn
        return None

    def part_drawings(
        self, wood: Forest, groups: list[list[str]], page: Page
    ) -> list[tuple[Plan, Drawing]]:
        """Return the first page and those of the groups; none where the first does not fit."""
        numbers = {head: 2 + place for place, group in enumerate(groups) for head in group}
        first = summarised(wood, numbers)
        drawings: list[tuple[Plan, Drawing]] = []
        for density in DENSITIES:
            plan = Plan(first, page, density, self.theme, not self.scene.items)
            drawn = self.tiers(plan)
            if drawn and drawn.height <= page.height - needs(plan):
                drawings = [(plan, drawn)]
                break
        if not drawings:
            return []
        for place, heads in enumerate(groups, 1):
            some = part(wood, heads, place == len(groups))
            title = f"{self.scene.title}, part {place} of {len(groups)}"
            shown = replace(some.shown, title=title, items=(), marks=(), side=())
            some = replace(some, shown=shown, upper=replace(some.upper, side=()))
            drawings.append(self.hang(some, page) or self.stretched(some, page))
        return drawings

    def stretched(self, wood: Forest, page: Page) -> tuple[Plan, Drawing]:
        """Return what hangs below some heads on a page made as large as it must be."""
        while True:
            found = list(self.hung(wood, page))
            if found:
                plan, drawn = min(found, key=lambda each: each[1].height)
                tall = max(page.height, drawn.height + needs(plan))
                return replace(plan, page=replace(page, height=tall)), drawn
            page = replace(page, width=page.width + WIDTHS[-1] + ROW_GAP)

    def tallest(self) -> tuple[Plan, Drawing]:
        """Return the picture on the largest page, made as large as it must be."""
        page = pages(self.options)[-1]
        self.stretches = True
        while True:
            found = [
                (drawn.height - plan.page.height + needs(plan), place, plan, drawn)
                for place, (plan, drawn) in enumerate(self.tries(page))
            ]
            if found:
                over, _, plan, drawn = min(found, key=lambda each: each[:2])
                taller = replace(page, height=page.height + max(0.0, over))
                return replace(plan, page=taller), drawn
            page = replace(page, width=page.width + WIDTHS[-1] + ROW_GAP)


def most_of(width: float) -> int:
    """Return how many cards fit into a row."""
    return max(1, int((width + ROW_GAP) // (WIDTHS[-1] + ROW_GAP)))


def _score(drawn: Draft, over: float) -> float:
    """Return how much is wrong with a draft: too tall, crossings, long names, narrow cards."""
    return round(
        max(0.0, over) * 3
        + drawn.crossings * 45
        + drawn.clashes * 150
        + drawn.long_names * 25
        - drawn.widest * 0.35
        + drawn.length * 0.004,
        3,
    )


def _everyone(wood: Forest, numbers: dict[str, int]) -> dict[str, int]:
    """Return the page of each card, from those of the heads; loose ones stand on the last."""
    found = {card.id: 1 for card in wood.upper.cards}
    for head, number in numbers.items():
        found |= dict.fromkeys(descendants(wood, head), number)
    last = max(numbers.values(), default=1)
    for card in wood.loose:
        found |= dict.fromkeys((card.id, *descendants(wood, card.id)), last)
    return found
