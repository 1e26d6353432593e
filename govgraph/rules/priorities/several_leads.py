"""Where a priority has several leads, it is said that they lead together.

Why it matters
    Two organisations named side by side may each wait for the other. That is settled by a word:
    they lead jointly, or one of them leads and the other helps.

How to fix
    Say that the lead is shared, ``lead: [{who: police, jointly: true}, {who: probation, jointly:
    true}]``, or keep the one that leads and name the other under ``delivered_by``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.priorities import in_place, spoken_of

SEVERITY = "note"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each priority with two or more leads, none of them said to be joint."""
    for key, priority in spoken_of(view):
        leads = in_place(view, priority.lead)
        who = tuple(sorted({party.who for party in leads}))
        if len(who) < 2 or any(party.jointly for party in leads):
            continue
        names = listed([view.name(party) for party in who])
        cited = (source for party in leads for source in party.sources)
        yield Found(
            subject=key,
            others=who,
            message=f"The priority {{who}} is led by {names}, who are not said to lead it "
            "jointly, so each may wait for the other",
            plural=f"The priorities {{who}} are led by {names}, who are not said to lead them "
            "jointly, so each may wait for the other",
            hint="mark the leads `jointly: true`, or keep one of them as `lead`",
            where=leads[0].place("who"),
            related=tuple((view.name(party.who), party.place("who")) for party in leads[1:]),
            sources=tuple(dict.fromkeys((*cited, *priority.sources))),
        )
