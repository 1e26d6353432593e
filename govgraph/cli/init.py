"""``govgraph init``: a file to start from."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

import click

from govgraph.cli.program.names import offered_examples
from govgraph.cli.program.streams import tell, wrote
from govgraph.errors import OutputError

_EPILOG = """\b
Examples:
  govgraph init
  govgraph init partnership.yaml
  govgraph init --from surrey/proposed
  govgraph init --from haringey/2016 our-partnership
"""
_STARTER = "structure.yaml"


@click.command(epilog=_EPILOG)
@click.argument("path", required=False)
@click.option(
    "--from",
    "example",
    metavar="NAME",
    shell_complete=offered_examples,
    help="Copy this worked structure, with the files it needs; `govgraph list examples` has them.",
)
@click.option("--force", is_flag=True, help="Replace what is there.")
def command(path: str | None, example: str | None, force: bool) -> None:
    """Write a structure to start from.

    Without --from it is a small one with comments, in PATH or structure.yaml. With --from,
    PATH is a folder; without PATH, one with the name of the worked structure's own.
    """
    from govgraph.files import write_all

    made = _starter(path) if example is None else _copied(example, path)
    if not force:
        _refuse_what_is_there(made)
    for folder in sorted({place.parent for place in made}):
        _make(folder)
    write_all(made)
    for place in made:
        wrote(place)
    tell(f"next: govgraph check {_quoted(next(iter(made)))}")


def _starter(path: str | None) -> dict[Path, bytes]:
    """Return the starter, by where it goes."""
    place = Path(path or _STARTER)
    if place.is_dir():
        place /= _STARTER
    return {place: files("govgraph.cli.program").joinpath("starter.yaml").read_bytes()}


def _copied(name: str, path: str | None) -> dict[Path, bytes]:
    """Return the files of a worked structure, by where they go; its own first."""
    from govgraph.examples import example, files_of, folder

    found = example(name)
    needed = files_of(found)
    top = Path(os.path.commonpath([each.parent for each in needed]))
    place = Path(path) if path else Path(top.relative_to(folder().resolve()))
    return {place / each.relative_to(top): each.read_bytes() for each in needed}


def _refuse_what_is_there(made: dict[Path, bytes]) -> None:
    """Raise OutputError where a file would be replaced."""
    there = [str(place) for place in made if os.path.lexists(place)]
    if there:
        raise OutputError(
            f"{' and '.join(there)} {'is' if len(there) == 1 else 'are'} there already;"
            " choose another place, or replace with --force"
        )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise OutputError(f"cannot make the folder {folder}: {fault.strerror}") from fault


def _quoted(path: Path) -> str:
    from shlex import quote

    return quote(str(path))
