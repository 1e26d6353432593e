"""Chains of oversight lead where the structure itself asks that they lead.

Why it matters
    A requirement such as "every district group must reach the county board" is a promise. Where
    a chain stops short, what is learnt there never comes before those who should hear it.

How to fix
    Add the line that is missing, to the party that the requirement names or to any body that
    already reaches it; or change the requirement, if it asks for more than was meant.

Source
    The structure's own requirement (``must_reach``), with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Demand
from govgraph.findings.finding import Basis, Found
from govgraph.findings.wording import listed
from govgraph.graph import oversight
from govgraph.graph.index import View
from govgraph.graph.reach import is_there_or_asked_for, reaching, stops, unsettled

SEVERITY = "warning"
MARK = "gap"


def check(view: View) -> Iterator[Found]:
    """Yield each own body whose chains lead to none of those that a requirement names.

    Silent where a line that is asked for would lead there (it is reported itself), and where the
    chain is known to be unknown, or broken by what another rule names.
    """
    for demand in view.content.demands:
        if not demand.reach or not view.in_force(demand.entry):
            continue
        reached = reaching(view, demand.reach, is_there_or_asked_for)
        for key in demand.bodies:
            if key in view.own_bodies and key not in reached and key not in unsettled(view):
                yield _found(view, demand, key)


def _found(view: View, demand: Demand, key: str) -> Found:
    """Return the finding on one body that does not reach what it must."""
    names = listed(list(dict.fromkeys(view.name(end) for end in demand.reach)), "or")
    told = (
        f"No chain of oversight leads from {{who}} to {names}, though the structure asks for one"
    )
    lines = oversight.parents(view, key)
    last = stops(view).get(key)
    stop = f": it stops at {view.name(last)}" if last and lines else ""
    return Found(
        subject=key,
        others=demand.reach,
        message=told + stop,
        plural=told,
        hint=f"add a line to {demand.reach[0]}, or to a body that reaches it: "
        f"`reports_to: {demand.reach[0]}`",
        where=lines[0].where if lines else view.bodies[key].where,
        related=(("the requirement", demand.entry.where),),
        basis=Basis("structure", because=demand.entry.because),
        sources=demand.entry.sources,
        severity=demand.entry.severity,
    )
