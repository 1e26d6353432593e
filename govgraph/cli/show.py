"""``govgraph show``: everything known of one id."""

from __future__ import annotations

import click

from govgraph.cli.program.asking import Question, asking
from govgraph.cli.program.ending import refuse_failed
from govgraph.cli.program.finding_ids import id_of
from govgraph.cli.program.outputs import Outputs, giving

_EPILOG = """\b
Examples:
  govgraph show proposed.yaml cspb
  govgraph show proposed.yaml "Health and Wellbeing Board"
  govgraph show proposed.yaml opcc --as-of 2027-04-01 -o opcc.md
"""


@click.command(epilog=_EPILOG)
@click.argument("path")
@click.argument("subject", metavar="ID")
@asking
@giving("text", "json", "markdown")
def command(path: str, subject: str, question: Question, outputs: Outputs) -> None:
    """Show everything known of one id.

    ID is the id or the name of a body, organisation, post, group, area, remit, priority or
    source. Shown are its facts, the seats on it and those it holds, who brings others to it, lines
    both ways, what it oversees, and the findings and questions about it.
    """
    from govgraph.cli.program.profile import profile

    structure = question.structure(path)
    outputs.write(profile(structure, id_of(structure, subject)).writers())
    refuse_failed([structure.report()])
