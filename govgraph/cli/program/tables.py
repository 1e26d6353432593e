"""A table for spreadsheets: CSV in which no cell of a user can act as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from govgraph.findings.harmless import harmless

Cell: TypeAlias = str | int | float | None

# What a spreadsheet takes for the beginning of a formula, also after a space.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table as CSV: commas, a line feed after each row, numbers plain."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in (columns, *rows):
        writer.writerow([plain_cell(cell) for cell in row])
    return text.getvalue()


def plain_cell(cell: Cell) -> str:
    """Return a cell as CSV holds it; text that could be a formula gets an apostrophe before it."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return figure(cell)
    shown = harmless(cell)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown


def figure(value: float) -> str:
    """Return a number with at most one decimal: ``12``, ``12.5``."""
    return f"{value:.1f}".removesuffix(".0")
