"""How many must be there for a body to decide."""

from __future__ import annotations

from govgraph.graph.index import View

# Shares of the voting seats, as what to divide by; what is left over rounds up.
SHARES = {"half": 2, "third": 3}


def needed(view: View, body: str) -> int | None:
    """Return how many members a quorum takes; None where none is stated or it is no number."""
    quorum = view.bodies[body].quorum
    least = quorum.at_least if quorum is not None else None
    if isinstance(least, str):
        voting = sum(seat.number for seat in view.members(body) if seat.votes)
        return -(-voting // SHARES[least])
    return least


def is_uncountable(view: View, body: str) -> bool:
    """Return whether a body's seats are known not to be all listed, or some have no number."""
    if "members" in view.bodies[body].unknown:
        return True
    return any(not isinstance(seat.entry.count, int) for seat in view.members(body))


def expected(view: View, body: str) -> int | None:
    """Return the most seats that a source expects on a body, or None where none says."""
    entry = view.bodies[body].expect
    said = [entry.members] if entry is not None and entry.members else []
    said += [
        item.said
        for item in view.content.countings
        if item.what == "members" and item.of == (body,)
    ]
    return max(said, default=None)
