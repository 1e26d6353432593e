"""Findings as text, for a terminal: where, what, why it matters, the lines, the way out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from govgraph.document.excerpts import excerpt
from govgraph.document.nodes import Place
from govgraph.findings.across import across, across_words
from govgraph.findings.finding import Finding, OpenQuestion
from govgraph.findings.harmless import harmless
from govgraph.findings.outcome import CheckedFile, Outcome
from govgraph.findings.report import is_about_input
from govgraph.findings.resting import resting_on
from govgraph.findings.summary import summary
from govgraph.findings.wording import counted

Style: TypeAlias = Callable[[str, str], str]
"""Gives a text the look of its part.

The parts are the severities, ``question``, ``place``, ``rule``, ``caret`` and ``title``.
"""

MOST_TOLD = 200
_MOST_RELATED = 5
_INDENT = " " * 7
_MENDED = "the other checks run once these are mended"
# What a place without a width begins: a quoted text, or words up to what ends a plain one.
_WORDS = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|(?=\S)(?:(?!: |:$| #|[,\[\]{}]).)+")


def plain(part: str, text: str) -> str:
    """Return a text as it is: the style of a file, or of a terminal without colours."""
    return text


def write(outcome: Outcome, style: Style = plain) -> str:
    """Return findings and questions by number, structure by structure, and a line that sums up.

    Each of several structures begins with a line that names it, if there is anything to tell;
    of many, what they have in common comes before the last line.

    Args:
        outcome: What was checked.
        style: Gives each part its look; colours are for the command line to choose.
    """
    blocks: list[str] = []
    findings = questions = MOST_TOLD
    for item in outcome.files:
        shown = list(_shown(item, findings, questions, style))
        if shown and item.title and len(outcome.files) > 1:
            blocks.append(style("title", f"{harmless(item.path)}: {harmless(item.title)}"))
        blocks.extend(shown)
        findings = max(0, findings - item.report.finding_count)
        questions = max(0, questions - item.report.question_count)
        if not item.report.is_structure:
            blocks.append(_once_mended(item, outcome))
    blocks.extend(_beyond(sum(outcome.summary.values()), "finding"))
    blocks.extend(_beyond(outcome.question_count, "question"))
    notice = [outcome.notice] if outcome.notice else []
    together = across(outcome)
    shared = [across_words(together)] if together else []
    return "\n\n".join([*blocks, *shared, summary(outcome), *notice]) + "\n"


def _once_mended(item: CheckedFile, outcome: Outcome) -> str:
    """Return the line that says why there is nothing but problems of the input."""
    return _MENDED if len(outcome.files) == 1 else f"{harmless(item.path)}: {_MENDED}"


def _beyond(number: int, thing: str) -> Iterator[str]:
    """Yield the line that says how many more there are than are told."""
    if number > MOST_TOLD:
        more = counted(number - MOST_TOLD, f"more {thing}")
        yield f"… and {more}; --format json has them all"


def _shown(item: CheckedFile, findings: int, questions: int, style: Style) -> Iterator[str]:
    """Yield so many findings of a structure, its questions between the warnings and the notes."""
    told = item.report.findings[:findings] if findings else ()
    graver = [finding for finding in told if finding.severity != "note"]
    for finding in graver:
        yield _finding(item, finding, style)
    for question in item.report.questions[:questions] if questions else ():
        yield _question(question, style)
    for finding in islice(told, len(graver), None):
        yield _finding(item, finding, style)


def _finding(item: CheckedFile, finding: Finding, style: Style) -> str:
    lines = item.texts.get(finding.where.file, ())
    number = "" if is_about_input(finding.rule) else f"{finding.number}  "
    known = " (known)" if item.is_known(finding) else ""
    head = _head(number, finding.severity, finding.where, style, known)
    rule = style("rule", f"[{harmless(finding.rule)}]")
    shown = [
        f"{head}  {harmless(finding.message)}  {rule}",
        *_excerpt(lines, finding, style),
        *(f"{_INDENT}{harmless(words)}" for words in _details(finding)),
    ]
    return "\n".join(shown)


def _head(number: str, part: str, where: Place, style: Style, beside: str = "") -> str:
    """Return what a message begins with: number, severity and place."""
    return f"{number}{style(part, part)}{beside}  {style('place', harmless(str(where)))}"


def _excerpt(lines: Sequence[str], finding: Finding, style: Style) -> Iterator[str]:
    rows = excerpt(lines, finding.where, _width(lines, finding))
    for row in rows[:-1]:
        yield row
    for row in rows[-1:]:
        bar, _, caret = row.partition("|")
        yield f"{bar}|{style('caret', caret)}"


def _width(lines: Sequence[str], finding: Finding) -> int:
    """Return how far to underline: as said, or as far as the words that the place begins."""
    _, line, column = finding.where
    if finding.width > 1 or line is None or column is None or not 1 <= line <= len(lines):
        return finding.width
    words = _WORDS.match(lines[line - 1], column - 1)
    return max(1, len(words[0].rstrip())) if words else 1


def _details(finding: Finding) -> Iterator[str]:
    """Yield the way out, what the finding rests on, and where else to look."""
    if finding.hint:
        yield finding.hint
    yield from resting_on(finding.basis, finding.message)
    if finding.sources:
        yield f"source: {', '.join(finding.sources)}"
    for why, place in finding.related[:_MOST_RELATED]:
        yield f"see also {place}: {why}"
    if len(finding.related) > _MOST_RELATED:
        yield f"and {counted(len(finding.related) - _MOST_RELATED, 'more place')}"


def _question(question: OpenQuestion, style: Style) -> str:
    head = _head(f"{question.number}  ", "question", question.where, style)
    details = {
        "for": question.owner,
        "due": question.due,
        "source": ", ".join(question.sources),
    }
    told = [f"{word}: {said}" for word, said in details.items() if said]
    rule = f"  {style('rule', f'[{question.rule}]')}" if question.rule else ""
    beneath = [
        f"{_INDENT}{harmless(words)}"
        for words in (*told, *resting_on(question.basis, question.ask))
    ]
    return "\n".join([f"{head}  {harmless(question.ask)}{rule}", *beneath])
