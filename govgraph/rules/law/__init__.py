"""Rules on what statute asks, by the packs in use and the duties cited."""

from __future__ import annotations

from govgraph.graph.duties import is_law_in_use
from govgraph.graph.index import View


def can_arise(view: View) -> bool:
    """Return whether the structure uses a pack or cites a duty."""
    return is_law_in_use(view)
