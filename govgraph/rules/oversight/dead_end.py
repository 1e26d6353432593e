"""A chain of oversight leads to someone who is there.

Why it matters
    When a board is wound up, the groups that reported to it go on writing reports that nobody
    receives. On paper the line still looks whole, so it is often years before anyone asks.

How to fix
    Let the body answer to what took over, from the day that it did. Where the line was meant to
    end as well, give it its own last day (``until``). Where the party has not started yet, let
    the line start with it (``from``), and say to whom the body answers until then.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. Where packs are
    used, it is a warning at most for a council that has ended, as its duties pass on by law; that
    is not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line
from govgraph.findings.finding import Found
from govgraph.findings.legal import on_duty
from govgraph.findings.wording import listed
from govgraph.graph import oversight
from govgraph.graph.index import View
from govgraph.graph.lives import absence, is_out_of_order
from govgraph.graph.named_by_law import succession
from govgraph.graph.successors import heirs

SEVERITY = "error"
MARK = "settle"

_RULE = "oversight.dead-end"


def check(view: View) -> Iterator[Found]:
    """Yield each line by which a chain stops at what has ended or is not there yet."""
    for party, lines in oversight.dangling(view).items():
        if oversight.is_external(view, party):
            continue
        for line in lines:
            # Dates the wrong way round are told of once, at the entry that has them.
            if not is_out_of_order(view.entries[line.end]):
                yield _found(view, line)


def _found(view: View, line: Line) -> Found:
    """Return the finding on one line."""
    after = _followers(view, line.end) if view.has_ended(line.end) else ()
    followed = f" and was followed by {listed([view.name(key) for key in after])}" if after else ""
    law = succession(view, line.end) if view.has_ended(line.end) else None
    to = f"{view.name(line.end)}, {absence(view, line.end)}{followed}"
    return Found(
        subject=line.start,
        others=(line.end,),
        message=f"{{who}} answers to {to}, so its oversight stops there",
        plural=f"{{who}} answer to {to}, so their oversight stops there",
        hint=_hint(line, after),
        where=line.where,
        related=((view.name(line.end), view.entries[line.end].where),),
        sources=line.sources,
        basis=on_duty(law, _RULE),
        # What a council answered for passes by law to those that follow it: no chain is lost.
        severity="warning" if law else None,
    )


def _followers(view: View, party: str) -> tuple[str, ...]:
    """Return what follows a party, with the bodies that a template makes in its place."""
    found: list[str] = []
    for key in heirs(view, party):
        made = [name for name, body in view.bodies.items() if body.template == key]
        found.extend(made if key in view.content.templates else [key])
    return tuple(found)


def _hint(line: Line, after: tuple[str, ...]) -> str:
    if after:
        return f"let the line run to what followed: `{line.type.id}: {after[0]}`"
    return "let the line run to whoever took over, or give the line its own `from` and `until`"
