"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines they are about.

A finding that the structure accepts is suppressed, with its reason; one that an earlier run told
already is ``unchanged``; an open question is a result to review, of no level.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from govgraph.document.nodes import Place
from govgraph.findings.finding import Finding, OpenQuestion
from govgraph.findings.harmless import harmless
from govgraph.findings.outcome import CheckedFile, Outcome
from govgraph.findings.report import Accepted
from govgraph.findings.resting import resting_on

VERSION = "2.1.0"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
QUESTION = "question"
_FINGERPRINT = "govgraph/v1"


def write(outcome: Outcome) -> str:
    """Return one log of one run, two spaces a level, ending with a newline."""
    is_compared = outcome.known_count > 0
    results = [result for item in outcome.files for result in _results(item, is_compared)]
    run = {
        "tool": {"driver": {"name": "govgraph", "rules": list(_rules(results))}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": _is_whole(outcome)}],
        "results": results,
        **({"properties": {"notice": outcome.notice}} if outcome.notice else {}),
    }
    log = {"$schema": SCHEMA, "version": VERSION, "runs": [run]}
    return json.dumps(log, ensure_ascii=True, indent=2) + "\n"


def _is_whole(outcome: Outcome) -> bool:
    """Return whether everything could be checked: each file a structure, and no rule failed."""
    return all(item.report.is_structure and not item.report.failed for item in outcome.files)


def _rules(results: Iterable[dict[str, Any]]) -> Iterator[dict[str, str]]:
    """Yield the rules that found something, by code."""
    for code in sorted({result["ruleId"] for result in results}):
        yield {"id": code}


def _results(item: CheckedFile, is_compared: bool) -> Iterator[dict[str, Any]]:
    """Yield what was found in one structure: findings, questions, and what is accepted."""
    for finding in item.report.findings:
        state = "unchanged" if item.is_known(finding) else "new"
        yield {**_finding(finding), **({"baselineState": state} if is_compared else {})}
    for question in item.report.questions:
        yield _question(question)
    for left in item.report.accepted:
        yield {**_finding(left.finding), "suppressions": [_suppression(left)]}


def _finding(finding: Finding) -> dict[str, Any]:
    basis = resting_on(finding.basis, finding.message)
    said = [finding.message, finding.hint, *basis, _sources(finding.sources)]
    result: dict[str, Any] = {
        "ruleId": harmless(finding.rule),
        "level": finding.severity,
        "message": {"text": "\n".join(harmless(words) for words in said if words)},
        "locations": [_location(finding.where)],
    }
    if finding.related:
        result["relatedLocations"] = [
            {**_location(place), "message": {"text": harmless(why) or "see also"}}
            for why, place in dict.fromkeys(finding.related)
        ]
    result["partialFingerprints"] = {_FINGERPRINT: finding.fingerprint}
    result["properties"] = {"subjects": [harmless(each) for each in finding.subjects]}
    return result


def _question(question: OpenQuestion) -> dict[str, Any]:
    said = [question.ask, *resting_on(question.basis, question.ask), _sources(question.sources)]
    return {
        "ruleId": harmless(question.rule or QUESTION),
        "kind": "review",
        "level": "none",
        "message": {"text": "\n".join(harmless(words) for words in said if words)},
        "locations": [_location(question.where)],
        "properties": {"subjects": [harmless(each) for each in question.about]},
    }


def _suppression(left: Accepted) -> dict[str, str]:
    return {"kind": "inSource", "status": "accepted", "justification": harmless(left.reason)}


def _sources(sources: tuple[str, ...]) -> str:
    return f"source: {', '.join(sources)}" if sources else ""


def _location(place: Place) -> dict[str, Any]:
    """Return a place; without a line the whole file is meant."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line is not None:
        region = {"startLine": place.line}
        if place.column is not None:
            region["startColumn"] = place.column
        physical["region"] = region
    return {"physicalLocation": physical}


def _uri(path: str) -> str:
    """Return a path as a URI reference, in which a colon cannot be taken for a scheme."""
    told = path.encode("utf-8", "backslashreplace")
    is_whole = path.startswith("/")
    return ("file://" if is_whole else "") + quote(told, safe="/")
