"""What the rules yield becomes a report: accepted findings apart, those alike as one, numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govgraph.findings.accepted import Sorted, lost_uses, sorted_out
from govgraph.findings.finding import QUESTION, Finding, Found, OpenQuestion
from govgraph.findings.grouping import Ruled, grouped
from govgraph.findings.questions import questions
from govgraph.findings.report import Accepted, Report, numbered
from govgraph.findings.viewed import Ruling, Viewed
from govgraph.findings.yielding import without_told

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
    result = sorted_out(view, (Ruled(rule, item) for rule, item in without_told(found)))
    told = [item for item in result.left if item.found.severity != QUESTION]
    points = [*questions(view), *asked, *_asked(view, result.left)]
    return numbered(
        Report(
            findings=tuple(grouped(view, [*told, *lost_uses(view, result)])),
            questions=tuple(point for point in points if point.answer is None),
            settled=tuple(point for point in points if point.answer is not None),
            accepted=_accepted(view, result),
            as_of=view.day.isoformat() if view.day else None,
            scenario=view.scenario,
        )
    )


def _asked(view: Viewed, items: Iterable[Ruled]) -> Iterator[OpenQuestion]:
    """Yield what rules can only ask, those alike as one question."""
    for finding in grouped(view, [item for item in items if item.found.severity == QUESTION]):
        yield OpenQuestion(
            about=tuple(key for key in finding.subjects if ":" not in key),
            ask=finding.message,
            where=finding.where,
            sources=finding.sources,
            rule=finding.rule,
            basis=finding.basis,
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
            Accepted(_with_severity(finding), entry.reason or "", until)
            for finding in grouped(view, mine)
        )
    return tuple(accepted)


def _with_severity(finding: Finding) -> Finding:
    """Return an accepted finding; what was only a question counts as a note."""
    return finding._replace(severity="note") if finding.severity == QUESTION else finding
