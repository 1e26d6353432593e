"""The key: exactly what the picture uses, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from govgraph_render.paint.card import FILLS
from govgraph_render.paint.edge import edge
from govgraph_render.paint.hatch import hatch
from govgraph_render.paint.lines import head
from govgraph_render.paint.marker import role_sign, stroke
from govgraph_render.paint.styles import GROUND, LOOKS, TRIMS
from govgraph_render.place.wires import Arrow
from govgraph_render.scene import (
    KIND_WORDS,
    MARK_WORDS,
    ROLE_WORDS,
    STATUTORY,
    Card,
    Kind,
    MarkKind,
    Role,
    Scene,
    Style,
    Tone,
)
from govgraph_render.shapes import Box, Group, Path, Pen, Rect, Shape, Words
from govgraph_render.text import BOLD, width, wrap

SIZE = 8.0
ROW = 15.0
INDENT = 34.0
BETWEEN = 14.0
SWATCH = {"kind": 26.0, "line": 34.0, "role": 15.0, "badge": 28.0}
"""What a sign takes before its words; 28 for those not named."""
FLIPPED_WORDS = "Oversees"
CHANGES: tuple[MarkKind, ...] = ("add", "rem", "chg")
STANDINGS: dict[Tone, str] = {
    "filled": "Statutory; law verified",
    "outline": "Called statutory; law not verified",
}
"""What the badge of a statutory body says by its tone; told where both may stand."""
STACK_WORDS = "Several alike, in one card"
SEAT_WORDS: dict[MarkKind, str] = {
    "gap": "Seat expected, not filled",
    "settle": "Seat or voice to settle",
    "note": "Seat noted",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the key: which family of signs, which of them, and its words."""

    family: str
    sign: str
    words: str

    @property
    def room(self) -> float:
        """Return how wide the entry is, the space after it included."""
        return SWATCH.get(self.family, 28.0) + width(self.words, SIZE) + BETWEEN


def entries(scene: Scene, arrows: str) -> tuple[Entry, ...]:
    """Return what a scene uses, in the order of the key."""
    cards = (*scene.cards, *scene.side)
    kinds = {card.kind for card in cards}
    found = [Entry("kind", kind, words) for kind, words in KIND_WORDS.items() if kind in kinds]
    found += _lines(scene, arrows)
    if any(card.stack for card in cards):
        found.append(Entry("stack", "stack", STACK_WORDS))
    found += _standings(cards)
    roles = {member.role for card in cards for member in card.members}
    found += [Entry("role", role, words) for role, words in ROLE_WORDS.items() if role in roles]
    gaps = {seat.mark.kind for card in cards for seat in card.seats}
    gaps |= {member.mark.kind for card in cards for member in card.members if member.mark}
    found += [Entry("seat", kind, words) for kind, words in SEAT_WORDS.items() if kind in gaps]
    states = {card.state for card in cards}
    found += [Entry("change", kind, MARK_WORDS[kind]) for kind in CHANGES if kind in states]
    if any(card.focus for card in cards):
        found.append(Entry("focus", "focus", "The body in focus"))
    return tuple(found)


def _standings(cards: Iterable[Card]) -> list[Entry]:
    """Return what a filled and an outlined badge say; filled ones alone speak for themselves."""
    badges = (badge for card in cards for badge in card.badges)
    tones = {badge.tone for badge in badges if badge.words == STATUTORY}
    told = STANDINGS if "outline" in tones else {}
    return [Entry("badge", tone, words) for tone, words in told.items() if tone in tones]


def _lines(scene: Scene, arrows: str) -> list[Entry]:
    words: dict[Style, set[str]] = {}
    for line in scene.lines:
        words.setdefault(line.style, set()).add(line.words)
    found = []
    for style, look in LOOKS.items():
        if style in words:
            said = look.words or _joined(sorted(words[style]))
            flipped = arrows == "down" and style == "reports"
            found.append(Entry("line", style, FLIPPED_WORDS if flipped else said))
    return found


def _joined(words: list[str]) -> str:
    text = ", ".join(words)
    return text[:1].upper() + text[1:]


def height(entries_: tuple[Entry, ...], wide: float) -> float:
    """Return how tall the key is in a width."""
    return ROW * (1 + max((row for row, _, _ in _spread(entries_, wide)), default=0))


def _spread(entries_: tuple[Entry, ...], wide: float) -> Iterator[tuple[int, float, Entry]]:
    row, x = 0, INDENT
    for entry in entries_:
        if x > INDENT and x + entry.room - BETWEEN > wide:
            row, x = row + 1, INDENT
        yield row, x, entry
        x += entry.room


def key(entries_: tuple[Entry, ...], box: Box, arrows: str) -> Group | None:
    """Return the key in a box; nothing where the picture uses no sign."""
    if not entries_:
        return None
    shapes: list[Shape] = [Words(box.x, box.y + 9, "Key", 9, BOLD)]
    for row, x, entry in _spread(entries_, box.w):
        at = Box(box.x + x, box.y + row * ROW, 0, 12)
        room = box.w - x - SWATCH.get(entry.family, 28.0)
        line = wrap(entry.words, SIZE, 400, room, 1)[0]
        drawn = _SIGNS[entry.family](entry, at, arrows)
        words = Words(at.x + SWATCH.get(entry.family, 28.0) - 1, at.y + 9, line, SIZE)
        shapes.append(
            Group((*drawn, words), css="entry", data=(("key", f"{entry.family}:{entry.sign}"),))
        )
    return Group(tuple(shapes), "group", "Key", css="key")


def _kind(entry: Entry, at: Box, arrows: str) -> tuple[Shape, ...]:
    kind: Kind = entry.sign  # type: ignore[assignment]
    outside, office = kind == "outside", kind == "office"
    pen = Pen("paper" if outside else "card", "cardline", 0.9, "3 2" if outside else "")
    shapes: list[Shape] = [Rect(Box(at.x, at.y, 20, 12), pen, 5 if office else 2)]
    if office:
        shapes.append(Rect(Box(at.x + 2, at.y + 2, 16, 8), Pen(stroke=kind, width=0.7), 3.6))
    return (*shapes, *edge(kind, at.x + 0.6, at.y + 0.7, 10.6))


def _line(entry: Entry, at: Box, arrows: str) -> tuple[Shape, ...]:
    style: Style = entry.sign  # type: ignore[assignment]
    look = LOOKS[style]
    tip = Arrow(at.x + 27, at.y + 6, 1, 0)
    end = tip.x - TRIMS[look.head]
    way = (("M", at.x, tip.y), ("H", end))
    shapes: list[Shape] = []
    if style == "missing":
        shapes.append(Path(way, Pen(stroke="gapfill", width=GROUND)))
    shapes.append(Path(way, Pen(stroke=look.colour, width=look.width, dash=look.dash)))
    if look.head != "none":
        shapes.append(head(tip, look))
    return tuple(shapes)


def _stack(entry: Entry, at: Box, arrows: str) -> tuple[Shape, ...]:
    pen = Pen("card", "cardline", 0.8)
    return tuple(Rect(Box(at.x + by, at.y + by, 18, 8.5), pen, 1.5) for by in (4, 2, 0))


def _role(entry: Entry, at: Box, arrows: str) -> tuple[Shape, ...]:
    role: Role = entry.sign  # type: ignore[assignment]
    return (role_sign(role, at.x + 4, at.y + 6, "paper"),)


def _seat(entry: Entry, at: Box, arrows: str) -> tuple[Shape, ...]:
    box = Box(at.x, at.y, 22, 12)
    fill = FILLS[entry.sign]
    lines = Path(hatch(box, 6, entry.sign == "gap"), Pen(stroke=entry.sign, width=0.7))
    return (Rect(box, Pen(fill), 2), lines, Rect(box, Pen("", entry.sign, 1.1, "3 2.2"), 2))


def _change(entry: Entry, at: Box, arrows: str) -> tuple[Shape, ...]:
    kind: MarkKind = entry.sign  # type: ignore[assignment]
    pen = Pen(f"{kind}fill", kind, 1.3 if kind == "rem" else 2, "3 3" if kind == "rem" else "")
    box = Box(at.x, at.y, 22, 12)
    return (Rect(box, pen, 2), stroke(kind, box.middle, at.y + 6, kind, 0.75))


def _badge(entry: Entry, at: Box, arrows: str) -> tuple[Shape, ...]:
    box = Box(at.x, at.y + 0.5, 22, 11)
    filled = entry.sign == "filled"
    return (Rect(box, Pen(fill="badge") if filled else Pen("card", "badge", 0.9), 2),)


def _focus(entry: Entry, at: Box, arrows: str) -> tuple[Shape, ...]:
    return (Rect(Box(at.x, at.y, 22, 12), Pen("card", "ink", 2.4), 2),)


_SIGNS: dict[str, Callable[[Entry, Box, str], tuple[Shape, ...]]] = {
    "kind": _kind,
    "line": _line,
    "stack": _stack,
    "badge": _badge,
    "role": _role,
    "seat": _seat,
    "change": _change,
    "focus": _focus,
}
