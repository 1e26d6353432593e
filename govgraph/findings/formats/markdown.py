"""Findings as Markdown, to paste into a paper: a table of findings, one of questions.

Nothing that a structure says can act as markup: not a name with a pipe, a star, a backtick, a
link or an HTML tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from govgraph.findings.finding import Basis, Finding, OpenQuestion
from govgraph.findings.harmless import harmless
from govgraph.findings.outcome import CheckedFile, Outcome
from govgraph.findings.report import is_about_input
from govgraph.findings.summary import summary

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;"}
_MARKUP = re.compile(r"[&<>|]|[\\`*_{}\[\]#~!^$@]|:(?=//)|(?<=[wW]{3})\.")
_LINE_START = re.compile(r"^(\d{0,9})([-+=.)])")


def write(outcome: Outcome) -> str:
    """Return a section for each structure: findings, open questions, accepted findings."""
    sections = [_section(item) for item in outcome.files]
    lines = [line for section in sections for line in section]
    if outcome.notice:
        lines += [escaped(outcome.notice), ""]
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is, in a table, a heading or a paragraph."""
    shown = _MARKUP.sub(_escape, harmless(text))
    return _LINE_START.sub(r"\1\\\2", shown)


def _escape(match: re.Match[str]) -> str:
    return _ENTITIES.get(match[0], f"\\{match[0]}")


def _section(item: CheckedFile) -> Iterator[str]:
    yield f"## {escaped(item.title or item.path)}"
    yield ""
    yield escaped(summary(Outcome((item,))))
    yield ""
    report = item.report
    if report.findings:
        yield from _table(
            ("No.", "Severity", "Finding", "What would settle it", "Rule and place"),
            (_finding(item, finding) for finding in report.findings),
        )
    if not report.is_structure:
        yield "The other checks run once these are mended."
        yield ""
    if report.questions:
        yield "### Open questions"
        yield ""
        yield from _table(
            ("No.", "Question", "For", "Due", "Source"),
            (_question(question) for question in report.questions),
        )
    if report.settled:
        yield "### Settled questions"
        yield ""
        yield from _table(
            ("Question", "Answer"), ((q.ask, q.answer or "") for q in report.settled)
        )
    if report.accepted:
        yield "### Accepted"
        yield ""
        yield from _table(
            ("Finding", "Why it is accepted", "Until", "Rule"),
            (
                (left.finding.message, left.reason, left.until or "", left.finding.rule)
                for left in report.accepted
            ),
        )


def _question(question: OpenQuestion) -> Sequence[str]:
    ask = f"{question.ask}{_law(question.basis)}"
    sources = ", ".join(question.sources)
    return (str(question.number), ask, question.owner or "", question.due or "", sources)


def _finding(item: CheckedFile, finding: Finding) -> Sequence[str]:
    number = "" if is_about_input(finding.rule) else str(finding.number)
    reason = finding.basis.because
    because = f" (because {reason})" if reason and reason not in finding.message else ""
    sources = f" [{', '.join(finding.sources)}]" if finding.sources else ""
    message = f"{finding.message}{because}{_law(finding.basis)}{sources}"
    rule = f"{finding.rule}, {finding.where}"
    severity = f"{finding.severity} (known)" if item.is_known(finding) else finding.severity
    return (number, severity, message, finding.hint, rule)


def _law(basis: Basis) -> str:
    """Return the citation and the caution of what rests on law, in brackets; else nothing."""
    in_force = f"in force from {basis.in_force}" if basis.in_force else None
    cited = (basis.act, in_force, basis.territory, basis.checked) if basis.act else ()
    told = ", ".join(part for part in cited if part)
    parts = [part for part in (told, basis.caution) if part]
    return f" ({'. '.join(parts)})" if parts else ""


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table and an empty line after it."""
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(escaped(cell) for cell in row)} |"
    yield ""
