"""Messages and citations as a list shows them: a title, a text, and where it is from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from govgraph_render import languages
from govgraph_render.text import clean

if TYPE_CHECKING:
    from govgraph.graph.index import View

BREAKS = (", so ", "; ", ": ")
"""Where a sentence is cut into a title and a text, the best first."""
SHORTEST = 12
"""A title has more letters than this."""
_INSIDE = re.compile(r"\([^()]*\)|\"[^\"]*\"|“[^”]*”")
"""What stands in brackets or quotes; a sentence is never cut there."""


def foreign(language: str) -> str:
    """Return the language of what checks say where a picture's is another; else nothing."""
    return "" if language.startswith(languages.ENGLISH) else languages.BRITISH


def split(message: str, names: Iterable[str] = ()) -> tuple[str, str]:
    """Return a sentence as a title, and the rest of it as a text of its own.

    Args:
        message: The sentence.
        names: What is named in it; a name is never cut, whatever stands in it.
    """
    plain = message
    for name in sorted(filter(None, names), key=len, reverse=True):
        plain = plain.replace(name, "_" * len(name))
    plain = _INSIDE.sub(lambda inside: "_" * len(inside[0]), plain)
    asked = plain.find("? ")
    if asked >= 0:
        return message[: asked + 1], sentence(message[asked + 2 :])
    if plain.endswith("?"):
        return message, ""
    for cut in BREAKS:
        at = plain.find(cut, SHORTEST)
        if at > 0:
            return message[:at], sentence(message[at:].lstrip(" ,:;"))
    return message, ""


def sentence(text: str) -> str:
    """Return a text with a capital letter and a full stop."""
    whole = text[:1].upper() + text[1:]
    return whole if whole.endswith((".", "?", "!", "…")) else f"{whole}."


def cited(view: View, sources: Iterable[str], language: str) -> list[str]:
    """Return citations in words: the source's title, and where in it."""
    found: dict[str, list[str]] = {}
    for citation in sources:
        key, _, locator = citation.partition("#")
        source = view.content.sources.get(key)
        title = clean(source.title or key) if source else key
        found.setdefault(title, [])
        if locator:
            found[title].append(clean(locator))
    told = ((title, languages.listed(places, language)) for title, places in found.items())
    return [", ".join(filter(None, each)) for each in told]
