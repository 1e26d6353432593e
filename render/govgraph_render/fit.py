"""Finds the first form of a picture that fits its page; the text is never scaled."""

from __future__ import annotations

from itertools import chain

from govgraph_render import lock as locks
from govgraph_render.cards import DENSITIES
from govgraph_render.columns.hang import Hung
from govgraph_render.grown import tell_grown
from govgraph_render.ladder import Ladder
from govgraph_render.languages import phrase
from govgraph_render.options import Options, pages
from govgraph_render.page import (
    Drawing,
    Plan,
    list_pages,
    list_sheet,
    needs,
    picture,
    spread,
)
from govgraph_render.paint.frame import page_words
from govgraph_render.parts import parts
from govgraph_render.scene import Scene, canonical
from govgraph_render.shapes import Sheet
from govgraph_render.theme import Theme


def fitted(scene: Scene, options: Options, theme: Theme) -> list[Sheet]:
    """Return a scene as finished pages, in the first form that fits."""
    sheets = _sheets(_chosen(scene, options, theme))
    tell_grown(pages(options), sheets)
    return sheets


def locked(scene: Scene, options: Options, theme: Theme) -> str:
    """Return the text of the lock file with this picture's layout in it, the others as given."""
    plan, drawn = _chosen(scene, options, theme)[0]
    is_hung = isinstance(drawn, Hung)
    lock = locks.Lock(
        "columns" if is_hung else "tiers",
        plan.page.name,
        DENSITIES.index(plan.density),
        plan.below,
        len({card.band for card in drawn.forest.upper.cards})
        if isinstance(drawn, Hung)
        else len(scene.bands),
        drawn.kept(spread(plan, drawn)),
    )
    return locks.write(locks.read(options.lock) | {locks.picture_name(options): lock})


def _chosen(scene: Scene, options: Options, theme: Theme) -> list[tuple[Plan, Drawing]]:
    """Return what each page holds, in the first form that fits: that of a lock before all."""
    ladder = Ladder(canonical(scene), options, theme)
    sizes = pages(options)
    tries = (each for page in sizes for each in ladder.tries(page))
    lopsided: list[tuple[Plan, Drawing]] = []
    for plan, drawn in chain(ladder.held(sizes), tries):
        if drawn.height > plan.page.height - needs(plan):
            continue
        if drawn.is_held or not drawn.is_lopsided:
            return [(plan, drawn)]
        lopsided.append((plan, drawn))
    if lopsided:
        return lopsided[:1]
    for page in sizes:
        found = parts(ladder, page)
        if found:
            return found
    plan, drawn = ladder.tallest()
    wider = plan.page.width > sizes[-1].width
    return (parts(ladder, sizes[-1]) if wider else []) or [(plan, drawn)]


def _sheets(drawings: list[tuple[Plan, Drawing]]) -> list[Sheet]:
    """Return all pages: the drawings, and the list where it stands on pages of its own."""
    plan = drawings[0][0]
    columns, apart = (0, []) if plan.below else list_pages(plan)
    count = len(drawings) + len(apart)
    tongue, first = plan.scene.language, str(len(drawings) + 1)
    more = phrase("{}: page {}", tongue, plan.scene.heading, first) if apart else ""
    sheets = [
        picture(each, drawn, page_words(place, count, tongue, more if place == 1 else ""))
        for place, (each, drawn) in enumerate(drawings, 1)
    ]
    for place, items in enumerate(apart, len(drawings) + 1):
        sheets.append(list_sheet(plan, columns, items, page_words(place, count, tongue)))
    return sheets
