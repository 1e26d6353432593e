"""Two things that one could take for each other don't have one name.

Why it matters
    "The Executive will decide" says nothing where two bodies are called the Executive. Minutes,
    invitations and this picture then mean one and are read as the other.

How to fix
    If they are one, keep one entry and point the references to it. If they are two, name the
    difference (``Executive of the Safety Board``), or state what tells them apart: ``tier``,
    ``area``, or what they answer to. Bodies that differ in one of these are taken for two.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.namesakes import namesakes

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield the bodies, and the organisations, of one name that nothing tells apart."""
    for ids in namesakes(view, lambda name: name.casefold()):
        names = {view.name(key) for key in ids}
        if len(names) > 1:
            continue  # they differ in case: that is near-name's to say
        many = "both" if len(ids) == 2 else "all"
        yield Found(
            subject=ids[0],
            others=ids[1:],
            message=f"{listed(ids)} are {many} called {names.pop()}, and nothing tells them "
            "apart, so a reader cannot know which is meant",
            hint="keep one entry if they are one; else name the difference, or give each its "
            "`tier`, `area` or line",
            where=view.entries[ids[1]].where,
            related=(("the other of this name", view.entries[ids[0]].where),),
        )
