"""What keeps a file from being a structure; found while reading, so these only hold the pages."""

from __future__ import annotations

from govgraph.graph.index import View


def can_arise(view: View) -> bool:
    """Return that no rule runs here: what is wrong was said before there was a structure."""
    return False
