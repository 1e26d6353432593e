"""No single organisation outvotes all the others together.

Why it matters
    A partnership in which one partner holds more than half the votes decides what that partner
    wants; the others can advise, and should know that they do no more.

How to fix
    Give one vote to each organisation, however many come (``vote_with`` on the further seats), or
    say which seats have none (``voting: false``). If the body belongs to that organisation, say
    so with its line (``part_of: council``): a committee is made of its members.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.wording import counted
from govgraph.graph.index import View
from govgraph.graph.quorum import is_uncountable
from govgraph.graph.votes import votes

SEVERITY = "note"
MARK = "note"

_FEWEST_PARTIES = 3
# Along these lines a body belongs to an organisation, beside the chain that it answers along.
_BELONGING = frozenset({"oversight", "appointment"})


def check(view: View) -> Iterator[Found]:
    """Yield each body on which one organisation holds over half the votes."""
    for body, entry in view.own_bodies.items():
        cast = votes(view, body)
        if is_uncountable(view, body) or _parties(view, body) < _FEWEST_PARTIES:
            continue
        total = sum(cast.values())
        for holders, number in cast.items():
            if 2 * number <= total or not _is_one(view, holders):
                continue
            organisation = holders[0]
            if _is_made_of(view, body, organisation):
                continue
            share = f"{number} of the {counted(total, 'vote')}"
            name = view.name(organisation)
            yield Found(
                subject=body,
                others=(organisation,),
                message=f"{name} holds {share} on {{who}}, so the others can never outvote it",
                hint="let its seats share one vote with `vote_with`, say which have none with "
                f"`voting: false`, or `part_of: {organisation}` if the body is its own",
                where=entry.place("members"),
                sources=entry.sources,
            )


def _parties(view: View, body: str) -> int:
    """Return how many different holders have seats."""
    return len({seat.holders or (seat.id,) for seat in view.members(body)})


def _is_one(view: View, holders: tuple[str, ...]) -> bool:
    """Return whether votes are cast by one organisation, and not by a set of them."""
    entry = view.content.organisations.get(holders[0])
    return len(holders) == 1 and entry is not None and "includes" not in entry.unknown


def _is_made_of(view: View, body: str, organisation: str) -> bool:
    """Return whether a body is a committee of an organisation: it answers to it in the end."""
    if organisation in view.above(body):
        return True
    return any(
        line.start == organisation and line.type.family in _BELONGING
        for line in view.lines_to.get(body, ())
    )
