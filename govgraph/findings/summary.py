"""What a run found, in one line."""

from __future__ import annotations

from govgraph.findings.harmless import harmless
from govgraph.findings.outcome import Outcome
from govgraph.findings.wording import counted, listed


def summary(outcome: Outcome) -> str:
    """Return the line that ends a check: what was looked at, on which day, what was found.

    It is safe to print: the names of scenarios come from the command line.
    """
    return f"{_looked_at(outcome)}: {_found(outcome)}"


def _looked_at(outcome: Outcome) -> str:
    """Return what was checked: ``16 bodies and 31 seats as of 2026-11-30``."""
    read = [item for item in outcome.files if item.bodies is not None]
    parts = []
    if len(outcome.files) != 1:
        parts.append(_number(len(outcome.files), "structure"))
    if read:
        parts.append(_number(sum(item.bodies or 0 for item in read), "body", "bodies"))
        parts.append(_number(sum(item.seats or 0 for item in read), "seat"))
    elif len(outcome.files) == 1:
        parts.append("not a structure yet")
    day = f" as of {outcome.as_of}" if outcome.as_of else ""
    asked = [harmless(name) for name in outcome.scenario]
    scenario = f", with {listed(asked)}" if asked else ""
    return f"{listed(parts)}{day}{scenario}"


def _found(outcome: Outcome) -> str:
    """Return what was found: ``1 error, 2 warnings, 3 questions and 1 note; 2 accepted``."""
    count = outcome.summary
    told = [
        (count["error"], "error"),
        (count["warning"], "warning"),
        (outcome.question_count, "question"),
        (count["note"], "note"),
    ]
    words = listed([_number(number, thing) for number, thing in told if number])
    accepted = outcome.accepted_count
    beside = f"; {accepted:,} accepted" if accepted else ""
    known = outcome.known_count
    of_these = f", of which {known:,} known" if known else ""
    return f"{words or 'nothing found'}{of_these}{beside}"


def _number(number: int, thing: str, things: str | None = None) -> str:
    """Return a number of things, with commas between the thousands."""
    return counted(number, thing, things).replace(str(number), f"{number:,}", 1)
