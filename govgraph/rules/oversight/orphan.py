"""Every body answers to someone, or the structure says that it does not.

Why it matters
    A group that answers to nobody can decide nothing that lasts: its work is not read, its
    risks are not taken up, and when people ask who stands behind it there is no answer.

How to fix
    Give the body its line (``reports_to``, ``accountable_to`` or ``part_of``). If it answers to
    nobody, say so: ``reports_to: {none: statutory body in its own right}``. If nobody knows yet,
    write ``reports_to: {unknown: not stated in the minutes}``. If it is only shown for context,
    mark it ``external: true``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.graph import oversight
from govgraph.graph.index import View
from govgraph.graph.lines_asked import must_answer

SEVERITY = "warning"
MARK = "gap"

# Services and officers that work for all answer through whoever employs them.
_SERVICES = frozenset({"function", "office"})
# A first sketch: this many names, of which only one says whom it answers to, gets no lecture.
_SKETCH = 3


def check(view: View) -> Iterator[Found]:
    """Yield each body without an oversight line, where some other body has one."""
    if not view.stated_facts.get("oversight") or _is_sketch(view):
        return
    for key, body in view.own_bodies.items():
        is_service = body.cross_cutting or view.drawn_as(key) in _SERVICES
        if is_service or _is_settled(view, key):
            continue
        yield Found(
            subject=key,
            message="{who} has no line to anyone that it answers to, so nobody stands behind "
            "its work",
            plural="{who} have no line to anyone that they answer to, so nobody stands behind "
            "their work",
            hint="add `reports_to: id`, or `reports_to: {none: why}` if it answers to nobody",
            where=body.where,
            sources=body.sources,
        )


def _is_settled(view: View, key: str) -> bool:
    """Return whether something else is said of whom a body answers to.

    A line, even one that is only asked for; that there is none, or that it is not known; or a
    requirement of some such line, which then names the gap with its reason.
    """
    if any(line.type.chain for line in view.lines_from.get(key, ())):
        return True
    said = oversight.is_none(view, key) or oversight.is_unknown(view, key)
    return said or key in must_answer(view)


def _is_sketch(view: View) -> bool:
    """Return whether the structure is a few names and one line, its drafter hardly begun."""
    if len(view.bodies) > _SKETCH or view.content.covers:
        return False
    return sum(_is_settled(view, key) for key in view.own_bodies) < 2
