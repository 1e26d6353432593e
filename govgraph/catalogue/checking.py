"""Many structures checked, here or spread over workers, with what an earlier run found."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from govgraph.catalogue.asked import Asked
from govgraph.catalogue.loading import loaded, structure_of, terms_of, unreadable
from govgraph.document.folder import STANDARD_INPUT, structure_paths

if TYPE_CHECKING:
    from govgraph.cache.kept import Kept
    from govgraph.cache.origin import Origin
    from govgraph.findings.outcome import CheckedFile
    from govgraph.structure import Structure

Result = TypeVar("Result")


class Spreading(Protocol):
    """What spreads work over workers, as every ``concurrent.futures.Executor`` does."""

    def map(self, fn: Callable[..., Result], /, *iterables: Iterable[Any]) -> Iterator[Result]:
        """Yield what a function returns for each item, in the order of the items."""
        ...


# How many structures a worker takes at once: enough to make sending them cheap, few enough that
# no worker is left with a long last batch.
_AT_ONCE = 8


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
            item = item._replace(texts=Texts(tuple(item.texts), asked.bounds.document))
        found.append((item, origin))
    return found


def _look(path: str, asked: Asked, *, is_kept: bool = False) -> tuple[CheckedFile, Origin | None]:
    """Return what checking one file finds, and what that rests on, if it is to be kept."""
    from govgraph.document.undisturbed import undisturbed

    with undisturbed():
        return _read_and_told(path, asked, is_kept=is_kept)


def _read_and_told(path: str, asked: Asked, *, is_kept: bool) -> tuple[CheckedFile, Origin | None]:
    from govgraph.findings.input_problems import from_problems
    from govgraph.findings.outcome import CheckedFile
    from govgraph.findings.report import Report

    try:
        result = loaded(path, terms_of(asked.root, asked.bounds))
    except OSError as fault:
        return CheckedFile(path=path, report=Report(findings=(unreadable(path, fault),))), None
    if result.content is None:
        report = Report(findings=tuple(from_problems(result.problems)))
        return CheckedFile(path=path, report=report, texts=result.texts), None
    structure, is_by_today = _asked_of(structure_of(result), asked)
    item = _told(structure)._replace(path=path, texts=result.texts)
    if not is_kept or path == STANDARD_INPUT:
        return item, None
    from govgraph.cache.origin import origin_of
    from govgraph.document.texts import Texts

    today = asked.today if is_by_today else None
    origin = origin_of(item.report, result.read, today)
    texts = Texts(tuple(item.texts), asked.bounds.document)
    return item._replace(texts=texts, report=origin.report if origin else item.report), origin


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
