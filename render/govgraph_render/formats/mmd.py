"""Mermaid: a flowchart of the same scene, for wikis and issue trackers."""

from __future__ import annotations

import json
from collections.abc import Iterator

from govgraph_render.languages import said
from govgraph_render.options import Options
from govgraph_render.scene import Card, Line, Scene, Style, canonical
from govgraph_render.text import clean

ARROWS: dict[Style, str] = {
    "reports": "-->", "also": "-->", "seat": "-->", "added": "==>", "links": "-.-",
    "access": "--o", "scrutinises": "--x",
}  # fmt: skip
DASHED = "-.->"


def render(scene: Scene, options: Options) -> list[bytes]:
    """Return one Mermaid file."""
    return ["".join(f"{line}\n" for line in _lines(canonical(scene))).encode()]


def _lines(scene: Scene) -> Iterator[str]:
    names = {card.id: f"b{place}" for place, card in enumerate((*scene.cards, *scene.side))}
    yield "---"
    yield f"title: {json.dumps(clean(scene.title), ensure_ascii=False)}"
    yield "---"
    yield "flowchart BT"
    for place, band in enumerate(scene.bands):
        yield f'  subgraph t{place}["{_plain(band.label)}"]'
        for card in scene.cards:
            if card.band == band.id:
                yield f"    {names[card.id]}{_box(card)}"
        yield "  end"
    for card in scene.side:
        yield f"  {names[card.id]}{_box(card)}"
    for line in scene.lines:
        yield f"  {names[line.source]} {_arrow(line, scene.language)} {names[line.target]}"


def _arrow(line: Line, language: str) -> str:
    number = f" ({line.mark.number})" if line.mark else ""
    missing = f" – {said('missing', language)}" if line.style == "missing" else ""
    words = f"{_plain(line.words + line.when)}{missing}{number}"
    return f'{ARROWS.get(line.style, DASHED)}|"{words}"|'


def _box(card: Card) -> str:
    words = [_plain(card.name), *(_plain(badge.words) for badge in card.badges)]
    words += [_plain(seat.label) for seat in card.seats]
    words += ["(" + ", ".join(str(mark.number) for mark in card.marks) + ")"] if card.marks else []
    inside = "<br/>".join(words)
    return f'(["{inside}"])' if card.kind == "office" else f'["{inside}"]'


def _plain(text: str) -> str:
    """Return a text that Mermaid takes as it stands: its signs as entities of its own."""
    kept = (letter if letter.isalnum() or letter in " .,–’'-()/×" else f"#{ord(letter)};"
            for letter in clean(text))  # fmt: skip
    return "".join(kept)
