"""Findings as annotations of GitHub Actions: the lines that a workflow's log turns into remarks.

Errors and warnings are what they are; notes, open questions and what an earlier run told already
are notices. The last line sums up, and is no annotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.nodes import Place
from govgraph.findings.finding import Finding
from govgraph.findings.harmless import harmless
from govgraph.findings.outcome import CheckedFile, Outcome
from govgraph.findings.resting import resting_on
from govgraph.findings.summary import summary

# A log line is a command only if it begins with "::", or has "##[" anywhere.
_IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_TEXT, ":": "%3A", ",": "%2C"}
_OLD_COMMAND = "##["
_COMMANDS = {"error": "error", "warning": "warning"}


def write(outcome: Outcome) -> str:
    """Return one annotation a line, structure by structure, and a line that sums up."""
    lines = [line for item in outcome.files for line in _lines(item)]
    last = [summary(outcome).replace(_OLD_COMMAND, "## ["), *filter(None, [outcome.notice])]
    return "\n".join([*lines, *last]) + "\n"


def _lines(item: CheckedFile) -> Iterator[str]:
    for finding in item.report.findings:
        known = item.is_known(finding)
        command = "notice" if known else _COMMANDS.get(finding.severity, "notice")
        title = f"{finding.rule} (known)" if known else finding.rule
        yield _annotation(command, finding.where, title, _words(finding))
    for question in item.report.questions:
        told = [question.ask, *resting_on(question.basis, question.ask)]
        yield _annotation("notice", question.where, question.rule or "open question", told)


def _words(finding: Finding) -> list[str]:
    """Return what is found, what would settle it and what it rests on, a line each."""
    source = f"source: {', '.join(finding.sources)}" if finding.sources else ""
    basis = resting_on(finding.basis, finding.message)
    return [part for part in (finding.message, finding.hint, *basis, source) if part]


def _annotation(command: str, where: Place, title: str, words: list[str]) -> str:
    """Return one line; the place is left out as far as it is not known."""
    place = {"file": where.file, "line": where.line, "col": where.column, "title": title}
    said = ",".join(
        f"{key}={_escaped(harmless(str(value)), _IN_PROPERTY)}"
        for key, value in place.items()
        if value is not None
    )
    text = _escaped("\n".join(harmless(line) for line in words), _IN_TEXT)
    return f"::{command} {said}::{text}"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(letter, letter) for letter in text)
