"""A body answers to the tier above its own, without passing over one in between.

Why it matters
    Where a local group reports straight to the top, the tier in between is answerable for work
    that it does not hear of, and the top settles what could have been settled nearer by.

How to fix
    Let the line run to the tier in between, or add it beside the longer one. If the direct line
    is meant, accept the finding with the reason, so that the next reader knows.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. Only bodies with a
    tier are looked at, and only tiers in which someone stands who could be passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document import kinds
from govgraph.document.content import Line
from govgraph.findings.finding import Found
from govgraph.graph import oversight
from govgraph.graph.areas import areas_of
from govgraph.graph.index import View
from govgraph.graph.loops import in_loops

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each line that passes over a tier in which other bodies stand."""
    standing = _standing(view)
    for key in view.own_bodies:
        lines = oversight.parents(view, key)
        if not lines or key in in_loops(view):
            continue
        passed = _passed_over(view, key, lines, standing)
        if passed is not None:
            line, rank = passed
            yield _found(view, line, rank)


def _standing(view: View) -> dict[int, dict[tuple[str, ...], None]]:
    """Return, for each tier by its rank, the areas of the own bodies that stand in it."""
    found: dict[int, dict[tuple[str, ...], None]] = {}
    for key in view.own_bodies:
        rank = view.tier_rank(key)
        if rank is not None:
            found.setdefault(rank, {})[areas_of(view, key)] = None
    return found


def _passed_over(
    view: View,
    key: str,
    lines: tuple[Line, ...],
    standing: dict[int, dict[tuple[str, ...], None]],
) -> tuple[Line, int] | None:
    """Return the line that passes over a tier, and that tier; None if the nearest line doesn't.

    The nearest of several lines counts: one to the tier above makes a further one to the top a
    second line, not a short cut. Organisations stand outside the tiers: a line to one is none.
    """
    own = view.tier_rank(key)
    ranks = [view.tier_rank(line.end) for line in lines if line.end in view.bodies]
    known = [rank for rank in ranks if rank is not None]
    if own is None or len(known) < len(lines):
        return None
    nearest = max(known)
    line = lines[known.index(nearest)]
    for rank in range(own - 1, nearest, -1):
        if any(_could_be_asked(view, key, areas) for areas in standing.get(rank, ())):
            return line, rank
    return None


def _could_be_asked(view: View, key: str, areas: tuple[str, ...]) -> bool:
    """Return whether a body of some areas could stand between: where either has none, it could."""
    mine = areas_of(view, key)
    return not mine or not areas or view.do_areas_touch(mine, areas)


def _found(view: View, line: Line, rank: int) -> Found:
    """Return the finding on a line and the tier that it passes over."""
    passed = (view.content.tiers or kinds.TIERS)[rank]
    to = view.name(line.end)
    return Found(
        subject=line.start,
        others=(line.end,),
        message=f'{{who}} answers straight to {to}, over the tier "{passed}", so those in '
        "between may not hear of its work",
        plural=f'{{who}} answer straight to {to}, over the tier "{passed}", so those in '
        "between may not hear of their work",
        hint=f'let the line run to a body of the tier "{passed}", or accept it with the reason',
        where=line.where,
        sources=line.sources,
    )
