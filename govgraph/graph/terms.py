"""What a term picks in a structure on its day: the bodies and organisations that it names."""

from __future__ import annotations

from collections import defaultdict
from weakref import WeakKeyDictionary

from govgraph.document.assembly.selection import Selection
from govgraph.graph.index import View

_SELECTIONS: WeakKeyDictionary[View, Selection] = WeakKeyDictionary()


def selection(view: View) -> Selection:
    """Return what picks bodies and holders of a structure, made once for a view.

    It picks among everything that the structure states: who is there on the day is for the
    caller to ask.
    """
    if view not in _SELECTIONS:
        content = view.content
        made: defaultdict[str, list[str]] = defaultdict(list)
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for key, body in content.bodies.items():
            if body.template:
                made[body.template].append(key)
            if body.group:
                groups[body.group].append(key)
        _SELECTIONS[view] = Selection(
            content.bodies,
            content.organisations,
            content.posts,
            content.areas,
            {key: tuple(made.get(key, ())) for key in content.templates},
            {key: tuple(groups.get(key, ())) for key in content.groups},
        )
    return _SELECTIONS[view]
