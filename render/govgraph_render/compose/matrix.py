"""The table of who sits where, from a structure: its headings, rows, signs and list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from govgraph.errors import UsageError
from govgraph_render.compose.bodies import card_of
from govgraph_render.compose.parties import Parties
from govgraph_render.compose.whole import MOST_LETTERS, compose
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
    lines = tuple(_line(row, found) for row in found.rows)
    heads = tuple(_head(view, column) for column in found.columns)
    marks = {mark for line in lines for spot in line.spots for mark in spot.marks}
    return Table(_frame(structure, options, found, marks), heads, lines)


def _frame(structure: Structure, options: Options, found: Matrix, marks: set[Mark]) -> Scene:
    """Return title, status, source, and the list of what the table marks."""
    plain = replace(options, view="", focus="", notes=True, gaps=True, members=False)
    scene, _ = compose(structure, plain)
    missing = sum(cell.is_missing for row in found.rows for cell in row.cells.values())
    return replace(
        scene,
        id=f"{scene.id}-seats",
        title=f"Who sits where: {scene.title}",
        subtitle="Seats by organisation and body",
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


def _head(view: View, column: Column) -> Head:
    parties = Parties({column.id: column.bodies or (column.id,)}, {})
    card = card_of(view, parties, column.id, members=False, meetings=False)
    return Head(column.id, _short(card.name), card.badges, column.organisations)


def _line(row: Row, found: Matrix) -> Line:
    spots = (
        _spot(row.cells[column.id], column) if column.id in row.cells else EMPTY
        for column in found.columns
    )
    return Line(row.id, _short(clean(row.name)) or row.id, tuple(spots), row.seats)


def _short(name: str) -> str:
    return name if len(name) <= MOST_LETTERS else name[:MOST_LETTERS] + "…"


def _spot(cell: Cell, column: Column) -> Spot:
    marks = tuple(Mark(number, kind) for number, kind in cell.gaps)  # type: ignore[arg-type]
    is_vacant = bool(cell.seats) and cell.vacant == cell.seats
    return Spot(_SIGNS.get(cell.held, ""), is_vacant, _label(cell, column), cell.is_missing, marks)


def _label(cell: Cell, column: Column) -> str:
    """Return on how many of several bodies somebody is, or how many seats on the one."""
    if len(column.bodies) > 1:
        return f"{cell.bodies} of {len(column.bodies)}" if cell.bodies < len(column.bodies) else ""
    each = cell.seats // max(1, column.number)
    return f"×{each}" if each > 1 else ""
