"""What a finding on statute rests on: citation, dates, territory, how well read, caution."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from govgraph.document.dates import Day
from govgraph.findings.finding import DRAFTING, QUESTION, Basis
from govgraph.packs.model import CAPS, Check, Duty, least_grave

# What stands in place of a citation for what is no duty, by any Act that was read.
_NO_ACT = "no enactment read"


def basis(duty: Duty, check: Check | None = None, part_from: Day | None = None) -> Basis:
    """Return what a finding on a duty rests on, with the exact caution of its check.

    Args:
        duty: The duty.
        check: The check that tells it, where it has one of its own.
        part_from: Since when the duty asks for the party that the finding is about.
    """
    return Basis(
        "pack",
        act=act(duty, check),
        in_force=_in_force(duty, check, part_from),
        territory=duty.territory.country or None,
        checked=duty.mark,
        caution=_caution(duty, check),
    )


def basis_of_several(duties: Sequence[Duty], check: Check | None) -> Basis:
    """Return what a finding on several duties at once rests on, each day and country once."""
    days = dict.fromkeys(duty.from_.words for duty in duties if duty.from_)
    countries = dict.fromkeys(duty.territory.country for duty in duties)
    worst = max((duty.mark for duty in duties), key=list(CAPS).index, default=None)
    return Basis(
        "pack",
        act=(check.act if check else "") or "; ".join(act(duty) for duty in duties),
        in_force="; ".join(days) or None,
        territory="; ".join(countries) or None,
        checked=worst,
        caution=check.caution if check else None,
    )


def on_duty(duty: Duty | None, rule: str) -> Basis:
    """Return what a finding of a structure's own rests on, where a duty has a word on it.

    It claims nothing in law, so it stays the structure's; citation and caution are told with it.
    """
    if duty is None:
        return DRAFTING
    return basis(duty, check_of(duty, rule))._replace(kind=DRAFTING.kind)


def _in_force(duty: Duty, check: Check | None, part_from: Day | None) -> str | None:
    """Return the day since when a duty asks what a finding says, in words."""
    if duty.from_ is None:
        return None
    starts = [duty.from_, *(day for day in (check and check.from_, part_from) if day)]
    return max(starts, key=lambda day: day.first).words


def _caution(duty: Duty, check: Check | None) -> str | None:
    """Return the exact caution of a check, or that of the duty where the check has none."""
    return (check.caution if check else "") or duty.caution or None


def act(duty: Duty, check: Check | None = None) -> str:
    """Return the citation: that of the check where it has one, else the duty's own."""
    return (check.act if check else "") or duty.act or _NO_ACT


def severity(duty: Duty, check: Check | None, day: date | None, usual: str = "error") -> str:
    """Return how grave a finding may be: never above the fact's hint, its mark, or its dates.

    Args:
        duty: The duty.
        check: The check that tells it, where it has one of its own.
        day: The day asked about.
        usual: How grave its rule's findings are, where law is not all that they rest on.
    """
    most = [duty.most, usual]
    if check is not None:
        most.append(check.severity)
    if duty.is_doubtful(day) or duty.from_ is None:
        most.append("note")
    return least_grave(*most)


def told_or_asked(grave: str, *, is_certain: bool) -> str:
    """Return a severity, or that of a question where the structure says too little."""
    return grave if is_certain else QUESTION


def check_of(duty: Duty, rule: str, number: str = "") -> Check | None:
    """Return the check of a duty that a rule tells: the one of a number, else its first."""
    own = [check for check in duty.checks if check.rule == rule]
    named = [check for check in own if check.number == number]
    return next(iter(named or own), None)
