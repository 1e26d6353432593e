"""What a term picks in a structure: the bodies and organisations that it names."""

from __future__ import annotations

from collections import defaultdict

from govgraph.document.assembly.selection import Selection
from govgraph.graph.index import View
from govgraph.graph.remembered import remembered


@remembered
def selection(view: View) -> Selection:
    """Return what picks bodies and holders of a structure.

    It picks among everything that the structure states: who is there on the day is for the
    caller to ask.
    """
    content = view.content
    made: defaultdict[str, list[str]] = defaultdict(list)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, body in content.bodies.items():
        if body.template:
            made[body.template].append(key)
        if body.group:
            groups[body.group].append(key)
    return Selection(
        content.bodies,
        content.organisations,
        content.posts,
        content.areas,
        {key: tuple(made.get(key, ())) for key in content.templates},
        {key: tuple(groups.get(key, ())) for key in content.groups},
    )
