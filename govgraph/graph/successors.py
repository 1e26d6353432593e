"""Who follows whom: what took the place of a party that has ended."""

from __future__ import annotations

from govgraph.graph.index import View


def successors(view: View, party: str) -> tuple[str, ...]:
    """Return who follows a party that has ended, step by step, nearest first.

    Where a successor has itself ended, its own are among them; the last are those that are
    still there, or are yet to start. Empty where none is stated.
    """
    found: dict[str, None] = {}
    front = [party]
    while front:
        key = front.pop(0)
        for other in sorted(getattr(view.entries.get(key), "replaced_by", ())):
            if other not in found and other != party:
                found[other] = None
                if view.has_ended(other):
                    front.append(other)
    return tuple(found)


def heirs(view: View, party: str) -> tuple[str, ...]:
    """Return those successors of a party that have not ended themselves."""
    return tuple(key for key in successors(view, party) if not view.has_ended(key))


def ended_behind(view: View, holder: str) -> str | None:
    """Return what has ended of a holder: itself, or the organisation of its post; else None."""
    behind = (holder, *view.organisations_behind(holder))
    return next((key for key in behind if view.has_ended(key)), None)


def late_behind(view: View, holder: str) -> str | None:
    """Return what is yet to start of a holder: itself, or its post's organisation; else None."""
    behind = (holder, *view.organisations_behind(holder))
    return next((key for key in behind if view.is_yet_to_start(key)), None)
