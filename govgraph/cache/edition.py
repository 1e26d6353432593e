"""Which edition of the program this is: kept results are only good for the same one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

_ENDINGS = (".py", ".yaml")


@cache
def edition() -> str:
    """Return a text that changes with any module, pack or table of the library.

    The version number alone would let an old result stand while somebody works on a rule.
    """
    import hashlib

    told = hashlib.blake2b(digest_size=12)
    for part in parts():
        told.update(part.encode())
    return told.hexdigest()


@cache
def parts() -> tuple[str, ...]:
    """Return a line for each module, pack and table of the library, as they are now."""
    return tuple(_parts(os.path.dirname(os.path.dirname(__file__))))


def _parts(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith(_ENDINGS):
            seen = entry.stat()
            yield f"{entry.name} {seen.st_size} {seen.st_mtime_ns}\n"
        elif entry.is_dir() and not entry.name.startswith((".", "_")):
            yield f"{entry.name}/\n"
            yield from _parts(entry.path)
