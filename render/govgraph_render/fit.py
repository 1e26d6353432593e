"""Walks the ladder of choices until a picture fits its page; the text is never scaled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from govgraph_render.cards import DENSITIES
from govgraph_render.options import Options, Page, pages
from govgraph_render.order import State, ordered
from govgraph_render.page import Plan, list_sheets, needs, picture
from govgraph_render.place.layout import WIDTHS, Draft, draft
from govgraph_render.scene import Scene, canonical
from govgraph_render.shapes import Sheet
from govgraph_render.theme import Theme
from govgraph_render.web import Web, rows_of, web_of

CAPS = (WIDTHS[0], WIDTHS[3], WIDTHS[6])
"""The greatest card widths that are tried."""


def fitted(scene: Scene, options: Options, theme: Theme) -> list[Sheet]:
    """Return a scene as finished pages, in the first form that fits."""
    ladder = _Ladder(canonical(scene), options, theme)
    for plan in ladder.plans():
        found = ladder.best(plan)
        if found and found[1] <= 0:
            return ladder.sheets(plan, found[0])
    return ladder.tallest()


class _Ladder:
    """The choices for one scene; rows are ordered once for each number that fits into a row."""

    def __init__(self, scene: Scene, options: Options, theme: Theme) -> None:
        self.scene = scene
        self.options = options
        self.theme = theme
        self._orders: dict[int, tuple[Web, State] | None] = {}

    def plans(self) -> Iterator[Plan]:
        """Yield the forms of the picture: densities, then the list apart, then larger pages."""
        for page in pages(self.options):
            for below in (True, False) if self.scene.items and not page.is_web else (True,):
                for density in DENSITIES:
                    yield Plan(self.scene, page, density, self.theme, below)

    def order(self, most: int) -> tuple[Web, State] | None:
        """Return the web and the order of its rows, for rows of at most so many cards."""
        if most not in self._orders:
            rows = rows_of(self.scene, most)
            web = web_of(self.scene, rows) if rows is not None else None
            self._orders[most] = (web, ordered(web)) if web else None
        return self._orders[most]

    def best(self, plan: Plan) -> tuple[Draft, float] | None:
        """Return the best draft of a plan, and by how much it is too tall."""
        area = plan.area
        order = self.order(max(1, int((area.width + 20) // (WIDTHS[-1] + 20))))
        if order is None:
            return None
        room = plan.page.height - needs(plan)
        drafts: dict[tuple[float, ...], tuple[float, Draft]] = {}
        for cap in CAPS:
            drawn = draft(self.scene, order, area, (cap, plan.density))
            if drawn is None:
                continue
            over = drawn.height - room
            drafts.setdefault(tuple(drawn.frame.widths), (_score(drawn, over), drawn))
            if over <= 0 and not drawn.crossings and not drawn.clashes:
                break
        if not drafts:
            return None
        best = min(drafts.values(), key=lambda each: each[0])[1]
        return best, best.height - room

    def sheets(self, plan: Plan, drawn: Draft) -> list[Sheet]:
        """Return the pages of a plan."""
        apart = [] if plan.below else list_sheets(plan)
        return [picture(plan, drawn, len(apart)), *apart]

    def tallest(self) -> list[Sheet]:
        """Return the picture on the largest page, made as tall as it must be."""
        page = pages(self.options)[-1]
        plan = Plan(self.scene, page, DENSITIES[-1], self.theme, True)
        found = self.best(plan)
        wide = page.width
        while found is None:
            wide += 126
            plan = replace(plan, page=replace(page, width=wide))
            found = self.best(plan)
        taller = page.height + max(0.0, found[1])
        plan = replace(plan, page=Page(page.name, wide, taller))
        return self.sheets(plan, found[0])


def _score(drawn: Draft, over: float) -> float:
    """Return how much is wrong with a draft: too tall, crossings, long names, narrow cards."""
    lines = sum(max(0, len(block.name) - 3) for block in drawn.blocks.values())
    wide = max((block.width for block in drawn.blocks.values()), default=0.0)
    return round(
        max(0.0, over) * 3
        + drawn.crossings * 45
        + drawn.clashes * 150
        + lines * 25
        - wide * 0.35
        + drawn.length * 0.004,
        3,
    )


