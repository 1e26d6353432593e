"""What a body answers to lives at least as long as the body.

Why it matters
    When a board ends and its working groups go on, they answer to nobody from that day. It is
    easier to give them a new home before it happens than to find it out after.

How to fix
    State whom the body answers to afterwards, with the first day of that line: ``reports_to:
    [old-board, {to: new-board, from: 2027-04-01}]``. If the body ends with its parent, give it
    the same ``until``.

Source
    The structure's own dates; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from govgraph.document import dates
from govgraph.document.content import Line
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph import oversight
from govgraph.graph.dependants import lives
from govgraph.graph.index import View, grouped
from govgraph.graph.lives import is_out_of_order, on
from govgraph.graph.successors import heirs

SEVERITY = "warning"
MARK = "gap"


def check(view: View) -> Iterator[Found]:
    """Yield each own body that goes on after all that it answers to has ended."""
    stated = grouped(
        (line.start, line)
        for line in view.content.lines
        if line.type.chain and not line.entry.when and not line.is_absent
    )
    for body in view.own_bodies:
        lines = oversight.parents(view, body)
        ends = [(day, line.id, line) for line in lines if (day := _last_day(view, line))]
        if ends and not oversight.is_unknown(view, body):
            day, _, line = max(ends)
            after = day + timedelta(days=1)
            if lives(view, body, after) and not _answers(view, stated[body], after):
                yield _found(view, line)


def _last_day(view: View, line: Line) -> date | None:
    """Return the last day of what a line runs to, where the line itself has none; else None."""
    entry = view.entries[line.end]
    if entry.until is None or is_out_of_order(entry) or line.entry.until is not None:
        return None
    return entry.until.last


def _answers(view: View, lines: tuple[Line, ...], day: date) -> bool:
    """Return whether some oversight line of a body holds on a day, to a party that is there."""
    return any(
        dates.is_within(day, line.entry.from_, line.entry.until) and lives(view, line.end, day)
        for line in lines
    )


def _found(view: View, line: Line) -> Found:
    entry = view.entries[line.end]
    when = on(entry.until) if entry.until else ""
    following = listed([view.name(key) for key in heirs(view, line.end)])
    name = view.name(line.end)
    followed = f"; its successor is {following}" if following else ""
    return Found(
        subject=line.start,
        others=(line.end,),
        message=f"{{who}} goes on when {name}, to which it answers, ends {when}{followed}",
        plural=f"{{who}} go on when {name}, to which they answer, ends {when}{followed}",
        hint="state whom it answers to afterwards, with `from`, or give it the same `until`",
        where=line.where,
        related=(("where that ends", entry.place("until")),),
        sources=line.sources,
    )
