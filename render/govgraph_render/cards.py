"""How tall a card is at a width: its words wrapped, piece by piece, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import fsum

from govgraph_render.scene import Badge, Card, GapSeat, Mark, Member
from govgraph_render.shapes import Box
from govgraph_render.text import BOLD, REGULAR, SEMIBOLD, width, wrap

STACK = 6.0
"""What the outlines behind a stack take, to the right and below."""
LEADING = 1.2
BADGE, BADGE_ROW, BADGE_GAP, BADGE_PAD = 11.0, 14.5, 4.0, 9.0
BADGE_SPACING = 0.35
NOTE = 10.0
SMALL = 8.0
MEMBER, MEMBER_GAP, MEMBER_TOP, MEMBER_INDENT = 9.8, 1.6, 13.0, 8.0
SEAT, SEAT_PAD, SEAT_INDENT, SEAT_GAP = 9.6, 5.0, 18.5, 4.0
MANY = 7
"""More members than this stand in two columns, in a card that is wider."""
MARKS_APART, MARK_ROW = 17.0, 16.0
MARK_CLEAR = 3.0
"""Between a card's words and the marks inside it."""
MARK_TOP = 7.5
"""Under a mark on the upper edge the first words begin no higher than this."""


@dataclass(frozen=True, slots=True)
class Density:
    """How tightly a picture is set.

    Attributes:
        name: Size of names.
        pad: Above and below the words of a card.
        band: Above and below the cards of a band.
        gap: Between a band's edge and the nearest lane.
        inner: Above and below the lanes between two rows of one band.
        columns: How many columns the list has.
        weight: Weight of names.
        left, right: Where words begin, after the patterned edge, and what is free beyond them.
        least: What a card's words take at least, above the padding below.
        notes: After how many lines a note is cut.
    """

    name: float
    pad: float
    band: float
    gap: float
    inner: tuple[float, float]
    columns: int
    weight: int = SEMIBOLD
    left: float = 15.0
    right: float = 8.0
    least: float = 26.0
    notes: int = 3


HANGING = tuple(
    Density(size, pad, 0, gap, (0, 0), 1, weight, 11, 5, least, notes)
    for pad, gap, notes in ((4.5, 7, 6), (4, 6, 6), (3.5, 5, 6), (3, 4, 3))
    for size, weight, least in ((8.5, SEMIBOLD, 14), (8, REGULAR, 13))
)
"""How hanging cards are set: for each density those of the first level, and those deeper."""

DENSITIES = (
    Density(10, 7, 9, 10, (10, 16), 2, notes=6),
    Density(10, 6, 8, 8, (9, 15), 2, notes=6),
    Density(9.5, 5, 7, 7, (8, 14), 3, notes=6),
    Density(9, 4, 6, 6, (8, 13), 3),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One member with the lines of its name."""

    member: Member
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """Return what it takes, the space after it included."""
        return len(self.lines) * MEMBER + (6.6 if self.member.mark else MEMBER_GAP)


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat that is missing, with the lines of its label."""

    seat: GapSeat
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """Return the height of its hatched box."""
        return len(self.lines) * SEAT + SEAT_PAD


@dataclass(frozen=True, slots=True)
class Block:
    """A card's words, wrapped for one width and density.

    Attributes:
        width: Of the face, without the outlines of a stack.
        height: What the words need.
        top: Where the first line of the name begins.
    """

    card: Card
    width: float
    height: float
    top: float
    density: Density
    name: tuple[str, ...]
    badges: tuple[tuple[Badge, ...], ...]
    note: tuple[str, ...]
    columns: tuple[tuple[Row, ...], ...]
    seats: tuple[Seat, ...]

    @property
    def is_plain(self) -> bool:
        """Return whether the card holds no more than its name, badges and note."""
        return not (self.columns or self.seats or mark_rows(self.card, self.width)[1:])

    @property
    def outer(self) -> float:
        """Return the height with the outlines of a stack."""
        return self.height + (STACK if self.card.stack else 0)


def span(card: Card) -> float:
    """Return how many usual widths a card wants."""
    if len(card.members) > MANY:
        return 2.0
    return 1.3 if card.seats else 1.0


def badge_width(badge: Badge) -> float:
    """Return how wide a badge is drawn."""
    return width(badge.words, SMALL, BOLD, BADGE_SPACING) + BADGE_PAD


def face_width(card: Card, room: float) -> float:
    """Return the width of the face in a place that is ``room`` wide."""
    return room - (STACK if card.stack else 0)


@lru_cache(4096)
def block(card: Card, room: float, density: Density) -> Block:
    """Return a card's words set in a place that is ``room`` wide."""
    face = face_width(card, room)
    inner = max(face - density.left - density.right, 20.0)
    name = wrap(card.name, density.name, density.weight, inner)
    badges = _badge_rows(card.badges, inner)
    note = wrap(card.note, SMALL, REGULAR, inner, density.notes) if card.note else ()
    words = tuple(line for each in card.words for line in wrap(each, SMALL, REGULAR, inner))
    columns = _columns(card.members, inner)
    seats = tuple(
        Seat(seat, wrap(seat.label, SMALL, REGULAR, inner - SEAT_INDENT - 3))
        for seat in card.seats
    )
    top = density.pad
    if card.marks or card.state:
        top = max(top, MARK_TOP + 1 - 0.2 * density.name)
    height = top + len(name) * density.name * LEADING + len(badges) * BADGE_ROW
    height += _note_height(note + words) + _members_height(columns)
    height += fsum(seat.height + SEAT_GAP for seat in seats) + (3 if seats else 0)
    height = max(height + density.pad - 1, density.least + density.pad)
    if inside := mark_rows(card, face)[1:]:
        height += MARK_ROW * len(inside) + MARK_CLEAR
    return Block(card, face, height, top, density, name, badges, note + words, columns, seats)


def mark_rows(card: Card, face: float) -> list[tuple[Mark, ...]]:
    """Return a card's marks as rows: the first for its upper edge, more for inside below."""
    room = face - 10 - (MARKS_APART if card.state else 0)
    most = max(1, int(room // MARKS_APART))
    return [card.marks[start : start + most] for start in range(0, len(card.marks), most)]


def mark_places(card: Card, box: Box) -> Iterator[tuple[Mark, float, float]]:
    """Yield the middle of each of a card's marks: on the upper edge, more rows inside it."""
    first = box.right - 10 - (MARKS_APART if card.state else 0)
    rows = mark_rows(card, box.w)
    for above, row in enumerate(rows):
        y = box.bottom - 9 - MARK_ROW * (len(rows) - 1 - above) if above else box.y - 0.5
        for place, mark in enumerate(reversed(row)):
            yield mark, first - MARKS_APART * place, y


def _note_height(lines: tuple[str, ...]) -> float:
    return len(lines) * NOTE + 2 if lines else 0.0


def _members_height(columns: tuple[tuple[Row, ...], ...]) -> float:
    if not columns:
        return 0.0
    return MEMBER_TOP + max(fsum(row.height for row in column) for column in columns)


def _badge_rows(badges: tuple[Badge, ...], room: float) -> tuple[tuple[Badge, ...], ...]:
    rows: list[list[Badge]] = []
    used = 0.0
    for badge in badges:
        wide = badge_width(badge)
        if rows and used + BADGE_GAP + wide <= room:
            rows[-1].append(badge)
            used += BADGE_GAP + wide
        else:
            rows.append([badge])
            used = wide
    return tuple(tuple(row) for row in rows)


def _columns(members: tuple[Member, ...], room: float) -> tuple[tuple[Row, ...], ...]:
    if not members:
        return ()
    count = 2 if len(members) > MANY and room > 200 else 1
    wide = column_width(room, count) - MEMBER_INDENT
    rows = [
        Row(member, wrap(member.name, SMALL, _weight(member), wide - (9 if member.mark else 0)))
        for member in members
    ]
    size = -(-len(rows) // count)
    return tuple(tuple(rows[start : start + size]) for start in range(0, len(rows), size))


def column_width(room: float, count: int) -> float:
    """Return how wide each of a card's columns of members is."""
    return (room - (count - 1) * 8) / count


def _weight(member: Member) -> int:
    return SEMIBOLD if member.role == "chair" else REGULAR
