"""Finds the first form of a picture that fits its page; the text is never scaled."""

from __future__ import annotations

from govgraph_render.ladder import Ladder
from govgraph_render.options import Options, pages
from govgraph_render.page import Drawing, Plan, list_pages, list_sheet, needs, page_words, picture
from govgraph_render.parts import parts
from govgraph_render.scene import Scene, canonical
from govgraph_render.shapes import Sheet
from govgraph_render.theme import Theme


def fitted(scene: Scene, options: Options, theme: Theme) -> list[Sheet]:
    """Return a scene as finished pages, in the first form that fits."""
    ladder = Ladder(canonical(scene), options, theme)
    sizes = pages(options)
    lopsided: list[tuple[Plan, Drawing]] = []
    for page in sizes:
        for plan, drawn in ladder.tries(page):
            if drawn.height <= plan.page.height - needs(plan):
                if not drawn.is_lopsided:
                    return _sheets([(plan, drawn)])
                lopsided.append((plan, drawn))
    if lopsided:
        return _sheets(lopsided[:1])
    for page in sizes:
        found = parts(ladder, page)
        if found:
            return _sheets(found)
    return _sheets([ladder.tallest()])


def _sheets(drawings: list[tuple[Plan, Drawing]]) -> list[Sheet]:
    """Return all pages: the drawings, and the list where it stands on pages of its own."""
    plan = drawings[0][0]
    columns, apart = (0, []) if plan.below else list_pages(plan)
    count = len(drawings) + len(apart)
    more = f"{plan.scene.heading}: page {len(drawings) + 1}" if apart else ""
    sheets = [
        picture(each, drawn, page_words(place, count, more if place == 1 else ""))
        for place, (each, drawn) in enumerate(drawings, 1)
    ]
    for place, items in enumerate(apart, len(drawings) + 1):
        sheets.append(list_sheet(plan, columns, items, page_words(place, count)))
    return sheets
