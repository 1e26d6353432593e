"""What every command that reads a structure takes: the day, the scenarios, and the bounds."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import click

from govgraph.cli.program.today import today
from govgraph.errors import InputError, UsageError

if TYPE_CHECKING:
    from govgraph.catalogue import Asked
    from govgraph.document.bounds import Bounds
    from govgraph.document.dates import Day
    from govgraph.document.folder import Scouted
    from govgraph.findings.finding import Finding
    from govgraph.structure import Structure

# What options are given to: by them, what a command takes is no longer what it is written with.
Command: TypeAlias = Callable[..., Any]

STANDARD_INPUT = "-"


class NotAStructureError(InputError):
    """What was asked for is no structure.

    Attributes:
        path: What was asked for.
        texts: The lines of the files that were read, for excerpts.
    """

    def __init__(
        self,
        path: str,
        findings: Sequence[Finding],
        texts: Mapping[str, Sequence[str]],
    ) -> None:
        """Keep what is wrong, and the text that it is wrong in."""
        super().__init__(findings)
        self.path = path
        self.texts = texts


class Question(NamedTuple):
    """What is asked of a structure.

    Attributes:
        day: What ``--as-of`` says; None where the structure's own day is meant.
        scenario: The changes asked for.
        root: The folder that files of ``uses`` must stay in, where one was given.
        bounds: How much the structure may ask of the machine.
    """

    day: Day | None
    scenario: tuple[str, ...]
    root: str | None
    bounds: Bounds

    def paths(
        self, given: Sequence[str], look: Callable[[str], Scouted] | None = None
    ) -> list[str]:
        """Return the files that are structures, in files and folders, each once.

        Args:
            given: Files and folders.
            look: What knows of a file in a folder what it holds; without it, the file is read.

        Raises:
            UsageError: ``-`` stands more than once.
            NotAStructureError: There is none in a folder.
        """
        from govgraph.document.folder import structure_paths

        if list(given).count(STANDARD_INPUT) > 1:
            raise UsageError("`-` stands twice, but standard input can be read only once")
        if STANDARD_INPUT in given and sys.stdin is None:
            raise UsageError("`-` reads standard input, which is closed here; name a file")
        found: dict[str, None] = {}
        for path in given:
            inside = structure_paths([path], look, self.bounds.document)
            if not inside:
                raise NotAStructureError(path, [_empty_folder(path)], {})
            found.update(dict.fromkeys(inside))
        return list(found)

    def structure(self, path: str) -> Structure:
        """Return the one structure at a path, on the day asked about.

        Raises:
            InputError: It is not a structure, or cannot be read.
            UsageError: There are several, or none of its changes is called so.
        """
        found = self.paths([path])
        if len(found) > 1:
            raise UsageError(
                f"{path} holds {len(found)} structures, and one is wanted here:"
                f" name one of {', '.join(found)}"
            )
        return self.read(found[0])[0]

    def read(self, path: str) -> tuple[Structure, Mapping[str, Sequence[str]]]:
        """Return a structure on the day asked about, with the lines of its files.

        Raises:
            NotAStructureError: It is not a structure, or cannot be read.
            UsageError: None of its changes is called so.
        """
        from govgraph.catalogue import loaded, unreadable, vocabulary
        from govgraph.document.load import Terms
        from govgraph.findings.input_problems import from_problems
        from govgraph.structure import Structure

        try:
            result = loaded(path, Terms(self.bounds, self.root, vocabulary()))
        except OSError as fault:
            raise NotAStructureError(path, [unreadable(path, fault)], {}) from fault
        if result.content is None:
            raise NotAStructureError(path, from_problems(result.problems), result.texts)
        return self.on_the_day(Structure(result.content)), result.texts

    @property
    def asked(self) -> Asked:
        """Return the same for many structures: what is asked of each."""
        from govgraph.catalogue import Asked

        return Asked(
            day=self.day.last if self.day else None,
            scenario=self.scenario,
            today=today(),
            root=self.root,
            bounds=self.bounds,
        )

    def on_the_day(self, structure: Structure) -> Structure:
        """Return a structure on the day asked about: ``--as-of``, else its own, else today."""
        from govgraph.structure import Structure

        structure = Structure(structure.stated)
        if self.day or self.scenario:
            structure = structure.at(self.day, self.scenario)
        if structure.needs_day:
            structure = structure.at(today())
        return structure


def text_of(path: str) -> str:
    """Return the text of a file that is named beside the structures.

    Raises:
        NotAStructureError: It cannot be read; the message names it.
    """
    from govgraph.document.assembly.paths import why_unread

    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            return file.read()
    except OSError as fault:
        told = _about_file(path, why_unread(fault), "name the file that an earlier run wrote")
        raise NotAStructureError(path, [told], {}) from fault


def _empty_folder(path: str) -> Finding:
    return _about_file(
        path,
        f"the folder {path} holds no structure, so there is nothing to look at",
        "a structure is a file ending in .yaml that has `bodies`; `govgraph init` writes one",
    )


def _about_file(path: str, message: str, hint: str) -> Finding:
    """Return a finding about a whole file."""
    from govgraph.document.nodes import Place
    from govgraph.document.problems import Problem
    from govgraph.findings.input_problems import from_problems

    return from_problems([Problem("input.file", message, Place(path), hint)])[0]


def given(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Give a command options, in the order of its help."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def asking(command: Command) -> Command:
    """Give a command the options of a question; it gets them as one ``question``."""

    @wraps(command)
    def wrapped(**values: Any) -> Any:
        from govgraph.document.bounds import bounds_from
        from govgraph.document.dates import asked

        day = values.pop("as_of")
        question = Question(
            asked(day) if day else None,
            values.pop("scenario"),
            values.pop("root"),
            bounds_from(values.pop("limit")),
        )
        return command(question=question, **values)

    return given(*_OPTIONS)(wrapped)


def _folder(_: click.Context, __: click.Parameter, root: str | None) -> str | None:
    """Return the folder that was named, which is there.

    Raises:
        UsageError: It is not.
    """
    if root is not None and not os.path.isdir(root):
        raise UsageError(f"--root {root}: there is no such folder")
    return root


ROOT = click.option(
    "--root",
    metavar="FOLDER",
    callback=_folder,
    help="Let `uses` name any file in this folder, and none outside it.",
)
# In the order of the help.
_OPTIONS = (
    click.option(
        "--as-of",
        metavar="DATE",
        help="Ask about this day: 2027, 2027-04 or 2027-04-01.  [default: the structure's own]",
    ),
    click.option(
        "--scenario",
        multiple=True,
        metavar="NAME",
        help="Ask after this change of the structure; may be repeated.",
    ),
    ROOT,
    click.option(
        "--limit",
        multiple=True,
        metavar="NAME=N",
        help="Allow more than usual, or less, of nesting, document, scalar, bodies, facts or"
        " files, as in bodies=200000; `bodies` counts those that templates make.",
    ),
)
