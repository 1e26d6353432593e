"""Remits: what is part of what, and which of them nobody oversees."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.graph.index import View
from govgraph.graph.remembered import remembered
from govgraph.graph.walks import walked


def is_remit_within(view: View, remit: str, wider: str) -> bool:
    """Return whether a remit is another or part of it."""
    return wider in _around(view, [remit])


def _around(view: View, remits: Iterable[str]) -> dict[str, None]:
    """Return some remits and all that they are part of."""
    known = view.content.remits
    return walked(remits, lambda key: known[key].part_of if key in known else ())


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
    return set(_around(view, view.overseers))
