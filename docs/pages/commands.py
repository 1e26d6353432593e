"""The commands, from the program itself."""

from __future__ import annotations

import inspect

import click
from tables import table

from govgraph.cli.program.group import program

_OPENING = """\
# The commands

Results go to standard output, everything else to standard error. A file is written whole or not
at all. Exit status: 0 nothing at or above `--fail-on`, 1 findings, 2 wrong usage, 3 input or
output that cannot be read or written, 4 a fault of govgraph itself.

"""


def pages() -> dict[str, str]:
    """Return the page of the commands."""
    context = click.Context(program, info_name="govgraph")
    parts = [_OPENING]
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        if command is not None and not command.hidden:
            parts.append(_section(name, command, context))
    return {"commands.md": "".join(parts)}


def _section(name: str, command: click.Command, parent: click.Context) -> str:
    context = click.Context(command, info_name=name, parent=parent)
    usage = " ".join(["govgraph", name, *command.collect_usage_pieces(context)])
    text = _prose(command.help or "")
    options = [_option(one, context) for one in command.params if isinstance(one, click.Option)]
    shown = table(("option", "does"), options) if options else ""
    return f"## `{name}`\n\n```text\n{usage}\n```\n\n{text}\n\n{shown}\n\n{_examples(command)}"


def _prose(text: str) -> str:
    return inspect.cleandoc(text).replace("\b\n", "").replace("<", "\\<")


def _option(option: click.Option, context: click.Context) -> tuple[str, str]:
    record = option.get_help_record(context)
    return (f"`{record[0]}`", record[1]) if record else (f"`{option.opts[0]}`", "")


def _examples(command: click.Command) -> str:
    text = inspect.cleandoc((command.epilog or "").replace("\b", ""))
    return f"```text\n{text.strip()}\n```\n\n" if text.strip() else ""
