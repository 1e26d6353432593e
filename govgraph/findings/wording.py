"""Words that messages share: lists of names, numbers of things, quotation."""

from __future__ import annotations

from collections.abc import Sequence

MOST_NAMED = 12


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Return names as a list in words: ``A``, ``A and B``, ``A, B and C``.

    Beyond twelve the rest is counted: nobody reads further, and the subjects have them all.
    """
    if len(names) > MOST_NAMED:
        rest = len(names) - MOST_NAMED
        names = [*names[:MOST_NAMED], counted(rest, "other")]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"


def counted(number: int, thing: str, things: str | None = None) -> str:
    """Return a number of things in words: ``1 seat``, ``3 seats``, ``2 bodies``."""
    return f"{number} {thing}" if number == 1 else f"{number} {things or f'{thing}s'}"


def kind_words(kind: str) -> str:
    """Return a kind as words: ``integrated-care-board`` becomes ``integrated care board``."""
    return kind.replace("-", " ")
