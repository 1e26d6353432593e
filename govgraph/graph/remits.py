"""Remits: what is part of what, and which of them nobody oversees."""

from __future__ import annotations

from govgraph.graph.index import View
from govgraph.graph.remembered import remembered


def is_remit_within(view: View, remit: str, wider: str) -> bool:
    """Return whether a remit is another or part of it."""
    seen: set[str] = set()
    front = [remit]
    while front:
        key = front.pop()
        if key == wider:
            return True
        if key not in seen and key in view.content.remits:
            seen.add(key)
            front.extend(view.content.remits[key].part_of)
    return False


@remembered
def without_overseer(view: View) -> tuple[str, ...]:
    """Return the remits that nobody oversees on the day, sorted.

    Empty where the structure names no overseer of anything, or says of some body that it is
    unknown what it oversees. A remit whose parts are overseen, even some of them, is not among
    them: then the parts that are not are named. Nor is a part of one that is named.
    """
    content = view.content
    speaks = any(item.does == "oversees" for item in content.remitted)
    if not speaks or any("oversees" in body.unknown for body in view.bodies.values()):
        return ()
    overseen = _overseen_in_part(view)
    bare = {
        key
        for key, remit in content.remits.items()
        if view.in_force(remit) and key not in overseen and not view.overseers_of(key)
    }
    return tuple(key for key in sorted(bare) if bare.isdisjoint(content.remits[key].part_of))


def _overseen_in_part(view: View) -> set[str]:
    """Return the remits that are overseen themselves, or of which some part is."""
    found: set[str] = set()
    front = list(view.overseers)
    while front:
        key = front.pop()
        if key not in found and key in view.content.remits:
            found.add(key)
            front.extend(view.content.remits[key].part_of)
    return found
