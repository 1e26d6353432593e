"""Many structures in files and folders: which there are, loaded, and checked."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from typing import IO

from govgraph.document.assembly.uses import Vocabulary, is_path
from govgraph.document.bounds import Bounds
from govgraph.document.load import Loaded, Terms, load_data, load_file
from govgraph.document.nodes import Mapping, Scalar, Sequence
from govgraph.document.reader import read
from govgraph.errors import InputError, UsageError
from govgraph.findings.finding import Finding
from govgraph.findings.report import Report
from govgraph.structure import Structure

_ENDINGS = (".yaml", ".yml")
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one structure found.

    Attributes:
        path: Its file, as given or found.
        structure: The structure, or None where the file is not one.
        report: Findings and questions; None where the file is not a structure.
        problems: What keeps it from being one, as findings; else empty.
        texts: The lines of its files, for excerpts.
    """

    path: str
    structure: Structure | None
    report: Report | None
    problems: tuple[Finding, ...]
    texts: dict[str, tuple[str, ...]]


def vocabulary() -> Vocabulary:
    """Return the words that the packs shipped with the library bring."""
    return Vocabulary(_packs, _duties)


def _packs() -> frozenset[str]:
    from govgraph.packs.duties import pack_names

    return frozenset(pack_names())


def _duties() -> frozenset[str]:
    from govgraph.packs.duties import duty_names

    return frozenset(duty_names())


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
    terms = Terms(limits or Bounds(), root, vocabulary())
    streams = [given for given in paths if not isinstance(given, str | os.PathLike)]
    if streams:
        name = getattr(streams[0], "name", "<stream>")
        return _structure(load_data(str(name), streams[0].read().encode(), terms))
    found = structure_paths(os.fspath(given) for given in paths)  # type: ignore[arg-type]
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
    terms = Terms(limits or Bounds(), root, vocabulary())
    results = [loaded(path, terms) for path in structure_paths(os.fspath(p) for p in paths)]
    problems = tuple(problem for result in results for problem in result.problems)
    if problems:
        raise _input_error(Loaded(None, problems))
    return [_structure(result) for result in results]


def check_many(
    paths: Iterable[str | os.PathLike[str]],
    day: date | None = None,
    executor: Executor | None = None,
    terms: Terms | None = None,
) -> Iterator[Checked]:
    """Yield what checking finds, for each structure in files and folders, sorted by path.

    Args:
        paths: Files and folders.
        day: The day asked about; without it, each structure's own.
        executor: Spreads the files over its workers, where there are many.
        terms: The terms on which files are read.
    """
    given = terms or Terms(vocabulary=vocabulary())
    found = structure_paths(os.fspath(path) for path in paths)
    if executor is None:
        yield from (checked(path, given, day) for path in found)
    else:
        yield from executor.map(checked, found, [given] * len(found), [day] * len(found))


def checked(path: str, terms: Terms, day: date | None = None) -> Checked:
    """Return what checking one file finds."""
    from govgraph.findings.input_problems import from_problems

    result = loaded(path, terms)
    texts = dict(result.texts)
    if result.content is None:
        return Checked(path, None, None, tuple(from_problems(result.problems)), texts)
    structure = Structure(result.content).at(day)
    return Checked(path, structure, structure.report(), (), texts)


def loaded(path: str, terms: Terms) -> Loaded:
    """Return what a path holds; ``-`` is standard input."""
    if path == STANDARD_INPUT:
        return load_data("<stdin>", sys.stdin.buffer.read(), terms)
    return load_file(path, terms)


def structure_paths(paths: Iterable[str]) -> list[str]:
    """Return the files that are structures: those named, and in folders those with bodies.

    A file in a folder that another file there uses, or that only adds to others, is not one by
    itself. Links to folders are not followed.
    """
    found: dict[str, None] = {}
    for path in paths:
        if path == STANDARD_INPUT or not os.path.isdir(path):
            found[path] = None
        else:
            found.update(dict.fromkeys(_in_folder(path)))
    return list(found)


def _in_folder(folder: str) -> list[str]:
    candidates: list[str] = []
    used: set[str] = set()
    for path in _yaml_files(folder):
        root = _root(path)
        if root is None:
            candidates.append(path)
            continue
        if "bodies" in root.entries or "govgraph" in root.entries and not _only_adds(root):
            candidates.append(path)
        used |= _used_by(path, root)
    return [path for path in candidates if os.path.realpath(path) not in used]


def _yaml_files(folder: str) -> list[str]:
    found = []
    for base, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            os.path.normpath(os.path.join(base, name))
            for name in sorted(files)
            if name.endswith(_ENDINGS) and not name.startswith(".")
        ]
    return found


def _root(path: str) -> Mapping | None:
    """Return the keys of a file, or None where it cannot be read as keys with values."""
    try:
        with open(path, "rb") as file:
            root = read(file.read(), path, Bounds()).root
    except OSError:
        return None
    return root if isinstance(root, Mapping) else None


def _only_adds(root: Mapping) -> bool:
    return "bodies" not in root.entries


def _used_by(path: str, root: Mapping) -> set[str]:
    entry = root.entries.get("uses")
    if entry is None:
        return set()
    node = entry.value
    items = node.items if isinstance(node, Sequence) else [node]
    names = [item.text.strip() for item in items if isinstance(item, Scalar)]
    return {
        os.path.realpath(used) for name in names if is_path(name) for used in _paths_of(name, path)
    }


def _paths_of(name: str, user: str) -> list[str]:
    from govgraph.document.assembly.uses import matching

    return matching(os.path.normpath(os.path.join(os.path.dirname(user), name)))


def _structure(result: Loaded) -> Structure:
    if result.content is None:
        raise _input_error(result)
    return Structure(result.content)


def _input_error(result: Loaded) -> InputError:
    from govgraph.findings.input_problems import from_problems

    return InputError(from_problems(result.problems))
