"""Everything that a structure says of one id, as a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from govgraph.cli.program.facts import fact_rows
from govgraph.cli.program.finding_ids import entries
from govgraph.cli.program.pages import Page, Row, Section
from govgraph.cli.program.represented import represented_data, represented_sections
from govgraph.cli.program.wordings import (
    called,
    line_data,
    line_notes,
    place_data,
    seat_capacity,
    seat_data,
    seat_holder,
    seat_notes,
)

if TYPE_CHECKING:
    from govgraph.document.content import Line
    from govgraph.findings.finding import Finding, OpenQuestion
    from govgraph.graph.index import View
    from govgraph.structure import Structure


def profile(structure: Structure, key: str) -> Page:
    """Return the page of an id, as the structure has it on its day."""
    view = structure.view
    word, entry = entries(structure.content)[key]
    day = f", as of {view.day.isoformat()}" if view.day else ""
    about = frozenset({key, *_made_from(view, key)})
    findings = [each for each in structure.findings() if about.intersection(each.subjects)]
    questions = [each for each in structure.questions() if about.intersection(each.about)]
    facts = fact_rows(view, entry)
    sections = (
        Section("", (("id", key), ("where", str(entry.where)), *facts)),
        *_kinship(view, key),
        _citing(view, key),
        *_seats(view, key),
        *represented_sections(view, key),
        *_lines(view, key),
        Section("Findings", tuple(_finding_row(each) for each in findings), _FINDING_COLUMNS),
        Section(
            "Open questions", tuple((str(q.number), q.ask) for q in questions), ("no.", "ask")
        ),
    )
    data = {
        "version": 1,
        "id": key,
        "type": word,
        "name": view.name(key),
        "as_of": view.day.isoformat() if view.day else None,
        "scenario": list(view.scenario),
        "where": place_data(entry.where),
        "facts": {row[0]: row[1] for row in facts},
        **_data(view, key),
        **represented_data(view, key),
        "findings": [_finding_data(each) for each in findings],
        "questions": [_question_data(each) for each in questions],
    }
    return Page(f"{_title(view, key)}: {word}{_presence(view, key)}{day}", sections, data)


_FINDING_COLUMNS = ("no.", "severity", "rule", "finding")


def _title(view: View, key: str) -> str:
    source = view.content.sources.get(key)
    return source.title if source else view.name(key)


def _presence(view: View, key: str) -> str:
    """Return whether it is there on the day, where that is not plain."""
    if view.has_ended(key):
        return ", which has ended"
    return ", which is not there yet" if view.is_yet_to_start(key) else ""


def _made_from(view: View, key: str) -> list[str]:
    """Return the bodies of a template or a group."""
    return [each for each, body in view.bodies.items() if key in (body.template, body.group)]


def _kinship(view: View, key: str) -> Iterable[Section]:
    """Yield what belongs to it, and who has a part in it."""
    content = view.content
    yield Section("Bodies", tuple((called(view, each),) for each in _made_from(view, key)))
    inside = [each for each, area in content.areas.items() if key in area.part_of]
    yield Section("Areas in it", tuple((called(view, each),) for each in inside))
    bodies = [each for each, body in content.bodies.items() if key in body.areas]
    yield Section("Bodies for it", tuple((called(view, each),) for each in bodies))
    serving = [each for each, org in content.organisations.items() if key in org.areas]
    yield Section("Organisations for it", tuple((called(view, each),) for each in serving))
    posts = [each for each, post in content.posts.items() if post.org == key]
    yield Section("Posts", tuple((called(view, each),) for each in posts))
    for heading, by_remit in (("Overseen by", view.overseers), ("Delivered by", view.deliverers)):
        bodies = [item.body for item in by_remit.get(key, ())]
        yield Section(heading, tuple((called(view, each),) for each in bodies))


def _citing(view: View, key: str) -> Section:
    """Return what cites a source, each with where in the source it stands."""
    if key not in view.content.sources:
        return Section("", ())
    cited = [
        *((called(view, each), body.sources) for each, body in view.bodies.items()),
        *((_line_words(view, line), line.sources) for line in view.lines),
        *((f"seat on {view.name(seat.body)}", seat.entry.sources) for seat in view.seats),
    ]
    rows = {
        (source.partition("#")[2] or "the whole", what)
        for what, sources in cited
        for source in sources
        if source.partition("#")[0] == key
    }
    return Section("Cited by", tuple(sorted(rows)), ("item", "what"))


def _line_words(view: View, line: Line) -> str:
    return f"{view.name(line.start)} {line.type.name} {view.name(line.end)}"


def _seats(view: View, key: str) -> Iterable[Section]:
    """Yield the seats on it and those that it holds."""
    on_it = view.seats_on.get(key, ())
    yield Section(
        "Seats",
        tuple(
            (seat_capacity(each), seat_holder(view, each), seat_notes(view, each))
            for each in on_it
        ),
        ("capacity", "who", "what is said of it"),
    )
    held = view.seats_held.get(key, ())
    yield Section(
        "Seats that it holds",
        tuple(
            (
                called(view, each.body),
                _office(each.entry.seat, seat_capacity(each)),
                seat_notes(view, each),
            )
            for each in held
        ),
        ("on", "as", "what is said of it"),
    )


def _office(office: str | None, capacity: str) -> str:
    return f"{office} ({capacity})" if office else capacity


def _lines(view: View, key: str) -> Iterable[Section]:
    """Yield the lines from it and to it."""
    yield Section(
        "Lines from it",
        tuple(
            (line.type.name, called(view, line.end), line_notes(view, line))
            for line in view.lines_from.get(key, ())
        ),
        ("it", "whom", "what is said of it"),
    )
    yield Section(
        "Lines to it",
        tuple(
            (line.type.reverse, called(view, line.start), line_notes(view, line))
            for line in view.lines_to.get(key, ())
        ),
        ("it", "whom", "what is said of it"),
    )


def _data(view: View, key: str) -> dict[str, Any]:
    """Return the seats and lines for programs."""
    return {
        "bodies": _made_from(view, key),
        "seats": [seat_data(each) for each in view.seats_on.get(key, ())],
        "holds": [seat_data(each) for each in view.seats_held.get(key, ())],
        "lines_from": [line_data(each) for each in view.lines_from.get(key, ())],
        "lines_to": [line_data(each) for each in view.lines_to.get(key, ())],
    }


def _finding_row(finding: Finding) -> Row:
    return (str(finding.number), finding.severity, finding.rule, finding.message)


def _finding_data(finding: Finding) -> dict[str, Any]:
    return {
        "number": finding.number,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "where": place_data(finding.where),
    }


def _question_data(question: OpenQuestion) -> dict[str, Any]:
    return {
        "number": question.number,
        "ask": question.ask,
        "where": place_data(question.where),
    }
