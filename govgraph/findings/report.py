"""Everything that was found in one structure, in order and numbered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from govgraph.findings.finding import SEVERITIES, Finding, OpenQuestion

NOTICE = (
    "Checks are computed from the structure file and dated summaries of legislation. They are "
    "not legal advice; ask your monitoring officer or legal team. Contains public sector "
    "information licensed under the Open Government Licence v3.0."
)


class Accepted(NamedTuple):
    """A finding that the drafters live with, and why; ``until`` is the last day of that."""

    finding: Finding
    reason: str
    until: str | None = None


@dataclass(frozen=True)
class Report:
    """What was found in one structure on a day.

    What is only counted should be asked of ``counts``, ``rules`` and so on: a report that was kept
    from an earlier run knows these before it is read.

    Attributes:
        findings: Errors, warnings and notes in this order, each with its number.
        questions: What is open; numbered between the warnings and the notes.
        settled: Questions with an answer, without a number.
        accepted: Findings left out by ``accept``, without a number.
        as_of: The day as an ISO date; None where no day was needed.
        scenario: The changes that were asked for.
        failed: Rules that failed on our account, each with what it said; the others were run.
    """

    findings: tuple[Finding, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    settled: tuple[OpenQuestion, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    as_of: str | None = None
    scenario: tuple[str, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()

    @property
    def is_structure(self) -> bool:
        """Return whether the input could be read; if not, no other rule was run on it."""
        return not any(is_about_input(rule) for rule in self.rules)

    @cached_property
    def speaks_of_law(self) -> bool:
        """Return whether anything that it tells rests on statute."""
        found = [*self.findings, *(item.finding for item in self.accepted)]
        bases = [*(item.basis for item in found), *(item.basis for item in self.questions)]
        return any(basis.kind == "pack" or basis.caution for basis in bases)

    @cached_property
    def counts(self) -> dict[str, int]:
        """Return how many findings there are of each severity, gravest first."""
        told = [finding.severity for finding in self.findings]
        return {severity: told.count(severity) for severity in SEVERITIES}

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """Return the rules with findings, sorted."""
        return tuple(sorted({finding.rule for finding in self.findings}))

    @property
    def finding_count(self) -> int:
        """Return how many findings there are."""
        return sum(self.counts.values())

    @cached_property
    def question_count(self) -> int:
        """Return how many questions are open."""
        return len(self.questions)

    @cached_property
    def accepted_count(self) -> int:
        """Return how many findings are accepted."""
        return len(self.accepted)

    def where_rule(self, is_wanted: Callable[[str], bool]) -> Report:
        """Return the findings of some rules only; they keep their numbers, questions stay."""
        return Report(
            findings=tuple(item for item in self.findings if is_wanted(item.rule)),
            questions=self.questions,
            settled=self.settled,
            accepted=tuple(item for item in self.accepted if is_wanted(item.finding.rule)),
            as_of=self.as_of,
            scenario=self.scenario,
            failed=self.failed,
        )


def is_about_input(rule: str) -> bool:
    """Return whether a rule is about the file rather than about the structure in it."""
    return rule.startswith("input.")


def numbered(report: Report) -> Report:
    """Return a report in its order: errors, warnings, open questions and notes, numbered.

    Findings stand by severity, rule and subjects; questions by subjects and words.
    """
    findings = sorted(report.findings, key=_order)
    graver = sum(1 for finding in findings if finding.severity != "note")
    questions = sorted(report.questions, key=_question_order)
    after = graver + len(questions)
    numbers = (*range(1, graver + 1), *range(after + 1, after + 1 + len(findings) - graver))
    return replace(
        report,
        findings=tuple(
            finding.numbered(number) for finding, number in zip(findings, numbers, strict=True)
        ),
        questions=tuple(
            question._replace(number=graver + index) for index, question in _from_one(questions)
        ),
        settled=tuple(sorted(report.settled, key=_question_order)),
        accepted=tuple(sorted(report.accepted, key=lambda item: _order(item.finding))),
    )


def _from_one(questions: Iterable[OpenQuestion]) -> Iterable[tuple[int, OpenQuestion]]:
    return enumerate(questions, start=1)


def _order(finding: Finding) -> tuple[int, str, tuple[str, ...], str]:
    severity = SEVERITIES.index(finding.severity)
    return (severity, finding.rule, finding.subjects, finding.message)


def _question_order(question: OpenQuestion) -> tuple[tuple[str, ...], str]:
    return (question.about, question.ask)
