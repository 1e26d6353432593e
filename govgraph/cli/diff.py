"""``govgraph diff``: what changed in meaning between two structures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from govgraph.cli.program.comparing import Asked, comparing
from govgraph.cli.program.ending import Status, refuse_failed
from govgraph.cli.program.outputs import Outputs, Writers, giving
from govgraph.cli.program.telling import style

if TYPE_CHECKING:
    from govgraph.changes.difference import Comparison
    from govgraph.structure import Structure

_EPILOG = """\b
Examples:
  govgraph diff before.yaml proposed.yaml
  govgraph diff proposed.yaml
  govgraph diff proposed.yaml --as-of 2026 --as-of 2028
  govgraph diff proposed.yaml --scenario reorganisation
  govgraph diff before.yaml proposed.yaml -o changes.svg
  govgraph diff HEAD:proposed.yaml proposed.yaml --format markdown

\b
Exit status: 0 whether or not anything differs, 3 not a structure.
"""

_PICTURES = ("svg", "png", "pdf")


@click.command(epilog=_EPILOG)
@click.argument("paths", metavar="[OLD] NEW", nargs=-1, required=True)
@comparing
@giving("text", "json", "markdown", *_PICTURES)
def command(paths: tuple[str, ...], asked: Asked, outputs: Outputs) -> Status:
    """Print what changed in meaning between two structures.

    Told are bodies, lines, seats, remits and meetings, and the findings gained and lost. OLD and
    NEW are files, or REVISION:PATH in a git repository. One file alone is compared with what it
    `supersedes`, or with itself on two days or after changes. Wording, order, sources and
    remarks make no difference. As a picture, both versions are laid out together, with what is
    added, removed, moved or changed marked by sign, border and word.
    """
    from govgraph.changes.diff import comparison

    old, new = asked.pair(paths)
    found = comparison(old, new)
    outputs.write(_writers(found, (old, new)), on_terminal=lambda: _coloured(found))
    refuse_failed([old.report(), new.report()])
    return Status.CLEAN


def _writers(found: Comparison, sides: tuple[Structure, Structure]) -> Writers:
    from govgraph.changes.formats import json, markdown, text
    from govgraph.changes.together import told
    from govgraph.renderers import render_comparison

    draw = partial(render_comparison, sides, (found, told(found)))
    return {
        "text": lambda: text.write(found),
        "json": lambda: json.write(found),
        "markdown": lambda: markdown.write(found),
        **{form: partial(draw, form) for form in _PICTURES},
    }


def _coloured(found: Comparison) -> str:
    from govgraph.changes.formats import text

    return text.write(found, style())
