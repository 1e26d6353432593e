"""The exceptions that a caller of the library may catch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govgraph.findings.finding import Finding


class GovgraphError(Exception):
    """Any fault that govgraph reports to its caller; the message says what would mend it."""


class UsageError(GovgraphError):
    """A question that the structure has no answer to: an unknown scenario, rule, view or day."""


class InputError(GovgraphError):
    """A file that is not a structure.

    Attributes:
        findings: Everything that was wrong with the input, in file order, never empty.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Keep the findings; the message is theirs, one a line."""
        self.findings = tuple(findings)
        super().__init__("\n".join(f"{finding.where}: {finding.message}" for finding in findings))


class OutputError(GovgraphError):
    """A file or stream that could not be written; nothing was left half written."""
