"""The seats that findings miss: on which body, for whom, under which number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govgraph.findings.finding import Finding
from govgraph.findings.viewed import Viewed

# The rules that miss a seat; of law, those with the mark of a gap do. A seat that stands empty, or
# whose holder has gone, is there.
_RULES = frozenset(
    {"representation.missing", "representation.missing-voice", "representation.no-path"}
)
_LAW = "law."
_MARK = "gap"


class Missed(NamedTuple):
    """One seat on one body that a finding misses."""

    body: str
    party: str
    number: int
    mark: str


def missed_seats(view: Viewed, findings: Iterable[Finding]) -> Iterator[Missed]:
    """Yield each body and party between which a finding misses a seat.

    The first subjects of such a finding are the bodies, or their template; those that are no
    body are the parties, and where all are bodies, the first is the body and the rest are.
    """
    for finding in findings:
        if finding.mark != _MARK or not _is_of_seats(finding.rule):
            continue
        bodies, parties = _split(view, finding.subjects)
        for body in bodies:
            for party in parties:
                yield Missed(body, party, finding.number, finding.mark)


def _is_of_seats(rule: str) -> bool:
    return rule in _RULES or rule.startswith(_LAW)


def _split(view: Viewed, subjects: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Return the bodies and the parties that a finding is about."""
    made = {key: _made_from(view, key) for key in subjects}
    parties = [key for key in subjects if not made[key]]
    if not parties and len(subjects) > 1:
        return made[subjects[0]], list(subjects[1:])
    # A duty that is not met is no party that could sit anywhere.
    seated = [key for key in parties if not key.startswith("duty:")]
    return [body for key in subjects for body in made[key]], seated


def _made_from(view: Viewed, key: str) -> list[str]:
    """Return the body of an id, or the bodies of a template; none for anything else."""
    bodies = view.content.bodies
    if key in bodies:
        return [key]
    return [each for each, body in bodies.items() if body.template == key]
