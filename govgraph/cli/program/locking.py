"""The lock file beside a structure: read for every picture, written on request."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from govgraph.cli.program.asking import STANDARD_INPUT
from govgraph.errors import OutputError, UsageError

if TYPE_CHECKING:
    from govgraph.structure import Structure

LARGEST = 10_000_000
"""More bytes than the lock of any structure that can be drawn."""


def lock_path(path: str) -> Path | None:
    """Return where the lock of a structure is; None for what has no place of its own."""
    return None if path == STANDARD_INPUT else Path(path).with_suffix(".lock.json")


def lock_text(path: str) -> str:
    """Return the text of a structure's lock file; nothing where there is none.

    Raises:
        UsageError: It is there and cannot be read.
    """
    place = lock_path(path)
    if place is None or not place.is_file():
        return ""
    from govgraph.renderers import check_lock

    try:
        if place.stat().st_size > LARGEST:
            raise UsageError("this is too large for a lock file; delete it, or lock again")
        text = place.read_text("utf-8")
        check_lock(text)
        return text
    except UsageError as fault:
        raise UsageError(f"{place}: {fault}") from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise UsageError(f"{place} cannot be read: {fault}; delete it, or lock again") from fault


def lock_of(
    structure: Structure, path: str, shown: dict[str, Any], force: bool
) -> dict[Path, bytes]:
    """Return the lock file to write, by its place.

    Raises:
        UsageError: The structure came by standard input, so that nothing stands beside it.
        OutputError: The file already holds this picture, and ``force`` is not given.
    """
    from govgraph.renderers import is_locked, locked

    place = lock_path(path)
    if place is None:
        raise UsageError("--lock writes a file beside the structure, so name a file instead of -")
    if not force and is_locked(structure, **shown):
        raise OutputError(
            f"{place} holds this picture already; leave --lock out to use it, or replace it with"
            " --force: known bodies keep their places, and new ones are added"
        )
    return {place: locked(structure, **shown).encode()}
