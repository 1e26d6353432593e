"""A line joins two parties, never a body to itself.

Why it matters
    A body that answers to itself answers to nobody, and one that informs or advises itself says
    nothing at all. Such a line is nearly always a slip: the wrong id, or a copied line.

How to fix
    Write the id of the party that is meant. Where a body answers to nobody, say so:
    ``reports_to: {none: why}``. A line to a template, a group or a selector that the body itself
    belongs to means the others, and is no fault.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line
from govgraph.document.model.line import FreeLine
from govgraph.findings.finding import Found
from govgraph.graph.index import View

SEVERITY = "error"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each line of an own body that is written, by its id, to run to itself."""
    for line in view.lines:
        if line.start == line.end and line.start in view.own_bodies and _is_meant(line):
            yield Found(
                subject=line.start,
                message=f'{{who}} has a line to itself ("{line.type.name}"), which joins it to '
                "nobody",
                plural=f'{{who}} have lines to themselves ("{line.type.name}"), which join them '
                "to nobody",
                hint=f"write the id of the party that is meant, or `{line.type.id}: none`",
                where=line.where,
                sources=line.sources,
            )


def _is_meant(line: Line) -> bool:
    """Return whether both ends name the body, rather than a set that takes it in."""
    ends = {term.name for term in line.entry.to}
    starts = (
        {term.name for term in line.entry.start}
        if isinstance(line.entry, FreeLine)
        else {line.start}
    )
    return (not ends or line.end in ends) and line.start in starts
