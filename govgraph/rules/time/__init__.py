"""What begins and ends when."""

from __future__ import annotations

from govgraph.findings.finding import Found
from govgraph.graph.handovers import Handover
from govgraph.graph.index import View
from govgraph.graph.lives import on


def handed_over(view: View, item: Handover, pattern: str, hint: str) -> Found:
    """Return what is found of something that another takes over from.

    Args:
        view: The structure on its day.
        item: Both, with their dates.
        pattern: What is said of the first, with ``{end}``, ``{successor}`` and ``{start}``; it
            begins with "ends" and says "its".
        hint: What would settle it.
    """
    before, after = view.entries[item.predecessor], view.entries[item.successor]
    told = {"end": on(item.end), "successor": view.name(item.successor), "start": on(item.start)}
    plural = pattern.replace("ends", "end", 1).replace("its", "their")
    return Found(
        subject=item.predecessor,
        others=(item.successor,),
        message=f"{{who}} {pattern.format(**told)}",
        plural=f"{{who}} {plural.format(**told)}",
        hint=hint,
        where=before.place("until"),
        related=(("where its successor begins", after.place("from")),),
        sources=before.sources,
    )
