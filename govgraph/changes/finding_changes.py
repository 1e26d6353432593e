"""Findings that only one of two structures has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from govgraph.changes.pairing import Pair
from govgraph.changes.parties import opened
from govgraph.findings.finding import Finding
from govgraph.findings.naming import names_of
from govgraph.findings.wording import MOST_NAMED
from govgraph.graph.index import View

Ids = frozenset[str]
# How a sentence says of more than it names: "and 5 others", "the 11 Partnerships".
_NUMBERED = re.compile(r"\band (?P<rest>\d+) others?\b|\b[Tt]he (?P<all>\d+) ")


def gained(pair: Pair, old: Sequence[Finding], new: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings of the new structure that the old one did not have.

    One finding may name several bodies that it is true of: what was found of more bodies before
    is not new, and of one that has come to name more, it is said for whom it is new. Where the
    same was found of what a body follows, that is said too.
    """
    known = _by_rule(old, lambda finding: _ids(pair.old, finding, pair.now))
    return tuple(
        _taken_over(pair, finding, known.get(finding.rule, ()))
        for finding in new
        if not _is_in(_ids(pair.new, finding, pair.itself), known.get(finding.rule, ()))
    )


def lost(pair: Pair, old: Sequence[Finding], new: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings of the old structure that the new one no longer has.

    What is found now of those of its bodies that are left is not lost. Of a body that is gone it
    is, though the same may now be found of the one that follows it; then that is said with it.
    """
    known = _by_rule(new, lambda finding: _ids(pair.new, finding, pair.itself))
    return tuple(
        _passing(pair, finding, known.get(finding.rule, ()))
        for finding in old
        if not _is_left(pair, finding, known.get(finding.rule, ()))
    )


def _taken_over(pair: Pair, finding: Finding, known: Iterable[Ids]) -> Finding:
    """Return a finding with those for whom it is new, and of whom before them it was so."""
    told = _told_together(pair.new, finding)
    found = _found_beside(pair.new, finding, known, pair.itself)
    fresh = [key for key in told if key not in found]
    before = dict.fromkeys(
        gone for key in fresh for gone in pair.predecessors.get(key, ()) if gone in found
    )
    words = _of_some("new for", pair.new, fresh, told)
    words += [f"passed on from {names_of(pair.old, tuple(before))}"] if before else []
    return _with_words(finding, words)


def _is_left(pair: Pair, finding: Finding, known: Iterable[Ids]) -> bool:
    """Return whether what is left of a finding is found now.

    Where those of whom it was said are gone, this must name nobody whom it did not: the same
    said of another body is another finding.
    """
    ids = _ids(pair.old, finding, pair.now)
    left = ids - {pair.now(key) for key in pair.gone}
    if _is_of_gone(pair, finding):
        known = [others for others in known if others <= ids]
    return _is_in(left, known)


def _is_of_gone(pair: Pair, finding: Finding) -> bool:
    told = _told_together(pair.old, finding)
    return bool(told) and pair.gone.issuperset(told)


def _passing(pair: Pair, finding: Finding, known: Iterable[Ids]) -> Finding:
    """Return a finding with those for whom it is lost, or with the successors of whom it is so."""
    told = _told_together(pair.old, finding)
    found = _found_beside(pair.old, finding, known, pair.now)
    if not _is_of_gone(pair, finding):
        left = [key for key in told if pair.now(key) not in found]
        return _with_words(finding, _of_some("no longer so for", pair.old, left, told))
    heirs = dict.fromkeys(heir for key in told for heir in pair.successors(key) if heir in found)
    words = [f"passes on to {names_of(pair.new, tuple(heirs))}"] if heirs else []
    return _with_words(finding, words)


def _found_beside(
    view: View, finding: Finding, known: Iterable[Ids], now: Callable[[str], str]
) -> Ids:
    """Return all who are named on the other side with the same others as in a finding."""
    told = _told_together(view, finding)
    others = {now(key) for key in opened(view.content, finding.subjects) if key not in told}
    return frozenset(key for ids in known if others <= ids for key in ids)


def _by_rule(findings: Iterable[Finding], ids: Callable[[Finding], Ids]) -> dict[str, list[Ids]]:
    found: dict[str, list[Ids]] = {}
    for finding in findings:
        found.setdefault(finding.rule, []).append(ids(finding))
    return found


def _is_in(ids: Ids, known: Iterable[Ids]) -> bool:
    return bool(ids) and any(ids <= others for others in known)


def _of_some(words: str, view: View, some: Sequence[str], told: Sequence[str]) -> list[str]:
    """Return of which of those told together something is so; nothing where of all or none."""
    return [f"{words} {names_of(view, some)}"] if 0 < len(some) < len(told) else []


def _with_words(finding: Finding, words: Sequence[str]) -> Finding:
    """Return a finding with words in brackets behind it, where there are any."""
    told = f"{finding.message} ({', '.join(words)})" if words else finding.message
    return finding._replace(message=told)


def _told_together(view: View, finding: Finding) -> tuple[str, ...]:
    """Return the subjects that a finding names as one: those that its sentence begins with."""
    subjects = finding.subjects
    if subjects and subjects[0] in view.content.templates:
        return tuple(sorted(opened(view.content, subjects[:1])))
    for end in _ends(finding):
        if finding.message[1:].startswith(names_of(view, subjects[:end])[1:]):
            return subjects[:end]
    return subjects[:1]


def _ends(finding: Finding) -> list[int]:
    """Return how many of its subjects a sentence may begin with, the most first.

    A sentence that names them all is short; one on thousands says how many they are.
    """
    most = len(finding.subjects)
    said = {
        int(found["all"] or 0) or int(found["rest"]) + MOST_NAMED
        for found in _NUMBERED.finditer(finding.message)
    }
    few = range(2, min(most, MOST_NAMED) + 1)
    return sorted({*few, *(end for end in said if 1 < end <= most)}, reverse=True)


def _ids(view: View, finding: Finding, now: Callable[[str], str]) -> Ids:
    """Return the subjects of a finding, each body of a template by itself, by their new ids."""
    there = (
        key
        for key in opened(view.content, finding.subjects)
        if key not in view.entries or view.is_there(key) or key in finding.subjects
    )
    return frozenset(map(now, there))
