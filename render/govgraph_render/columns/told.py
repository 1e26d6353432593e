"""Lines that a columns picture does not draw, told in words on their cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from govgraph_render.scene import Card, Line, Mark, Scene


def is_inside(scene: Scene, line: Line, upper: set[str]) -> bool:
    """Return whether both ends of a line stand in the upper bands."""
    bands = {card.id: card.band for card in scene.cards}
    return bands.get(line.source) in upper and bands.get(line.target) in upper


def told(
    scene: Scene, parents: Mapping[str, Line], upper: set[str], pages: Mapping[str, int]
) -> dict[str, Card]:
    """Return all cards, with the lines that are not drawn told in words on their lower card."""
    bands = {card.id: card.band for card in scene.cards}
    words: dict[str, dict[str, list[str]]] = {}
    marks: dict[str, list[Mark]] = {}
    for line in scene.lines:
        if line.source not in bands or line.target not in bands or is_inside(scene, line, upper):
            continue
        at = line.source if bands[line.source] not in upper else line.target
        if parents.get(line.source) != line:
            said = line.words if at == line.source else f"\0{line.words}"
            other = line.target if at == line.source else line.source
            words.setdefault(at, {}).setdefault(said, []).append(other)
        if line.mark:
            marks.setdefault(at, []).append(line.mark)
    return {
        card.id: replace(
            card,
            words=(
                *card.words,
                *_sentences(
                    words.get(card.id, {}), _named(scene, card.id, pages), card.id in parents
                ),
            ),
            marks=tuple(sorted({*card.marks, *marks.get(card.id, ())})),
        )
        for card in scene.cards
    }


def _named(scene: Scene, at: str, pages: Mapping[str, int]) -> dict[str, str]:
    """Return the names of cards, with the page of those that stand on another than one card."""
    return {
        card.id: f"{card.name} (page {pages[card.id]})"
        if card.id in pages and pages[card.id] != pages.get(at, 1)
        else card.name
        for card in scene.cards
    }


def _sentences(
    words: Mapping[str, Sequence[str]], names: Mapping[str, str], hangs: bool
) -> Iterator[str]:
    """Return lines in words, those that say the same together."""
    for said, others in words.items():
        listed = [names[other] for other in others]
        joined = " and ".join(filter(None, [", ".join(listed[:-1]), listed[-1]]))
        if said.startswith("\0"):
            yield f"{joined} {said[1:]} it"
        else:
            yield f"Also {said} {joined}" if hangs else f"{said[:1].upper()}{said[1:]} {joined}"
