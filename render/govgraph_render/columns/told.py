"""Lines that a columns picture does not draw, told in words on their cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from govgraph_render.languages import listed, phrase, said
from govgraph_render.scene import Card, Line, Mark, Scene


class _Saying(NamedTuple):
    """What a line says on one of its cards: that it is missing and the like, and its words."""

    apart: str
    words: str
    is_incoming: bool


def is_inside(scene: Scene, line: Line, upper: set[str]) -> bool:
    """Return whether both ends of a line stand in the upper bands."""
    bands = {card.id: card.band for card in scene.cards}
    return bands.get(line.source) in upper and bands.get(line.target) in upper


def told(
    scene: Scene, parents: Mapping[str, Line], upper: set[str], pages: Mapping[str, int]
) -> dict[str, Card]:
    """Return all cards, with the lines that are not drawn told in words on their lower card.

    A line with a condition is told on its own card in any picture.
    """
    bands = {card.id: card.band for card in scene.cards}
    words: dict[str, dict[_Saying, list[str]]] = {}
    marks: dict[str, list[Mark]] = {}
    for line in scene.lines:
        if line.source not in bands or line.target not in bands or is_inside(scene, line, upper):
            continue
        at = line.source if bands[line.source] not in upper else line.target
        if parents.get(line.source) != line and not line.when:
            saying = _Saying(said(line.apart, scene.language), line.words, at == line.target)
            other = line.target if at == line.source else line.source
            words.setdefault(at, {}).setdefault(saying, []).append(other)
        if line.mark:
            marks.setdefault(at, []).append(line.mark)
    return {
        card.id: replace(
            card,
            words=(
                *card.words,
                *_sentences(
                    words.get(card.id, {}),
                    _named(scene, card.id, pages),
                    (card.id in parents, scene.language),
                ),
            ),
            marks=tuple(sorted({*card.marks, *marks.get(card.id, ())})),
        )
        for card in scene.cards
    }


def _named(scene: Scene, at: str, pages: Mapping[str, int]) -> dict[str, str]:
    """Return the names of cards, with the page of those that stand on another than one card."""
    return {
        card.id: phrase("{} (page {})", scene.language, card.name, str(pages[card.id]))
        if card.id in pages and pages[card.id] != pages.get(at, 1)
        else card.name
        for card in scene.cards
    }


def _sentences(
    words: Mapping[_Saying, Sequence[str]], names: Mapping[str, str], how: tuple[bool, str]
) -> Iterator[str]:
    """Return lines in words, those that say the same together; ``how``: hangs, and language."""
    hangs, language = how
    for saying, others in words.items():
        joined = listed([names[other] for other in others], language)
        if saying.is_incoming:
            sentence = phrase("{} {} it", language, joined, saying.words)
        elif hangs and not saying.apart:
            sentence = phrase("Also {} {}", language, saying.words, joined)
        else:
            sentence = f"{saying.words} {joined}"
        whole = f"{saying.apart}: {sentence}" if saying.apart else sentence
        yield whole[:1].upper() + whole[1:]
