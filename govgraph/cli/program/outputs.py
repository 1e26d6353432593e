"""Where a result goes, and in which form: ``--format`` and ``-o FILE``, by its ending."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import click

from govgraph.cli.program.asking import Command, given
from govgraph.cli.program.ending import Status
from govgraph.cli.program.streams import put, put_words, wrote
from govgraph.errors import InputError, UsageError

# A text, a file of bytes, or the pages of a picture.
Made: TypeAlias = str | bytes | list[bytes]
Writers = Mapping[str, Callable[[], Made]]

ENDINGS = {
    "text": (".txt",),
    "json": (".json",),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "sarif": (".sarif",),
    "junit": (".xml",),
    "csv": (".csv",),
    "xlsx": (".xlsx",),
    "svg": (".svg",),
    "png": (".png",),
    "pdf": (".pdf",),
}
STANDARD_OUTPUT = "-"
_NOT_FOR_A_TERMINAL = ("xlsx", "png", "pdf")


class Outputs(NamedTuple):
    """What was asked for.

    Attributes:
        form: What ``--format`` says; None where it was not given.
        paths: What stood after each ``-o``; ``-`` is standard output.
    """

    form: str | None
    paths: tuple[str, ...]

    def write(self, writers: Writers, on_terminal: Callable[[], str] | None = None) -> str | bytes:
        """Write a result to every place asked for; without ``-o`` to standard output.

        Files are written first and together, so that a failure leaves all of them as they were.
        A picture of several pages goes to ``name-1.svg``, ``name-2.svg`` and so on.

        Args:
            writers: How each form is made; the first is the usual one.
            on_terminal: How the usual form is made for standard output, if differently.

        Returns:
            What went to standard output; nothing where it all went to files.

        Raises:
            UsageError: The ending of a file names no form, and ``--format`` does not say it; or
                standard output cannot take the form.
        """
        usual = next(iter(writers))
        forms = {path: self._form_of(path, writers) for path in self.paths}
        named = [path for path in self.paths if path != STANDARD_OUTPUT]
        form = self.form or usual
        is_shown = not named or STANDARD_OUTPUT in self.paths
        if is_shown:
            _refuse_terminal(form)
        files = dict(item for path in named for item in _files(path, writers[forms[path]]()))
        shown: str | bytes = ""
        if is_shown:
            make = on_terminal if on_terminal and form == usual else writers[form]
            shown = _single(make())
            if form == "text" and isinstance(shown, str):
                from govgraph.findings.harmless import logged

                shown = logged(shown)
        _write(files)
        if is_shown:
            put(shown)
        return shown

    def _form_of(self, path: str, writers: Writers) -> str:
        """Return the form of a file: that of its ending, else that of ``--format``."""
        ending = Path(path).suffix.lower()
        for form in writers:
            if ending in ENDINGS.get(form, ()):
                return form
        if self.form is not None:
            return self.form
        if path == STANDARD_OUTPUT:
            return next(iter(writers))
        usual = ENDINGS.get(next(iter(writers)), ("",))[0]
        refuse_folder(path, f"result{usual}")
        known = [ending for form in writers for ending in ENDINGS.get(form, ())]
        raise UsageError(
            f"the ending of {path} does not say which form is meant;"
            f" use one of {', '.join(known)}, or --format"
        )


def refuse_folder(path: str, name: str) -> None:
    """Refuse a folder where a file is to be written.

    Raises:
        UsageError: It is one; the message shows a file in it, called ``name``.
    """
    if os.path.isdir(path) or path.endswith(os.sep):
        raise UsageError(
            f"{path} is a folder: name a file in it, such as {os.path.join(path, name)}"
        )


def _write(files: Mapping[str, bytes]) -> None:
    """Write files, all of them or none, and name each."""
    if not files:
        return
    from govgraph.files import write_all

    write_all(files)
    for path in files:
        wrote(path)


def _files(path: str, made: Made) -> list[tuple[str, bytes]]:
    """Return what goes into files for one path: one, or one for each page."""
    from govgraph.renderers import page_paths

    if isinstance(made, str):
        return [(path, made.encode())]
    if isinstance(made, bytes) or len(made) == 1:
        return [(path, made if isinstance(made, bytes) else made[0])]
    places = (str(each) for each in page_paths(Path(path), len(made)))
    return list(zip(places, made, strict=True))


def _single(made: Made) -> str | bytes:
    """Return what standard output takes: one file.

    Raises:
        UsageError: It is a picture of several pages.
    """
    if not isinstance(made, list):
        return made
    if len(made) > 1:
        raise UsageError(
            f"the picture has {len(made)} pages, and standard output takes one; name a file"
            " with -o, or ask for --page A3 or --page web"
        )
    return made[0]


def _refuse_terminal(form: str) -> None:
    """Refuse to put on a terminal what it cannot show."""
    if form in _NOT_FOR_A_TERMINAL and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError(f"a terminal cannot show {form}; name a file with -o, or use a pipe")


def _not_read(fault: InputError, outputs: Outputs) -> Status:
    """Print what is wrong with the input, in the form asked for; no file is touched."""
    from govgraph.cli.program.telling import coloured, input_outcome
    from govgraph.cli.program.telling import writers as findings_writers

    outcome = input_outcome(fault)
    tellers = findings_writers(outcome)
    form = outputs.form if outputs.form in tellers else "text"
    if form == "text":
        put_words(coloured(outcome))
    else:
        put(tellers[form]())
    return Status.INPUT


def giving(*forms: str) -> Callable[[Command], Command]:
    """Give a command ``--format`` and ``-o``; it gets them as one ``outputs``."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def wrapped(**values: Any) -> Any:
            outputs = Outputs(values.pop("form"), values.pop("output"))
            try:
                return command(outputs=outputs, **values)
            except InputError as fault:
                return _not_read(fault, outputs)

        return given(
            click.option(
                "--format",
                "form",
                type=click.Choice(forms),
                help=f"The form of the result; {forms[0]} without it.",
            ),
            click.option(
                "-o",
                "--output",
                multiple=True,
                metavar="FILE",
                help="Write to this file, in the form of its ending; `-` is standard output.",
            ),
        )(wrapped)

    return decorate
