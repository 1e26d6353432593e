"""The forms that one scene can take on a page, the best first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from math import inf

from govgraph_render import dot
from govgraph_render import lock as locks
from govgraph_render.cards import DENSITIES
from govgraph_render.columns.forest import Forest, cuts, forest
from govgraph_render.columns.hang import hung
from govgraph_render.columns.held import as_kept
from govgraph_render.lock import Lock
from govgraph_render.options import Options, Page, pages
from govgraph_render.order import State, ordered
from govgraph_render.page import Drawing, Plan, needs
from govgraph_render.place.draft import Draft, draft
from govgraph_render.place.layout import Tiers
from govgraph_render.place.rooms import WIDTHS
from govgraph_render.scene import Scene
from govgraph_render.theme import Theme
from govgraph_render.web import Web, name_of, rows_of, web_of

CAPS = (WIDTHS[0], WIDTHS[3], WIDTHS[6])
"""The greatest card widths that are tried."""
ROW_GAP = 14.0


class Ladder:
    """The choices for one scene; rows are ordered once for each number that fits into a row."""

    def __init__(self, scene: Scene, options: Options, theme: Theme) -> None:
        """Keep the scene and what is asked of its picture."""
        self.scene = scene
        self.options = options
        self.theme = theme
        self.stretches = False
        self.lock = locks.read(options.lock).get(locks.picture_name(options))
        self._orders: dict[tuple[Scene, int], tuple[Web, State] | None] = {}
        self._first: dict[str, int] = {}

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
            self._orders[scene, most] = (web, order(web, self._ranks(scene, web))) if web else None
        return self._orders[scene, most]

    def follow(self, first: tuple[Web, State] | None) -> None:
        """Keep the order of a first page for the pages that come after it; or no longer."""
        web, state = first or (None, ())
        every = (node for row in state for node in row)
        self._first = (
            {name_of(web, node): place for place, node in enumerate(every)} if web else {}
        )

    def _ranks(self, scene: Scene, web: Web) -> dict[str, int]:
        """Return the places that a lock, or the first page, gives to the nodes of rows."""
        if self._first or self.lock is None:
            return self._first
        tiers = {
            name_of(web, node): scene.bands[web.bands[each.row]].label
            for node, each in enumerate(web.nodes)
        }
        return self.lock.ranks(tiers)

    def held(self, sizes: Sequence[Page]) -> Iterator[tuple[Plan, Drawing]]:
        """Yield the form that a lock names, if it still can be drawn."""
        lock = self.lock
        page = next((size for size in sizes if lock and size.name == lock.page), None)
        if lock is None or page is None or lock.density >= len(DENSITIES):
            return
        if lock.mode == "tiers":
            for density, kept in product(DENSITIES[lock.density :], (lock, lock.eased())):
                plan = Plan(self.scene, page, density, self.theme, lock.below)
                order = self.order(plan.scene, most_of(plan.area.width))
                area = replace(plan.area, kept=kept)
                if order and (drawn := draft(plan.scene, order, area, (WIDTHS[0], density, inf))):
                    yield plan, Tiers(drawn)
        elif 0 < lock.bands < len(self.scene.bands):
            wood = as_kept(forest(self.scene, lock.bands), lock)
            for plan, hanging in self.hung(wood, page, lock.below, lock):
                if plan.density in DENSITIES[lock.density :]:
                    yield plan, hanging

    def tiers(self, plan: Plan) -> Tiers | None:
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
        return Tiers(min(drafts, key=lambda each: each[0])[1]) if drafts else None

    def columns(self, page: Page, below: bool) -> Iterator[tuple[Plan, Drawing]]:
        """Yield the forms with hanging columns, as many bands kept as may be."""
        most = most_of(Plan(self.scene, page, DENSITIES[0], self.theme, below).area.width)
        for cut in cuts(self.scene, most):
            wood = forest(self.scene, cut)
            yield from self.hung(as_kept(wood, self.lock) if self.lock else wood, page, below)

    def hung(
        self, wood: Forest, page: Page, below: bool = True, kept: Lock | None = None
    ) -> Iterator[tuple[Plan, Drawing]]:
        """Yield a forest at each density that gives its columns enough width."""
        area = Plan(wood.shown, page, DENSITIES[0], self.theme, below).area
        order = self.order(wood.upper, most_of(area.width))
        if order is None or not order[1] or order[0].bands.count(order[0].bands[-1]) > 1:
            return
        for level, density in enumerate(DENSITIES):
            plan = Plan(wood.shown, page, density, self.theme, below)
            upper = draft(wood.upper, order, area, (WIDTHS[0], density, inf))
            limit = page.height - needs(plan)
            room = limit - (upper.height if upper else 0) - 20
            if drawn := hung(wood, order, replace(plan.area, kept=kept), (level, room, limit)):
                yield plan, drawn

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
