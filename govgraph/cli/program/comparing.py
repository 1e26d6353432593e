"""What every command that compares takes: two structures, each on its day, after its changes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from govgraph.cli.program.asking import ROOT, Command, Question, given
from govgraph.cli.program.revisions import revision_in, structure_at
from govgraph.errors import UsageError

if TYPE_CHECKING:
    from govgraph.document.dates import Day
    from govgraph.structure import Structure

Names = tuple[str, ...]
_MOST = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of two structures.

    Attributes:
        plain: The question without a day or changes.
        days: What ``--as-of`` said, in order.
        scenarios: What ``--scenario`` said, in order; each names one change or several.
    """

    plain: Question
    days: tuple[Day, ...]
    scenarios: tuple[Names, ...]

    def pair(self, paths: Sequence[str]) -> tuple[Structure, Structure]:
        """Return the old and the new structure.

        A day given once holds for both files, changes given once for the new one only.

        Raises:
            InputError: one of them cannot be read, or is no structure.
            UsageError: there is nothing to compare with, or no such change.
        """
        self._check(paths)
        if len(paths) == _MOST:
            return self._read(paths[0], old=True), self._read(paths[1], old=False)
        new = self._read(paths[0], old=False)
        if new.stated.supersedes and len(self.days) < _MOST and len(self.scenarios) < _MOST:
            return self._read(superseded(new), old=True), new
        if not self.days and not self.scenarios:
            raise UsageError(
                f"{paths[0]} says nothing of what it `supersedes`, so there is nothing to compare "
                "it with: name an older file first, or give --as-of or --scenario"
            )
        before = replace(self, days=self.days[:-1] if len(self.days) < _MOST else self.days)
        return before._read(paths[0], old=True), new

    def _check(self, paths: Sequence[str]) -> None:
        if not 1 <= len(paths) <= _MOST:
            raise UsageError("name one structure, or an old and a new one")
        for option, said in (("--as-of", self.days), ("--scenario", self.scenarios)):
            if len(said) > _MOST:
                raise UsageError(f"{option} stands {len(said)} times: give it for old and new")

    def _read(self, path: str, *, old: bool) -> Structure:
        """Return one of the two structures, on its day and after its changes."""
        days = (self.days[0] if old else self.days[-1]) if self.days else None
        names = self.scenarios[-1] if self.scenarios and not old else ()
        if old and len(self.scenarios) == _MOST:
            names = self.scenarios[0]
        question = self.plain._replace(day=days, scenario=names)
        revision = revision_in(path)
        return structure_at(revision, question) if revision else question.structure(path)


def superseded(structure: Structure) -> str:
    """Return the path of the structure that one supersedes, at the same revision."""
    revision = revision_in(structure.path)
    path = revision.path if revision else structure.path
    older = os.path.join(os.path.dirname(path), structure.stated.supersedes or "")
    older = os.path.normpath(older)
    return f"{revision.name}:./{older}" if revision else older


def comparing(command: Command) -> Command:
    """Give a command the options of a comparison; it gets them as one ``asked``."""

    @wraps(command)
    def wrapped(**values: Any) -> Any:
        from govgraph.document.bounds import bounds_from
        from govgraph.document.dates import asked

        days = tuple(asked(day) for day in values.pop("as_of"))
        scenarios = tuple(_names(given) for given in values.pop("scenario"))
        plain = Question(None, (), values.pop("root"), bounds_from(values.pop("limit")))
        return command(asked=Asked(plain, days, scenarios), **values)

    return given(*_OPTIONS)(wrapped)


def _names(given: str) -> Names:
    return tuple(name.strip() for name in given.split(",") if name.strip())


# In the order of the help.
_OPTIONS = (
    click.option(
        "--as-of",
        metavar="DATE",
        multiple=True,
        help="Ask about this day; given twice, for the old and for the new one.",
    ),
    click.option(
        "--scenario",
        metavar="NAME",
        multiple=True,
        help="Ask after this change; several with commas between are applied together.",
    ),
    ROOT,
    click.option(
        "--limit",
        metavar="NAME=N",
        multiple=True,
        help="Allow a larger structure, as in bodies=200000.",
    ),
)
