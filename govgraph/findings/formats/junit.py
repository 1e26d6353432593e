"""Findings as JUnit XML, which build servers show as tests: a suite for each structure.

Errors and warnings are failures, notes pass, open questions are skipped, and so is what an
earlier run told already. What keeps a file from being a structure is an error of the suite. A
structure without findings is one test that passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from govgraph.findings.finding import Finding, OpenQuestion
from govgraph.findings.harmless import harmless
from govgraph.findings.outcome import CheckedFile, Outcome
from govgraph.findings.report import is_about_input
from govgraph.findings.resting import resting_on

_COUNTED = {"failures": "failure", "errors": "error"}
# Readers that hold a file against a schema know this count of a suite, but not of all suites.
_COUNTED_IN_SUITE = {**_COUNTED, "skipped": "skipped"}


def write(outcome: Outcome) -> str:
    """Return a document of one suite a structure, ending with a newline."""
    root = Element("testsuites", {"name": "govgraph"})
    for item in outcome.files:
        root.append(_suite(item))
    _count(root, _COUNTED)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=False).join(
        ('<?xml version="1.0" encoding="UTF-8"?>\n', "\n")
    )


def _suite(item: CheckedFile) -> Element:
    outcome = Outcome((item,))
    suite = Element("testsuite", {"name": harmless(item.title or item.path)})
    if outcome.notice:
        properties = SubElement(suite, "properties")
        SubElement(properties, "property", {"name": "notice", "value": outcome.notice})
    cases = list(_cases(item))
    suite.extend(cases)
    if not cases:
        suite.append(_case("checked", "nothing found", item.path, None))
    _count(suite, _COUNTED_IN_SUITE)
    return suite


def _count(parent: Element, counted: Mapping[str, str]) -> None:
    """Give a suite, or all of them, the number of its tests and of some outcomes."""
    cases = list(parent.iter("testcase"))
    parent.set("tests", str(len(cases)))
    for name, tag in counted.items():
        parent.set(name, str(sum(case.find(tag) is not None for case in cases)))


def _cases(item: CheckedFile) -> Iterator[Element]:
    for finding in item.report.findings:
        yield _finding(item, finding)
    for question in item.report.questions:
        yield _question(question)


def _finding(item: CheckedFile, finding: Finding) -> Element:
    case = _case(finding.rule, finding.message, finding.where.file, finding.where.line)
    if item.is_known(finding):
        SubElement(case, "skipped", {"message": "known from an earlier run"})
    elif is_about_input(finding.rule):
        _told(SubElement(case, "error", _said(finding)), finding)
    elif finding.severity == "note":
        _told(SubElement(case, "system-out"), finding)
    else:
        _told(SubElement(case, "failure", _said(finding)), finding)
    return case


def _said(finding: Finding) -> dict[str, str]:
    return {"message": harmless(finding.message), "type": finding.severity}


def _told(element: Element, finding: Finding) -> None:
    """Put into an element where a finding is, what it says and what would settle it."""
    lines = [f"{finding.where}: {finding.severity}: {finding.message}", finding.hint]
    lines += resting_on(finding.basis, finding.message)
    if finding.sources:
        lines.append(f"source: {', '.join(finding.sources)}")
    element.text = "\n".join(harmless(line) for line in lines if line)


def _question(question: OpenQuestion) -> Element:
    rule = question.rule or "question"
    case = _case(rule, question.ask, question.where.file, question.where.line)
    skipped = SubElement(case, "skipped", {"message": "an open question"})
    basis = resting_on(question.basis, question.ask)
    skipped.text = "\n".join(harmless(line) for line in basis) or None
    return case


def _case(rule: str, words: str, file: str, line: int | None) -> Element:
    names = {"classname": harmless(rule), "name": harmless(words), "file": harmless(file)}
    return Element("testcase", names | ({"line": str(line)} if line is not None else {}))
