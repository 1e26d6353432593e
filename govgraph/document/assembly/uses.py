"""A file with all the files that it uses, each read once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from glob import has_magic
from pathlib import Path

from govgraph.document.bounds import Bounds
from govgraph.document.desk import Desk, Mention
from govgraph.document.forms import MISSING, is_empty
from govgraph.document.model.document import DOCUMENT, Document
from govgraph.document.nearest import did_you_mean
from govgraph.document.nodes import Mapping, Node, Place, Scalar, Sequence
from govgraph.document.problems import Problem, Problems
from govgraph.document.reader import Reading, read

Fetch = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a structure takes from elsewhere, each asked for only when needed.

    Attributes:
        packs: Names of the packs that may be used.
        duties: Names of the duties that may be cited.
    """

    packs: Callable[[], frozenset[str]] = frozenset
    duties: Callable[[], frozenset[str]] = frozenset


@dataclass(slots=True)
class Gathered:
    """Files read for one structure, the one asked for first."""

    documents: list[Document] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    problems: Problems = field(default_factory=Problems)
    texts: dict[str, Reading] = field(default_factory=dict)
    packs: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Roots:
    """The folders that files must stay in, links resolved: none where anything may be read."""

    folders: tuple[str, ...]

    def hold(self, path: str) -> bool:
        """Return whether a path lies in one of the folders."""
        real = os.path.realpath(path)
        return any(os.path.commonpath((folder, real)) == folder for folder in self.folders)


def roots_for(path: str, root: str | None) -> Roots:
    """Return the folders that the files of a structure may lie in."""
    given = [root] if root else [os.curdir, os.path.dirname(path) or os.curdir]
    return Roots(tuple(os.path.realpath(folder) for folder in given))


def fetch_file(path: str) -> bytes:
    """Return the bytes of a file.

    Raises:
        OSError: it is missing, a folder, or may not be read.
    """
    return Path(path).read_bytes()


class Gatherer:
    """Reads one file and those it uses, breadth first, in the order of their paths."""

    def __init__(self, bounds: Bounds, roots: Roots, vocabulary: Vocabulary) -> None:
        """Keep what bounds the reading."""
        self.bounds = bounds
        self.roots = roots
        self.vocabulary = vocabulary
        self.gathered = Gathered()

    def gather(self, path: str, data: bytes) -> Gathered:
        """Return what a file and those it uses hold; ``path`` is as the user wrote it."""
        seen = {os.path.realpath(path)}
        waiting = [(path, data)]
        while waiting:
            current, content = waiting.pop(0)
            for name, place, width in self._read(current, content):
                for used in self._paths(name, current, place, width):
                    if os.path.realpath(used) in seen:
                        continue
                    seen.add(os.path.realpath(used))
                    if len(seen) > self.bounds.files:
                        self._fault(
                            "input.bound",
                            "more files are used than the "
                            f"{self.bounds.files:,} that are read for one structure",
                            f"use fewer, or give --limit files={len(seen)}",
                            place,
                            width,
                        )
                        return self.gathered
                    found = self._fetch(used, place, width)
                    if found is not None:
                        waiting.append((used, found))
        return self.gathered

    def _read(self, path: str, data: bytes) -> list[tuple[str, Place, int]]:
        reading = read(data, path, self.bounds)
        self.gathered.texts[path] = reading
        for problem in reading.problems:
            self.gathered.problems.add(problem)
        if reading.root is None:
            return []
        desk = Desk(self.gathered.problems, self.gathered.mentions)
        if not isinstance(reading.root, Mapping):
            desk.fault(
                reading.root,
                "input.type",
                "this file does not hold keys with values, so it is no structure",
                "a structure begins with `govgraph: 1`",
            )
            return []
        if not self.gathered.documents:
            self._check_version(reading.root, path)
        document = DOCUMENT.read(reading.root, desk)
        if document is MISSING:
            return []
        self.gathered.documents.append(document)
        return self._used(reading.root)

    def _check_version(self, root: Mapping, path: str) -> None:
        if "govgraph" not in root.entries:
            self._fault(
                "input.key",
                "this file does not say that it is a structure",
                "add `govgraph: 1` as its first line",
                Place(path, root.line, root.column),
                1,
            )

    def _used(self, root: Mapping) -> list[tuple[str, Place, int]]:
        found = []
        for node in _scalars(root):
            name = node.text.strip()
            if not is_path(name):
                self._check_pack(name, node)
            else:
                found.append((name, node.place, node.width))
        return found

    def _check_pack(self, name: str, node: Scalar) -> None:
        known = self.vocabulary.packs()
        if name in known:
            self.gathered.packs.add(name)
            return
        self._fault(
            "input.reference",
            f'uses names "{name}", which is no pack, so its requirements cannot be checked',
            did_you_mean(name, known)
            or f"packs: {', '.join(sorted(known))}; a file is written ./{name}.yaml",
            node.place,
            node.width,
        )

    def _paths(self, name: str, user: str, place: Place, width: int) -> Iterator[str]:
        pattern = os.path.normpath(os.path.join(os.path.dirname(user), name))
        paths = sorted(matching(pattern))
        if not paths:
            self._fault(
                "input.reference",
                f'uses names "{name}", which matches no file',
                "check the folder and the ending",
                place,
                width,
            )
        for path in paths:
            if self.roots.hold(path):
                yield path
            else:
                self._fault(
                    "input.file",
                    f'uses names "{name}", which lies outside the folder '
                    "of this structure, so it is not read",
                    "give --root FOLDER, a folder that holds both",
                    place,
                    width,
                )

    def _fetch(self, path: str, place: Place, width: int) -> bytes | None:
        try:
            return fetch_file(path)
        except OSError as error:
            why = error.strerror or "it cannot be read"
            self._fault(
                "input.file",
                f'uses names "{path}", which cannot be read: {why}',
                "check the path, which is relative to this file",
                place,
                width,
            )
            return None

    def _fault(self, rule: str, message: str, hint: str, place: Place, width: int) -> None:
        self.gathered.problems.add(Problem(rule, message, place, hint, width))


def is_path(name: str) -> bool:
    """Return whether an item of ``uses`` is a file or glob rather than a pack."""
    return (
        name.startswith(("./", "../", "/")) or has_magic(name) or name.endswith((".yaml", ".yml"))
    )


def matching(pattern: str) -> list[str]:
    """Return the files that a path or glob names, in no order."""
    if not has_magic(pattern):
        return [pattern]
    folder, name = os.path.split(pattern)
    if has_magic(folder):
        base = Path(folder.split("*", 1)[0].split("[", 1)[0].split("?", 1)[0])
        base = base if base.is_dir() else base.parent
        found = base.glob(os.path.relpath(pattern, base))
    else:
        found = Path(folder or os.curdir).glob(name)
    return [os.path.normpath(path) for path in found if path.is_file()]


def _scalars(root: Mapping) -> list[Scalar]:
    entry = root.entries.get("uses")
    if entry is None or is_empty(entry.value):
        return []
    node: Node = entry.value
    items = node.items if isinstance(node, Sequence) else [node]
    return [item for item in items if isinstance(item, Scalar) and item.text.strip()]
