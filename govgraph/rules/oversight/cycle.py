"""Lines of oversight lead upwards and never come round in a circle.

Why it matters
    Where A answers to B and B, by whatever way, to A again, each of them holds the other to
    account and nobody holds both. Reports go round, and what goes wrong stays inside.

How to fix
    Take out the line that should not be there, or give it the type that it really has: a
    commission given (``commissions``), information passed on (``informs``) and outside scrutiny
    (``scrutinises``) are no lines of oversight and may run the other way. Where each answers to
    the other for a different task, say so with ``for:`` and the remit.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph import oversight
from govgraph.graph.index import View
from govgraph.graph.loops import loops

SEVERITY = "error"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each circle once, told from the first of its own bodies onwards."""
    for loop in loops(view):
        own = [key for key in loop if key in view.own_bodies]
        if own:
            first = loop.index(min(own))
            yield _found(view, (*loop[first:], *loop[:first]))


def _found(view: View, loop: tuple[str, ...]) -> Found:
    """Return the finding on a circle."""
    ends = (*loop[1:], loop[0])
    lines = [_line(view, start, end) for start, end in zip(loop, ends, strict=True)]
    names = [view.name(key) for key in loop]
    after = [*names[1:], f"{names[0]} again"]
    steps = [f"{name} to {end}" for name, end in zip(names[1:], after[1:], strict=True)]
    way = listed([f"{names[0]} answers to {names[1]}", *steps])
    return Found(
        subject=loop[0],
        others=loop[1:],
        message=f"{way}: a circle, so nobody outside it holds any of them to account",
        hint="take out one of these lines, or give it the type that it really has "
        "(`commissions`, `informs`, `scrutinises`)",
        where=lines[0].where,
        related=tuple((view.name(line.start), line.where) for line in lines[1:]),
        sources=tuple(dict.fromkeys(source for line in lines for source in line.sources)),
    )


def _line(view: View, start: str, end: str) -> Line:
    return next(line for line in oversight.parents(view, start) if line.end == end)
