"""What a whole run told, to be told again where nothing that it rests on has changed.

This is asked before anything else of the program is imported, so it imports little itself. What
is kept is plain: one line of JSON that says what the run rested on, then the bytes that it told.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from govgraph.cache.edition import parts
from govgraph.cache.stamps import Stamp, is_sure, stamp_of
from govgraph.document.folder import yaml_files

ENDING = ".told"
_DAMAGE = (OSError, KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError)


class Told(NamedTuple):
    """What a run told.

    Attributes:
        status: Its exit status.
        output: What it wrote to standard output.
        today: The day of the run, where that matters; else None.
    """

    status: int
    output: bytes
    today: str | None


class Ground(NamedTuple):
    """What a run rested on, and nothing else.

    Attributes:
        paths: The files and folders that were asked for.
        stamps: By path, the stamp of every file that was read, and of every YAML file in the
            folders.
    """

    paths: Sequence[str]
    stamps: Mapping[str, Stamp]


def told_before(folder: str, words: Sequence[str]) -> Told | None:
    """Return what a run with these words told; None where it must be run, or run again.

    Args:
        folder: Where results are kept.
        words: Those of the command line.
    """
    asked = _asked(words)
    place = _place(folder, asked)
    try:
        kept_at = os.stat(place).st_mtime_ns
        with open(place, "rb") as file:
            head, _, output = file.read().partition(b"\n")
        told = json.loads(head)
        if (told["asked"], told["sum"]) != (asked, zlib.crc32(output)):
            return None
        if not _holds(Ground(told["paths"], told["stamps"]), kept_at):
            return None
        return Told(int(told["status"]), output, told["today"])
    except _DAMAGE:
        return None


def remember(folder: str, words: Sequence[str], told: Told, ground: Ground) -> None:
    """Keep what a run told; where that fails, it only costs time."""
    from contextlib import suppress

    from govgraph.errors import GovgraphError
    from govgraph.files import write

    asked = _asked(words)
    kept = {
        "asked": asked,
        "sum": zlib.crc32(told.output),
        "status": told.status,
        "today": told.today,
        "paths": list(ground.paths),
        "stamps": {path: list(stamp) for path, stamp in ground.stamps.items()},
    }
    head = json.dumps(kept).encode()
    with suppress(OSError, GovgraphError):
        os.makedirs(folder, mode=0o700, exist_ok=True)
        write(_place(folder, asked), head + b"\n" + told.output)


def _asked(words: Sequence[str]) -> list[str]:
    """Return all that makes the same files tell something else."""
    return ["".join(parts()), os.getcwd(), *words]


def _place(folder: str, asked: Iterable[str]) -> str:
    # Two questions may share a number; then each takes the other's place.
    number = zlib.crc32("\0".join(asked).encode("utf-8", "surrogateescape"))
    return os.path.join(folder, f"{number:08x}{ENDING}")


def _holds(ground: Ground, kept_at: int) -> bool:
    """Return whether there are the same files, each as it was."""
    there: dict[str, Any] = {}
    for path in ground.paths:
        there.update(dict.fromkeys(yaml_files(path) if os.path.isdir(path) else (path,)))
    if any(path not in ground.stamps for path in there):
        return False
    return all(
        stamp_of(path) == stamp and is_sure(stamp, kept_at)
        for path, stamp in ground.stamps.items()
    )
