"""What differs in meaning between two structures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from govgraph.changes.difference import WORDS, Change, Comparison, Side
from govgraph.changes.finding_changes import gained, lost
from govgraph.changes.key_changes import key_changes
from govgraph.changes.line_changes import ids, line_changes, told_lines
from govgraph.changes.pairing import Pair
from govgraph.changes.party_changes import party_changes
from govgraph.changes.remit_changes import remit_changes
from govgraph.changes.request_changes import request_changes
from govgraph.changes.seat_changes import seat_changes

if TYPE_CHECKING:
    from govgraph.findings.report import Report
    from govgraph.graph.index import View


class Compared(Protocol):
    """A structure on its day, as far as it is compared."""

    @property
    def view(self) -> View:
        """Return it with all look-ups."""

    @property
    def path(self) -> str:
        """Return the path of its file."""

    @property
    def title(self) -> str:
        """Return what it is called."""

    def report(self) -> Report:
        """Return what was found in it."""


def diff(old: Compared, new: Compared) -> list[Change]:
    """Return what differs in meaning between two structures, each on its day.

    It is one body in both where the ids are equal, or where the new one's former names hold the
    old name. Wording, order, sources and remarks make no difference.

    Raises:
        UsageError: one of them has no date, and dates in it make the day matter.
    """
    return list(changes_between(Pair(old.view, new.view)))


def comparison(old: Compared, new: Compared) -> Comparison:
    """Return what differs between two structures, with the findings gained and lost.

    Raises:
        UsageError: one of them has no date, and dates in it make the day matter.
    """
    pair = Pair(old.view, new.view)
    added, removed = _lines(pair)
    return Comparison(
        old=_side(old),
        new=_side(new),
        changes=tuple(changes_between(pair)),
        gained=gained(pair, old.report().findings, new.report().findings),
        lost=lost(pair, old.report().findings, new.report().findings),
        same=dict(pair.same),
        lines_added=added,
        lines_removed=removed,
        templates=_templates(pair),
    )


def changes_between(pair: Pair) -> list[Change]:
    """Return every change, in the order of the words for changes, then by subjects."""
    order = {word: number for number, word in enumerate(WORDS)}
    return sorted(_all(pair), key=lambda item: (order[item.change], item.subjects, item.message))


def _all(pair: Pair) -> Iterator[Change]:
    for subject in (
        *(party_changes, remit_changes, line_changes),
        *(seat_changes, key_changes, request_changes),
    ):
        yield from subject(pair)


def _lines(pair: Pair) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the lines that only one of the two structures has."""
    old, new = told_lines(pair, pair.old), told_lines(pair, pair.new)
    before, after = {_ends(told.facts) for told in old}, {_ends(told.facts) for told in new}
    return (
        ids(told for told in new if _ends(told.facts) not in before),
        ids(told for told in old if _ends(told.facts) not in after),
    )


def _ends(facts: dict[str, object]) -> tuple[object, ...]:
    return (facts["from"], facts["type"], facts["to"])


def _templates(pair: Pair) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for view in (pair.old, pair.new):
        for key, body in view.content.bodies.items():
            template = view.content.templates.get(body.template or "")
            if template is not None:
                found[key] = (template.id, template.name or template.id)
    return found


def _side(structure: Compared) -> Side:
    view = structure.view
    return Side(
        path=structure.path,
        title=structure.title,
        as_of=view.day.isoformat() if view.day else None,
        scenario=view.scenario,
    )
