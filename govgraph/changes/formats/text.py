"""What differs, as text for a terminal: one line for each change, then the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from govgraph.changes.difference import Comparison, Side
from govgraph.changes.together import told
from govgraph.findings.finding import Finding
from govgraph.findings.harmless import harmless
from govgraph.findings.wording import counted, listed

Style: TypeAlias = Callable[[str, str], str]
_WIDTH = 16


def plain(_: str, text: str) -> str:
    """Return a text as it is: the style of a file, or of a terminal without colours."""
    return text


def write(comparison: Comparison, style: Style = plain) -> str:
    """Return what differs between two structures, one line each, and a line that sums up."""
    blocks = ["\n".join(heading(comparison))]
    lines = [change_line(item.change, item.message, style) for item in told(comparison)]
    if lines:
        blocks.append("\n".join(lines))
    for words, findings in (("gained", comparison.gained), ("lost", comparison.lost)):
        if findings:
            blocks.append("\n".join(finding_lines(f"findings {words}", findings, style)))
    return "\n\n".join([*blocks, summary(comparison)]) + "\n"


def heading(comparison: Comparison) -> Iterator[str]:
    """Yield what is compared."""
    yield f"old  {harmless(side_words(comparison.old))}"
    yield f"new  {harmless(side_words(comparison.new))}"


def side_words(side: Side) -> str:
    """Return a structure in words: title, path, day and the changes asked for."""
    facts = [side.path]
    if side.as_of:
        facts.append(f"as of {side.as_of}")
    if side.scenario:
        facts.append(f"with {listed(side.scenario)}")
    return f"{side.title} ({', '.join(facts)})"


def change_line(word: str, message: str, style: Style) -> str:
    """Return one change on a line: its word, then the sentence."""
    return f"{style('word', word.ljust(_WIDTH))}{harmless(message)}"


def finding_lines(title: str, findings: Iterable[Finding], style: Style) -> Iterator[str]:
    """Yield findings under a title, one line each."""
    yield f"{title}:"
    for finding in findings:
        severity = style(finding.severity, finding.severity) + " " * (8 - len(finding.severity))
        rule = style("rule", f"[{finding.rule}]")
        yield f"  {severity} {harmless(finding.message)}  {rule}"


def summary(comparison: Comparison) -> str:
    """Return how much differs, in one line."""
    if comparison.is_empty:
        return "no difference in meaning"
    return listed(
        [
            counted(len(comparison.changes), "change"),
            f"{counted(len(comparison.gained), 'finding')} gained",
            f"{len(comparison.lost)} lost",
        ]
    )
