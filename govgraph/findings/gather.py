"""What the rules yield becomes a report: accepted findings apart, those alike as one, numbered."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.findings.accepted import Sorted, lost_uses, sorted_out
from govgraph.findings.finding import Found, OpenQuestion
from govgraph.findings.grouping import Ruled, grouped
from govgraph.findings.questions import questions
from govgraph.findings.report import Accepted, Report, numbered
from govgraph.findings.viewed import Ruling, Viewed

__all__ = ["Report", "gather"]


def gather(
    view: Viewed, found: Iterable[tuple[Ruling, Found]], asked: Iterable[OpenQuestion] = ()
) -> Report:
    """Return the report on a structure.

    Args:
        view: The structure on its day.
        found: What the rules yield, in any order.
        asked: The open questions that rules raise, beside those of the structure itself.
    """
    result = sorted_out(view, (Ruled(rule, item) for rule, item in found))
    points = [*questions(view), *asked]
    return numbered(
        Report(
            findings=tuple(grouped(view, [*result.left, *lost_uses(view, result)])),
            questions=tuple(point for point in points if point.answer is None),
            settled=tuple(point for point in points if point.answer is not None),
            accepted=_accepted(view, result),
            as_of=view.day.isoformat() if view.day else None,
            scenario=view.scenario,
        )
    )


def _accepted(view: Viewed, result: Sorted) -> tuple[Accepted, ...]:
    """Return what was left out, each once, with the reason of the acceptance that came first."""
    told: set[Ruled] = set()
    accepted: list[Accepted] = []
    for entry, taken in result.accepted:
        mine = [item for item in taken if item not in told]
        told.update(mine)
        until = str(entry.until) if entry.until else None
        accepted.extend(
            Accepted(finding, entry.reason or "", until) for finding in grouped(view, mine)
        )
    return tuple(accepted)
