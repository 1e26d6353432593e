"""``python -m bench.pictures``: draw the worked structures with every engine, and compare."""

from __future__ import annotations

from pathlib import Path

import click

from bench.machine import description
from bench.pictures.engines import ENGINES
from bench.pictures.table import NOTES, head, rows
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
    lines = []
    click.echo(f"{machine}\n\n{head()}")
    for line in rows(asked, engines):
        lines.append(line)
        click.echo(line)
    if not only:
        table = "\n".join(lines)
        text = f"# Pictures side by side\n\nOn {machine}.\n\n{head()}\n{table}\n\n{NOTES}"
        RESULTS.write_text(text, "utf-8")
        click.echo(f"\nwrote bench/results/{RESULTS.name}")


command()
