"""What stands around a picture: title, status, the list beneath, its source and a short text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from govgraph_render.compose.asked import Asked
from govgraph_render.compose.marks import Marked
from govgraph_render.compose.parties import Parties
from govgraph_render.compose.summary import summary
from govgraph_render.languages import dated, phrase, said
from govgraph_render.scene import Scene, Status
from govgraph_render.text import clean

if TYPE_CHECKING:
    from govgraph.structure import Structure


def dressed(
    structure: Structure, shown: tuple[Asked, Parties], scene: Scene, found: Marked
) -> Scene:
    """Return a scene with its title, status, list, source and summary."""
    asked, drawn = shown
    content, tongue = structure.content, asked.options.language
    title = clean(asked.title or content.title)
    if asked.options.focus and not asked.title:
        name = next((card.name for card in scene.cards if card.focus), "")
        title = phrase("{}: chain to the top", tongue, name)
    status = Status(clean(content.status).upper(), _date(structure)) if content.status else None
    titles = [_source(each, tongue) for _, each in sorted(content.sources.items())]
    return replace(
        scene,
        id=re.sub(r"[^a-z0-9]+", "-", content.path.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()),
        title=title or said("Governance structure", tongue),
        subtitle=_first_sentence(content.about or ""),
        status=status,
        marks=tuple(sorted(found.whole)),
        items=tuple(found.items),
        source="; ".join(dict.fromkeys(filter(None, titles))),
        summary=summary(structure.view, drawn, replace(scene, language=tongue), found),
        language=tongue,
        heading="On this chain" if asked.options.focus else "Gaps and points to settle",
    )


def _date(structure: Structure) -> str:
    stated, day = structure.content.date, structure.day
    if stated and (day is None or day == stated.last):
        return stated.words
    from govgraph.document.dates import of

    return of(day).words if day else ""


def _source(source: object, language: str) -> str:
    title = clean(getattr(source, "title", "") or "")
    date = getattr(source, "date", None)
    return f"{title}, {dated(date.words, language)}" if title and date else title


def _first_sentence(text: str) -> str:
    whole = clean(text)
    found = re.match(r".+?[.!?](?=\s+[A-Z“‘]|$)", whole)
    return (found[0] if found else whole).rstrip(".")
