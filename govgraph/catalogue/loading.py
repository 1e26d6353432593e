"""Structures read from files, folders and streams."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING, Any

from govgraph.document.bounds import Bounds
from govgraph.document.folder import STANDARD_INPUT, structure_paths
from govgraph.errors import InputError, UsageError

if TYPE_CHECKING:
    from govgraph.document.assembly.uses import Vocabulary
    from govgraph.document.load import Loaded, Terms
    from govgraph.findings.finding import Finding
    from govgraph.structure import Structure


def vocabulary() -> Vocabulary:
    """Return the words that the packs shipped with the library bring."""
    from govgraph.document.assembly.uses import Vocabulary

    return Vocabulary(_packs, _duties, _rules, _themes, _pack_schema)


def _packs() -> frozenset[str]:
    from govgraph.packs.duties import pack_names

    return frozenset(pack_names())


def _duties() -> frozenset[str]:
    from govgraph.packs.duties import duty_names

    return frozenset(duty_names())


def _rules() -> frozenset[str]:
    from govgraph.rules.registry import rule_codes

    return frozenset(rule_codes())


def _themes() -> frozenset[str]:
    from govgraph.renderers import all_themes

    return frozenset(all_themes())


def _pack_schema() -> dict[str, Any]:
    import json
    from importlib.resources import files

    text = files("govgraph.packs").joinpath("pack.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def load(
    *paths: str | os.PathLike[str] | IO[str],
    root: str | None = None,
    limits: Bounds | None = None,
) -> Structure:
    """Return the one structure in a path, in paths, in a folder, or in a text stream.

    Raises:
        InputError: it is not a structure; the findings say why, all at once.
        UsageError: there is no structure there, or more than one; the message names them. Or a
            stream stands beside others.
    """
    from govgraph.document.load import load_data

    terms = terms_of(root, limits)
    places = [os.fspath(given) for given in paths if isinstance(given, str | os.PathLike)]
    streams = [given for given in paths if not isinstance(given, str | os.PathLike)]
    if streams and len(paths) > 1:
        raise UsageError("a stream is a structure by itself: give it alone")
    if streams:
        name = getattr(streams[0], "name", "<stream>")
        return structure_of(load_data(str(name), streams[0].read().encode(), terms))
    found = structure_paths(places, document=terms.bounds.document)
    if len(found) != 1:
        named = ", ".join(found[:20]) or "none"
        raise UsageError(f"one structure is wanted here, and these were found: {named}")
    return structure_of(loaded(found[0], terms))


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

    terms = terms_of(root, limits)
    found = structure_paths((os.fspath(p) for p in paths), document=terms.bounds.document)
    results = [loaded(path, terms) for path in found]
    problems = tuple(problem for result in results for problem in result.problems)
    if problems:
        raise _input_error(Loaded(None, problems))
    return [structure_of(result) for result in results]


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


def terms_of(root: str | None, limits: Bounds | None) -> Terms:
    """Return on what terms files are read, with the words of the packs and themes shipped."""
    from govgraph.document.load import Terms

    return Terms(limits or Bounds(), root, vocabulary())


def structure_of(result: Loaded) -> Structure:
    """Return the structure that was read.

    Raises:
        InputError: It is none.
    """
    from govgraph.structure import Structure

    if result.content is None:
        raise _input_error(result)
    return Structure(result.content)


def _input_error(result: Loaded) -> InputError:
    from govgraph.findings.input_problems import from_problems

    return InputError(from_problems(result.problems))
