"""Findings that a structure accepts, each with a reason; and acceptances that lost their use.

``on`` names subjects: a body, a template for all of its bodies, an organisation. What has no id
(``kind:icp``, ``voice:community``) narrows: ``on: [safety-board, kind:icp]`` accepts that the
board has no seat of that kind, and nothing else about the board.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govgraph.document.model.work import Acceptance
from govgraph.findings.finding import Found
from govgraph.findings.grouping import Ruled
from govgraph.findings.viewed import Viewed


class OwnRule(NamedTuple):
    """A rule whose findings arise here, once all others have run."""

    code: str
    severity: str
    mark: str


UNUSED = OwnRule("accepted.unused", "note", "note")
EXPIRED = OwnRule("accepted.expired", "warning", "settle")


class Sorted(NamedTuple):
    """What rules found, the accepted apart, by the acceptance that leaves it out."""

    left: list[Ruled]
    accepted: list[tuple[Acceptance, list[Ruled]]]


def sorted_out(view: Viewed, items: Iterable[Ruled]) -> Sorted:
    """Return what is left once each acceptance still in force has taken its own."""
    in_force = [entry for entry in view.content.accepted if not is_expired(view, entry)]
    by_rule: dict[str, list[int]] = {}
    for index, entry in enumerate(in_force):
        by_rule.setdefault(entry.rule, []).append(index)
    left: list[Ruled] = []
    taken: list[list[Ruled]] = [[] for _ in in_force]
    for item in items:
        takers = [
            index
            for index in by_rule.get(item.rule.code, ())
            if _is_on(view, in_force[index], item.found)
        ]
        # Every acceptance that fits has its use; only the first will tell of it.
        for index in takers:
            taken[index].append(item)
        if not takers:
            left.append(item)
    return Sorted(left, list(zip(in_force, taken, strict=True)))


def is_expired(view: Viewed, entry: Acceptance) -> bool:
    """Return whether an acceptance is past its last day."""
    return bool(view.day and entry.until and entry.until.last < view.day)


def _is_on(view: Viewed, entry: Acceptance, found: Found) -> bool:
    """Return whether an acceptance is on what was found."""
    named = {found.subject, *found.others}
    body = view.content.bodies.get(found.subject)
    if body is not None and body.template:
        named.add(body.template)
    parties = {name for name in entry.on if ":" in name}
    ids = set(entry.on) - parties
    return (not ids or bool(ids & named)) and (not parties or bool(parties & named))


def lost_uses(view: Viewed, result: Sorted) -> Iterator[Ruled]:
    """Yield the acceptances that leave nothing out: for want of a finding, or past their day."""
    for entry, taken in result.accepted:
        if not taken:
            yield Ruled(UNUSED, _unused(view, entry))
    for entry in view.content.accepted:
        if is_expired(view, entry):
            yield Ruled(EXPIRED, _expired(view, entry))


def _unused(view: Viewed, entry: Acceptance) -> Found:
    return Found(
        subject=entry.on[0] if entry.on else entry.rule,
        others=entry.on[1:],
        message=f"{entry.rule} is accepted{_on_words(view, entry)}, but nothing of the kind is "
        "found any more, so the acceptance would only hide what comes later",
        hint="take it out of `accept`",
        where=entry.where,
    )


def _expired(view: Viewed, entry: Acceptance) -> Found:
    until = entry.until.words if entry.until else ""
    return Found(
        subject=entry.on[0] if entry.on else entry.rule,
        others=entry.on[1:],
        message=f"{entry.rule} was accepted{_on_words(view, entry)} until {until}, which has "
        "passed, so it leaves nothing out any more",
        hint="settle what was accepted, or give a new `until` with its reason",
        where=entry.place("until"),
    )


def _on_words(view: Viewed, entry: Acceptance) -> str:
    names = ", ".join(view.name(name) for name in entry.on)
    return f" on {names}" if names else ""
