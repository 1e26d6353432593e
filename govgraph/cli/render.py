"""``govgraph render``: the picture."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from govgraph.cli.program.asking import Question, asking, given
from govgraph.cli.program.ending import Status, refuse_failed
from govgraph.cli.program.locking import lock_of, lock_text
from govgraph.cli.program.names import offered_forms, offered_themes
from govgraph.cli.program.outputs import STANDARD_OUTPUT, refuse_folder
from govgraph.cli.program.showing import LANGUAGE, PART, TOLD, asked, flag
from govgraph.cli.program.streams import put, tell, wrote
from govgraph.errors import InputError, UsageError

_EPILOG = """\b
Examples:
  govgraph render proposed.yaml -o proposed.svg
  govgraph render proposed.yaml -o proposed.png -o proposed.svg --page A3
  govgraph render proposed.yaml -o svrp.svg --focus svrp --up all --down 1
  govgraph render proposed.yaml -o proposed.svg --lock
  govgraph render proposed.yaml -o cynnig.svg --language cy
  govgraph render proposed.yaml -o print.svg --theme print --members --notes
  cat proposed.yaml | govgraph render - -o - --page web > proposed.svg

A picture of several pages goes to name-1.svg, name-2.svg and so on. Findings are drawn, and don't
change the exit status; what is not a structure leaves the old picture and ends with 3.
"""
_NOT_FOR_A_TERMINAL = ("png", "pdf")


# In the order of the help. What is not given stays None, so that a view's own stands.
_OPTIONS = (
    *PART,
    click.option(
        "--theme",
        metavar="NAME",
        shell_complete=offered_themes,
        help="The colours: light, print, contrast, dark.",
    ),
    click.option(
        "--page", metavar="SIZE", help="auto, A4, A3, slide, web, or WxH in millimetres."
    ),
    flag("--portrait", "Stand the page upright."),
    click.option("--dpi", type=int, metavar="N", help="Dots an inch, for PNG."),
    flag("--fill-page", "Use the whole page."),
    *TOLD,
    flag("--members", "Name who has a seat."),
    LANGUAGE,
    click.option("--engine", metavar="NAME", help="What places the boxes: tiers or dot."),
)


@click.command(epilog=_EPILOG)
@click.argument("path")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    required=True,
    metavar="FILE",
    help="Write to this file, in the form of its ending; `-` is standard output.",
)
@click.option(
    "--format",
    "form",
    metavar="FORM",
    default="svg",
    show_default=True,
    shell_complete=offered_forms,
    help="The form for standard output.",
)
@click.option("--lock", is_flag=True, help="Keep this layout in a file beside the structure.")
@click.option("--force", is_flag=True, help="With --lock: replace what is kept there.")
@asking
@given(*_OPTIONS)
def command(path: str, outputs: tuple[str, ...], question: Question, **options: Any) -> Status:
    """Draw a structure, with its gaps marked and listed.

    Where name.lock.json stands beside name.yaml, bodies keep the places that it has for them, by
    their ids; --lock writes it.
    """
    from govgraph.files import write_all
    from govgraph.findings.harmless import harmless

    form, lock, force = (options.pop(name) for name in ("form", "lock", "force"))
    forms = {output: _form(output, form) for output in outputs}
    _refuse_idle(options, lock=lock, force=force, forms=forms)
    try:
        structure = question.structure(path)
    except InputError as fault:
        return _not_read(fault, outputs)
    shown = asked({**options, "lock": lock_text(path) or None})
    kept = lock_of(structure, path, shown, force) if lock else {}
    if kept:
        shown["lock"] = next(iter(kept.values())).decode()
    drawn = _drawn(structure, set(forms.values()), shown)
    files = _files(outputs, {output: drawn[forms[output]] for output in outputs})
    write_all(files | kept)
    for place in (*files, *kept):
        wrote(place)
    for place in _left_over(files):
        tell(f"left {harmless(str(place))}, which is of an earlier picture")
    if STANDARD_OUTPUT in outputs:
        put(_single(drawn[form]))
    if "gaps" not in shown:
        refuse_failed([structure.report()])
    return Status.CLEAN


def _refuse_idle(
    options: Mapping[str, Any], *, lock: bool, force: bool, forms: Mapping[str, str]
) -> None:
    """Refuse options that would do nothing beside the others.

    Raises:
        UsageError: One stands alone that belongs to another.
    """
    if force and not lock:
        raise UsageError(
            "--force replaces what --lock keeps: give --lock as well, or leave it out"
        )
    if options["dpi"] is not None and "png" not in forms.values():
        raise UsageError("--dpi is for PNG, and no output here is PNG: name one with -o name.png")


def _form(output: str, form: str) -> str:
    """Return the form of one output."""
    from govgraph.renderers import form_of

    if output != STANDARD_OUTPUT:
        refuse_folder(output, "picture.svg")
        return form_of(output)
    if form in _NOT_FOR_A_TERMINAL and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError(f"a terminal cannot show {form}; name a file with -o, or use a pipe")
    return form


def _not_read(fault: InputError, outputs: tuple[str, ...]) -> Status:
    """Tell what is wrong with the input: not where the picture would have gone."""
    if STANDARD_OUTPUT not in outputs:
        raise fault
    from govgraph.cli.program.telling import input_report

    tell(input_report(fault).rstrip("\n"))
    return Status.INPUT


def _drawn(structure: Any, forms: set[str], shown: dict[str, Any]) -> dict[str, list[bytes]]:
    """Return the pages of the picture in each form."""
    from govgraph.renderers import render

    return {form: render(structure, form, **shown) for form in sorted(forms)}


def _files(outputs: tuple[str, ...], pages: dict[str, list[bytes]]) -> dict[Path, bytes]:
    """Return every page by the file that it goes to."""
    from govgraph.renderers import page_paths

    files: dict[Path, bytes] = {}
    for output in outputs:
        if output != STANDARD_OUTPUT:
            places = page_paths(Path(output), len(pages[output]))
            files.update(zip(places, pages[output], strict=True))
    return files


def _left_over(files: dict[Path, bytes]) -> list[Path]:
    """Return files beside numbered pages that look like theirs, from a time of other pages."""
    found = []
    for place in files:
        stem, _, page = place.stem.rpartition("-")
        if stem and page.isdecimal() and len(files) > 1:
            found += [place.with_name(stem + place.suffix)]
            found += [place.with_name(f"{stem}-{int(page) + 1}{place.suffix}")]
    return [place for place in dict.fromkeys(found) if place not in files and place.exists()]


def _single(pages: list[bytes]) -> bytes:
    """Return the one page of a picture.

    Raises:
        UsageError: There are several; standard output holds one.
    """
    if len(pages) > 1:
        raise UsageError(
            f"the picture has {len(pages)} pages, and standard output takes one; name a file"
            " with -o, or ask for --page A3 or --page web"
        )
    return pages[0]
