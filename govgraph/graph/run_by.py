"""Who runs an organisation that is none of its own: a fire service that belongs to its council."""

from __future__ import annotations

from govgraph.graph.index import View, grouped
from govgraph.graph.remembered import remembered


def run_by(view: View, party: str) -> frozenset[str]:
    """Return those an organisation belongs to, as far as the structure shows it.

    It answers to them as an organisation, or casts its vote with theirs or for them.
    """
    found = {
        line.end
        for line in view.lines_from.get(party, ())
        if line.type.family == "oversight" and line.end in view.content.organisations
    }
    for seat in view.seats_held.get(party, ()):
        found.update(seat.entry.vote_with, seat.entry.on_behalf_of)
    return frozenset({*found, *_including(view).get(party, ())} - {party})


@remembered
def _including(view: View) -> dict[str, tuple[str, ...]]:
    """Return the organisations that include each other one."""
    organisations = view.content.organisations.items()
    return grouped((inner, key) for key, entry in organisations for inner in entry.includes)
