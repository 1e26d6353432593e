"""A body answers, by one way or another, to whoever oversees what it delivers.

Why it matters
    When a remit moves to a new board, the groups that do the work often go on reporting to the
    old one. The new board then oversees work that it never hears of, and the old one hears
    of work that it can no longer steer.

How to fix
    Let the body answer to the new overseer, or to something that does. If the old line is to
    stay as well, keep both and mark with ``lead: true`` which of them leads.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. Found from the
    structure alone: who delivers a remit, who oversees it, and whom it was taken from.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from govgraph.document.content import Line, Remitted
from govgraph.findings.finding import Basis, Found
from govgraph.findings.wording import listed
from govgraph.graph import oversight
from govgraph.graph.index import View
from govgraph.graph.named_by_law import caution_of
from govgraph.graph.reach import is_there_or_asked_for, reaching, unsettled
from govgraph.graph.remits import is_remit_within

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each own body whose chains never reach an overseer of what it delivers."""
    for remit, items in view.deliverers.items():
        over = view.overseers_of(remit)
        # A part may have its own overseer while the body answers to that of the whole.
        tops = {item.body for item in over}
        reached = _reaching(view, remit, tops)
        for item in items:
            if over and item.body not in reached and _leads_somewhere(view, item.body):
                yield _found(view, item, over)


def _reaching(view: View, remit: str, tops: set[str]) -> frozenset[str]:
    """Return those whose chains for a remit lead to its overseers, counting lines asked for."""

    def counts(line: Line) -> bool:
        limits = line.entry.for_
        return is_there_or_asked_for(line) and (
            not limits
            or any(
                is_remit_within(view, remit, limit) or is_remit_within(view, limit, remit)
                for limit in limits
            )
        )

    return reaching(view, tops, counts)


def _leads_somewhere(view: View, body: str) -> bool:
    """Return whether a body has chains, of which nothing else says that they lead nowhere."""
    has_line = body in view.own_bodies and bool(oversight.parents(view, body))
    return has_line and body not in unsettled(view)


def _found(view: View, item: Remitted, over: tuple[Remitted, ...]) -> Found:
    """Return the finding on a body that delivers what others oversee."""
    line, left = _left_behind(view, item.body, over)
    message, plural = _told(view, item, over, left)
    cited = (one.holding.sources for one in over)
    return Found(
        subject=item.body,
        others=(*(one.body for one in over), *([left] if left else ())),
        message=message,
        plural=plural,
        hint=f"let it answer to {over[0].body}, or to a body that does: "
        f"`{line.type.id}: {over[0].body}`",
        where=line.where,
        related=tuple((view.name(one.body), one.holding.where) for one in over),
        sources=tuple(dict.fromkeys(chain(line.sources, item.holding.sources, *cited))),
        basis=Basis(caution=caution_of(view, "L44")),
    )


def _told(
    view: View, item: Remitted, over: tuple[Remitted, ...], left: str | None
) -> tuple[str, str]:
    """Return what is so, of one body and of several."""
    names = listed([view.name(one.body) for one in over])
    remit, whole = view.name(item.remit), view.name(over[0].remit)
    if left is not None:
        does = "does" if len(over) == 1 else "do"
        words = f"{view.name(left)}, which no longer oversees {whole}: {names} {does} now"
        return f"{{who}} still answers to {words}", f"{{who}} still answer to {words}"
    oversees = "oversees" if len(over) == 1 else "oversee"
    part = "" if remit == whole else f" as part of {whole}"
    either = listed([view.name(one.body) for one in over], "or")
    end = f"to {either}, which {oversees} it{part}"
    return (
        f"{{who}} delivers {remit}, but no line leads from it {end}",
        f"{{who}} deliver {remit}, but no line leads from them {end}",
    )


def _left_behind(view: View, body: str, over: tuple[Remitted, ...]) -> tuple[Line, str | None]:
    """Return the line that still leads to whom the remit was taken from, and who that is."""
    lines = oversight.parents(view, body)
    before = {one.holding.taken_from for one in over} - {None}
    for line in lines:
        for key in (line.end, *view.above(line.end)):
            entry = view.content.bodies.get(key)
            if entry is not None and before & {key, entry.template}:
                return line, key
    return lines[0], None
