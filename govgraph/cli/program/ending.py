"""How a run ends: the one place where every exception becomes a message and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

import click

from govgraph.cli.program.streams import (
    ClosedPipeError,
    is_broken,
    is_closed_pipe,
    put_words,
    silence,
    tell,
)
from govgraph.errors import GovgraphError, InputError, OutputError, UsageError

if TYPE_CHECKING:
    from govgraph.findings.report import Report

_FRAMES_TOLD = 6


class Status(IntEnum):
    """The exit statuses; scripts rely on them."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
    FAULT = 4
    INTERRUPTED = 130
    CLOSED_PIPE = 141


class FailedRulesError(Exception):
    """Rules that failed on our account; what the others found has been told by now."""


def refuse_failed(reports: Iterable[Report]) -> None:
    """Raise once everything is told, where rules failed on our account.

    Raises:
        FailedRulesError: It names each rule once, with what it said.
    """
    failed = sorted({each for report in reports for each in report.failed})
    if failed:
        raise FailedRulesError(
            "\n".join(f"the rule {code} failed: {said}" for code, said in failed)
        )


def highest(statuses: Sequence[Status]) -> Status:
    """Return the status of several files: the highest of 3, 1 and 0."""
    return max(statuses, default=Status.CLEAN)


def status_after(run: Callable[[], int], words: Sequence[str]) -> int:
    """Run something and return its exit status, having said what went wrong.

    Args:
        run: What to run; it returns a status.
        words: The words of the command line, for the report on a fault of our own.
    """
    try:
        status = run()
        if is_broken(sys.stdout):
            raise OutputError("standard output was closed before all of the result was written")
    except click.exceptions.Exit as end:
        status = end.exit_code
    except BaseException as fault:
        status = _told(fault, words)
    return status


def _told(fault: BaseException, words: Sequence[str]) -> Status:
    """Say what went wrong, and return the status for it."""
    for kinds, answer in _ANSWERS:
        if isinstance(fault, kinds):
            return answer(fault)
    if isinstance(fault, OSError) and is_closed_pipe(fault):
        return _closed_pipe(fault)
    if isinstance(fault, OSError) and fault.filename is None:
        # Files have names; what has none is the stream that click writes help to.
        silence(sys.stdout)
        return _output_error(OutputError(f"cannot write to standard output: {fault.strerror}"))
    if isinstance(fault, GovgraphError):
        # What the library says of its surroundings: a part of it that is not installed.
        _error(str(fault))
        return Status.FAULT
    return _fault_of_ours(fault, words)


def _closed_pipe(_: BaseException) -> Status:
    """Say nothing: whoever closed the pipe knows."""
    for stream in (sys.stdout, sys.stderr):
        silence(stream)
    return Status.CLOSED_PIPE


def _interrupted(_: BaseException) -> Status:
    """Say that it was stopped, on a line of its own after the ^C."""
    tell("\nstopped; files are as they were")
    return Status.INTERRUPTED


def _wrong_word(fault: BaseException) -> Status:
    """Say which word of the command line was wrong, and where its help is."""
    assert isinstance(fault, click.ClickException)
    if isinstance(fault, click.exceptions.NoArgsIsHelpError):
        tell(fault.format_message())
        return Status.USAGE
    _error(fault.format_message())
    context = getattr(fault, "ctx", None)
    if context is not None:
        tell(f"       `{context.command_path} --help` shows what it takes, with examples.")
    return Status.USAGE


def _usage_error(fault: BaseException) -> Status:
    """Say what the structure has no answer to."""
    _error(str(fault))
    return Status.USAGE


def _input_error(fault: BaseException) -> Status:
    """Print what is wrong with the input; findings of every kind go to standard output."""
    from govgraph.cli.program.telling import input_report

    assert isinstance(fault, InputError)
    report = input_report(fault)
    return Status(status_after(lambda: _put(report), ()))


def _put(report: str) -> Status:
    put_words(report)
    return Status.INPUT


def _output_error(fault: BaseException) -> Status:
    """Say what could not be written."""
    _error(str(fault))
    return Status.INPUT


# The first kind that fits answers.
_ANSWERS: tuple[tuple[type[BaseException], Callable[[BaseException], Status]], ...] = (
    (ClosedPipeError, _closed_pipe),
    (KeyboardInterrupt, _interrupted),
    (click.Abort, _interrupted),
    (click.ClickException, _wrong_word),
    (UsageError, _usage_error),
    (InputError, _input_error),
    (OutputError, _output_error),
)


def _error(words: str) -> None:
    """Print an error as findings print theirs."""
    from govgraph.findings.harmless import harmless

    tell(f"{click.style('error', fg='red', bold=True)}  {harmless(words)}")


def _fault_of_ours(fault: BaseException, words: Sequence[str]) -> Status:
    """Print a short report to send us; never a traceback."""
    import platform

    from govgraph.findings.harmless import harmless

    _error("this is a fault of govgraph, not of your file; nothing was half written")
    tell("       please send us these lines, without whatever is private in them:")
    system = f"Python {platform.python_version()}, {platform.system()}"
    lines = [
        f"govgraph {installed_version()}, {system}",
        f"command: {' '.join(['govgraph', *words])}",
        *_said(fault),
    ]
    for line in lines:
        tell(f"         {harmless(line)}")
    return Status.FAULT


def _said(fault: BaseException) -> list[str]:
    """Return what went wrong, and where, the last step first."""
    if isinstance(fault, FailedRulesError):
        return str(fault).split("\n")
    import traceback

    return ["".join(traceback.format_exception_only(fault)).strip(), *_steps(fault)]


def _steps(fault: BaseException) -> list[str]:
    """Return where it failed, the last step first, without folders of this machine."""
    import traceback

    frames = traceback.extract_tb(fault.__traceback__)[-_FRAMES_TOLD:]
    return [
        f"in {_module_path(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in reversed(frames)
    ]


def _module_path(path: str) -> str:
    """Return the path of a module from its package on."""
    parts = path.split(os.sep)
    package = next((part for part in parts[::-1] if part.startswith("govgraph")), parts[-1])
    return "/".join(parts[parts.index(package) :])


def installed_version() -> str:
    """Return the version that is installed, as far as the installation knows it."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("govgraph")
    except PackageNotFoundError:
        return "from a checkout"
