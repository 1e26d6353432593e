"""A scene with its fixed words in its own language; what the structure says stays as written."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from govgraph_render import languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from govgraph_render.scene import Card, Item, Scene

    Says = Callable[[str], str]

_SENTENCES = re.compile(r"(?<=\.) ")


def worded(scene: Scene) -> Scene:
    """Return a scene with labels, badges, line words, list and summary in its language."""
    if scene.language.startswith(languages.ENGLISH):
        return scene
    says: Says = partial(languages.said, language=scene.language)
    return replace(
        scene,
        bands=tuple(replace(band, label=says(band.label)) for band in scene.bands),
        cards=tuple(_card(card, says) for card in scene.cards),
        side=tuple(_card(card, says) for card in scene.side),
        lines=tuple(replace(line, words=says(line.words)) for line in scene.lines),
        items=tuple(_item(item, says) for item in scene.items),
        heading=says(scene.heading),
        summary=" ".join(_sentence(each, says) for each in _SENTENCES.split(scene.summary)),
    )


def _card(card: Card, says: Says) -> Card:
    badges = tuple(replace(badge, words=says(badge.words)) for badge in card.badges)
    return replace(card, badges=badges)


def _item(item: Item, says: Says) -> Item:
    return replace(item, word=says(item.opening), severity=says(item.severity.capitalize()))


def _sentence(sentence: str, says: Says) -> str:
    """Return a sentence, or as much of it as stands before a colon, as the language has it."""
    head, colon, rest = sentence.partition(": ")
    told = says(sentence)
    return says(head) + colon + rest if told == sentence else told
