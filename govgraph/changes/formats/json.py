"""What differs, as JSON for programs; ``differences.schema.json`` says what is in it."""

from __future__ import annotations

from typing import Any

from govgraph.changes.difference import Change, Comparison, Side
from govgraph.document.nodes import Place
from govgraph.findings.finding import Finding
from govgraph.findings.harmless import harmless_json

VERSION = 1


def write(comparison: Comparison) -> str:
    """Return what differs between two structures, two spaces a level, ending with a newline."""
    return harmless_json(
        {
            "version": VERSION,
            "old": side(comparison.old),
            "new": side(comparison.new),
            "changes": [change(item) for item in comparison.changes],
            "gained": [finding(item) for item in comparison.gained],
            "lost": [finding(item) for item in comparison.lost],
        }
    )


def side(item: Side) -> dict[str, Any]:
    """Return one of the structures compared, as plain data."""
    return {
        "path": item.path,
        "title": item.title,
        "as_of": item.as_of,
        "scenario": list(item.scenario),
    }


def change(item: Change) -> dict[str, Any]:
    """Return one change as plain data."""
    return {
        "change": item.change,
        "subjects": list(item.subjects),
        "message": item.message,
        "before": item.before,
        "after": item.after,
        "where": _place(item.where),
    }


def finding(item: Finding) -> dict[str, Any]:
    """Return a finding as plain data, with the keys that ``check`` gives it."""
    basis = {key: value for key, value in item.basis._asdict().items() if value is not None}
    return {
        "rule": item.rule,
        "severity": item.severity,
        "mark": item.mark,
        "subjects": list(item.subjects),
        "message": item.message,
        "hint": item.hint,
        "where": _place(item.where),
        "related": [{"why": why, "where": _place(place)} for why, place in item.related],
        "basis": basis,
        "sources": list(item.sources),
        "as_of": item.as_of,
        "scenario": list(item.scenario),
        "fingerprint": item.fingerprint,
    }


def _place(place: Place) -> dict[str, Any]:
    return place._asdict()
