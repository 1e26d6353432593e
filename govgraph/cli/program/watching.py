"""``--watch``: do something again whenever a file that it rests on changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from time import sleep
from typing import NoReturn, TypeAlias

from govgraph.cli.program.streams import tell
from govgraph.errors import UsageError
from govgraph.findings.harmless import harmless

STANDARD_INPUT = "-"
_PAUSE = 0.3
_ENDINGS = (".yaml", ".yml")

Stamps: TypeAlias = dict[str, tuple[int, int, int]]


def watch(paths: Iterable[str], run: Callable[[], Iterable[str]]) -> NoReturn:
    """Run again and again, each time after a file has changed; only an interrupt ends it.

    Args:
        paths: The files and folders that were named.
        run: Does it once, and returns the further files that it read.

    Raises:
        UsageError: Standard input is among the paths, which can be read only once.
    """
    named = list(paths)
    if STANDARD_INPUT in named:
        raise UsageError("--watch looks at files, and `-` can be read only once; name a file")
    looked = named
    while True:
        before = _stamps(looked)
        looked = [*named, *sorted(run())]
        tell("\nwatching for changes; Ctrl-C ends it")
        # What was read for the first time has no stamp from before.
        touched = _changed({**_stamps(looked), **before}, looked)
        tell(f"\n{harmless(str(touched))} has changed; checking again\n")


def _changed(before: Stamps, looked: list[str]) -> str:
    """Wait until some file is not as it was, and return its name."""
    while (now := _stamps(looked)) == before:
        sleep(_PAUSE)
    return next(path for path in sorted({*now, *before}) if now.get(path) != before.get(path))


def _stamps(paths: Iterable[str]) -> Stamps:
    """Return what changes when a file is written to, replaced, made or removed."""
    found = {}
    for path in _files(paths):
        try:
            seen = os.stat(path)
        except OSError:
            continue
        found[path] = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
    return found


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if not os.path.isdir(path):
            yield os.path.normpath(path)
            continue
        for base, folders, files in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (
                os.path.normpath(os.path.join(base, name))
                for name in files
                if name.endswith(_ENDINGS)
            )
