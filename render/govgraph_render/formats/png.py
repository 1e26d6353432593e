"""PNG, by resolution; made from the SVG with resvg and our own fonts only."""

from __future__ import annotations

from importlib.resources import as_file, files

from govgraph_render import theme
from govgraph_render.fit import fitted
from govgraph_render.markup import svg
from govgraph_render.options import Options
from govgraph_render.scene import Scene
from govgraph_render.shapes import Sheet

INCH = 72
"""Points an inch. resvg refuses sizes in millimetres unless it is told of a resolution."""


def render(scene: Scene, options: Options) -> list[bytes]:
    """Return one PNG file a page."""
    return pages(fitted(scene, options, theme.load(options.theme)), options)


def pages(sheets: list[Sheet], options: Options) -> list[bytes]:
    """Return one PNG file for each finished page."""
    import resvg_py

    look = theme.load(options.theme)
    with as_file(files("govgraph_render").joinpath("fonts")) as fonts:
        return [
            bytes(
                resvg_py.svg_to_bytes(
                    svg_string=svg(sheet, look),
                    dpi=INCH,
                    zoom=options.dpi / INCH,
                    skip_system_fonts=True,
                    font_dirs=[str(fonts)],
                )
            )
            for sheet in sheets
        ]
