"""Every priority says what is meant by it.

Why it matters
    "Prevention" can mean schools, street lighting or probation. Without a definition each partner
    reads its own work into the word, and nobody can say whether it was done.

How to fix
    Say it in a sentence: ``definition: Stopping first offences by people under 18``. If it is
    being written, say so: ``definition: {unknown: asked for at the March meeting}``.

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
    """Yield each priority without a definition, where more is said than their names."""
    for key, priority in without(view, "definition"):
        yield Found(
            subject=key,
            message="The priority {who} is not defined, so each partner may mean something else "
            "by it",
            plural="The priorities {who} are not defined, so each partner may mean something "
            "else by them",
            hint="add `definition: what is meant, in a sentence`, or `definition: {unknown: why}`",
            where=priority.where,
            sources=priority.sources,
        )
