"""The files that a structure names: where they may lie, what is in them, why they are not read."""

from __future__ import annotations

import errno
import os
import stat
from glob import has_magic
from pathlib import Path
from typing import NamedTuple

from govgraph.document.bounds import Bounds
from govgraph.document.nearest import did_you_mean

_MOST_FILES_COMPARED = 1_000


class Roots(NamedTuple):
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


def fetch_file(path: str, bounds: Bounds) -> bytes:
    """Return the bytes of a file that another one names; a pipe, which may never end, is none.

    No more is read than shows that a file is too large.

    Raises:
        OSError: it is missing, a folder, a device, a pipe, or may not be read.
    """
    if stat.S_ISFIFO(_mode(path)):
        raise OSError(errno.EINVAL, "it is a pipe, which is read only when named itself")
    return fetch_named(path, bounds)


def fetch_named(path: str, bounds: Bounds) -> bytes:
    """Return the bytes of a file, or of a pipe, that the user names.

    Raises:
        OSError: it is missing, a folder, a device, or may not be read.
    """
    mode = _mode(path)
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
        raise OSError(errno.EINVAL, "it is a device or a socket, not a file")
    with open(path, "rb") as file:
        return file.read(bounds.document + 1)


def _mode(path: str) -> int:
    """Return what sort of file stands at a path."""
    try:
        return os.stat(path).st_mode
    except ValueError as error:
        raise OSError(errno.EINVAL, "no file can be called that") from error


def why_unread(error: OSError) -> str:
    """Return why a file could not be read, in plain words, without its path."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "this is a folder, not a file"
    if isinstance(error, PermissionError):
        return "you may not read this file"
    return f"the file cannot be read: {error.strerror or 'the system does not say why'}"


def near_files(path: str) -> str:
    """Return a hint with the files of the folder whose names are near, or nothing."""
    folder, name = os.path.split(path)
    try:
        there = sorted(os.listdir(folder or os.curdir))[:_MOST_FILES_COMPARED]
    except OSError:
        return ""
    return did_you_mean(name, [other for other in there if other != name])


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
