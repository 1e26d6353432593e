"""The forms that a picture can be written in: a module a suffix, with ``render(scene, options)``.

The modules of this folder are the list. The library finds this package by the entry point group
``govgraph.renderers`` and calls ``forms``, ``themes``, ``draw`` and ``outline``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from govgraph.errors import UsageError
from govgraph_render import theme
from govgraph_render.options import Options, checked, pages

if TYPE_CHECKING:
    from govgraph.changes.difference import Comparison
    from govgraph.structure import Structure
    from govgraph_render.compose.change_list import Told

MATRIX_FORMS = ("pdf", "png", "svg")
"""The forms that have ``pages(sheets, options)``, which writes any finished pages."""


def forms() -> tuple[str, ...]:
    """Return the endings that can be written, without the dot, in order of the alphabet."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def themes() -> tuple[str, ...]:
    """Return the names of the themes shipped here."""
    return theme.names()


def draw(
    structure: Structure, form: str, options: Options | Mapping[str, Any] | None = None
) -> list[bytes]:
    """Return a structure's picture in a form: one file a page.

    Args:
        structure: The structure on its day.
        form: One of ``forms()``.
        options: What is asked of the picture; a mapping names the fields of ``Options``.

    Raises:
        UsageError: an unknown form, option, theme, page, engine, view or focus; or a structure
            too large for one picture.
    """
    if form not in forms():
        raise UsageError(f"no picture can be written as .{form}: use {', '.join(forms())}")
    asked = _asked(options)
    from govgraph_render.compose import compose

    scene, asked = compose(structure, asked)
    theme.load(asked.theme)
    pages(asked)
    written: list[bytes] = import_module(f"{__name__}.{form}").render(scene, asked)
    return written


def draw_comparison(
    sides: tuple[Structure, Structure],
    differing: tuple[Comparison, Sequence[Told]],
    form: str,
    options: Options | Mapping[str, Any] | None = None,
) -> list[bytes]:
    """Return what differs between two structures as a picture: both laid out together.

    Args:
        sides: The old and the new structure.
        differing: What differs between them, and the same as sentences.
        form: One of ``forms()``.
        options: What is asked of the picture, as for ``draw``.

    Raises:
        UsageError: as for ``draw``.
    """
    if form not in forms():
        raise UsageError(f"no picture can be written as .{form}: use {', '.join(forms())}")
    from govgraph_render.compose.comparison import compared

    scene, asked = compared(sides, *differing, _asked(options))
    theme.load(asked.theme)
    pages(asked)
    written: list[bytes] = import_module(f"{__name__}.{form}").render(scene, asked)
    return written


def locked(structure: Structure, options: Options | Mapping[str, Any] | None = None) -> str:
    """Return the text of a lock file that keeps the layout of a structure's picture.

    Args:
        structure: The structure on its day.
        options: What is asked of the picture. Its ``lock`` is the text of the file as it is;
            the other pictures in it stay, and bodies that it knows keep their places.

    Raises:
        UsageError: as for ``draw``; or the text is no lock file.
    """
    from govgraph_render.compose import compose
    from govgraph_render.fit import locked as text_of

    scene, asked = compose(structure, _asked(options))
    return text_of(scene, asked, theme.load(asked.theme))


def check_lock(text: str) -> None:
    """Look whether a text is a lock file.

    Raises:
        UsageError: it is none, or damaged.
    """
    from govgraph_render import lock

    lock.read(text)


def is_locked(structure: Structure, options: Options | Mapping[str, Any] | None = None) -> bool:
    """Return whether the lock file given with the options holds this picture."""
    from govgraph_render import lock
    from govgraph_render.compose import compose

    _, asked = compose(structure, _asked(options))
    return lock.picture_name(asked) in lock.read(asked.lock)


def outline(
    structure: Structure,
    form: str = "text",
    options: Options | Mapping[str, Any] | None = None,
    language: str = "",
) -> str:
    """Return the picture in words, as ``text``, ``markdown`` or ``html``.

    Words take no room from a picture, so that who sits on each body is always told.

    Args:
        structure: The structure on its day.
        form: How it is written.
        options: What is asked of the picture; a mapping names the fields of ``Options``.
        language: That of the headings, ``en`` or ``cy``; else the structure's own.

    Raises:
        UsageError: no such form, language, option, view or focus.
    """
    from govgraph_render import wording
    from govgraph_render.compose import compose

    wording.check(form, language)
    asked = _asked(options)
    asked = replace(asked, members=True, language=language or asked.language)
    scene, _ = compose(structure, asked)
    return wording.outline(scene, form)


def _asked(options: Options | Mapping[str, Any] | None) -> Options:
    return checked(options if isinstance(options, Options) else _read(options or {}))


def matrix_forms() -> tuple[str, ...]:
    """Return the endings that who sits where can be drawn in."""
    return MATRIX_FORMS


def draw_matrix(
    structure: Structure, form: str, options: Options | Mapping[str, Any] | None = None
) -> list[bytes]:
    """Return who sits where, organisations by bodies, in a form: one file a page.

    Args:
        structure: The structure on its day.
        form: One of ``matrix_forms()``.
        options: Theme, page, resolution and whether templates are expanded; as for ``draw``.

    Raises:
        UsageError: as for ``draw``; or nobody sits anywhere.
    """
    asked = _asked(options)
    theme.load(asked.theme)
    sizes = pages(asked)
    from govgraph_render.compose.matrix import matrix_of
    from govgraph_render.paint.matrix_pages import sheets

    drawn = sheets(matrix_of(structure, asked), sizes)
    written: list[bytes] = import_module(f"{__name__}.{form}").pages(drawn, asked)
    return written


def _read(options: Mapping[str, Any]) -> Options:
    known = {field.name for field in fields(Options)}
    for name in options:
        if name not in known:
            raise UsageError(
                f"a picture has no option “{name}”: there are {', '.join(sorted(known))}"
            )
    return Options(**{key: value for key, value in options.items() if value is not None})
