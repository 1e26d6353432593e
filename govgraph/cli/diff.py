"""``govgraph diff``: what changed in meaning between two structures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from govgraph.cli.program.comparing import Asked, comparing, output_style
from govgraph.cli.program.ending import Status, refuse_failed
from govgraph.cli.program.outputs import Outputs, giving

if TYPE_CHECKING:
    from collections.abc import Callable

    from govgraph.changes.difference import Comparison

_EPILOG = """\b
Examples:
  govgraph diff before.yaml proposed.yaml
  govgraph diff proposed.yaml
  govgraph diff proposed.yaml --as-of 2026 --as-of 2028
  govgraph diff proposed.yaml --scenario merger
  govgraph diff HEAD~3:proposed.yaml proposed.yaml --format markdown

\b
Exit status: 0 whether or not anything differs, 3 not a structure.
"""


@click.command(epilog=_EPILOG)
@click.argument("paths", metavar="[OLD] NEW", nargs=-1, required=True)
@comparing
@giving("text", "json", "markdown")
def command(paths: tuple[str, ...], asked: Asked, outputs: Outputs) -> Status:
    """Print what changed in meaning between two structures.

    Told are bodies, lines, seats, remits and meetings, and the findings gained and lost. OLD and
    NEW are files, or REVISION:PATH in a git repository. One file alone is compared with what it
    `supersedes`, or with itself on two days or after changes. Wording, order, sources and
    remarks make no difference.
    """
    from govgraph.changes.diff import comparison

    old, new = asked.pair(paths)
    found = comparison(old, new)
    outputs.write(_writers(found), on_terminal=lambda: _coloured(found))
    refuse_failed([old.report(), new.report()])
    return Status.CLEAN


def _writers(found: Comparison) -> dict[str, Callable[[], str]]:
    from govgraph.changes.formats import json, markdown, text

    return {
        "text": lambda: text.write(found),
        "json": lambda: json.write(found),
        "markdown": lambda: markdown.write(found),
    }


def _coloured(found: Comparison) -> str:
    from govgraph.changes.formats import text

    return text.write(found, output_style())
