"""Problems of the input as findings, so that one list holds everything."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.document.problems import Problem
from govgraph.findings.finding import Finding


def from_problems(problems: Iterable[Problem]) -> list[Finding]:
    """Return a finding for each problem, in the order given, which is that of the file.

    Their numbers are those of that order: a file with such a problem has no other findings.
    """
    return [_finding(number, problem) for number, problem in enumerate(problems, start=1)]


def _finding(number: int, problem: Problem) -> Finding:
    return Finding(
        rule=problem.rule,
        severity="error",
        mark="settle",
        subjects=problem.subjects,
        message=problem.message,
        where=problem.place,
        width=problem.width,
        hint=problem.hint,
        related=problem.related,
        number=number,
    )
