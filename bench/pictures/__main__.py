"""``python -m bench.pictures``: draw the worked structures with every engine, and compare."""

from __future__ import annotations

from pathlib import Path

import click

from bench.machine import description
from bench.pictures import figures
from bench.pictures.engines import ENGINES
from bench.pictures.table import document, head, told
from bench.pictures.worked import cases

RESULTS = Path(__file__).resolve().parents[1] / "results" / "pictures.md"


@click.command()
@click.option("--only", multiple=True, metavar="NAME", help="An engine or a structure.")
def command(only: tuple[str, ...]) -> None:
    """Measure our pictures beside others'; without --only the table is kept in bench/results."""
    machine = description()
    engines = [engine for engine in ENGINES if engine.name in only] or list(ENGINES)
    drawn = list(cases())
    asked = [case for case in drawn if case.name in only] or drawn
    found = []
    click.echo(f"{machine}\n\n{head()}")
    for row in figures.rows(asked, engines):
        found.append(row)
        click.echo(told(row))
    if not only:
        RESULTS.write_text(document(machine, found), "utf-8")
        click.echo(f"\nwrote bench/results/{RESULTS.name}")


command()
