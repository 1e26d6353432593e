"""The key: exactly what the picture uses, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from govgraph_render import languages
from govgraph_render.paint import key_signs as signs
from govgraph_render.paint.styles import LOOKS
from govgraph_render.scene import (
    KIND_WORDS,
    MARK_WORDS,
    ROLE_WORDS,
    Card,
    MarkKind,
    Scene,
    Standing,
    Style,
)
from govgraph_render.shapes import Box, Group, Shape, Words
from govgraph_render.text import BOLD, REGULAR, width, wrap

SIZE, TITLE = 8.0, 9.0
ROW, LEADING = 15.0, 10.0
INDENT = 34.0
"""Where the signs begin, unless the word for the key is longer."""
BETWEEN = 14.0
SWATCH = {"kind": 26.0, "line": 34.0, "role": 15.0, "badge": 28.0}
"""What a sign takes before its words; 28 for those not named."""
FLIPPED_WORDS = "Oversees"
CHANGES: tuple[MarkKind, ...] = ("add", "rem", "chg")
STANDINGS: dict[Standing, str] = {
    "law": "Statutory; law verified",
    "claim": "Called statutory; law not verified",
}
"""What the badge of a statutory body says; told where a claim is drawn."""
STACK_WORDS = "Several alike, in one card"
FOCUS_WORDS = "The body in focus"
SEAT_WORDS: dict[MarkKind, str] = {
    "gap": "Seat expected, not filled",
    "settle": "Seat or voice to settle",
    "note": "Seat noted",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the key: which family of signs, which of them, its words, and its sign."""

    family: str
    sign: str
    words: str
    drawn: Callable[[Box], tuple[Shape, ...]]

    @property
    def swatch(self) -> float:
        """Return what the sign takes before the words."""
        return SWATCH.get(self.family, 28.0)

    @property
    def room(self) -> float:
        """Return how wide the entry is, the space after it included."""
        return self.swatch + width(self.words, SIZE) + BETWEEN


@dataclass(frozen=True, slots=True)
class Key:
    """The word for the key, and its entries in order; it is nothing where a picture has none."""

    title: str
    entries: tuple[Entry, ...]

    def __bool__(self) -> bool:
        """Return whether there is anything to tell."""
        return bool(self.entries)

    @property
    def indent(self) -> float:
        """Return where the signs begin."""
        return max(INDENT, width(self.title, TITLE, BOLD) + BETWEEN)


def key_of(scene: Scene, arrows: str) -> Key:
    """Return what a scene uses, in the order of the key and in the scene's language."""
    cards = (*scene.cards, *scene.side)
    says = partial(languages.said, language=scene.language)
    kinds = {card.kind for card in cards}
    found = [
        Entry("kind", kind, says(words), partial(signs.kind, kind))
        for kind, words in KIND_WORDS.items()
        if kind in kinds
    ]
    found += _lines(scene, arrows)
    found += (
        Entry(each.family, each.sign, says(each.words), each.drawn) for each in _on_cards(cards)
    )
    return Key(says("Key"), tuple(found))


def _on_cards(cards: Sequence[Card]) -> Iterator[Entry]:
    """Yield the entries for what stands on cards, in English."""
    if any(card.stack for card in cards):
        yield Entry("stack", "stack", STACK_WORDS, signs.stack)
    yield from _standings(cards)
    roles = {member.role for card in cards for member in card.members}
    for role, words in ROLE_WORDS.items():
        if role in roles:
            yield Entry("role", role, words, partial(signs.role, role))
    yield from _seats(cards)
    states = {card.state for card in cards}
    for change in CHANGES:
        if change in states:
            yield Entry("change", change, MARK_WORDS[change], partial(signs.change, change))
    if any(card.focus for card in cards):
        yield Entry("focus", "focus", FOCUS_WORDS, signs.focus)


def _seats(cards: Sequence[Card]) -> Iterator[Entry]:
    gaps = {seat.mark.kind for card in cards for seat in card.seats}
    gaps |= {member.mark.kind for card in cards for member in card.members if member.mark}
    for mark, words in SEAT_WORDS.items():
        if mark in gaps:
            yield Entry("seat", mark, words, partial(signs.seat, mark))


def _standings(cards: Sequence[Card]) -> Iterator[Entry]:
    """Yield what a filled and an outlined badge say; filled ones alone speak for themselves."""
    found = {badge.standing for card in cards for badge in card.badges}
    for standing, words in STANDINGS.items():
        if "claim" in found and standing in found:
            yield Entry("badge", standing, words, partial(signs.badge, standing))


def _lines(scene: Scene, arrows: str) -> Iterator[Entry]:
    words: dict[Style, set[str]] = {}
    for line in scene.lines:
        words.setdefault(line.style, set()).add(line.words)
    for style, look in LOOKS.items():
        if style in words:
            flipped = arrows == "down" and style == "reports"
            pattern = FLIPPED_WORDS if flipped else look.words
            text = languages.phrase(pattern, scene.language, ", ".join(sorted(words[style])))
            opened = text[:1].upper() + text[1:]
            yield Entry("line", style, opened, partial(signs.line, style))


def height(key: Key, wide: float) -> float:
    """Return how tall the key is in a width."""
    placed = _spread(key, wide)
    return max((y + ROW + LEADING * (len(lines) - 1) for y, _, lines, _ in placed), default=ROW)


def _spread(key: Key, wide: float) -> Iterator[tuple[float, float, tuple[str, ...], Entry]]:
    """Yield each entry with its y and x and its words in lines: several where it fills a row."""
    y, x, tall = 0.0, key.indent, ROW
    for entry in key.entries:
        if x > key.indent and x + entry.room - BETWEEN > wide:
            y, x, tall = y + tall, key.indent, ROW
        lines = wrap(entry.words, SIZE, REGULAR, wide - x - entry.swatch) or ("",)
        tall = max(tall, ROW + LEADING * (len(lines) - 1))
        yield y, x, lines, entry
        x += entry.room


def drawn(key: Key, box: Box) -> Group:
    """Return the key in a box."""
    shapes: list[Shape] = [Words(box.x, box.y + 9, key.title, TITLE, BOLD)]
    for down, x, lines, entry in _spread(key, box.w):
        at = Box(box.x + x, box.y + down, 0, 12)
        words = (
            Words(at.x + entry.swatch - 1, at.y + 9 + LEADING * place, line, SIZE)
            for place, line in enumerate(lines)
        )
        named = (("key", f"{entry.family}:{entry.sign}"),)
        shapes.append(Group((*entry.drawn(at), *words), css="entry", data=named))
    return Group(tuple(shapes), "group", key.title, css="key")
