"""Walks the ladder of choices until a picture fits its page; the text is never scaled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from govgraph_render.cards import DENSITIES
from govgraph_render.columns import cuts, forest, hung
from govgraph_render.options import Options, Page, pages
from govgraph_render.order import State, ordered
from govgraph_render.page import Drawing, Plan, list_sheets, needs, picture
from govgraph_render.place.layout import WIDTHS, Draft, draft
from govgraph_render.scene import Scene, canonical
from govgraph_render.shapes import Sheet
from govgraph_render.theme import Theme
from govgraph_render.web import Web, rows_of, web_of

CAPS = (WIDTHS[0], WIDTHS[3], WIDTHS[6])
"""The greatest card widths that are tried."""
ROW_GAP = 14.0


def fitted(scene: Scene, options: Options, theme: Theme) -> list[Sheet]:
    """Return a scene as finished pages, in the first form that fits."""
    ladder = _Ladder(canonical(scene), options, theme)
    for page in pages(options):
        for plan, drawn in ladder.tries(page):
            if drawn.height <= plan.page.height - needs(plan):
                return _sheets(plan, drawn)
    return _sheets(*ladder.tallest())


def _sheets(plan: Plan, drawn: Drawing) -> list[Sheet]:
    apart = [] if plan.below else list_sheets(plan)
    return [picture(plan, drawn, len(apart)), *apart]


class _Ladder:
    """The choices for one scene; rows are ordered once for each number that fits into a row."""

    def __init__(self, scene: Scene, options: Options, theme: Theme) -> None:
        self.scene = scene
        self.options = options
        self.theme = theme
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
            self._orders[scene, most] = (web, ordered(web)) if web else None
        return self._orders[scene, most]

    def tiers(self, plan: Plan) -> Draft | None:
        """Return the best draft of a plan as tiers; None where a row is too full."""
        order = self.order(plan.scene, most_of(plan.area.width))
        if order is None:
            return None
        room = plan.page.height - needs(plan)
        drafts: list[tuple[float, Draft]] = []
        for cap in CAPS:
            drawn = draft(plan.scene, order, plan.area, (cap, plan.density))
            if drawn is None:
                continue
            over = drawn.height - room
            drafts.append((_score(drawn, over), drawn))
            if over <= 0 and not drawn.crossings and not drawn.clashes:
                break
        return min(drafts, key=lambda each: each[0])[1] if drafts else None

    def columns(self, page: Page, below: bool) -> Iterator[tuple[Plan, Drawing]]:
        """Yield the forms with hanging columns, as many bands kept as may be."""
        area = Plan(self.scene, page, DENSITIES[0], self.theme, below).area
        most = most_of(area.width)
        for cut in cuts(self.scene, most):
            wood = forest(self.scene, cut)
            order = self.order(wood.upper, most)
            if order is None:
                continue
            for level, density in enumerate(DENSITIES):
                plan = Plan(wood.shown, page, density, self.theme, below)
                upper = draft(wood.upper, order, area, (WIDTHS[0], density))
                room = page.height - needs(plan) - (upper.height if upper else 0) - 20
                if drawn := hung(wood, order, plan.area, (level, room)):
                    yield plan, drawn

    def tallest(self) -> tuple[Plan, Drawing]:
        """Return the picture on the largest page, made as large as it must be."""
        page = pages(self.options)[-1]
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
