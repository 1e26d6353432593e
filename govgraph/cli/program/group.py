"""The program itself: finds its commands in their folder and turns every end into a status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from inspect import cleandoc
from pkgutil import iter_modules
from typing import Any, NoReturn

import click

from govgraph.cli.program.again import WORDS
from govgraph.cli.program.ending import Status, installed_version, status_after
from govgraph.cli.program.streams import prepare

_COMMANDS = "govgraph.cli"
_COMPLETE = "_GOVGRAPH_COMPLETE"
_NONE_THERE = "none is found beside the program, so it is not whole; install govgraph again"
_HELP = """Check and draw governance structures that are written in YAML.

A structure says which bodies there are, who answers to whom, and who has a seat. `check` tells
what is missing or contradictory, `render` draws it.
"""
_EXAMPLES = """\b
Examples:
  govgraph init
  govgraph init --from surrey/proposed
  govgraph check surrey/proposed.yaml
  govgraph render surrey/proposed.yaml -o proposed.svg

\b
Exit status: 0 nothing found at or above --fail-on, 1 findings, 2 wrong usage,
3 input or output that cannot be read or written, 4 a fault of govgraph itself.

`govgraph COMMAND --help` shows examples of each command; `govgraph completion --help` says how
the shell completes commands, rules and names.
"""


class Program(click.Group):
    """A group whose commands are the modules of a folder, each imported when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the modules in the folder; packages there hold no commands."""
        path = import_module(_COMMANDS).__path__
        return sorted(item.name for item in iter_modules(path) if not item.ispkg)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a module, or None where there is no such module."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{_COMMANDS}.{cmd_name}").command
        command.name = cmd_name
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does, without importing any."""
        names = self.list_commands(ctx)
        if not names:
            formatter.write_text(f"Commands: {_NONE_THERE}.")
            return
        limit = formatter.width - 6 - max(map(len, names))
        rows = [
            (name, click.Command(name, help=help_of(name)).get_short_help_str(limit))
            for name in names
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is asked for; an unknown one is refused with the nearest."""
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            from govgraph.document.nearest import did_you_mean

            there = f"there are {', '.join(known)}" if known else _NONE_THERE
            near = did_you_mean(args[0], known) or there
            raise click.UsageError(f'there is no command "{args[0]}": {near}', ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is asked for; each wrong word is known as one of that command."""
        try:
            _refuse_empty(ctx.meta[WORDS])
            return super().invoke(ctx)
        except click.UsageError as fault:
            if fault.ctx is None:  # an option that lacks its value
                command = ctx.invoked_subcommand or ctx.meta[WORDS][0]
                is_one = command in self.list_commands(ctx)
                fault.ctx = click.Context(self, parent=ctx, info_name=command) if is_one else ctx
            raise

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        *_: Any,
        **__: Any,
    ) -> NoReturn:
        """Run the program and end with its exit status; nothing else escapes, no traceback."""
        words = list(sys.argv[1:] if args is None else args)
        prepare()
        sys.exit(status_after(lambda: self._run(words, prog_name or "govgraph"), words))

    def _run(self, words: list[str], name: str) -> int:
        """Run one command and return its status, or answer the shell's request to complete."""
        asked = os.environ.get(_COMPLETE)
        if asked:
            from click.shell_completion import shell_complete

            return shell_complete(self, {}, name, _COMPLETE, asked)
        with self.make_context(name, list(words)) as context:
            context.meta[WORDS] = tuple(words)
            status = self.invoke(context)
        return int(status or Status.CLEAN)


def _refuse_empty(words: Sequence[str]) -> None:
    """Refuse a word of nothing, as a script writes it for a value that it hasn't got.

    Raises:
        click.UsageError: Naming the option before the first of them.
    """
    for before, word in zip(("", *words), words, strict=False):
        option = word.removesuffix("=") if word.startswith("--") and word.endswith("=") else ""
        if not word or option:
            named = option or (before if before.startswith("-") else "")
            what = f"{named} has nothing after it" if named else "one of the words is empty"
            raise click.UsageError(f"{what}: give it a value, or leave it out")


def help_of(name: str) -> str:
    """Return the help of a command as its module has it: the words under ``def command``."""
    path = os.path.join(import_module(_COMMANDS).__path__[0], f"{name}.py")
    try:
        with open(path, encoding="utf-8") as file:
            _, _, after = file.read().partition("\ndef command(")
    except OSError:
        after = ""
    if after:
        return cleandoc(after.split('"""')[1])
    # Only the compiled module is here.
    return cleandoc(import_module(f"{_COMMANDS}.{name}").command.help or "")


def _show_version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    """Print the version and end."""
    if not is_asked:
        return
    click.echo(f"govgraph {installed_version()}")
    context.exit()


program = Program(
    name="govgraph",
    help=_HELP,
    epilog=_EXAMPLES,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            help="Show the version and end.",
        )
    ],
)
