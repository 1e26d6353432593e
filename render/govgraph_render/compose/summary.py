"""A picture in at most three sentences: how much it shows, what is at the top, and the gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govgraph_render.compose.marks import Marked
from govgraph_render.compose.parties import Parties
from govgraph_render.languages import listed, phrase, said
from govgraph_render.scene import Scene

if TYPE_CHECKING:
    from govgraph.graph.index import View

MOST_TOPS = 3
"""With more than this at the top, none is named."""


def summary(view: View, drawn: Parties, scene: Scene, found: Marked) -> str:
    """Return the short text of a picture, in the language of its scene."""
    tops = [card.name for card in scene.cards if scene.bands and card.band == scene.bands[0].id]
    named = len(scene.bands) > 1 and 0 < len(tops) <= MOST_TOPS
    top = f"{said('At the top', scene.language)}: {', '.join(sorted(tops))}." if named else ""
    gaps = sum(item.mark.kind == "gap" for item in found.items)
    marked = said(f"{_counted(gaps, 'gap is', 'gaps are')} marked.", scene.language)
    return " ".join(filter(None, (_shown(view, drawn, scene), top, marked)))


def _shown(view: View, drawn: Parties, scene: Scene) -> str:
    """Return how many bodies and organisations there are, each of several alike counted."""
    bodies = organisations = 0
    is_least = False
    for card in (*scene.cards, *scene.side):
        ids = drawn.cards[card.id]
        body = view.content.bodies.get(ids[0])
        count = body.count if body else None
        is_least = is_least or count == "several"
        bodies += 0 if body is None else count if isinstance(count, int) else len(ids)
        organisations += body is None
    if not bodies + organisations:
        return said("No bodies.", scene.language)
    told = [
        said(_counted(number, *words), scene.language)
        for number, words in (
            (bodies, ("body", "bodies")),
            (organisations, ("organisation", "organisations")),
        )
        if number
    ]
    tiers = said(_counted(len(scene.bands), "tier", "tiers"), scene.language)
    pattern = "At least {} in {}." if is_least else "{} in {}."
    return phrase(pattern, scene.language, listed(told, scene.language), tiers)


def _counted(count: int, one: str, more: str) -> str:
    return f"{count or 'No'} {one if count == 1 else more}"
