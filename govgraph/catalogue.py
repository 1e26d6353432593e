"""Many structures in files and folders: which there are, loaded, and checked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import IO, TYPE_CHECKING, Any, Protocol, TypeVar

from govgraph.document.bounds import Bounds
from govgraph.document.folder import STANDARD_INPUT, structure_paths
from govgraph.errors import InputError, UsageError

if TYPE_CHECKING:
    from datetime import date

    from govgraph.cache.kept import Kept, Origin
    from govgraph.document.assembly.uses import Vocabulary
    from govgraph.document.load import Loaded, Terms
    from govgraph.findings.finding import Finding
    from govgraph.findings.outcome import CheckedFile
    from govgraph.structure import Structure

__all__ = [
    "Asked",
    "check_many",
    "checked",
    "load",
    "load_many",
    "loaded",
    "structure_paths",
    "vocabulary",
]

Result = TypeVar("Result")


class Spreading(Protocol):
    """What spreads work over workers, as every ``concurrent.futures.Executor`` does."""

    def map(self, fn: Callable[..., Result], /, *iterables: Iterable[Any]) -> Iterator[Result]:
        """Yield what a function returns for each item, in the order of the items."""
        ...


# How many structures a worker takes at once: enough to make sending them cheap, few enough that
# no worker is left with a long last batch.
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of every structure.

    Attributes:
        day: The day asked about; None where each structure's own is meant.
        scenario: Names of the changes asked for.
        today: The day taken where a structure has none of its own and needs one.
        horizon: How many days ahead counts as soon; None for the usual number.
        root: The folder that files of ``uses`` must stay in, where one was given.
        bounds: How much a structure may ask of the machine.
    """

    day: date | None = None
    scenario: tuple[str, ...] = ()
    today: date | None = None
    horizon: int | None = None
    root: str | None = None
    bounds: Bounds = field(default_factory=Bounds)

    @property
    def key(self) -> tuple[object, ...]:
        """Return all of it but today, as texts and numbers: what results are kept under."""
        day = self.day.isoformat() if self.day else None
        return (day, self.scenario, self.horizon, self.root, repr(self.bounds))


def vocabulary() -> Vocabulary:
    """Return the words that the packs shipped with the library bring."""
    from govgraph.document.assembly.uses import Vocabulary

    return Vocabulary(_packs, _duties, themes=_themes)


def _packs() -> frozenset[str]:
    from govgraph.packs.duties import pack_names

    return frozenset(pack_names())


def _duties() -> frozenset[str]:
    from govgraph.packs.duties import duty_names

    return frozenset(duty_names())


def _themes() -> frozenset[str]:
    from govgraph.renderers import all_themes

    return frozenset(all_themes())


def load(
    *paths: str | os.PathLike[str] | IO[str],
    root: str | None = None,
    limits: Bounds | None = None,
) -> Structure:
    """Return the one structure in a path, in paths, in a folder, or in a text stream.

    Raises:
        InputError: it is not a structure; the findings say why, all at once.
        UsageError: there is no structure there, or more than one; the message names them.
    """
    from govgraph.document.load import load_data

    terms = _terms(root, limits)
    streams = [given for given in paths if not isinstance(given, str | os.PathLike)]
    if streams:
        name = getattr(streams[0], "name", "<stream>")
        return _structure(load_data(str(name), streams[0].read().encode(), terms))
    places = (os.fspath(given) for given in paths)  # type: ignore[arg-type]
    found = structure_paths(places, document=terms.bounds.document)
    if len(found) != 1:
        named = ", ".join(found[:20]) or "none"
        raise UsageError(f"one structure is wanted here, and these were found: {named}")
    return _structure(loaded(found[0], terms))


def load_many(
    paths: Iterable[str | os.PathLike[str]],
    root: str | None = None,
    limits: Bounds | None = None,
) -> list[Structure]:
    """Return every structure in files and folders, sorted by path.

    Raises:
        InputError: one of them is not a structure; its findings are those of all of them.
    """
    from govgraph.document.load import Loaded

    terms = _terms(root, limits)
    found = structure_paths((os.fspath(p) for p in paths), document=terms.bounds.document)
    results = [loaded(path, terms) for path in found]
    problems = tuple(problem for result in results for problem in result.problems)
    if problems:
        raise _input_error(Loaded(None, problems))
    return [_structure(result) for result in results]


def check_many(
    paths: Iterable[str | os.PathLike[str]],
    asked: Asked | None = None,
    executor: Spreading | None = None,
    kept: Kept | None = None,
) -> Iterator[CheckedFile]:
    """Yield what checking finds, for each structure in files and folders, sorted by path.

    Args:
        paths: Files and folders.
        asked: What is asked of them; without it, all that there is on each structure's own day.
        executor: Spreads the structures over its workers; any of ``concurrent.futures`` or of a
            cluster. It is not shut down.
        kept: Results of an earlier run; those that still hold are taken, new ones are added, and
            it is saved at the end.

    Raises:
        UsageError: A structure needs a day and has none, or has no such change.
    """
    given = asked or Asked()
    look = kept.look if kept else None
    found = structure_paths((os.fspath(p) for p in paths), look, given.bounds.document)
    known = _known(found, given, kept)
    waiting = [path for path in found if path not in known]
    looked = iter(_looked_at(waiting, given, executor, kept))
    for path in found:
        if path in known:
            yield known.pop(path)
            continue
        item, origin = next(looked)
        if kept is not None and origin is not None:
            kept.keep(item, origin)
        yield item
    if kept is not None:
        kept.save()


def checked(path: str, asked: Asked) -> CheckedFile:
    """Return what checking one file finds, or what keeps it from being a structure.

    Raises:
        UsageError: It needs a day and has none, or has no such change.
    """
    return _look(path, asked)[0]


def loaded(path: str, terms: Terms) -> Loaded:
    """Return what a path holds; ``-`` is standard input.

    Raises:
        OSError: Standard input cannot be read.
    """
    from govgraph.document.load import load_data, load_file

    if path == STANDARD_INPUT:
        return load_data("<stdin>", sys.stdin.buffer.read(terms.bounds.document + 1), terms)
    return load_file(path, terms)


def unreadable(path: str, fault: OSError) -> Finding:
    """Return the finding on a file that cannot be read."""
    from govgraph.document.nodes import Place
    from govgraph.document.problems import Problem
    from govgraph.findings.input_problems import from_problems

    named = "standard input" if path == STANDARD_INPUT else path
    problem = Problem(
        "input.file",
        f"{named} cannot be read: {fault.strerror or fault}",
        Place(path),
        "name a file or folder that can be read",
    )
    return from_problems([problem])[0]


def _known(found: Sequence[str], asked: Asked, kept: Kept | None) -> dict[str, CheckedFile]:
    """Return what an earlier run found and still holds, by path."""
    if kept is None:
        return {}
    results = (kept.result(path, asked.today, asked.bounds.document) for path in found)
    return {item.path: item for item in results if item is not None}


def _looked_at(
    paths: Sequence[str], asked: Asked, executor: Spreading | None, kept: Kept | None
) -> Iterator[tuple[CheckedFile, Origin | None]]:
    """Yield what checking finds, in the order of the paths, here or by an executor's workers."""
    if executor is None:
        yield from (_look(path, asked, is_kept=kept is not None) for path in paths)
        return
    batches = [paths[first : first + _AT_ONCE] for first in range(0, len(paths), _AT_ONCE)]
    number = len(batches)
    for batch in executor.map(_batch, batches, [asked] * number, [kept is not None] * number):
        yield from batch


def _batch(
    paths: Sequence[str], asked: Asked, is_kept: bool
) -> list[tuple[CheckedFile, Origin | None]]:
    """Return what checking finds in some structures, small enough to be sent back."""
    from govgraph.document.texts import Texts

    found = []
    for path in paths:
        item, origin = _look(path, asked, is_kept=is_kept)
        if path != STANDARD_INPUT:
            item = replace(item, texts=Texts(tuple(item.texts), asked.bounds.document))
        found.append((item, origin))
    return found


def _look(path: str, asked: Asked, *, is_kept: bool = False) -> tuple[CheckedFile, Origin | None]:
    """Return what checking one file finds, and what that rests on, if it is to be kept."""
    from govgraph.document.undisturbed import undisturbed

    with undisturbed():
        return _read_and_told(path, asked, is_kept=is_kept)


def _read_and_told(path: str, asked: Asked, *, is_kept: bool) -> tuple[CheckedFile, Origin | None]:
    from govgraph.cache.kept import origin_of
    from govgraph.findings.input_problems import from_problems
    from govgraph.findings.outcome import CheckedFile
    from govgraph.findings.report import Report

    try:
        result = loaded(path, _terms(asked.root, asked.bounds))
    except OSError as fault:
        return CheckedFile(path=path, report=Report(findings=(unreadable(path, fault),))), None
    if result.content is None:
        report = Report(findings=tuple(from_problems(result.problems)))
        return CheckedFile(path=path, report=report, texts=result.texts), None
    structure, is_by_today = _asked_of(_structure(result), asked)
    item = replace(_told(structure), path=path, texts=result.texts)
    if not is_kept or path == STANDARD_INPUT:
        return item, None
    today = asked.today if is_by_today else None
    return item, origin_of(result.texts, asked.bounds.document, today)


def _asked_of(structure: Structure, asked: Asked) -> tuple[Structure, bool]:
    """Return a structure on the day asked about, and whether that is today."""
    if asked.day or asked.scenario:
        structure = structure.at(asked.day, asked.scenario)
    if asked.horizon is not None:
        structure = structure.looking_ahead(asked.horizon)
    if asked.today is not None and structure.needs_day:
        return structure.at(asked.today), True
    return structure, False


def _told(structure: Structure) -> CheckedFile:
    """Return what checking a structure finds."""
    from govgraph.findings.outcome import CheckedFile

    view = structure.view
    return CheckedFile(
        path=structure.path,
        report=structure.report(),
        title=structure.title,
        bodies=len(view.bodies),
        seats=sum(seat.number for seat in view.seats if seat.is_member and not seat.is_absent),
    )


def _terms(root: str | None, limits: Bounds | None) -> Terms:
    from govgraph.document.load import Terms

    return Terms(limits or Bounds(), root, vocabulary())


def _structure(result: Loaded) -> Structure:
    from govgraph.structure import Structure

    if result.content is None:
        raise _input_error(result)
    return Structure(result.content)


def _input_error(result: Loaded) -> InputError:
    from govgraph.findings.input_problems import from_problems

    return InputError(from_problems(result.problems))
