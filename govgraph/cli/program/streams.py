"""Standard output and standard error: results to the one, everything else to the other."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import IO, Any

import click

from govgraph.errors import OutputError


class ClosedPipeError(Exception):
    """Whoever read the output has stopped reading, as ``head`` does."""


def prepare() -> None:
    """Make both streams able to print every letter.

    What goes to a file or another program is UTF-8 whatever the locale, so that the same input
    gives the same bytes; a terminal keeps its own encoding, and what that cannot show is escaped.
    """
    for stream in (sys.stdout, sys.stderr):
        change = getattr(stream, "reconfigure", None)
        if change is None:
            continue
        if stream.isatty() or os.environ.get("PYTHONIOENCODING"):
            change(errors="backslashreplace")
        else:
            change(encoding="utf-8", errors="backslashreplace", newline="\n")


def is_coloured(stream: IO[Any] | None) -> bool:
    """Return whether colour may go to a stream: a terminal, and no ``NO_COLOR``."""
    return stream is not None and stream.isatty() and not os.environ.get("NO_COLOR")


def put(result: str | bytes) -> None:
    """Write a result to standard output; text gets its line end where it lacks one.

    Raises:
        ClosedPipeError: Nobody reads it any more.
        OutputError: It cannot be written.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed; write to a file with -o")
    is_whole = isinstance(result, bytes) or result.endswith("\n")
    try:
        click.echo(result, nl=not is_whole, color=is_coloured(sys.stdout))
    except OSError as fault:
        silence(sys.stdout)
        if is_closed_pipe(fault):
            raise ClosedPipeError from fault
        raise OutputError(f"cannot write to standard output: {fault.strerror}") from fault


def put_words(result: str) -> None:
    """Write a result in words to standard output, with nothing in it that steers a log.

    Raises:
        ClosedPipeError: Nobody reads it any more.
        OutputError: It cannot be written.
    """
    from govgraph.findings.harmless import logged

    put(logged(result))


def wrote(path: object) -> None:
    """Say that a file was written."""
    from govgraph.findings.harmless import harmless

    tell(f"wrote {harmless(str(path))}")


def tell(words: str) -> None:
    """Write a remark or an error to standard error, as far as somebody reads it."""
    from govgraph.findings.harmless import logged

    with suppress(OSError):
        click.echo(logged(words), err=True, color=is_coloured(sys.stderr))


def is_closed_pipe(fault: BaseException | None) -> bool:
    """Return whether an error says that the reader of a pipe has gone."""
    # Windows says EINVAL where others say EPIPE.
    codes = {errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE}
    return isinstance(fault, OSError) and fault.errno in codes


def is_broken(stream: IO[Any] | None) -> bool:
    """Return whether what waits in a stream cannot be written; it is silenced then."""
    if stream is None:
        return False
    try:
        stream.flush()
    except (OSError, ValueError):
        silence(stream)
        return True
    return False


def silence(stream: IO[Any] | None) -> None:
    """Let what still waits in a stream go nowhere, so that ending does not fail over it."""
    if stream is None:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
