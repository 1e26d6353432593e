"""Draws governance structures: scenes, order, places and markup.

``draw(structure, "svg", Options(theme="print"))`` gives the pages of a picture as bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govgraph_render.options import Options

if TYPE_CHECKING:
    from govgraph.structure import Structure

__all__ = ["Options", "draw", "outline"]


def draw(structure: Structure, form: str, options: Options | None = None) -> list[bytes]:
    """Return a structure's picture as ``svg``, ``png`` or another form: one file a page.

    Raises:
        UsageError: an option that nothing answers to; the message says what there is.
    """
    from govgraph_render import formats

    return formats.draw(structure, form, options)


def outline(structure: Structure, form: str = "text", options: Options | None = None) -> str:
    """Return the picture in words, as ``text``, ``markdown`` or ``html``.

    Raises:
        UsageError: no such form, view or focus.
    """
    from govgraph_render import formats

    return formats.outline(structure, form, options)
