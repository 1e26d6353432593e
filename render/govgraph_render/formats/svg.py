"""SVG: real text with its font, and nothing from outside."""

from __future__ import annotations

from govgraph_render import theme
from govgraph_render.fit import fitted
from govgraph_render.markup import svg
from govgraph_render.options import Options
from govgraph_render.scene import Scene
from govgraph_render.shapes import Sheet


def render(scene: Scene, options: Options) -> list[bytes]:
    """Return one SVG file a page."""
    return pages(fitted(scene, options, theme.load(options.theme)), options)


def pages(sheets: list[Sheet], options: Options) -> list[bytes]:
    """Return one SVG file for each finished page."""
    look = theme.load(options.theme)
    return [svg(sheet, look).encode() for sheet in sheets]
