"""Findings that only one of two structures has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from govgraph.changes.pairing import Pair
from govgraph.changes.parties import opened
from govgraph.findings.finding import Finding
from govgraph.graph.index import View

Ids = frozenset[str]


def gained(pair: Pair, old: Sequence[Finding], new: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings of the new structure that the old one did not have.

    One finding may name several bodies that it is true of: what was found of more bodies before
    is not new.
    """
    known = _by_rule(old, lambda finding: _ids(pair.old, finding, pair.now))
    return tuple(
        finding
        for finding in new
        if not _is_in(_ids(pair.new, finding, pair.itself), known.get(finding.rule, ()))
    )


def lost(pair: Pair, old: Sequence[Finding], new: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings of the old structure that the new one no longer has.

    What is found now of those of its bodies that are left is not lost.
    """
    known = _by_rule(new, lambda finding: _ids(pair.new, finding, pair.itself))
    gone = {pair.now(key) for key in pair.gone}
    return tuple(
        finding
        for finding in old
        if not _is_in(_ids(pair.old, finding, pair.now) - gone, known.get(finding.rule, ()))
    )


def _by_rule(findings: Iterable[Finding], ids: Callable[[Finding], Ids]) -> dict[str, list[Ids]]:
    found: dict[str, list[Ids]] = {}
    for finding in findings:
        found.setdefault(finding.rule, []).append(ids(finding))
    return found


def _is_in(ids: Ids, known: Iterable[Ids]) -> bool:
    return bool(ids) and any(ids <= others for others in known)


def _ids(view: View, finding: Finding, now: Callable[[str], str]) -> Ids:
    """Return the subjects of a finding, each body of a template by itself, by their new ids."""
    there = (
        key
        for key in opened(view.content, finding.subjects)
        if key not in view.entries or view.is_there(key) or key in finding.subjects
    )
    return frozenset(map(now, there))
