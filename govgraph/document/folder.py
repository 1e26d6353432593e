"""Which files in a folder are structures: those with bodies that no other file there uses.

Most files show in their first column what they hold, so they are looked through there; one that
doesn't show it plainly is read as any file is.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

_MOST_LOOKED_AT = 32 * 1024 * 1024
_ENDINGS = (".yaml", ".yml")
STANDARD_INPUT = "-"

# What stands in the first column of a plainly written file: keys, items, comments, nothing.
_KEY = re.compile(rb"^([a-z_]+):(?=[ \r\n]|$)", re.MULTILINE)
_UNUSUAL = re.compile(rb"^(?![a-z_]+:(?:[ \r\n]|\Z)|#|- |[ \r\n]|\Z)", re.MULTILINE)


class Scouted(NamedTuple):
    """What a look at a file shows.

    Attributes:
        is_structure: Whether it has bodies, or has them misspelt or cannot be read and so
            deserves to be told of.
        uses: The files and globs that it names under ``uses``.
    """

    is_structure: bool
    uses: tuple[str, ...]


def structure_paths(
    paths: Iterable[str],
    look: Callable[[str], Scouted] | None = None,
    document: int = _MOST_LOOKED_AT,
) -> list[str]:
    """Return the files that are structures: those named, and in folders those with bodies.

    A file in a folder that another file there uses, or that only adds to others, is not one by
    itself. Links to folders are not followed.

    Args:
        paths: Files and folders.
        look: What says of a file in a folder what it holds; without it, the file is read.
        document: The most bytes that a file may have; of a larger one no more are read.
    """
    found: dict[str, None] = {}
    for path in paths:
        if path == STANDARD_INPUT or not os.path.isdir(path):
            found[path] = None
        else:
            seen = look or partial(look_into, document=document)
            found.update(dict.fromkeys(_in_folder(path, seen)))
    return list(found)


def look_into(path: str, document: int = _MOST_LOOKED_AT) -> Scouted:
    """Return what a file holds; one that cannot be had counts as a structure, to be told of.

    Args:
        path: The file.
        document: The most bytes that it may have; of a larger one no more are read.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(document + 1)
    except OSError:
        return Scouted(True, ())
    return scouted(data, path) if len(data) <= document else Scouted(True, ())


def scouted(data: bytes, path: str) -> Scouted:
    """Return what the bytes of a file hold."""
    if not _UNUSUAL.search(data):
        keys = list(_KEY.finditer(data))
        if any(key[1] == b"bodies" for key in keys):
            return Scouted(True, _used_in(_part(data, keys, b"uses")))
    return _read(data, path)


def used_paths(path: str, uses: Iterable[str]) -> dict[str, list[str]]:
    """Return the files that a file uses, by the path or glob that names them."""
    from govgraph.document.assembly.paths import matching

    patterns = (os.path.normpath(os.path.join(os.path.dirname(path), name)) for name in uses)
    return {pattern: sorted(matching(pattern)) for pattern in patterns}


def _part(data: bytes, keys: list[re.Match[bytes]], name: bytes) -> bytes:
    """Return a key of the first column with what belongs to it; nothing where it isn't there."""
    ends = [*(key.start() for key in keys[1:]), len(data)]
    for key, end in zip(keys, ends, strict=True):
        if key[1] == name:
            return data[key.start() : end]
    return b""


@lru_cache(maxsize=256)
def _used_in(part: bytes) -> tuple[str, ...]:
    """Return the files under ``uses``; those of a folder mostly use the same."""
    return _read(part, "").uses if part else ()


def _read(data: bytes, path: str) -> Scouted:
    """Return what the bytes of a file hold, by reading all of them."""
    from govgraph.document.bounds import Bounds
    from govgraph.document.nodes import Mapping, Scalar, Sequence
    from govgraph.document.reader import read

    root = read(data, path, Bounds()).root
    if not isinstance(root, Mapping):
        return Scouted(True, ())
    entry = root.entries.get("uses")
    node = entry.value if entry is not None else None
    items = node.items if isinstance(node, Sequence) else [node]
    names = (item.text.strip() for item in items if isinstance(item, Scalar))
    return Scouted(_has_bodies(root.entries), tuple(name for name in names if _is_path(name)))


def _has_bodies(keys: Collection[str]) -> bool:
    """Return whether a file has bodies, or a structure's file has them misspelt."""
    from govgraph.document.nearest import nearest

    return "bodies" in keys or (
        "govgraph" in keys and any(nearest(key, ("bodies",)) for key in keys)
    )


def _is_path(name: str) -> bool:
    from govgraph.document.assembly.paths import is_path

    return is_path(name)


def _in_folder(folder: str, look: Callable[[str], Scouted]) -> list[str]:
    candidates: list[str] = []
    patterns: dict[str, None] = {}
    for path in yaml_files(folder):
        seen = look(path)
        if seen.is_structure:
            candidates.append(path)
        beside = os.path.dirname(path)
        patterns.update((os.path.normpath(os.path.join(beside, name)), None) for name in seen.uses)
    if not patterns:
        return candidates
    used = {os.path.realpath(one) for pattern in patterns for one in _matching(pattern)}
    folders: dict[str, str] = {}
    return [path for path in candidates if _real(path, folders) not in used]


def _matching(pattern: str) -> list[str]:
    """Return the files of a path or glob; what a mere path names needs no look."""
    if not any(sign in pattern for sign in "*?["):
        return [pattern]
    from govgraph.document.assembly.paths import matching

    return matching(pattern)


def _real(path: str, folders: dict[str, str]) -> str:
    """Return a path with its links resolved; ``folders`` remembers those of folders."""
    if os.path.islink(path):
        return os.path.realpath(path)
    folder, name = os.path.split(path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], name)


def yaml_files(folder: str) -> Iterator[str]:
    """Yield the files of a folder, and of those in it, that may be structures, in one order."""
    for base, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(_ENDINGS) and not name.startswith("."):
                path = os.path.normpath(os.path.join(base, name))
                if not _may_wait(path):
                    yield path


def _may_wait(path: str) -> bool:
    """Return whether reading could wait without end: a pipe or a device, which no folder means."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return False
