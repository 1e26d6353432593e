"""Findings told in the forms that the library has; on a terminal, in colour."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import click

from govgraph.cli.program.streams import is_coloured

if TYPE_CHECKING:
    from govgraph.errors import InputError
    from govgraph.findings.outcome import Outcome

_FORMATS = "govgraph.findings.formats"
_USUAL = "text"
_LOOKS: dict[str, Callable[[str], str]] = {
    "error": partial(click.style, fg="red", bold=True),
    "warning": partial(click.style, fg="yellow", bold=True),
    "question": partial(click.style, fg="cyan", bold=True),
    "note": partial(click.style, fg="blue", bold=True),
    "place": partial(click.style, bold=True),
    "rule": partial(click.style, dim=True),
    "caret": partial(click.style, fg="red", bold=True),
    "word": partial(click.style, bold=True),
}


def forms() -> tuple[str, ...]:
    """Return the forms that findings can be told in, the usual one first."""
    found = [item.name for item in iter_modules(import_module(_FORMATS).__path__)]
    return tuple(sorted(found, key=lambda name: (name != _USUAL, name)))


def writers(outcome: Outcome) -> dict[str, Callable[[], str]]:
    """Return how the outcome is told in each form, the usual one first."""
    return {form: _teller(outcome, form) for form in forms()}


def coloured(outcome: Outcome) -> str:
    """Return the outcome as text, in colour where standard output is a terminal."""
    from govgraph.findings.formats import text

    return text.write(outcome, style())


def input_outcome(fault: InputError) -> Outcome:
    """Return what was wrong with an input as the outcome of a run."""
    from govgraph.findings.outcome import CheckedFile, Outcome
    from govgraph.findings.report import Report

    path = fault.findings[0].where.file
    texts = getattr(fault, "texts", {})
    report = Report(findings=fault.findings)
    return Outcome((CheckedFile(path=path, report=report, texts=texts),))


def input_report(fault: InputError) -> str:
    """Return what was wrong with an input, as ``check`` tells it."""
    return coloured(input_outcome(fault))


def _teller(outcome: Outcome, form: str) -> Callable[[], str]:
    def told() -> str:
        written: str = import_module(f"{_FORMATS}.{form}").write(outcome)
        return written

    return told


def style() -> Callable[[str, str], str]:
    """Return how parts of a text look: in colour where standard output is a terminal."""
    from govgraph.findings.formats.text import plain

    return _coloured if is_coloured(sys.stdout) else plain


def _coloured(part: str, text: str) -> str:
    return _LOOKS.get(part, str)(text)
