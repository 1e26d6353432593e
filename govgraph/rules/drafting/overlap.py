"""Two bodies with the same work don't also have the same members.

Why it matters
    Where much the same people meet twice on much the same subject, one of the meetings may be
    spared. The figures say how near the two are; whether to merge them is the members' choice.

How to fix
    Merge them, or say what each is for: give them different remits, a line between them, or
    different areas. If both are wanted, accept the finding with the reason.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. It speaks where at
    least 60 % of the smaller's holders sit on both and the remits are equal or one is part of the
    other; not where one answers to the other, where both are made from one template, or where
    they serve different areas.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.overlaps import Overlap, overlaps, remits_worked_on

SEVERITY = "note"
MARK = "note"


def check(view: View) -> Iterator[Found]:
    """Yield pairs of bodies with mostly the same holders and the same remit."""
    for pair in overlaps(view, remits_worked_on(view)):
        yield _found(view, pair)


def _found(view: View, pair: Overlap) -> Found:
    one, other = pair.one, pair.other
    remits = listed([view.name(remit) for remit in pair.common])
    return Found(
        subject=one,
        others=(other,),
        message=f"{view.name(one)} and {view.name(other)} share {len(pair.shared)} of the "
        f"{pair.fewer} holders of the smaller one and both work on {remits}, so one of the two "
        "may be enough",
        hint="merge them, give them different remits, or say which answers to which",
        where=view.bodies[one].where,
        related=((view.name(other), view.bodies[other].where),),
        sources=tuple(dict.fromkeys((*view.bodies[one].sources, *view.bodies[other].sources))),
    )
