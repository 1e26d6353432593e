"""A remit has one overseer at a time, or several that oversee it together.

Why it matters
    Where two boards each believe that they oversee the same thing, decisions are taken twice or
    not at all, and each may take it that the other is looking.

How to fix
    If they oversee it together, say so: ``oversees: {remit: community-safety, jointly_with:
    other-board}``. If one took over from the other, end the first (``until``) or take its remit
    out. If they divide it, make two remits, or give each body the area that it serves.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Remitted
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.overseers import rivals

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each remit with several overseers at once, once for each set of rivals."""
    for remit, items in view.overseers.items():
        if len(items) > 1:
            for alike in rivals(view, items):
                own = [item for item in alike if item.body in view.own_bodies]
                if own:
                    others = [item for item in alike if item is not own[0]]
                    yield _found(view, remit, own[0], others)


def _found(view: View, remit: str, first: Remitted, others: list[Remitted]) -> Found:
    """Return the finding on a remit and those that oversee it at once."""
    items = [first, *others]
    names = listed([view.name(item.body) for item in items])
    both, rest = ("both", "the other") if len(items) == 2 else ("all", "the others")
    return Found(
        subject=first.body,
        others=(*(item.body for item in others), remit),
        message=f"{names} {both} oversee {view.name(remit)} at the same time, so each may leave "
        f"it to {rest}",
        hint="say `jointly_with` if they oversee it together, `taken_from` if one took it over "
        "from the other, or which area or part of it each oversees",
        where=first.holding.where,
        related=tuple((view.name(item.body), item.holding.where) for item in others),
        sources=tuple(dict.fromkeys(one for item in items for one in item.holding.sources)),
    )
