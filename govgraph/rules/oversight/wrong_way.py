"""Oversight leads upwards: no body answers to one of a lower tier.

Why it matters
    A county board that reports to a district group puts the smaller in charge of the larger.
    Usually the line was drawn the wrong way round, or one of the two stands in the wrong tier.

How to fix
    Turn the line round, mend the tier, or give the line the type that it has: a board that
    scrutinises, commissions or informs a lower one says so with that line. A joint committee
    that answers to all of its districts together names them in one list with ``lead: true``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. Tiers are those of
    ``tiers``, or else national, regional, county, district and local; other words have no order.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line
from govgraph.findings.finding import Found
from govgraph.graph import oversight
from govgraph.graph.areas import are_divided
from govgraph.graph.index import View
from govgraph.graph.loops import in_loops

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each line by which an own body answers to one of a lower tier."""
    for key in view.own_bodies:
        own = view.tier_rank(key)
        lines = oversight.parents(view, key)
        if own is None or not lines or _is_shared(view, lines):
            continue
        for line in lines:
            rank = view.tier_rank(line.end)
            in_circle = key in in_loops(view) and line.end in in_loops(view)
            if rank is not None and rank > own and not in_circle:
                yield _found(view, line)


def _is_shared(view: View, lines: tuple[Line, ...]) -> bool:
    """Return whether a body answers to several together: a joint body of those below it."""
    ends = {line.end for line in lines}
    return len(ends) > 1 and (any(line.joint for line in lines) or are_divided(view, ends))


def _found(view: View, line: Line) -> Found:
    """Return the finding on one line."""
    own = getattr(view.entries[line.start], "tier", "")
    lower = getattr(view.entries[line.end], "tier", "")
    to = f'{view.name(line.end)}, which stands below in the tier "{lower}"'
    return Found(
        subject=line.start,
        others=(line.end,),
        message=f'{{who}}, of the tier "{own}", answers to {to}, so oversight runs downwards',
        plural=f'{{who}}, of the tier "{own}", answer to {to}, so oversight runs downwards',
        hint=f"turn the line round: let {line.end} have `{line.type.id}: {line.start}`; or "
        "mend the tier of one of the two",
        where=line.where,
        sources=line.sources,
    )
