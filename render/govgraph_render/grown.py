"""Says that a page was made larger than was asked for, since its words are never made smaller."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from govgraph_render.options import POINTS, Page
from govgraph_render.shapes import Sheet

ROUNDING = 1.0


def tell_grown(asked: Sequence[Page], sheets: Sequence[Sheet]) -> None:
    """Log a warning where a page is larger than the largest that was asked for."""
    page = asked[-1]
    wide = max((sheet.width for sheet in sheets), default=0.0)
    tall = max((sheet.height for sheet in sheets), default=0.0)
    if page.is_web or (wide <= page.width + ROUNDING and tall <= page.height + ROUNDING):
        return
    wanted = _size(page.width, page.height) if page.name == "frame" else page.name.capitalize()
    _said(
        f"{wanted} is too small for this picture, whose words are never under 8 pt: it was made "
        f"{_size(max(wide, page.width), max(tall, page.height))}. Give it a larger --page, "
        "or draw less with --focus"
    )


def _size(wide: float, tall: float) -> str:
    return f"{wide / POINTS:.0f} × {tall / POINTS:.0f} mm"


@cache
def _said(words: str) -> None:
    """Log a warning, once however many forms of the picture are written."""
    import logging

    logging.getLogger("govgraph").warning(words)
