"""Measures every row side by side in one run: ``python -m bench``."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import click

from bench.grounds import Grounds
from bench.machine import description
from bench.measuring import FailedError, Measured
from bench.rows import ROWS, Row

RESULTS = Path(__file__).resolve().parent / "results"
_COLUMNS = ("work", "against", "ours", "theirs", "ratio", "by processor time", "target", "")
_HEAD = f"| {' | '.join(_COLUMNS)} |\n{'|---' * len(_COLUMNS)}|"


@click.command()
@click.option("--only", multiple=True, type=click.Choice([row.key for row in ROWS]))
@click.option("--rounds", default=3, show_default=True, help="How often each pair takes turns.")
@click.option("--keep", metavar="NAME", help="Write the table to bench/results/DATE-NAME.md.")
def command(only: tuple[str, ...], rounds: int, keep: str | None) -> None:
    """Measure the rows of the table of speed, each side by side with what it is held against."""
    began = datetime.now(UTC).date().isoformat()  # noqa: TID251
    machine = description()
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        grounds = Grounds(Path(folder), rounds)
        click.echo(f"{machine}\n\n{_HEAD}")
        for row in ROWS:
            if not only or row.key in only:
                lines.append(_measured(row, grounds))
                click.echo(lines[-1])
    if keep:
        path = RESULTS / f"{began}-{keep}.md"
        told = "\n".join(lines)
        RESULTS.mkdir(exist_ok=True)
        path.write_text(
            f"# Speed on {began}: {keep}\n\n{machine}; the best of {rounds} rounds.\n\n"
            f"{_HEAD}\n{told}\n",
            encoding="utf-8",
        )
        click.echo(f"\nwrote bench/results/{path.name}")


def _measured(row: Row, grounds: Grounds) -> str:
    """Return one row of the table; what fails is said there, and the others go on."""
    try:
        return line(row, row.measure(grounds))
    except FailedError as fault:
        return f"| {row.work} | {row.against} | failed: {fault} | | | | | |"


def line(row: Row, measured: Measured | None) -> str:
    """Return one row of the table, in Markdown."""
    if measured is None:
        cells = ["–", "–", "–", "–", _target(row), "not installed here"]
    else:
        ratio = measured.ratio
        theirs = "–" if measured.theirs is None else _figure(measured.theirs, measured.unit)
        is_met = ratio is None or row.target is None or ratio <= row.target
        cells = [
            _figure(measured.ours, measured.unit),
            theirs,
            "–" if ratio is None else f"{ratio:.3g}",
            "–" if measured.work is None else f"{measured.work:.3g}",
            _target(row),
            "" if is_met else "not met",
        ]
    return f"| {' | '.join([row.work, row.against, *cells])} |"


def _target(row: Row) -> str:
    return "reported" if row.target is None else f"≤ {row.target:g}"


def _figure(value: float, unit: str) -> str:
    return f"{value:,.3f} s" if unit == "s" else f"{value:,.0f} {unit}"


if __name__ == "__main__":
    command()
