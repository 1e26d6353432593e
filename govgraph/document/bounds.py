"""How much a structure may ask of the machine, and the option that allows more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govgraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable


class Bounds(NamedTuple):
    """The most of each kind; every field is a NAME of ``--limit NAME=N``.

    Attributes:
        nesting: Mappings and lists within each other, the outermost counted as 1.
        document: Bytes in one file.
        scalar: Bytes in one text, as UTF-8.
        bodies: Bodies of a structure, those made by ``for_each`` included.
        facts: Seats and lines of a structure together.
        files: Files reached through ``uses``.
    """

    nesting: int = 64
    document: int = 32 * 1024 * 1024
    scalar: int = 1024 * 1024
    bodies: int = 100_000
    facts: int = 2_000_000
    files: int = 10_000


def bounds_from(texts: Iterable[str]) -> Bounds:
    """Return the usual bounds with those changed that the texts name; the last one holds.

    Args:
        texts: What stood after each ``--limit``, as ``nesting=100``.

    Raises:
        UsageError: A text is not NAME=N with a known name and a whole number of 1 or more.
    """
    changed: dict[str, int] = {}
    for text in texts:
        name, number = _parts(text)
        changed[name] = number
    return Bounds()._replace(**changed)


def over(name: str, most: int) -> str:
    """Return the hint of every ``input.bound``: the option that allows more than ``most``."""
    return f"if it is meant to be so large, allow more with `--limit {name}={most * 2}`"


def _parts(text: str) -> tuple[str, int]:
    """Return the name and the number of one ``NAME=N``."""
    from difflib import get_close_matches  # seldom needed, and dear to load

    known = Bounds._fields
    name, _, number = (part.strip() for part in text.partition("="))
    if name not in known:
        near = get_close_matches(name, known, 1)
        meant = f"; did you mean {near[0]}?" if near else "."
        raise UsageError(
            f'--limit {text}: there is no limit called "{name}"{meant}'
            f" The limits are {', '.join(known)}."
        )
    if not (number.isascii() and number.isdigit() and len(number) <= 15 and int(number) > 0):
        raise UsageError(
            f"--limit {text}: a limit is a whole number of 1 or more,"
            f" as in --limit {name}={getattr(Bounds(), name)}"
        )
    return name, int(number)
