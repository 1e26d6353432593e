"""D2: the same scene in the D2 language."""

from __future__ import annotations

import json
from collections.abc import Iterator

from govgraph_render.languages import said
from govgraph_render.options import Options
from govgraph_render.scene import Card, Line, Scene, canonical
from govgraph_render.text import clean

SOLID = ("reports", "also", "seat", "added")


def render(scene: Scene, options: Options) -> list[bytes]:
    """Return one D2 file."""
    return ["".join(f"{line}\n" for line in _lines(canonical(scene))).encode()]


def _lines(scene: Scene) -> Iterator[str]:
    bands = {band.id: f"t{place}" for place, band in enumerate(scene.bands)}
    names = {card.id: f"{bands[card.band]}.b{place}" for place, card in enumerate(scene.cards)}
    names |= {card.id: f"s{place}" for place, card in enumerate(scene.side)}
    yield "direction: up"
    yield f"title: {_quoted(scene.title)} {{near: top-center; shape: text}}"
    for band in scene.bands:
        yield f"{bands[band.id]}: {_quoted(band.label)}"
    for card in (*scene.cards, *scene.side):
        yield f"{names[card.id]}: {_card(card)}"
    for line in scene.lines:
        yield f"{names[line.source]} {_line(line, names[line.target], scene.language)}"


def _card(card: Card) -> str:
    words = [card.name, *(badge.words for badge in card.badges)]
    words += [seat.label for seat in card.seats]
    words += [f"({', '.join(str(mark.number) for mark in card.marks)})"] if card.marks else []
    styles = [
        "style.multiple: true" if card.stack else "",
        "style.stroke-dash: 4" if card.kind == "outside" else "",
        "style.border-radius: 9" if card.kind == "office" else "",
    ]
    given = "; ".join(filter(None, styles))
    return _quoted("\n".join(clean(word) for word in words)) + (f" {{{given}}}" if given else "")


def _line(line: Line, target: str, language: str) -> str:
    number = f" ({line.mark.number})" if line.mark else ""
    missing = f" – {said('missing', language)}" if line.style == "missing" else ""
    label = _quoted(f"{clean(line.words + line.when)}{missing}{number}")
    dash = "" if line.style in SOLID else " {style.stroke-dash: 4}"
    arrow = "--" if line.ends == "none" else "->"
    return f"{arrow} {target}: {label}{dash}"


def _quoted(text: str) -> str:
    """Return a text in quotes, without D2's signs for substitution."""
    return json.dumps(text, ensure_ascii=False).replace("${", "$ {")
