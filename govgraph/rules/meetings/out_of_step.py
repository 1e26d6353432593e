"""What is reported comes to a meeting that is held in time for it.

Why it matters
    A monthly report to a board that meets twice a year is read by nobody ten times out of
    twelve. A review in March of what is only settled in May reviews last year's work.

How to fix
    Report as often as the board meets (``every: quarter``), have it meet more often, or name
    somebody who reads the reports between its meetings. Move the month of one of the two.

Source
    How often the line says that it is used, how often the bodies meet, and in which months; no
    statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line
from govgraph.document.model.meeting import MONTHS, PER_YEAR, Meeting
from govgraph.findings.finding import Found
from govgraph.findings.wording import counted, listed
from govgraph.graph.index import View

SEVERITY = "warning"
MARK = "settle"

# Words by which a meeting is said to look back on what others bring to it.
_REVIEWS = ("review", "scrutin", "monitor", "assess")
# Along these something is brought to a meeting.
_BRINGING = frozenset({"oversight", "information", "escalation"})


def check(view: View) -> Iterator[Found]:
    """Yield each line used more often than it is met for, or too late in the year."""
    for line in view.lines:
        body = view.own_bodies.get(line.end)
        if body is None or body.meets is None or line.is_absent or body.status == "paused":
            continue
        if line.type.family not in _BRINGING or line.start not in view.entries:
            continue
        told = _too_often(line, body.meets) or _too_late(view, line, body.meets)
        if told:
            yield _found(view, line, told)


def _too_often(line: Line, meets: Meeting) -> str | None:
    every, held = line.entry.every, meets.per_year
    if every is None or held is None or PER_YEAR[every] <= held:
        return None
    # What is no whole number a year ("every 6 weeks") is told as it is written.
    is_whole = held == int(held) or not meets.text
    often = f"{counted(int(held), 'time')} a year" if is_whole else meets.text
    return f"every {every}, and {{end}} meets {often}, so most of it waits"


def _too_late(view: View, line: Line, meets: Meeting) -> str | None:
    """Return why a yearly report comes after the review that it is meant for, or None."""
    start = view.bodies.get(line.start)
    if start is None or start.meets is None or line.entry.every not in {None, "year"}:
        return None
    brought = [MONTHS.index(month) for month in start.meets.in_]
    reviews = [month for month, what in meets.in_.items() if _is_review(what)]
    if not brought or not reviews or len(meets.in_) < 2:
        return None
    held = [MONTHS.index(month) for month in meets.in_]
    late = [month for month in reviews if not _comes_before(brought, held, MONTHS.index(month))]
    if not late:
        return None
    when = listed([MONTHS[month] for month in sorted(brought)])
    return f"after it meets in {when}, too late for what {{end}} reviews in {listed(late)}"


def _is_review(what: str) -> bool:
    return any(word in what.casefold() for word in _REVIEWS)


def _comes_before(brought: list[int], held: list[int], review: int) -> bool:
    """Return whether something is brought between the meeting before a review and the review."""
    since = max((month - review - 1) % 12 for month in held if month != review)
    return any((month - review - 1) % 12 >= since for month in brought)


def _found(view: View, line: Line, told: str) -> Found:
    end = view.name(line.end)
    body = view.bodies[line.end]
    return Found(
        subject=line.start,
        others=(line.end,),
        message=f"{{who}} {line.type.name} {end} {told.replace('{end}', end)}",
        hint=f"bring it as often, and as early, as it is met for; or change `meets` of {line.end}",
        where=line.where,
        related=((f"when {end} meets", body.place("meets")),),
        sources=line.sources,
    )
