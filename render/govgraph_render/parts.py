"""A picture on several pages: the upper tiers first, then a few heads a page."""

from __future__ import annotations

from dataclasses import replace

from govgraph_render.cards import DENSITIES
from govgraph_render.columns.forest import Forest, cuts, descendants, forest, part, summarised
from govgraph_render.ladder import ROW_GAP, Ladder, most_of
from govgraph_render.languages import phrase
from govgraph_render.options import Page
from govgraph_render.page import Drawing, Plan, needs
from govgraph_render.place.rooms import WIDTHS
from govgraph_render.scene import Scene

HEADS = 4
"""How many heads a page has at most."""


def parts(ladder: Ladder, page: Page) -> list[tuple[Plan, Drawing]]:
    """Return the picture on several pages: the upper tiers, then a few heads a page."""
    most = most_of(Plan(ladder.scene, page, DENSITIES[0], ladder.theme, True).area.width)
    every = range(len(ladder.scene.bands) - 1, 0, -1)
    for cut in cuts(ladder.scene, most) or every:
        wood = forest(ladder.scene, cut)
        order = ladder.order(wood.upper, most)
        if order is None or not order[1]:
            continue
        web, state = order
        ladder.follow(order)
        rows = (row for row, band in zip(state, web.bands, strict=True) if band == web.bands[-1])
        heads = [web.nodes[node].card for row in rows for node in row if web.nodes[node].card]
        groups = groups_of(ladder, wood, heads, page)
        numbers = {head: 2 + place for place, group in enumerate(groups) for head in group}
        found = part_drawings(
            ladder, forest(ladder.scene, cut, _everyone(wood, numbers)), groups, page
        )
        ladder.follow(None)
        if groups and found:
            return found
    return []


def groups_of(ladder: Ladder, wood: Forest, heads: list[str], page: Page) -> list[list[str]]:
    """Return the heads of each page, in their order on the first: four, or as many as fit."""
    groups: list[list[str]] = []
    for head in (head for head in heads if wood.below.get(head)):
        tried = [*groups[-1], head] if groups else [head]
        if groups and len(tried) <= HEADS and hang(ladder, part(wood, tried, False), page):
            groups[-1] = tried
        else:
            groups.append([head])
    return groups


def hang(ladder: Ladder, wood: Forest, page: Page) -> tuple[Plan, Drawing] | None:
    """Return some heads with what hangs below them on one page; None where they do not fit."""
    for plan, drawn in ladder.hung(wood, page):
        if drawn.height <= page.height - needs(plan):
            return plan, drawn
    return None


def part_drawings(
    ladder: Ladder, wood: Forest, groups: list[list[str]], page: Page
) -> list[tuple[Plan, Drawing]]:
    """Return the first page and those of the groups; none where the first does not fit."""
    numbers = {head: 2 + place for place, group in enumerate(groups) for head in group}
    first = first_page(ladder, summarised(wood, numbers), page)
    if first is None:
        return []
    drawings = [first]
    for place, heads in enumerate(groups, 1):
        some = part(wood, heads, place == len(groups))
        title = phrase(
            "{}, part {} of {}", ladder.scene.language, ladder.scene.title, str(place),
            str(len(groups)),
        )  # fmt: skip
        shown = replace(some.shown, title=title, items=(), marks=(), side=())
        some = replace(some, shown=shown, upper=replace(some.upper, side=()))
        drawings.append(hang(ladder, some, page) or stretched(ladder, some, page))
    return drawings


def first_page(ladder: Ladder, scene: Scene, page: Page) -> tuple[Plan, Drawing] | None:
    """Return the upper tiers on a page; on one as tall as it must be, where pages may stretch."""
    found: list[tuple[float, Plan, Drawing]] = []
    for density in DENSITIES:
        plan = Plan(scene, page, density, ladder.theme, not ladder.scene.items)
        if drawn := ladder.tiers(plan):
            over = drawn.height + needs(plan) - page.height
            if over <= 0:
                return plan, drawn
            found.append((over, plan, drawn))
    if not found or not ladder.stretches:
        return None
    over, plan, lowest = min(found, key=lambda each: each[0])
    return replace(plan, page=replace(page, height=page.height + over)), lowest


def stretched(ladder: Ladder, wood: Forest, page: Page) -> tuple[Plan, Drawing]:
    """Return what hangs below some heads on a page made as large as it must be."""
    while True:
        found = list(ladder.hung(wood, page))
        if found:
            plan, drawn = min(found, key=lambda each: each[1].height)
            tall = max(page.height, drawn.height + needs(plan))
            return replace(plan, page=replace(page, height=tall)), drawn
        page = replace(page, width=page.width + WIDTHS[-1] + ROW_GAP)


def _everyone(wood: Forest, numbers: dict[str, int]) -> dict[str, int]:
    """Return the page of each card, from those of the heads; loose ones stand on the last."""
    found = {card.id: 1 for card in wood.upper.cards}
    for head, number in numbers.items():
        found |= dict.fromkeys(descendants(wood, head), number)
    last = max(numbers.values(), default=1)
    for card in wood.loose:
        found |= dict.fromkeys((card.id, *descendants(wood, card.id)), last)
    return found
