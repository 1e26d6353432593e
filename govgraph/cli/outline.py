"""``govgraph outline``: the picture in words."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from govgraph.cli.program.asking import Question, asking, given
from govgraph.cli.program.ending import Status, refuse_failed
from govgraph.cli.program.outputs import Outputs, giving
from govgraph.cli.program.showing import LANGUAGE, PART, TOLD, asked

_EPILOG = """\b
Examples:
  govgraph outline proposed.yaml
  govgraph outline proposed.yaml -o proposed.html
  govgraph outline proposed.yaml --focus svrp --up all --format markdown
  govgraph outline proposed.yaml --language cy

It says everything that `govgraph render` draws with the same options: place it beside the
picture, for those who cannot see that.
"""
_FORMS = ("text", "markdown", "html")


@click.command(epilog=_EPILOG)
@click.argument("path")
@asking
@giving(*_FORMS)
@given(*PART, *TOLD, LANGUAGE)
def command(path: str, question: Question, outputs: Outputs, **options: Any) -> Status:
    """Tell the picture in words.

    Tiers are headings, bodies a list with who has a seat on each, and all lines stand in a table
    at the end.
    """
    from govgraph.renderers import outline

    structure = question.structure(path)
    shown = asked(options)
    tells = partial(outline, structure, **shown)
    outputs.write({form: partial(tells, form) for form in _FORMS})
    if "gaps" not in shown:
        refuse_failed([structure.report()])
    return Status.CLEAN
