"""Which edition of the program this is: kept results are only good for the same one."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_PARTS = (".py", ".yaml")


@cache
def edition() -> str:
    """Return a text that changes with any module, pack or table of the library.

    The version number alone would let an old result stand while somebody works on a rule.
    """
    told = hashlib.blake2b(digest_size=12)
    for part in _parts(str(Path(__file__).parent.parent)):
        told.update(part.encode())
    return told.hexdigest()


def _parts(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith(_PARTS):
            seen = entry.stat()
            yield f"{entry.name} {seen.st_size} {seen.st_mtime_ns}\n"
        elif entry.is_dir() and not entry.name.startswith((".", "_")):
            yield f"{entry.name}/\n"
            yield from _parts(entry.path)
