"""Whether a file is the same as before: by its stamp where that is sure, else by its content."""

from __future__ import annotations

import errno
import os
import stat
from typing import Any, TypeAlias

Stamp: TypeAlias = list[int]

# A file written to within so many nanoseconds before its stamp was kept may have been written to
# once more without a sign: clocks of disks are coarse.
_COARSE = 2_000_000_000
# Of a larger file nothing is kept: no structure is so large, and it would be read for nothing.
_MOST_BYTES = 32 * 1024 * 1024


class Stamps:
    """The digests of files, each file read only where its stamp does not vouch for it."""

    def __init__(self, kept: dict[str, Any], kept_at: int) -> None:
        """Keep what is known: by path a stamp and a digest, and when they were written."""
        self._kept = kept
        self._kept_at = kept_at
        self.now: dict[str, tuple[Stamp, str]] = {}

    def digest(self, path: str) -> str | None:
        """Return the digest of a file; None where it cannot be read, or is too large to keep."""
        return self.look(path)[0]

    def look(self, path: str) -> tuple[str | None, bytes | None]:
        """Return the digest of a file, and its bytes where they had to be read for that."""
        known = self.now.get(path)
        if known is not None:
            return known[1], None
        data = None
        try:
            stamp = stamp_of(path)
            if stamp[2] > _MOST_BYTES:
                return None, None
            told = self._vouched(path, stamp)
            if told is None:
                data = content(path)
                told = digest_of(data)
        except OSError:
            return None, None
        self.now[path] = (stamp, told)
        return told, data

    def _vouched(self, path: str, stamp: Stamp) -> str | None:
        """Return the digest kept for a file, where its stamp shows that it has not changed."""
        kept = self._kept.get(path)
        if kept is None or kept[0] != stamp or not is_sure(stamp, self._kept_at):
            return None
        return str(kept[1])


def is_sure(stamp: Stamp, kept_at: int) -> bool:
    """Return whether a file with a stamp cannot have been written to since that was kept."""
    return max(stamp[:2]) <= kept_at - _COARSE


def stamp_of(path: str) -> Stamp:
    """Return what changes when a file is written to or replaced.

    Raises:
        OSError: It cannot be asked.
    """
    seen = os.stat(path)
    return [seen.st_mtime_ns, seen.st_ctime_ns, seen.st_size, seen.st_ino, seen.st_dev]


def content(path: str) -> bytes:
    """Return the bytes of a file.

    Raises:
        OSError: It cannot be read again: it is missing, or a pipe or a device.
    """
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise OSError(errno.EINVAL, "it is no file that can be read twice")
    with open(path, "rb") as file:
        return file.read()


def digest_of(data: bytes) -> str:
    """Return a digest of bytes."""
    import hashlib

    return hashlib.blake2b(data, digest_size=16).hexdigest()
