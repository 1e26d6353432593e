"""One thing is written one way.

Why it matters
    "Health & Wellbeing Bd" and "Health and Wellbeing Board" side by side look like two boards.
    Often they are one, declared twice, each with half of its seats and lines.

How to fix
    If they are one, keep one entry, and put the other spelling under ``other_names: {also: …}``.
    If they are two, give them names that a reader can tell apart.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. Names are compared
    without case, spaces, punctuation, accents and short forms.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.namesakes import namesakes
from govgraph.graph.plain_names import meanings_of, plain_name

SEVERITY = "note"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield names that differ only in how they are written."""
    content = view.content
    named = chain(content.bodies.values(), content.organisations.values())
    meanings = meanings_of((entry.short, entry.name) for entry in named)
    for ids in namesakes(view, lambda name: plain_name(name, meanings)):
        names = sorted({view.name(key) for key in ids})
        if len(names) < 2:
            continue  # exactly one name: that is same-name's to say
        yield Found(
            subject=ids[0],
            others=ids[1:],
            message=f"{listed(names)} differ only in how they are written, so a reader may take "
            "one thing for two",
            hint="keep one entry and put the other spelling under `other_names: {also: …}`",
            where=view.entries[ids[1]].where,
            related=(("the other name", view.entries[ids[0]].where),),
        )
