"""The picture in words, from the same scene: short text, a nested list, and a table of lines."""

from __future__ import annotations

from dataclasses import replace

from govgraph.errors import UsageError
from govgraph_render import languages
from govgraph_render.scene import Scene, canonical
from govgraph_render.wording.entries import entries, table
from govgraph_render.wording.writers import WRITERS

__all__ = ["FORMS", "check", "outline"]

FORMS = tuple(WRITERS)


def outline(scene: Scene, form: str, language: str = "") -> str:
    """Return a scene in words.

    Args:
        scene: What the picture shows.
        form: ``text``, ``markdown`` or ``html``.
        language: That of the headings and other fixed words; else the scene's own.

    Raises:
        UsageError: no such form or language.
    """
    check(form, language)
    found = canonical(replace(scene, language=language or scene.language))
    return WRITERS[form](list(entries(found)), table(found), scene.language)


def check(form: str, language: str) -> None:
    """Look whether an outline can be written in a form and a language.

    Raises:
        UsageError: no such form or language.
    """
    if form not in WRITERS:
        raise UsageError(f"an outline is written as {', '.join(WRITERS)}; not as “{form}”")
    languages.check(language)
