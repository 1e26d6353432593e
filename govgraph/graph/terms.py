"""What a term picks in a structure: the bodies and organisations that it names."""

from __future__ import annotations

from govgraph.document.assembly.selection import Selection, selection_of
from govgraph.graph.index import View
from govgraph.graph.remembered import remembered


@remembered
def selection(view: View) -> Selection:
    """Return what picks bodies and holders of a structure.

    It picks among everything that the structure states: who is there on the day is for the
    caller to ask.
    """
    return selection_of(view.content)
