"""How far oversight leads: what reaches a party, and where a chain that doesn't stops."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from govgraph.document.content import Line
from govgraph.graph import oversight
from govgraph.graph.index import View
from govgraph.graph.loops import in_loops
from govgraph.graph.remembered import remembered


def is_there(line: Line) -> bool:
    """Return whether a chain runs along a line that is there."""
    return line.carries_chain


def is_there_or_asked_for(line: Line) -> bool:
    """Return whether a chain runs along a line, or would if what is asked for were there."""
    return line.type.chain and not line.entry.when


def reaching(
    view: View, tops: Iterable[str], counts: Callable[[Line], bool] = is_there
) -> frozenset[str]:
    """Return the ids of all whose chains lead to any of some parties, these among them.

    Args:
        view: The structure on its day.
        tops: Where the chains are to lead.
        counts: Which lines are followed.
    """
    found = set(tops)
    front = list(found)
    while front:
        key = front.pop()
        for line in view.lines_to.get(key, ()):
            if line.start not in found and counts(line):
                found.add(line.start)
                front.append(line.start)
    return frozenset(found)


@remembered
def unsettled(view: View) -> frozenset[str]:
    """Return the ids of all whose chains lead into a circle, a dead end or an open question.

    Of these it cannot be said where they lead, and something else says why.
    """
    unknown = (key for key in view.bodies if oversight.is_unknown(view, key))
    parties = (key for key in view.content.organisations if oversight.is_unknown(view, key))
    return reaching(view, [*unknown, *parties, *in_loops(view), *oversight.dangling(view)])


@remembered
def stops(view: View) -> dict[str, str]:
    """Return where the first of a party's chains stops, for all that answer to anyone.

    Those on a circle, or whose first chain leads into one, are left out.
    """
    found: dict[str, str] = {}
    lost: set[str] = set()
    for key in view.parents:
        way: dict[str, None] = {}
        lines = oversight.parents(view, key)
        while lines and key not in way and key not in found and key not in lost:
            way[key] = None
            key = lines[0].end
            lines = oversight.parents(view, key)
        if key in way or key in lost:
            lost.update(way)
        else:
            found.update(dict.fromkeys(way, found.get(key, key)))
    return found
