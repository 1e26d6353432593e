"""Finds the renderers that installed packages bring, and has a structure drawn by one.

The library draws nothing itself. A renderer is a module that a package names under the entry
point group ``govgraph.renderers``; it has these functions, of which only the first three must be
there:

- ``forms()``: the endings that it can write, without the dot (``svg``);
- ``draw(structure, form, options)``: the pages of a picture, as bytes, one or more;
- ``themes()``: the names of its themes;
- ``outline(structure, form, options, language)``: the picture in words, as text;
- ``draw_comparison(sides, differing, form, options)``: the pages of what differs;
- ``locked(structure, options)``, ``is_locked(structure, options)`` and ``check_lock(text)``: the
  text of a lock file that keeps the layout, whether one holds it, and whether it can be read.

The project's own renderer is looked for first, by its name: asking the installation what it holds
takes longer than drawing a small picture.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from govgraph.errors import UsageError
from govgraph.files import write_all

if TYPE_CHECKING:
    from govgraph.structure import Structure

GROUP = "govgraph.renderers"
_OWN = "govgraph_render.formats"


class Renderer(Protocol):
    """What a module under the entry point group has."""

    def forms(self) -> Collection[str]:
        """Return the endings that it writes."""

    def draw(self, structure: Structure, form: str, options: Mapping[str, Any]) -> Sequence[bytes]:
        """Return the pages of the picture."""

    def themes(self) -> Collection[str]:
        """Return the names of its themes."""


def render(structure: Structure, form: str, **options: Any) -> list[bytes]:
    """Draw a structure and return its pages.

    Args:
        structure: The structure on its day.
        form: ``svg``, ``png`` or another ending that a renderer writes.
        options: What the renderer takes: ``theme="print"``, ``page="A3"`` and so on.

    Raises:
        UsageError: No renderer writes the form, or an option is unknown to it.
    """
    return list(_renderer(form).draw(structure, form, options))


def render_matrix(structure: Structure, form: str, **options: Any) -> list[bytes]:
    """Draw who sits where, organisations by bodies, and return the pages.

    Args:
        structure: The structure on its day.
        form: ``svg``, ``png`` or another ending that a renderer writes such tables in.
        options: What the renderer takes: ``theme="print"``, ``page="A3"`` and so on.

    Raises:
        UsageError: No renderer draws it in that form, or an option is unknown to it.
    """
    for renderer in _renderers():
        if form in getattr(renderer, "matrix_forms", tuple)():
            drawn: Sequence[bytes] = cast(Any, renderer).draw_matrix(structure, form, options)
            return list(drawn)
    raise UsageError(f"nothing here draws who sits where as .{form}; use .svg or .png")


def render_to_file(
    structure: Structure, path: str | os.PathLike[str], **options: Any
) -> list[str]:
    """Draw a structure to a file whose ending says the form; return the files written.

    A picture of several pages goes to ``name-1.svg``, ``name-2.svg`` and so on: all or none.

    Raises:
        UsageError: No renderer writes that ending, or an option is unknown to it.
        OutputError: The file cannot be written; an old one is as it was.
    """
    pages = render(structure, form_of(path), **options)
    paths = page_paths(Path(path), len(pages))
    write_all(dict(zip(paths, pages, strict=True)))
    return [str(each) for each in paths]


def outline(structure: Structure, form: str = "text", language: str = "", **options: Any) -> str:
    """Return a structure's picture in words.

    Args:
        structure: The structure on its day.
        form: ``text``, ``markdown`` or ``html``.
        language: That of the headings, ``en`` or ``cy``; else the structure's own.
        options: What the renderer takes: ``members=True``, ``focus="board"`` and so on.

    Raises:
        UsageError: No renderer tells a picture in words, or an option is unknown to it.
    """
    for renderer in _renderers():
        if tells := getattr(renderer, "outline", None):
            return str(tells(structure, form, options, language))
    raise UsageError("no renderer that tells a picture in words is installed")


def render_comparison(
    sides: tuple[Structure, Structure],
    differing: tuple[Any, Sequence[Any]],
    form: str,
    **options: Any,
) -> list[bytes]:
    """Draw what differs between two structures and return the pages.

    Args:
        sides: The old and the new structure, each on its day.
        differing: What ``govgraph.changes.diff.comparison`` gives for them, and its changes as
            ``govgraph.changes.together.told`` tells them.
        form: ``svg``, ``png`` or another ending that a renderer writes.
        options: What the renderer takes, as for ``render``.

    Raises:
        UsageError: No renderer writes the form as a comparison, or an option is unknown to it.
    """
    for renderer in _renderers():
        if form in renderer.forms() and hasattr(renderer, "draw_comparison"):
            drawn = cast(Any, renderer).draw_comparison(sides, differing, form, options)
            return list(drawn)
    raise UsageError(f"nothing here draws a comparison as .{form}")


def locked(structure: Structure, **options: Any) -> str:
    """Return the text of a lock file that keeps the layout of a picture.

    Args:
        structure: The structure on its day.
        options: What the renderer takes. ``lock`` is the text of the file as it is now: its
            other pictures stay in it, and the bodies that it knows keep their places.

    Raises:
        UsageError: No renderer keeps layouts, or ``lock`` is damaged.
    """
    return str(_keeper().locked(structure, options))


def is_locked(structure: Structure, **options: Any) -> bool:
    """Return whether the lock file whose text is ``lock`` holds the layout of a picture.

    Raises:
        UsageError: No renderer keeps layouts, or ``lock`` is damaged.
    """
    return bool(_keeper().is_locked(structure, options))


def check_lock(text: str) -> None:
    """Look whether a text can be read as a lock file.

    Raises:
        UsageError: It cannot; the message says why, and what to do.
    """
    _keeper().check_lock(text)


def _keeper() -> Any:
    for renderer in _renderers():
        if hasattr(renderer, "locked"):
            return renderer
    raise UsageError("no renderer that keeps layouts is installed")


def form_of(path: str | os.PathLike[str]) -> str:
    """Return the form that the ending of a path names.

    Raises:
        UsageError: No renderer writes it; the message names those that can be written.
    """
    form = Path(path).suffix.lower().removeprefix(".")
    if not form:
        raise UsageError(
            f"{path} has no ending, which would say what to draw; use {_endings(all_forms())}"
        )
    _renderer(form)
    return form


def page_paths(path: Path, pages: int) -> list[Path]:
    """Return where the pages of a picture go: one to the path itself, several numbered."""
    if pages == 1:
        return [path]
    return [path.with_name(f"{path.stem}-{page}{path.suffix}") for page in range(1, pages + 1)]


def all_forms() -> tuple[str, ...]:
    """Return every ending that some renderer writes, sorted."""
    return tuple(sorted({form for renderer in _renderers() for form in renderer.forms()}))


def all_themes() -> tuple[str, ...]:
    """Return the themes of every renderer, sorted."""
    return tuple(sorted({name for renderer in _renderers() for name in renderer.themes()}))


def _renderer(form: str) -> Renderer:
    """Return the first renderer that writes a form."""
    for renderer in _renderers():
        if form in renderer.forms():
            return renderer
    known = all_forms()
    if not known:
        raise UsageError("no renderer is installed; install govgraph again to draw")
    raise UsageError(f"nothing here draws .{form}; use {_endings(known)}")


def _endings(forms: Sequence[str]) -> str:
    return " or ".join(", ".join(f".{form}" for form in forms).rsplit(", ", 1))


def _renderers() -> Iterator[Renderer]:
    """Yield our own renderer, then those of other packages, looked up only if it comes to that."""
    own = _own()
    if own is not None:
        yield own
    yield from _others()


@cache
def _own() -> Renderer | None:
    package = _OWN.partition(".")[0]
    if find_spec(package) is None:
        return None
    return cast(Renderer, import_module(_OWN))


@cache
def _others() -> tuple[Renderer, ...]:
    from importlib.metadata import entry_points

    found = sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))
    return tuple(cast(Renderer, entry.load()) for entry in found if entry.value != _OWN)
