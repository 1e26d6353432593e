"""``govgraph workload``: meetings and hours a year of each organisation and office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from govgraph.cli.program.asking import Question, asking
from govgraph.cli.program.outputs import Outputs, giving
from govgraph.cli.program.pages import Page, Row, Section
from govgraph.cli.program.tables import Cell, csv_text, figure
from govgraph.findings.wording import listed

if TYPE_CHECKING:
    from govgraph.graph.index import View
    from govgraph.graph.workload import Load, Sitting

_EPILOG = """\b
Examples:
  govgraph workload proposed.yaml
  govgraph workload proposed.yaml -o workload.csv
  govgraph workload proposed.yaml --as-of 2027-04-01 --format json
"""
_CSV_COLUMNS = (
    *("kind", "id", "name", "body", "body name"),
    *("seats", "meetings a year", "hours a year", "not known"),
)


@click.command(epilog=_EPILOG)
@click.argument("path")
@asking
@giving("text", "json", "markdown", "csv")
def command(path: str, question: Question, outputs: Outputs) -> None:
    """Add up the meetings and hours a year that seats ask for.

    Of each organisation every seat and place counts, for so many people; of each office or post,
    each body once. What is not stated (how often a body meets, how long a meeting is, how often
    somebody comes who comes as appropriate) is named, and a figure is then a least one.
    """
    from govgraph.graph.workload import office_loads, organisation_loads

    view = question.structure(path).view
    organisations, offices = organisation_loads(view), office_loads(view)
    page = _page(view, organisations, offices)
    kinds = (("organisation", organisations), ("office", offices))
    rows = [row for kind, loads in kinds for load in loads for row in _csv_rows(view, kind, load)]
    outputs.write({**page.writers(), "csv": lambda: csv_text(_CSV_COLUMNS, rows)})


def _page(view: View, organisations: tuple[Load, ...], offices: tuple[Load, ...]) -> Page:
    """Return the figures as a page, the heaviest loads first."""
    day = f" as of {view.day.isoformat()}" if view.day else ""
    sections = (
        Section("Organisations", tuple(map(_row, organisations)), _columns("organisation")),
        Section("Offices and posts", tuple(map(_row, offices)), _columns("office or post")),
        Section("Not stated", _not_stated(view, (*organisations, *offices)), ("body", "what")),
    )
    none = "" if organisations or offices else ": no organisation and no office has a seat"
    data = {
        "version": 1,
        "as_of": view.day.isoformat() if view.day else None,
        "scenario": list(view.scenario),
        "organisations": [_data(load) for load in organisations],
        "offices": [_data(load) for load in offices],
    }
    return Page(f"Workload of {view.content.title}{day}{none}", sections, data)


def _columns(first: str) -> Row:
    return (first, "seats", "meetings a year", "hours a year")


def _row(load: Load) -> Row:
    return (
        load.name,
        _known(load.people, "seat", False),
        _known(load.meetings, "meeting", any(each.meetings is None for each in load.sittings)),
        _known(load.hours, "hour", any(each.hours is None for each in load.sittings)),
    )


def _known(value: float | None, thing: str, is_least: bool) -> str:
    """Return a figure with what it counts: ``12 meetings``, ``at least 30 hours``."""
    if value is None:
        return f"{thing}s not known"
    words = f"{figure(value)} {thing}" + ("" if figure(value) == "1" else "s")
    return f"at least {words}" if is_least else words


def _not_stated(view: View, loads: tuple[Load, ...]) -> tuple[Row, ...]:
    """Return what is not stated of each body, so that a figure is none or only a least one."""
    found: dict[str, dict[str, None]] = {}
    for load in loads:
        for sitting in load.sittings:
            found.setdefault(sitting.body, {}).update(dict.fromkeys(sitting.unknown))
    return tuple(
        (view.name(body), listed(list(found[body]))) for body in sorted(found) if found[body]
    )


def _data(load: Load) -> dict[str, Any]:
    """Return a load for programs."""
    return {
        "id": load.id,
        "name": load.name,
        "seats": load.people,
        "meetings": load.meetings,
        "hours": load.hours,
        "sittings": [_sitting_data(each) for each in load.sittings],
    }


def _sitting_data(sitting: Sitting) -> dict[str, Any]:
    return {
        "body": sitting.body,
        "seats": sitting.people,
        "meetings": sitting.meetings,
        "hours": sitting.hours,
        "unknown": list(sitting.unknown),
    }


def _csv_rows(view: View, kind: str, load: Load) -> list[tuple[Cell, ...]]:
    """Return a row for each body on which somebody sits."""
    return [
        (
            *(kind, load.id, load.name, each.body, view.name(each.body)),
            *(each.people, each.meetings, each.hours, "; ".join(each.unknown)),
        )
        for each in load.sittings
    ]
