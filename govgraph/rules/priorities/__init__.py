"""What is to be brought about, and by whom."""

from __future__ import annotations

from govgraph.graph.index import View


def can_arise(view: View) -> bool:
    """Return whether the structure has priorities."""
    return bool(view.content.priorities)
