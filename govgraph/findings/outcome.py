"""What one run checked: every structure with its report, as the formats tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govgraph.findings.finding import SEVERITIES, Finding
from govgraph.findings.report import NOTICE, Report


class CheckedFile(NamedTuple):
    """One structure that was checked, or a file that turned out to be none.

    Attributes:
        path: As the user gave it.
        title: What the structure is called; None where the file could not be read.
        bodies, seats: How many there are on the day; None where the file could not be read.
        report: What was found.
        texts: The lines of each file that places speak of, for excerpts; may be empty.
        known: Fingerprints of findings that an earlier run told already.
    """

    path: str
    report: Report
    title: str | None = None
    bodies: int | None = None
    seats: int | None = None
    texts: Mapping[str, Sequence[str]] = {}
    known: frozenset[str] = frozenset()

    def is_known(self, finding: Finding) -> bool:
        """Return whether an earlier run told a finding already."""
        return bool(self.known) and finding.fingerprint in self.known


class Outcome(NamedTuple):
    """Everything that one run checked, in the order in which it is told."""

    files: tuple[CheckedFile, ...]

    @property
    def as_of(self) -> str | None:
        """Return the day as an ISO date; None where no day was needed, or they differ."""
        days = {item.report.as_of for item in self.files}
        return days.pop() if len(days) == 1 else None

    @property
    def scenario(self) -> tuple[str, ...]:
        """Return the changes that were asked for; none where the structures differ in them."""
        asked = {item.report.scenario for item in self.files}
        return asked.pop() if len(asked) == 1 else ()

    @property
    def summary(self) -> dict[str, int]:
        """Return how many findings there are of each severity, gravest first."""
        counts = [item.report.counts for item in self.files]
        return {severity: sum(count[severity] for count in counts) for severity in SEVERITIES}

    @property
    def notice(self) -> str | None:
        """Return what every report that speaks of law ends with; None where none does."""
        is_law = any(item.report.speaks_of_law for item in self.files)
        return NOTICE if is_law else None

    @property
    def question_count(self) -> int:
        """Return how many questions are open."""
        return sum(item.report.question_count for item in self.files)

    @property
    def accepted_count(self) -> int:
        """Return how many findings are accepted."""
        return sum(item.report.accepted_count for item in self.files)

    @property
    def known_count(self) -> int:
        """Return how many findings an earlier run told already."""
        return sum(
            item.is_known(finding)
            for item in self.files
            for finding in (item.report.findings if item.known else ())
        )
