"""What a finding on statute rests on: citation, dates, territory, how well read, caution."""

from __future__ import annotations

from datetime import date

from govgraph.findings.finding import QUESTION, Basis
from govgraph.packs.model import Check, Duty, least_grave


def basis(duty: Duty, check: Check | None = None) -> Basis:
    """Return what a finding on a duty rests on, with the exact caution of its check."""
    return Basis(
        "pack",
        act=act(duty, check),
        in_force=duty.from_.words if duty.from_ else None,
        territory=duty.territory.country or None,
        checked=duty.mark,
        caution=_caution(duty, check),
    )


def _caution(duty: Duty, check: Check | None) -> str | None:
    """Return the exact caution of a check, with the duty's own where the check leaves it to it."""
    if check is None or not check.caution:
        return duty.caution or None
    return f"{check.caution} {duty.caution}".strip() if check.with_duty else check.caution


def act(duty: Duty, check: Check | None = None) -> str:
    """Return the citation: that of the check where it has one, else the duty's own."""
    return (check.act if check else "") or duty.act or duty.name


def severity(duty: Duty, check: Check | None, day: date | None) -> str:
    """Return how grave a finding may be: never above the fact's hint, its mark, or its dates."""
    most = [duty.most]
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
