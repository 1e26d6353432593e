"""``govgraph schema``: the format, or what ``check`` writes, as JSON Schema."""

from __future__ import annotations

import json
from importlib.resources import files

import click

from govgraph.cli.program.outputs import Outputs, giving

_EPILOG = """\b
Examples:
  govgraph schema -o govgraph.schema.json
  govgraph schema findings

\b
An editor that knows JSON Schema then completes keys and shows what they mean, where the first
line of a structure is:
  # yaml-language-server: $schema=govgraph.schema.json
"""


@click.command(epilog=_EPILOG)
@click.argument("what", type=click.Choice(("structure", "findings")), default="structure")
@giving("json")
def command(what: str, outputs: Outputs) -> None:
    """Print the JSON Schema of a structure's file, or of findings.

    `structure` is what a file may hold; `findings` is what `govgraph check --format json` writes.
    """
    outputs.write({"json": _structure if what == "structure" else _findings})


def _structure() -> str:
    from govgraph.document.schema import format_schema

    return json.dumps(format_schema(), ensure_ascii=False, indent=2) + "\n"


def _findings() -> str:
    return files("govgraph.findings").joinpath("findings.schema.json").read_text("utf-8")
