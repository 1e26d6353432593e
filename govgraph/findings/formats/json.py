"""Findings as JSON, for programs; ``findings.schema.json`` says what is in it."""

from __future__ import annotations

from typing import Any

from govgraph.document.nodes import Place
from govgraph.findings.across import across
from govgraph.findings.finding import Basis, Finding, OpenQuestion
from govgraph.findings.harmless import harmless_json
from govgraph.findings.outcome import CheckedFile, Outcome

VERSION = 1


def write(outcome: Outcome) -> str:
    """Return everything found, two spaces a level, keys in one order, ending with a newline."""
    return harmless_json(
        {
            "version": VERSION,
            "as_of": outcome.as_of,
            "scenario": list(outcome.scenario),
            "files": [_file(item) for item in outcome.files],
            "findings": [
                {**_finding(item, finding), "known": item.is_known(finding)}
                for item in outcome.files
                for finding in item.report.findings
            ],
            "questions": [
                _question(item, question)
                for item in outcome.files
                for question in (*item.report.questions, *item.report.settled)
            ],
            "accepted": [
                {**_finding(item, left.finding), "reason": left.reason, "until": left.until}
                for item in outcome.files
                for left in item.report.accepted
            ],
            "summary": outcome.summary,
            "across": _across(outcome),
            "notice": outcome.notice,
        }
    )


def _file(item: CheckedFile) -> dict[str, Any]:
    return {
        "path": item.path,
        "title": item.title,
        "bodies": item.bodies,
        "seats": item.seats,
        "as_of": item.report.as_of,
    }


def _finding(item: CheckedFile, finding: Finding) -> dict[str, Any]:
    return {
        "structure": item.path,
        "number": finding.number or None,
        "rule": finding.rule,
        "severity": finding.severity,
        "mark": finding.mark,
        "subjects": list(finding.subjects),
        "message": finding.message,
        "hint": finding.hint,
        "where": _place(finding.where),
        "related": [{"why": why, "where": _place(place)} for why, place in finding.related],
        "basis": _basis(finding.basis),
        "sources": list(finding.sources),
        "fingerprint": finding.fingerprint,
    }


def _question(item: CheckedFile, question: OpenQuestion) -> dict[str, Any]:
    return {
        "structure": item.path,
        "number": question.number or None,
        "about": list(question.about),
        "ask": question.ask,
        "owner": question.owner,
        "due": question.due,
        "answer": question.answer,
        "where": _place(question.where),
        "sources": list(question.sources),
        "rule": question.rule,
        "basis": _basis(question.basis),
    }


def _across(outcome: Outcome) -> dict[str, Any] | None:
    told = across(outcome)
    if told is None:
        return None
    common, odd = ([each._asdict() for each in kind] for kind in (told.common, told.odd))
    return {"structures": told.structures, "common": common, "odd": odd}


def _place(place: Place) -> dict[str, Any]:
    return place._asdict()


def _basis(basis: Basis) -> dict[str, Any]:
    """Return what the basis says; a key that it doesn't use is left out."""
    return {key: value for key, value in basis._asdict().items() if value is not None}
