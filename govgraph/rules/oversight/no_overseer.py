"""Every remit has someone who oversees it.

Why it matters
    A task that several bodies work on and nobody oversees has no one to set its direction, to
    see that it is done, or to answer for it when it goes wrong.

How to fix
    Let a body oversee it: ``oversees: serious-violence``. A remit that is part of another is
    overseen with it: ``{name: Serious violence, part_of: community-safety}``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. It speaks once the
    structure says of some remit who oversees it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.remits import without_overseer

SEVERITY = "warning"
MARK = "gap"


def check(view: View) -> Iterator[Found]:
    """Yield each remit that nobody oversees on the day."""
    for remit in without_overseer(view):
        doing = tuple(item.body for item in view.deliverers.get(remit, ()))
        verb = "delivers" if len(doing) == 1 else "deliver"
        though = f", though {listed([view.name(key) for key in doing])} {verb} it"
        entry = view.content.remits[remit]
        yield Found(
            subject=remit,
            message=f"Nobody oversees {{who}}{though if doing else ''}, so nobody answers for "
            "how it is done",
            plural="Nobody oversees {who}, so nobody answers for how they are done",
            hint=f"let a body oversee it: `oversees: {remit}`",
            where=entry.where,
            related=tuple(
                (view.name(item.body), item.holding.where)
                for item in view.deliverers.get(remit, ())
            ),
            sources=entry.sources,
        )
