"""A run that was made before, word for word, over files of which none has changed since.

What it told is told again: nothing that reads, checks or parses the command line is imported.
Only a check into a pipe or a file is kept so; a terminal has colours and a width.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from govgraph.cli.program.place import cache_folder
from govgraph.cli.program.today import today_in_words

if TYPE_CHECKING:
    from govgraph.cache.kept import Kept
    from govgraph.findings.outcome import Outcome

WORDS = "govgraph.words"
"""Under this key a command finds the words of the command line."""

_COMMAND = "check"
_NEVER_KEPT = frozenset({"--no-cache", "--watch"})


def told_again(words: Sequence[str]) -> int | None:
    """Tell what a run with these words told, and return its status; None where it must be run.

    Raises:
        OSError: Standard output takes nothing more.
    """
    folder = cache_folder()
    if not words or words[0] != _COMMAND or not _NEVER_KEPT.isdisjoint(words):
        return None
    if folder is None or not _is_plain():
        return None
    from govgraph.cache.again import told_before

    told = told_before(folder, words)
    if told is None or told.today not in (None, today_in_words()):
        return None
    sys.stdout.buffer.write(told.output)
    sys.stdout.flush()
    return told.status


def keep_told(
    words: Sequence[str], paths: Sequence[str], outcome: Outcome, kept: Kept, end: tuple[int, str]
) -> None:
    """Keep what a run told, where all that it rests on can be looked at again.

    Args:
        words: Those of the command line.
        paths: The files and folders among them.
        outcome: What was found.
        kept: The results, saved.
        end: The status, and what went to standard output.
    """
    folder = cache_folder()
    ground = kept.ground(paths, outcome.files) if folder is not None and _is_plain() else None
    if folder is None or ground is None:
        return
    from govgraph.cache.again import Told, remember

    status, output = end
    text = output if output.endswith("\n") else f"{output}\n"
    told = Told(status, text.encode("utf-8", "backslashreplace"), kept.today)
    remember(folder, words, told, ground)


def _is_plain() -> bool:
    """Return whether what is told goes as it is, in UTF-8, to a file or another program."""
    if sys.stdout is None or sys.stderr is None or os.environ.get("PYTHONIOENCODING"):
        return False
    return not sys.stdout.isatty()
