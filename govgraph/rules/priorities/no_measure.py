"""Every priority has a measure by which one will know.

Why it matters
    Without a measure nobody can tell whether things got better, and the yearly review has
    nothing to look at.

How to fix
    Name one or several: ``measures: [First-time entrants to the youth justice system]``. If they
    are being written, say so: ``measures: {unknown: in the performance plan to come}``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.graph.priorities import without

SEVERITY = "warning"
MARK = "gap"


def check(view: View) -> Iterator[Found]:
    """Yield each priority without a measure, where more is said than their names."""
    for key, priority in without(view, "measures"):
        yield Found(
            subject=key,
            message="The priority {who} has no measure, so nobody can tell whether it gets "
            "anywhere",
            plural="The priorities {who} have no measure, so nobody can tell whether they get "
            "anywhere",
            hint="add `measures: [how one will know]`, or `measures: {unknown: why}`",
            where=priority.where,
            sources=priority.sources,
        )
