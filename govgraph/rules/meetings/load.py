"""No office is asked for more hours of meetings than one person can give.

Why it matters
    The same director is named on board after board, each of them reasonable by itself. Together
    they take weeks, and somebody else comes instead, or nobody.

How to fix
    Send a deputy to some of them (``deputy: …``), let one board do the work of two, or shorten
    the meetings. Whether it is too much is for the office to say.

Source
    How often bodies meet and how long (``hours``), as far as the structure says; over 100 hours
    a year for one office is told. The figure is this project's own; no statute is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.wording import counted
from govgraph.graph.figures import MOST_HOURS
from govgraph.graph.index import View
from govgraph.graph.workload import Load, are_hours_stated, office_loads

SEVERITY = "note"
MARK = "note"


def check(view: View) -> Iterator[Found]:
    """Yield each office that sits in meetings for more hours a year than the figure."""
    if not are_hours_stated(view):
        return
    for load in office_loads(view):
        if load.hours is not None and load.hours > MOST_HOURS:
            yield _found(view, load)


def _found(view: View, load: Load) -> Found:
    known = [each for each in load.sittings if each.hours is not None]
    bodies = tuple(each.body for each in known)
    heaviest = max(known, key=lambda each: (each.hours or 0, each.body))
    more = len(load.sittings) - len(known)
    rest = f", and {more} more of unknown length" if more else ""
    return Found(
        subject=heaviest.body,
        others=tuple(sorted({*bodies} - {heaviest.body})),
        message=f"{load.name} sits on {counted(len(known), 'body', 'bodies')} for "
        f"{load.hours:,.0f} hours a year{rest}, more than one person may be able to give",
        hint="name a deputy for some of these seats, or let one body do the work of two",
        where=view.bodies[heaviest.body].place("members"),
        related=tuple((view.name(key), view.bodies[key].where) for key in bodies),
    )
