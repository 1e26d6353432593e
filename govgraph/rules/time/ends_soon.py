"""Nothing that others depend on ends soon without anybody having thought of them.

Why it matters
    When an organisation or a board ends, its seats and lines don't pass on by themselves. Whoever
    knows it a year before can settle who follows; afterwards there is a gap to explain.

How to fix
    Say who follows (``replaced_by``), and let the change carry over what depends on it:
    ``transfer: {seats_of: old-council, to: new-council}``. Give what ends with it the same
    ``until``. ``--horizon`` sets how many days ahead this looks.

Source
    The structure's own dates; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.dates import Day
from govgraph.document.model.named import Named
from govgraph.findings.finding import Found
from govgraph.findings.wording import counted, listed
from govgraph.graph.dependants import Dependants, left_by
from govgraph.graph.index import View
from govgraph.graph.lives import is_out_of_order, on

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each body, organisation and post that ends soon while something depends on it."""
    parties = {**view.own_bodies, **view.content.organisations, **view.content.posts}
    for key, entry in parties.items():
        end = _end(entry)
        if end is not None and view.in_force(entry) and _is_soon(view, end):
            found = _found(view, key, entry, end)
            if found is not None:
                yield found


def _end(entry: Named) -> Day | None:
    """Return the last day of something, or the day on which it is due to end."""
    if is_out_of_order(entry):
        return None
    due: Day | None = getattr(entry, "due_to_end", None)
    return entry.until or due


def _is_soon(view: View, end: Day) -> bool:
    return view.day is not None and 0 <= (end.last - view.day).days <= view.horizon


def _found(view: View, key: str, entry: Named, end: Day) -> Found | None:
    left = left_by(view, key, end.last)
    if not any(left.numbers):
        return None
    after = [view.name(other) for other in getattr(entry, "replaced_by", ())]
    followed = f"its successor is {listed(after)}" if after else "no successor is stated"
    verb, plural = ("ends", "end") if entry.until else ("is due to end", "are due to end")
    tail = f"{on(end)} and {followed}, while {_dependants(left)} on"
    return Found(
        subject=key,
        message=f"{{who}} {verb} {tail} it",
        plural=f"{{who}} {plural} {tail.replace('its', 'their')} them",
        hint="say who takes over what depends on it, or give that the same `until`",
        where=entry.place("until" if entry.until else "due_to_end"),
        related=(
            *((f"seat on {view.name(seat.body)}", seat.where) for seat in left.seats),
            *((f"line from {view.name(line.start)}", line.where) for line in left.lines),
        ),
        sources=entry.sources,
    )


def _dependants(left: Dependants) -> str:
    """Return what depends on it, with its verb: ``2 seats and 1 line still depend``."""
    numbers = [*zip(left.numbers, ("seat", "line", "remit"), strict=True)]
    words = listed([counted(number, thing) for number, thing in numbers if number])
    return f"{words} still {'depends' if sum(left.numbers) == 1 else 'depend'}"
