"""What a body answers to covers the area that the body serves.

Why it matters
    A partnership for two districts that answers to the board of one has half of its work
    overseen by nobody, and the people of the other district have nobody to turn to.

How to fix
    Add the line to whoever oversees the rest of the area, give the parent its whole area, or
    narrow the body's own. Where an area lies in another, say so with ``part_of``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. It looks only at
    bodies with an area, all of whose parents have one.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph import oversight
from govgraph.graph.areas import areas_of, uncovered
from govgraph.graph.index import View
from govgraph.graph.loops import in_loops

SEVERITY = "warning"
MARK = "gap"


def check(view: View) -> Iterator[Found]:
    """Yield each own body of whose area its parents, taken together, leave something out."""
    for key in view.own_bodies:
        lines = oversight.parents(view, key)
        mine = areas_of(view, key)
        ends = tuple(dict.fromkeys(line.end for line in lines))
        if not lines or not mine or key in in_loops(view) or key in oversight.dangling(view):
            continue
        if all(areas_of(view, end) for end in ends) and not oversight.is_unknown(view, key):
            left = uncovered(view, mine, ends)
            if left:
                yield _found(view, lines[0], ends, left)


def _found(view: View, line: Line, ends: tuple[str, ...], left: tuple[str, ...]) -> Found:
    """Return the finding on a body, its parents, and the areas that they leave out."""
    names = listed([view.name(end) for end in ends])
    missed = listed([view.name(area) for area in left])
    do = "does" if len(ends) == 1 else "do"
    return Found(
        subject=line.start,
        others=ends,
        message=f"{{who}} serves {missed}, which {names} {do} not cover, so nobody that it "
        "answers to oversees its work there",
        plural=f"{{who}} serve areas that {names} {do} not cover, so nobody that they answer to "
        "oversees their work there",
        hint="add a line to whoever oversees it there, or mend the `area` of one of them "
        "(an area within another says `part_of`)",
        where=line.where,
        related=(("its area", view.entries[line.start].place("area")),),
        sources=line.sources,
    )
