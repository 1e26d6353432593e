"""The table of who sits where, from a structure: its headings, rows, signs and list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from govgraph.errors import UsageError
from govgraph_render.compose.asked import asked_of
from govgraph_render.compose.bodies import Shown, card_of
from govgraph_render.compose.marks import KINDS
from govgraph_render.compose.parties import Parties
from govgraph_render.compose.whole import MOST_LETTERS, compose
from govgraph_render.languages import phrase, said
from govgraph_render.languages.worded import worded
from govgraph_render.matrix import EMPTY, Head, Line, Sign, Spot, Table
from govgraph_render.options import Options
from govgraph_render.scene import Mark, Scene
from govgraph_render.text import clean

if TYPE_CHECKING:
    from govgraph.graph.index import View
    from govgraph.graph.matrix import Cell, Column, Matrix, Row
    from govgraph.structure import Structure

MOST_CELLS = 200_000
_SIGNS: dict[str, Sign] = {
    "chair": "chair",
    "member": "member",
    "attends": "invited",
    "excluded": "excluded",
}


def matrix_of(structure: Structure, options: Options) -> Table:
    """Return the table of a structure.

    Raises:
        UsageError: nobody sits anywhere, or the table is too large for pictures.
    """
    found = structure.matrix(expand=options.expand)
    if not found.rows:
        raise UsageError(
            f"{structure.title} states no seat, so there is nothing to draw: give a body its "
            "`chair` or `members`"
        )
    if len(found.rows) * len(found.columns) > MOST_CELLS:
        raise UsageError(
            f"a table of {len(found.rows)} rows and {len(found.columns)} columns would be beyond "
            "reading as a picture: write it as .csv or .xlsx"
        )
    view = structure.view
    tongue = asked_of(view, replace(options, view="")).options.language
    lines = tuple(_line(row, found, tongue) for row in found.rows)
    marks = {mark for line in lines for spot in line.spots for mark in spot.marks}
    frame = _frame(structure, options, found, marks)
    heads = tuple(_head(view, column, tongue) for column in found.columns)
    return Table(worded(frame), heads, lines)


def _frame(structure: Structure, options: Options, found: Matrix, marks: set[Mark]) -> Scene:
    """Return title, status, source, and the list of what the table marks."""
    plain = replace(options, view="", focus="", notes=True, gaps=True, members=False)
    scene, _ = compose(structure, plain)
    missing = sum(cell.is_missing for row in found.rows for cell in row.cells.values())
    return replace(
        scene,
        id=f"{scene.id}-seats",
        title=phrase("Who sits where: {}", scene.language, scene.title),
        subtitle=said("Seats by organisation and body", scene.language),
        marks=(),
        cards=(),
        lines=(),
        items=tuple(item for item in scene.items if item.mark in marks),
        heading="Seats that are not there",
        summary=f"{_counted(len(found.rows), 'organisation')} by "
        f"{_counted(len(found.columns), 'body')}. {_counted(missing, 'seat')} marked as missing.",
    )


def _counted(count: int, thing: str) -> str:
    things = "bodies" if thing == "body" else f"{thing}s"
    return f"{count or 'No'} {thing if count == 1 else things}"


def _head(view: View, column: Column, language: str) -> Head:
    parties = Parties({column.id: column.bodies or (column.id,)}, {})
    card = card_of(view, parties, column.id, Shown(language))
    badges = (replace(badge, words=said(badge.words, language)) for badge in card.badges)
    return Head(column.id, _short(card.name), tuple(badges), column.organisations)


def _line(row: Row, found: Matrix, language: str) -> Line:
    name = said(row.name, language) if row.id.startswith("voice:") else row.name
    spots = (
        _spot(row.cells[column.id], column) if column.id in row.cells else EMPTY
        for column in found.columns
    )
    return Line(row.id, _short(clean(name)) or row.id, tuple(spots), row.seats)


def _short(name: str) -> str:
    return name if len(name) <= MOST_LETTERS else name[:MOST_LETTERS] + "…"


def _spot(cell: Cell, column: Column) -> Spot:
    marks = tuple(Mark(number, KINDS[kind]) for number, kind in cell.gaps)
    is_vacant = bool(cell.seats) and cell.vacant == cell.seats
    return Spot(_SIGNS.get(cell.held, ""), is_vacant, _label(cell, column), cell.is_missing, marks)


def _label(cell: Cell, column: Column) -> str:
    """Return on how many of several bodies somebody is, or how many seats on the one."""
    if len(column.bodies) > 1:
        return f"{cell.bodies} of {len(column.bodies)}" if cell.bodies < len(column.bodies) else ""
    each = cell.seats // max(1, column.number)
    return f"×{each}" if each > 1 else ""
