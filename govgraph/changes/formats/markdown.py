"""What differs, as Markdown to paste into a paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govgraph.changes.difference import Comparison
from govgraph.changes.formats.text import side_words, summary
from govgraph.changes.together import told
from govgraph.findings.finding import Finding
from govgraph.findings.formats.markdown import escaped


def write(comparison: Comparison) -> str:
    """Return what differs between two structures: a table of changes, and of findings."""
    return "\n".join(_lines(comparison))


def _lines(comparison: Comparison) -> Iterator[str]:
    yield f"## From {escaped(comparison.old.title)} to {escaped(comparison.new.title)}"
    yield ""
    yield f"- Old: {escaped(side_words(comparison.old))}"
    yield f"- New: {escaped(side_words(comparison.new))}"
    yield ""
    yield f"{escaped(summary(comparison))}."
    yield ""
    if comparison.changes:
        yield from table(
            ("Change", "What"), ((item.change, item.message) for item in told(comparison))
        )
    for words, findings in (("gained", comparison.gained), ("lost", comparison.lost)):
        if findings:
            yield f"### Findings {words}"
            yield ""
            yield from table(("Severity", "Finding", "Rule"), map(_finding, findings))


def _finding(finding: Finding) -> tuple[str, str, str]:
    return (finding.severity, finding.message, finding.rule)


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield a table and an empty line after it."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(escaped(cell) for cell in row)} |"
    yield ""
