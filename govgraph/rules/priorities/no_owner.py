"""Every priority belongs to a body that answers for it.

Why it matters
    A lead does the work; an owner decides whether it is enough. Without one, no meeting has the
    priority on its agenda.

How to fix
    Name the body that answers for it: ``owned_by: safety-board``. If it is not settled, write
    ``owned_by: {unknown: to be agreed in May}``.

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
    """Yield each priority without an owner, where the structure says more than their names."""
    for key, priority in without(view, "owned_by"):
        yield Found(
            subject=key,
            message="The priority {who} has no owner, so no body answers for it",
            plural="The priorities {who} have no owner, so no body answers for them",
            hint="add `owned_by: id`, or `owned_by: {unknown: why}` where it is not settled",
            where=priority.place("owned_by"),
            sources=priority.sources,
        )
