"""``govgraph matrix``: who sits where, organisations by bodies."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from govgraph.cli.program.asking import Question, asking
from govgraph.cli.program.ending import refuse_failed
from govgraph.cli.program.names import offered_themes
from govgraph.cli.program.outputs import Made, Outputs, giving
from govgraph.cli.program.showing import LANGUAGE
from govgraph.errors import UsageError

if TYPE_CHECKING:
    from govgraph.graph.matrix import Matrix
    from govgraph.structure import Structure

_EPILOG = """\b
Examples:
  govgraph matrix proposed.yaml
  govgraph matrix proposed.yaml -o seats.csv -o seats.svg
  govgraph matrix proposed.yaml -o seats.png --page A3 --theme print
  govgraph matrix proposed.yaml --as-of 2027-04-01 --format markdown

A workbook (.xlsx) needs one more package: pip install 'govgraph[sheets]'. A picture of several
pages goes to name-1.svg, name-2.svg and so on.
"""
_PICTURES = ("svg", "png")


@click.command(epilog=_EPILOG)
@click.argument("path")
@click.option("--expand", is_flag=True, help="Give the bodies of a template a column each.")
@click.option(
    "--theme",
    metavar="NAME",
    shell_complete=offered_themes,
    help="The colours of a picture: light, print, contrast, dark.",
)
@click.option(
    "--page", metavar="SIZE", help="Of a picture: auto, A4, A3, slide, web, or WxH in millimetres."
)
@click.option("--portrait", is_flag=True, default=None, help="Stand the page upright.")
@click.option("--dpi", type=int, metavar="N", help="Dots an inch, for PNG.")
@LANGUAGE
@asking
@giving("text", "json", "markdown", "csv", "xlsx", *_PICTURES)
def command(path: str, expand: bool, question: Question, outputs: Outputs, **look: Any) -> None:
    """Show who sits where: organisations down, bodies across.

    A cell says who chairs, who is a member and who attends; a seat that is asked for and not
    there is marked with the number of its finding, the same as in `check` and in the picture.
    Totals stand at both ends. The bodies of a template are one column unless --expand is given.
    """
    _refuse_idle(look, outputs)
    structure = question.structure(path)
    found = structure.matrix(expand=expand)
    drawing = {"expand": expand, **{name: value for name, value in look.items() if value}}
    outputs.write(_writers(structure, found, drawing))
    refuse_failed([structure.report()])


def _refuse_idle(look: dict[str, Any], outputs: Outputs) -> None:
    """Refuse options of a picture where none is drawn.

    Raises:
        UsageError: One stands there.
    """
    endings = {os.path.splitext(path)[1].lower().removeprefix(".") for path in outputs.paths}
    asked = [name for name, value in look.items() if value is not None]
    if asked and not endings & set(_PICTURES) and outputs.form not in _PICTURES:
        raise UsageError(
            f"--{asked[0]} is for a picture, and none is drawn: name one with -o seats.svg"
        )


def _writers(
    structure: Structure, found: Matrix, drawing: dict[str, Any]
) -> dict[str, Callable[[], Made]]:
    """Return how the table is made in each form, the usual one first."""
    from govgraph.cli.program.seat_table import seat_markdown, seat_page, seat_rows
    from govgraph.cli.program.tables import csv_text

    view = structure.view
    page = seat_page(view, found)
    return {
        "text": page.text,
        "json": page.json,
        "markdown": lambda: seat_markdown(view, found),
        "csv": lambda: csv_text(*seat_rows(found)),
        "xlsx": lambda: _workbook(structure, found),
        **{form: _drawn(structure, form, drawing) for form in _PICTURES},
    }


def _drawn(structure: Structure, form: str, drawing: dict[str, Any]) -> Callable[[], Made]:
    def drawn() -> Made:
        from govgraph.renderers import render_matrix

        return render_matrix(structure, form, **drawing)

    return drawn


def _workbook(structure: Structure, found: Matrix) -> bytes:
    """Return a workbook: the table, and the findings that it numbers."""
    from govgraph.cli.program.seat_table import seat_rows
    from govgraph.cli.program.workbooks import Sheet, workbook

    columns, rows = seat_rows(found)
    told = {number for row in found.rows for cell in row.cells.values() for number, _ in cell.gaps}
    findings = [
        (each.number, each.severity, each.message, each.hint, ", ".join(each.sources))
        for each in structure.findings()
        if each.number in told
    ]
    heads = ("no.", "severity", "finding", "what would settle it", "sources")
    return workbook(
        [
            Sheet("Who sits where", columns, rows, fixed=2, marked="missing"),
            Sheet("Findings", heads, findings, fixed=1),
        ],
        f"Who sits where: {structure.title}",
    )
