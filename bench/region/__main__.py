"""``python -m bench.region``: write the region among the worked structures."""

from __future__ import annotations

from pathlib import Path

import click

from bench.region.writing import make

FOLDER = Path(__file__).resolve().parents[2] / "structures" / "region-sample"


@click.command()
def command() -> None:
    """Write the places of the region anew; the same each time."""
    made = make(FOLDER)
    click.echo(f"wrote {len(made)} files to structures/{FOLDER.name}")


command()
