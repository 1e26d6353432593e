"""``govgraph timeline``: what starts, ends and merges in a structure, date by date."""

from __future__ import annotations

import click

from govgraph.cli.program.asking import Question, asking
from govgraph.cli.program.comparing import superseded
from govgraph.cli.program.outputs import Outputs, giving
from govgraph.cli.program.telling import style

_EPILOG = """\b
Examples:
  govgraph timeline proposed.yaml
  govgraph timeline proposed.yaml --scenario reorganisation
  govgraph timeline proposed.yaml -o timeline.md
"""


@click.command(epilog=_EPILOG)
@click.argument("path")
@asking
@giving("text", "json", "markdown")
def command(path: str, question: Question, outputs: Outputs) -> None:
    """Print what starts, ends and merges, date by date.

    Each date tells the findings that it brings or settles. Where the structure says what it
    `supersedes`, the first entry is what differs from that, on the day of --as-of or its own.
    Options are left out unless asked for with --scenario.
    """
    from govgraph.changes.formats import turns
    from govgraph.changes.timeline import timeline

    structure = question.structure(path)
    earlier = None
    if structure.stated.supersedes:
        earlier = question._replace(day=None, scenario=()).structure(superseded(structure))
    found = timeline(structure, earlier)
    outputs.write(
        {
            "text": lambda: turns.text(found),
            "json": lambda: turns.json(found),
            "markdown": lambda: turns.markdown(found),
        },
        on_terminal=lambda: turns.text(found, style()),
    )
