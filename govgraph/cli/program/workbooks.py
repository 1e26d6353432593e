"""Tables as an Excel workbook; the library for it is an extra, and is imported late."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from govgraph.cli.program.tables import Cell
from govgraph.errors import UsageError
from govgraph.findings.harmless import harmless

# The same input gives the same bytes: a workbook states when it was made, so one day is said.
_MADE = datetime(2000, 1, 1)
_WIDEST, _NARROWEST = 60, 8
_LONGEST = 32_767


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook.

    Attributes:
        name: At most 31 letters, without the signs that Excel refuses.
        columns: The headings.
        rows: The cells; text is never taken for a formula.
        fixed: How many columns stay where they are when the sheet is moved sideways.
        marked: What stands in cells that are to be seen at once, where it stands in any.
    """

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    fixed: int = 0
    marked: str = ""


def workbook(sheets: Sequence[Sheet], title: str) -> bytes:
    """Return sheets as a workbook.

    Raises:
        UsageError: XlsxWriter is not installed; the message says how to install it.
    """
    try:
        import xlsxwriter  # type: ignore[import-untyped]
    except ImportError as fault:
        raise UsageError(
            "a workbook needs one more package: pip install 'govgraph[sheets]'; or write .csv"
        ) from fault
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    book.set_properties({"title": harmless(title), "created": _MADE})
    looks = {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "marked": book.add_format({"pattern": 14, "fg_color": "#A3201A", "bg_color": "#FDF1F0"}),
        "plain": book.add_format({}),
    }
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name), sheet, looks)
    book.close()
    return data.getvalue()


def _write(page: Any, sheet: Sheet, looks: dict[str, Any]) -> None:
    """Write one sheet, its headings fixed."""
    page.freeze_panes(1, sheet.fixed)
    for place, heading in enumerate(sheet.columns):
        page.write_string(0, place, _text(heading), looks["head"])
        cells = [heading, *(row[place] for row in sheet.rows)]
        longest = max(len(str(cell)) for cell in cells if cell is not None)
        page.set_column(place, place, min(_WIDEST, max(_NARROWEST, longest + 1)))
    for number, row in enumerate(sheet.rows, start=1):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                is_marked = bool(sheet.marked) and sheet.marked in cell
                look = looks["marked" if is_marked else "plain"]
                page.write_string(number, place, _text(cell), look)
            elif cell is not None:
                page.write_number(number, place, cell)


def _text(text: str) -> str:
    return harmless(text)[:_LONGEST]
