"""Writes files whole or not at all: beside the place first, then put there in one step.

Every file of the project is written here. Whatever goes wrong on the way (a full disk, an
interrupt, a lost folder), the old file is still there as it was.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from govgraph.errors import OutputError

# What the system says, and what it means for somebody with a board paper to finish.
_REASONS = {
    errno.ENOENT: (
        "its folder is not there",
        "make the folder first, or choose another place",
    ),
    errno.ENOTDIR: (
        "a part of its path is a file, not a folder",
        "choose another place",
    ),
    errno.EISDIR: ("that is a folder", "name a file in it"),
    errno.EACCES: ("you may not write there", "choose another place, or ask who owns it"),
    errno.EPERM: ("you may not write there", "choose another place, or ask who owns it"),
    errno.EROFS: ("the disk can only be read", "choose another place"),
    errno.ENOSPC: ("the disk is full", "free some space, or choose another place"),
    errno.EDQUOT: ("your share of the disk is full", "free some space, or choose another place"),
    errno.EFBIG: ("files may not grow so large there", "choose another place"),
    errno.ENAMETOOLONG: ("its name is too long for this disk", "choose a shorter name"),
    errno.ELOOP: ("links on its path lead in a circle", "choose another place"),
}


_Path = TypeVar("_Path", str, Path)


class _Staged(NamedTuple):
    """A file that is written and waits beside its place."""

    named: Path
    place: Path
    waiting: Path


def write(path: str | os.PathLike[str], data: bytes | str) -> None:
    """Write one file whole, or leave what was there.

    Args:
        path: Where; an old file there is replaced and its permissions are kept. The folder must
            be there.
        data: The content; text is written as UTF-8 with the line ends that it has.

    Raises:
        OutputError: It cannot be written; the message names the path, the reason and a way out.
    """
    write_all({Path(path): data.encode() if isinstance(data, str) else data})


def write_all(files: Mapping[_Path, bytes] | Mapping[_Path, str]) -> None:
    """Write several files, all of them or none.

    Nothing is put in its place before every file is on the disk; should one then fail to go
    there, those that went before are taken back.

    Args:
        files: Content by path, as for ``write``.

    Raises:
        OutputError: One of them cannot be written; the message names it.
    """
    staged: list[_Staged] = []
    try:
        for path, data in files.items():
            staged.append(_stage(Path(path), data))
        _put_in_place(staged)
    finally:
        for item in staged:
            _discard(item.waiting)


def can_be_replaced(path: str | os.PathLike[str]) -> bool:
    """Return whether there is nothing at a path, or a file that a new one may replace."""
    return _hindrance(Path(path)) is None


def _stage(named: Path, data: bytes | str) -> _Staged:
    """Write the data beside its place and return where it waits."""
    problem = _hindrance(named)
    if problem is not None:
        raise OutputError(problem)
    # A link stays a link: what it leads to is replaced.
    place = Path(os.path.realpath(named))
    waiting = place.parent / f".govgraph-{_nonce()}.tmp"
    content = data.encode() if isinstance(data, str) else data
    try:
        _write_through(waiting, content, _mode(place))
    except OSError as fault:
        _discard(waiting)
        raise _refusal(named, fault) from fault
    except BaseException:
        _discard(waiting)
        raise
    return _Staged(named, place, waiting)


def _nonce() -> str:
    """Return letters that no other file beside has; ``secrets`` would take longer to load."""
    return os.urandom(8).hex()


def _write_through(waiting: Path, content: bytes, mode: int | None) -> None:
    """Write a new file and see it on the disk."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    with open(os.open(waiting, flags, 0o666), "wb") as file:
        if mode is not None:
            os.chmod(waiting, mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(staged: list[_Staged]) -> None:
    """Rename every file into its place; take all back where one cannot go there."""
    kept: list[tuple[Path, Path | None]] = []
    try:
        for item in staged:
            if len(staged) > 1:
                kept.append((item.place, _old_one(item.place)))
            os.replace(item.waiting, item.place)
    except BaseException as fault:
        for place, old in reversed(kept):
            _take_back(place, old)
        if isinstance(fault, OSError):
            raise _refusal(item.named, fault) from fault
        raise
    for _, old in kept:
        _discard(old)
    _remember({item.place.parent for item in staged})


def _old_one(place: Path) -> Path | None:
    """Return a second name for the file at a place, or None where there is none."""
    old = place.parent / f".govgraph-{_nonce()}.old"
    try:
        os.link(place, old)
    except FileNotFoundError:
        return None
    except OSError:
        # Some disks know no second names.
        import shutil

        shutil.copy2(place, old)
    return old


def _take_back(place: Path, old: Path | None) -> None:
    """Put the old file back at its place, or leave the place empty as it was."""
    with suppress(OSError):
        if old is None:
            place.unlink(missing_ok=True)
        else:
            os.replace(old, place)
            _discard(old)


def _discard(path: Path | None) -> None:
    """Remove a file that has served its turn, if it is still there."""
    if path is not None:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _remember(folders: set[Path]) -> None:
    """See the new names on the disk too, where the system lets a folder be synchronised."""
    for folder in sorted(folders):
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _mode(place: Path) -> int | None:
    """Return the permissions of the file at a place, or None where there is none."""
    try:
        return stat.S_IMODE(place.stat().st_mode)
    except OSError:
        return None


def _hindrance(named: Path) -> str | None:
    """Return why what stands at a path must not be replaced, or None."""
    try:
        mode = named.stat().st_mode
    except FileNotFoundError:
        return None
    except OSError as fault:
        return str(_refusal(named, fault))
    except ValueError:
        return f"cannot write {str(named)!r}: no file can be called that; choose another name"
    if stat.S_ISDIR(mode):
        return (
            f"cannot write {named}: that is a folder; name a file in it, such as"
            f" {named / 'structure.svg'}"
        )
    if not stat.S_ISREG(mode):
        return (
            f"cannot write {named}: that is a device or a pipe, not a file; name a file, or use"
            " `-o -` to write to standard output"
        )
    if not os.access(named, os.W_OK):
        return f"cannot write {named}: it may only be read; choose another name, or allow it"
    return None


def _refusal(named: Path, fault: OSError) -> OutputError:
    """Return what to tell about a file that could not be written."""
    said = (fault.strerror or str(fault), "choose another place")
    reason, remedy = _REASONS.get(fault.errno or 0, said)
    if fault.errno == errno.ENOENT:
        reason = f"its folder {named.parent} is not there"
    return OutputError(f"cannot write {named}: {reason}; {remedy}")
