"""A board that meets has someone who keeps its papers and does its work between meetings.

Why it matters
    Without a secretariat nobody sends out the papers, writes the minutes or follows up what was
    decided, and a board's decisions end with its meeting.

How to fix
    Name the ``secretary``, or the office that supports the board: ``supports: board`` on the
    team that does it. If it needs none, say so: ``secretary: none``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. It speaks once the
    structure says of some body who supports it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.graph.index import View

SEVERITY = "note"
MARK = "note"


def check(view: View) -> Iterator[Found]:
    """Yield each board that meets with nobody to support it, where others have somebody."""
    supported = view.stated_facts.get("support", frozenset())
    for key, body in view.own_bodies.items():
        meets = body.meets is not None and body.status != "paused"
        if not meets or key in supported or view.drawn_as(key) != "board":
            continue
        said = {**body.none, **body.unknown}
        if supported and "secretary" not in said:
            yield Found(
                subject=key,
                message="{who} meets without a secretary or a line of support, so nobody is named "
                "who keeps its papers and follows up what it decides",
                plural="{who} meet without a secretary or a line of support, so nobody is named "
                "who keeps their papers and follows up what they decide",
                hint="name its `secretary`, or add `supports: "
                f"{key}` to the team that does it; `secretary: none` if it needs none",
                where=body.where,
                sources=body.sources,
            )
