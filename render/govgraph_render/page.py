"""Puts a page together: frame, bands, lines, cards, marks, key, list and source line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from math import fsum
from typing import Protocol

from govgraph_render.cards import Block, Density, block
from govgraph_render.languages import said
from govgraph_render.lock import Place
from govgraph_render.options import Page
from govgraph_render.paint import card as cards
from govgraph_render.paint import frame, key, lines, listing
from govgraph_render.paint.marker import marker
from govgraph_render.place.layout import Layout
from govgraph_render.place.rooms import Area
from govgraph_render.place.spots import spots
from govgraph_render.scene import Item, Scene
from govgraph_render.shapes import Box, Group, Pen, Rect, Shape, Sheet
from govgraph_render.theme import Theme

SIDE, SIDE_GAP = 96.0, 10.0
SPREAD = 22.0
"""Spare height widens each space between rows by this much at most."""
ABOVE_KEY, ABOVE_LIST, UNDER = 9.0, 4.0, 6.0
LIST_COLUMN, MOST_COLUMNS = 200.0, 3
"""The narrowest column of a list, and how many stand side by side at most."""


@dataclass(frozen=True)
class Plan:
    """One form of a picture: its page, how tight it is set, and where its list stands."""

    scene: Scene
    page: Page
    density: Density
    theme: Theme
    below: bool
    """Whether the list stands beneath the picture, not on a page of its own."""

    @property
    def right(self) -> float:
        """Return the right edge of the bands, left of the side bar."""
        edge = self.page.width - frame.MARGIN
        return edge - SIDE - SIDE_GAP if self.scene.side else edge

    @property
    def area(self) -> Area:
        """Return what the page leaves for the drawing."""
        wide = self.page.width
        right = frame.right_of(wide) - (SIDE + SIDE_GAP if self.scene.side else 0)
        head = 0.0 if frame.is_wide(wide) else frame.LABEL_TOP
        least = tuple(frame.label_height(band, wide) for band in self.scene.bands)
        return Area(right - frame.left_of(wide), head, least)

    @cached_property
    def key(self) -> key.Key:
        """Return the key of what is drawn."""
        return key.key_of(self.scene, self.theme.arrows)

    @property
    def inner(self) -> float:
        """Return the width between the margins."""
        return self.page.width - 2 * frame.MARGIN

    @property
    def columns(self) -> int:
        """Return how many columns the list has."""
        return max(1, min(self.density.columns, int(self.inner // LIST_COLUMN)))

    @cached_property
    def listed(self) -> list[list[listing.Entry]]:
        """Return the list beneath, in columns; none where it stands elsewhere."""
        if not self.below or self.page.is_web:
            return []
        return listing.columns_of(self.scene.items, self.inner, self.columns)

    @cached_property
    def top(self) -> tuple[list[Shape], float]:
        """Return the header's shapes and the y below them."""
        if self.page.is_web:
            return [], frame.MARGIN / 2
        return frame.header(self.scene, self.page.width)

    @cached_property
    def side(self) -> tuple[Block, ...]:
        """Return the cards of the side bar."""
        return tuple(block(each, SIDE - 12, self.density) for each in self.scene.side)

    @property
    def foot(self) -> float:
        """Return what the source line takes."""
        if self.page.is_web:
            return frame.MARGIN / 2
        return frame.footer_height(self.scene.cited, self.page.width)


class Drawing(Protocol):
    """What a page can hold: a choice worked out as tiers, or as columns."""

    @property
    def height(self) -> float:
        """Return the height without spare room."""

    @property
    def spaces_between(self) -> int:
        """Return how many spaces between rows may be widened."""

    @property
    def is_lopsided(self) -> bool:
        """Return whether much of the drawing is empty beside one tall column."""

    @property
    def is_held(self) -> bool:
        """Return whether it keeps to a lock, so that spare height must not widen it."""

    def kept(self, extra: float) -> dict[str, Place]:
        """Return where each card stands, each space widened by ``extra``, for a lock."""

    def placed(self, extra: float, origin: tuple[float, float]) -> Layout:
        """Return everything with its place, each space widened by ``extra``."""


def needs(plan: Plan) -> float:
    """Return the height that a page gives to all but the bands."""
    tall = plan.top[1] + plan.foot
    if plan.key:
        tall += ABOVE_KEY + key.height(plan.key, plan.inner)
    if plan.listed:
        tall += ABOVE_LIST + listing.height(plan.listed)
    return tall


def picture(plan: Plan, drawn: Drawing, words: str = "") -> Sheet:
    """Return the finished page of a draft, with words about pages at its foot."""
    layout = drawn.placed(spread(plan, drawn), (frame.left_of(plan.page.width), plan.top[1]))
    bottom = plan.top[1] + max(layout.height, _side_height(plan))
    return _closed(plan, [*plan.top[0], *_drawing(plan, layout)], bottom, words)


def spread(plan: Plan, drawn: Drawing) -> float:
    """Return by how much each space between rows is widened where there is height to spare."""
    if drawn.is_held:
        return 0.0
    spare = plan.page.height - needs(plan) - drawn.height
    return max(0.0, min(SPREAD, spare / (drawn.spaces_between + 1)) // 2 * 2)


def _drawing(plan: Plan, layout: Layout) -> Iterator[Shape]:
    scene = plan.scene
    uprights = [
        (x, top, bottom)
        for wire in layout.wires
        for (x, top), (end, bottom) in wire.segments
        if x == end
    ]
    yield from frame.bands(layout.bands, plan.page.width, plan.right, uprights)
    titles = {each.id: each.name for each in scene.clusters}
    yield from frame.clusters(layout.clusters, titles, uprights)
    names = {card.id: card.name for card in scene.cards}
    ways = tuple(
        shape
        for place, wire in enumerate(layout.wires)
        for shape in lines.trunk(wire, layout.gaps.get(place, ()), plan.theme.arrows, names)
    )
    if ways:
        yield Group(ways, "group", said("Lines", scene.language), css="lines")
    bodies = tuple(cards.card(each.block, each.box, scene.language) for each in layout.cards)
    if bodies:
        yield Group(bodies, "list", said("Bodies", scene.language), css="bodies")
    yield from _side(plan, layout)
    for mark, x, y in spots(layout):
        yield marker(mark, x, y)


def _side_height(plan: Plan) -> float:
    return fsum(each.outer + SIDE_GAP for each in plan.side) + SIDE_GAP if plan.side else 0.0


def _side(plan: Plan, layout: Layout) -> Iterator[Shape]:
    """Return the bar along the side with the cards that serve every tier."""
    if not plan.side:
        return
    tall = max(layout.height, _side_height(plan))
    bar = Box(plan.right + SIDE_GAP, plan.top[1], SIDE, tall)
    yield Group((Rect(bar, Pen("band", "bandborder", 0.6), 3, "band"),), hidden=True)
    gap = (tall - fsum(each.outer for each in plan.side)) / (len(plan.side) + 1)
    y = bar.y
    shapes = []
    for each in plan.side:
        y += gap
        box = Box(bar.x + 6, y, each.width, each.height)
        shapes.append(cards.card(each, box, plan.scene.language))
        y += each.outer
    label = said("Serving every tier", plan.scene.language)
    yield Group(tuple(shapes), "list", label, css="bodies")


def _closed(plan: Plan, shapes: list[Shape], y: float, words: str) -> Sheet:
    """Return a page with key, list and source line set below y, cut to what it needs."""
    if plan.key:
        box = Box(frame.MARGIN, y + ABOVE_KEY, plan.inner, 0)
        shapes.append(key.drawn(plan.key, box))
        y += ABOVE_KEY + key.height(plan.key, plan.inner)
    if plan.listed:
        box = Box(frame.MARGIN, y + ABOVE_LIST, plan.inner, 0)
        listed = listing.listing(plan.listed, box, plan.scene.heading, plan.columns)
        shapes += [listed] if listed else []
        y += ABOVE_LIST + listing.height(plan.listed)
    return _sheet(plan, shapes, y + plan.foot, words)


def _sheet(plan: Plan, shapes: list[Shape], tall: float, words: str) -> Sheet:
    page = plan.page
    spare = page.height - tall
    fits = spare > -0.5 and (page.is_filled or spare < 8)
    tall = page.height if fits else round(tall + 0.5 if spare < 0 else tall)
    return frame.sheet(plan.scene, page, tall, shapes, words)


def list_pages(plan: Plan) -> tuple[int, list[list[Item]]]:
    """Return a list on pages of its own: in how many columns, and the items of each page.

    A further column is taken where it saves a page.
    """
    top = _list_top(plan)[1]
    tall = plan.page.height - top - 4 - frame.footer_height("", plan.page.width)
    most = max(plan.columns, min(MOST_COLUMNS, int(plan.inner // LIST_COLUMN)))
    tries = (
        (count, listing.pages_of(plan.scene.items, plan.inner, count, tall))
        for count in range(plan.columns, most + 1)
    )
    return min(tries, key=lambda each: (len(each[1]), each[0]))


def _list_top(plan: Plan) -> tuple[list[Shape], float]:
    """Return the header of a page of the list, and the y below it."""
    continued = said("Continued from page 1", plan.scene.language)
    return frame.header(replace(plan.scene, subtitle=continued, marks=()), plan.page.width)


def list_sheet(plan: Plan, count: int, items: list[Item], words: str) -> Sheet:
    """Return one page of the list, in so many columns; the source is told on page 1.

    An entry that is taller than the page makes it taller.
    """
    shapes, top = _list_top(plan)
    columns = listing.columns_of(items, plan.inner, count)
    box = Box(frame.MARGIN, top + 4, plan.inner, 0)
    listed = listing.listing(columns, box, plan.scene.heading, count)
    drawn = [*shapes, *([listed] if listed else [])]
    foot = frame.footer_height("", plan.page.width)
    plan = replace(plan, scene=replace(plan.scene, source=""))
    return _sheet(plan, drawn, top + 4 + listing.height(columns) + foot, words)
