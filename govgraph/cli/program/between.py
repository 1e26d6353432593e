"""Every way between two parties, as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from govgraph.cli.program.pages import Page, Row, Section
from govgraph.cli.program.wordings import (
    called,
    line_data,
    line_notes,
    seat_capacity,
    seat_data,
    seat_notes,
)
from govgraph.document.content import Seat
from govgraph.findings.wording import counted, listed

if TYPE_CHECKING:
    from govgraph.graph.index import View
    from govgraph.graph.paths import Paths, Step, Tie

_COLUMNS = ("line or seat", "to", "what is said of it")


def between(view: View, ends: tuple[str, str], found: Paths) -> Page:
    """Return the ways between two parties, each told step by step."""
    one, other = (called(view, key) for key in ends)
    day = f" as of {view.day.isoformat()}" if view.day else ""
    sections = [
        Section(_heading(number, steps), tuple(_rows(view, steps)), _COLUMNS)
        for number, steps in enumerate(found.found, start=1)
    ]
    title = f"{one} and {other}: {counted(len(found.found), 'way')} between them{day}"
    if not found.found:
        title = f"{one} and {other}: no line and no seat joins them, nor do others{day}"
    if found.is_cut:
        sections.append(Section("There are more ways than are listed here.", (("",),)))
    elif found.found:
        words = f"Longer ways than {counted(found.most_steps, 'step')} are not listed."
        sections.append(Section(words, (("",),)))
    data = {
        "version": 1,
        "between": list(ends),
        "as_of": view.day.isoformat() if view.day else None,
        "scenario": list(view.scenario),
        "most_steps": found.most_steps,
        "paths": [[_data(step) for step in steps] for steps in found.found],
        "more": found.is_cut,
    }
    return Page(title, tuple(sections), data)


def _heading(number: int, steps: tuple[Step, ...]) -> str:
    return f"Way {number}: {counted(len(steps), 'step')}"


def _rows(view: View, steps: tuple[Step, ...]) -> list[Row]:
    """Return where a way begins and a row for each thing that joins one party with the next."""
    rows: list[Row] = [("from", called(view, steps[0].start), "")]
    for step in steps:
        for number, tie in enumerate(step.ties):
            how, notes = _tie(view, step, tie)
            also = "and also " if number else ""
            rows.append((also + how, called(view, step.end), notes))
    return rows


def _tie(view: View, step: Step, tie: Tie) -> tuple[str, str]:
    """Return what joins two parties, as read from the first to the second, and what is said."""
    if not isinstance(tie, Seat):
        verb = tie.type.name if tie.start == step.start else tie.type.reverse
        return verb, line_notes(view, tie)
    capacity = seat_capacity(tie)
    word = _ON[tie.body == step.end].get(capacity, _ON[tie.body == step.end][""])
    party = step.start if tie.body == step.end else step.end
    whose = [view.name(key) for key in tie.holders if key != party]
    office = listed([part for part in (tie.entry.seat or "", *whose) if part])
    notes = "; ".join(part for part in (office, seat_notes(view, tie)) if part)
    return word.format(capacity), notes


# What a seat is to the one who sits there, and what it is to the body.
_ON = {
    True: {"attends": "attends", "": "sits, as {}, on"},
    False: {"attends": "is attended by", "": "has, as {},"},
}


def _data(step: Step) -> dict[str, Any]:
    """Return a step for programs."""
    return {
        "from": step.start,
        "to": step.end,
        "lines": [line_data(tie) for tie in step.ties if not isinstance(tie, Seat)],
        "seats": [seat_data(tie) for tie in step.ties if isinstance(tie, Seat)],
    }
