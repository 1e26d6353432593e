"""Who sits where as a table: for a terminal, for Markdown, for spreadsheets and programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from govgraph.cli.program.pages import Page, Row, Section
from govgraph.cli.program.tables import Cell as Plain

if TYPE_CHECKING:
    from govgraph.graph.index import View
    from govgraph.graph.matrix import Cell, Column, Matrix
    from govgraph.graph.matrix import Row as MatrixRow

_SIGNS = {"chair": "◆", "member": "■", "attends": "○", "excluded": "–", "": ""}
_VACANT = {"chair": "◇", "member": "□"}
_WORDS = {
    "chair": "chair",
    "member": "member",
    "attends": "attends",
    "excluded": "stated not to sit",
    "": "",
}
_MISSING = "✗"
_KEY = (
    ("◆", "chair"),
    ("■", "member"),
    ("◇ □", "vacant"),
    ("○", "attends, no seat"),
    ("–", "stated not to sit"),
    ("✗", "a seat that ought to be there, with the number of the finding"),
)
_SEATS, _WITH_SEAT = "seats", "organisations with a seat"


def seat_page(view: View, found: Matrix) -> Page:
    """Return the table as a page: bodies by number across, with their names below."""
    day = f" as of {view.day.isoformat()}" if view.day else ""
    none = "" if found.rows else ": no seat is stated"
    numbers = tuple(str(number) for number, _ in enumerate(found.columns, start=1))
    header = ("", *numbers, _SEATS)
    rows = tuple(
        (row.name, *(_sign(row, column) for column in found.columns), str(row.seats))
        for row in found.rows
    )
    total = (_WITH_SEAT, *(str(column.organisations) for column in found.columns), "")
    used = _used(found)
    sections = (
        Section("", (header, *rows, total) if rows else ()),
        Section("Bodies", tuple(_body_row(view, found)), ("no.", "body", "id", "not known")),
        Section("Key", tuple(row for row in _KEY if set(row[0].split()) & used) if rows else ()),
    )
    return Page(f"Who sits where: {view.content.title}{day}{none}", sections, _data(view, found))


def seat_markdown(view: View, found: Matrix) -> str:
    """Return the table in Markdown, with the bodies by name across."""
    names = tuple(_column_name(column) for column in found.columns)
    rows = tuple(
        (row.name, *(_sign(row, column) for column in found.columns), str(row.seats))
        for row in found.rows
    )
    total = (_WITH_SEAT, *(str(column.organisations) for column in found.columns), "")
    page = seat_page(view, found)
    table = Section("", (*rows, total) if rows else (), ("", *names, _SEATS))
    unsure = tuple((row[1], row[3]) for row in page.sections[1].rows if row[3])
    return Page(page.title, (table, Section("", unsure), page.sections[2])).markdown()


def seat_rows(found: Matrix) -> tuple[tuple[str, ...], list[tuple[Plain, ...]]]:
    """Return headings and rows for a spreadsheet: words in the cells, and the totals."""
    columns = ("id", "name", *(_column_name(column) for column in found.columns), _SEATS)
    rows: list[tuple[Plain, ...]] = [
        (row.id, row.name, *(cell_words(row, column) for column in found.columns), row.seats)
        for row in found.rows
    ]
    totals = (column.organisations for column in found.columns)
    rows.append(("", _WITH_SEAT, *totals, None))
    return columns, rows


def cell_words(row: MatrixRow, column: Column) -> str:
    """Return a cell in words: ``chair``, ``member ×2``, ``missing (finding 3)``."""
    cell = row.cells.get(column.id)
    if cell is None:
        return ""
    held = _WORDS[cell.held] + _many(cell, column)
    vacant = "vacant" if cell.vacant and cell.vacant == cell.seats else ""
    numbers = ", ".join(str(number) for number, _ in cell.gaps)
    missing = f"missing (finding {numbers})" if numbers else "missing"
    return "; ".join(part for part in (held, vacant, missing if cell.is_missing else "") if part)


def _sign(row: MatrixRow, column: Column) -> str:
    """Return a cell as a sign: ``■``, ``■×2``, ``✗3``."""
    cell = row.cells.get(column.id)
    if cell is None:
        return ""
    is_vacant = bool(cell.vacant) and cell.vacant == cell.seats
    held = _VACANT[cell.held] if is_vacant and cell.held in _VACANT else _SIGNS[cell.held]
    numbers = ",".join(str(number) for number, _ in cell.gaps)
    missing = f"{_MISSING}{numbers}" if cell.is_missing else ""
    return " ".join(part for part in (f"{held}{_many(cell, column)}", missing) if part)


def _many(cell: Cell, column: Column) -> str:
    """Return on how many of several bodies somebody is, or how many seats on the one."""
    if len(column.bodies) > 1:
        return (
            f" {cell.bodies} of {len(column.bodies)}" if cell.bodies < len(column.bodies) else ""
        )
    each = cell.seats // max(1, column.number)
    return f" ×{each}" if each > 1 else ""


def _column_name(column: Column) -> str:
    return f"{column.name} ×{column.number}" if column.number > 1 else column.name


def _body_row(view: View, found: Matrix) -> Iterator[Row]:
    for number, column in enumerate(found.columns, start=1):
        note = "not all its members are known" if _is_unsure(view, column) else ""
        yield (str(number), _column_name(column), column.id, note)


def _is_unsure(view: View, column: Column) -> bool:
    """Return whether the structure says that it does not know all members."""
    return any("members" in view.bodies[body].unknown for body in column.bodies)


def _used(found: Matrix) -> set[str]:
    """Return the signs that a table uses."""
    cells = [_sign(row, column) for row in found.rows for column in found.columns]
    return {letter for cell in cells for letter in cell}


def _data(view: View, found: Matrix) -> dict[str, Any]:
    """Return the table for programs: only cells in which something stands."""
    return {
        "version": 1,
        "as_of": view.day.isoformat() if view.day else None,
        "scenario": list(view.scenario),
        "bodies": [
            {
                "id": column.id,
                "name": column.name,
                "bodies": list(column.bodies),
                "number": column.number,
                "organisations": column.organisations,
                "members_unknown": _is_unsure(view, column),
            }
            for column in found.columns
        ],
        "rows": [
            {
                "id": row.id,
                "name": row.name,
                "type": row.sort,
                "seats": row.seats,
                "cells": {key: _cell_data(cell) for key, cell in row.cells.items()},
            }
            for row in found.rows
        ],
    }


def _cell_data(cell: Cell) -> dict[str, Any]:
    return {
        "held": cell.held or None,
        "seats": cell.seats,
        "vacant": cell.vacant,
        "bodies": cell.bodies,
        "missing": cell.is_missing,
        "findings": [number for number, _ in cell.gaps],
    }
