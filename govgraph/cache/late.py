"""A kept report: what it comes to is at hand, what it says is read when somebody asks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

from govgraph.cache import plain
from govgraph.findings.finding import Finding, OpenQuestion
from govgraph.findings.report import Accepted, Report


class ComesTo(NamedTuple):
    """What a report comes to: all that a run over many structures asks of most of them.

    Attributes:
        counts: How many findings there are of each severity.
        rules: The rules with findings, sorted.
        question_count, accepted_count: How many questions are open, and findings accepted.
        speaks_of_law: Whether anything in it rests on statute.
        as_of, scenario: The day and the changes that were asked for.
    """

    counts: dict[str, int]
    rules: tuple[str, ...]
    question_count: int
    accepted_count: int
    speaks_of_law: bool
    as_of: str | None
    scenario: tuple[str, ...]


def comes_to(report: Report) -> ComesTo:
    """Return what a report comes to."""
    return ComesTo(*(getattr(report, name) for name in ComesTo._fields))


class LateReport(Report):
    """A report that is read when somebody asks what it says.

    Attributes:
        text: The report, as it is kept.
        known: What it comes to.
    """

    text: bytes
    known: ComesTo

    def __init__(self, text: bytes, known: ComesTo) -> None:
        """Keep the text unread, and what is known as if it had been worked out already."""
        vars(self).update(text=text, known=known, **known._asdict())

    @cached_property
    def _whole(self) -> Report:
        return plain.read(self.text)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return errors, warnings and notes in this order."""
        return self._whole.findings

    @property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """Return what is open."""
        return self._whole.questions

    @property
    def settled(self) -> tuple[OpenQuestion, ...]:
        """Return questions with an answer."""
        return self._whole.settled

    @property
    def accepted(self) -> tuple[Accepted, ...]:
        """Return findings left out by ``accept``."""
        return self._whole.accepted


def report_from(text: bytes, known: Sequence[Any]) -> LateReport:
    """Return a kept report, unread, from its text and the plain list of what it comes to.

    Raises:
        TypeError: The list is another one.
    """
    told = ComesTo(*known)
    rules, scenario = tuple(told.rules), tuple(told.scenario)
    return LateReport(text, told._replace(rules=rules, scenario=scenario))
