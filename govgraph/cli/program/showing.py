"""What a picture shows, as options: a view, a focus, and how much is told of each body."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click

from govgraph.cli.program.asking import Command
from govgraph.errors import UsageError

# More steps than any chain has: a number, so that it overrides the steps of a view.
_ALL_STEPS = 2**31


def steps(text: str) -> int:
    """Return a number of steps along a chain; ``all`` is more than any chain has."""
    if text == "all":
        return _ALL_STEPS
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text)
    raise click.BadParameter(f'"{text}" is neither a whole number nor `all`')


def flag(name: str, words: str) -> Callable[[Command], Command]:
    """Return an option that is true where given, else None, so that a view's own stands."""
    return click.option(name, is_flag=True, default=None, help=words)


# In the order of the help. What is not given stays None, so that a view's own stands.
PART = (
    click.option("--view", metavar="NAME", help="Draw this view of the structure."),
    click.option("--focus", metavar="ID", help="Draw this body and what is near it."),
    click.option("--up", type=steps, metavar="N|all", help="Steps up from the focus."),
    click.option("--down", type=steps, metavar="N|all", help="Steps down from it."),
)
TOLD = (
    flag("--expand", "Draw the bodies of a template one by one."),
    flag("--no-gaps", "Leave out the marks of findings and their list."),
    flag("--notes", "Draw notes as well."),
)
LANGUAGE = click.option(
    "--language", metavar="en|cy", help="The language of headings and other fixed words."
)


def asked(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was asked of a picture, as a renderer takes it.

    Raises:
        UsageError: Steps are asked for, and nothing from which they would count.
    """
    for name in ("up", "down"):
        if options.get(name) is not None and not (options.get("focus") or options.get("view")):
            raise UsageError(
                f"--{name} counts steps from a body: name it with --focus, or by a --view"
            )
    gaps = False if options.get("no_gaps") else None
    told = {name: value for name, value in options.items() if name != "no_gaps"}
    return {name: value for name, value in {**told, "gaps": gaps}.items() if value is not None}
