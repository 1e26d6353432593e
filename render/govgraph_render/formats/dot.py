"""DOT: the same scene for Graphviz and other programs."""

from __future__ import annotations

from govgraph_render import theme
from govgraph_render.dot import text
from govgraph_render.options import Options
from govgraph_render.scene import Scene, canonical


def render(scene: Scene, options: Options) -> list[bytes]:
    """Return one DOT file."""
    return [text(canonical(scene), theme.load(options.theme)).encode()]
