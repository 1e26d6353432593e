"""What was due to end has ended, or somebody has said that it goes on.

Why it matters
    A task group that was to last until spring and still meets in autumn may have no mandate any
    more, and what it decides may be asked about.

How to fix
    If it has ended, give it ``until``. If it was prolonged, give it the new ``due_to_end``, with
    the source of the decision.

Source
    The structure's own dates; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.graph.lives import on

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each own body past the day on which it was due to end, of which no end is stated."""
    for key, body in view.own_bodies.items():
        due = body.due_to_end
        if due is None or body.until is not None or view.day is None or view.day <= due.last:
            continue
        tail = f"due to end {on(due)}, and nothing says that"
        yield Found(
            subject=key,
            message=f"{{who}} was {tail} it has ended or goes on",
            plural=f"{{who}} were {tail} they have ended or go on",
            hint=f"write `until: {due}` if it has ended, else the new `due_to_end`",
            where=body.place("due_to_end"),
            sources=body.sources,
        )
