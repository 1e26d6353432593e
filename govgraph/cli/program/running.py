"""How a check of many files runs: on how many processors, with what is kept, once or on watch."""

from __future__ import annotations

from collections.abc import Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from govgraph.cli.program.asking import Command, given
from govgraph.cli.program.place import cache_folder

if TYPE_CHECKING:
    from govgraph.cache.kept import Kept
    from govgraph.cli.program.workers import Workers


class Running(NamedTuple):
    """What was asked for.

    Attributes:
        jobs: How many processes work; None where that is left to us.
        is_keeping: Whether results are kept from run to run.
        is_watching: Whether to check again whenever a file changes.
    """

    jobs: int | None
    is_keeping: bool
    is_watching: bool

    def kept(self, question: Sequence[object]) -> Kept | None:
        """Return what an earlier run found when asked the same; None where nothing is kept."""
        folder = cache_folder() if self.is_keeping else None
        if folder is None:
            return None
        from govgraph.cache.kept import opened

        return opened(Path(folder), question)

    def workers(self) -> Workers:
        """Return those who share the work."""
        from govgraph.cli.program.workers import Workers

        return Workers(self.jobs)


def running(command: Command) -> Command:
    """Give a command ``--jobs``, ``--no-cache`` and ``--watch``; it gets them as one."""

    @wraps(command)
    def wrapped(**values: Any) -> Any:
        is_keeping = not values.pop("no_cache")
        return command(
            running=Running(values.pop("jobs"), is_keeping, values.pop("watch")), **values
        )

    return given(*_OPTIONS)(wrapped)


# In the order of the help.
_OPTIONS = (
    click.option(
        "--jobs",
        type=click.IntRange(min=1, max=256),
        metavar="N",
        help="Check with so many processes.  [default: as many as pay]",
    ),
    click.option(
        "--no-cache",
        is_flag=True,
        help="Read everything anew, and keep nothing for the next run.",
    ),
    click.option(
        "--watch",
        is_flag=True,
        help="Check again whenever a file changes, until stopped with Ctrl-C.",
    ),
)
