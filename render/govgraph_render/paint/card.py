"""One card: its border, edge, words, badges, members, missing seats and marks."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from govgraph_render.cards import (
    BADGE,
    BADGE_GAP,
    BADGE_ROW,
    BADGE_SPACING,
    LEADING,
    MEMBER,
    MEMBER_INDENT,
    NOTE,
    SEAT,
    SEAT_GAP,
    SEAT_INDENT,
    SMALL,
    Block,
    Row,
    Seat,
    badge_width,
    column_width,
    mark_places,
)
from govgraph_render.languages import said
from govgraph_render.paint.edge import edge
from govgraph_render.paint.hatch import hatch
from govgraph_render.paint.marker import marker, role_sign, sign
from govgraph_render.scene import KIND_WORDS, Badge, Card, Mark
from govgraph_render.shapes import Anchor, Box, Group, Path, Pen, Rect, Shape, Words
from govgraph_render.text import BOLD, REGULAR, SEMIBOLD, width

FILLS = {"gap": "gapfill", "settle": "warnfill", "note": "notefill"}
STATES = {"add": (2.4, ""), "rem": (1.4, "3 3"), "chg": (1.8, "")}
TONES = {"outline": "badge", "add": "add", "chg": "chg", "rem": "rem"}
ROUND = 3.0
OFFICE_ROUND = 9.0
OUTSIDE_DASH = "4 3"
"""The border of what is outside; inside that of a change, where there is one."""


def described(card: Card, language: str) -> str:
    """Return the words that stand for a card: name, kind, badges, note."""
    badges = (said(badge.said, language) for badge in card.badges)
    parts = [card.name, said(KIND_WORDS[card.kind], language), ", ".join(badges)]
    parts += [card.note, *card.words, *(seat.label for seat in card.seats)]
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def card(block: Block, box: Box, language: str) -> Group:
    """Return a card whose face is the box; the language is that of its fixed words."""
    each = block.card
    shapes = [*_face(each, box), *_words(block, box)]
    if each.state:
        shapes.append(sign(each.state, box.right - 1, box.y + 1))
    shapes += [marker(mark, x, y) for mark, x, y in mark_places(each, box)]
    label = described(each, language)
    cut = any(line.endswith("…") for line in block.note)
    title = label if cut else ""
    return Group(tuple(shapes), "listitem", label, title, "body", (("id", each.id),))


def _face(each: Card, box: Box) -> Iterator[Shape]:
    office = each.kind == "office"
    corner = OFFICE_ROUND if office else ROUND
    if each.stack:
        for shift in (6, 3):
            behind = Box(box.x + shift, box.y + shift, box.w, box.h)
            yield Rect(behind, Pen("card", "cardline", 0.9), corner)
    pen = _border(each)
    yield Rect(box, pen, corner, "face")
    half = pen.width / 2
    yield from edge(each.kind, box.x + half, box.y + 1.65, box.h - 3.3)
    inner = Box(box.x + 3, box.y + 3, box.w - 6, box.h - 6)
    if office:
        yield Rect(inner, Pen(stroke="office", width=0.8), 6.5)
    if each.state and each.kind == "outside":
        yield Rect(inner, Pen(stroke="cardline", dash=OUTSIDE_DASH), 1.5)


def _border(each: Card) -> Pen:
    if each.state:
        wide, dash = STATES[each.state]
        return Pen(f"{each.state}fill", each.state, wide, dash)
    outside = each.kind == "outside"
    fill, dash = ("paper", OUTSIDE_DASH) if outside else ("card", "")
    if each.focus:
        return Pen(fill, "ink", 2.6, dash)
    return Pen(fill, "cardline", 1.0, dash)


def _words(block: Block, box: Box) -> Iterator[Shape]:
    y = box.y + block.top + _slack(block, box)
    size, left = block.density.name, box.x + block.density.left
    for line in block.name:
        y += size * LEADING
        yield _line(block, box, (y - 2.4, line, size, block.density.weight, "ink"))
        if block.card.state == "rem" and block.card.kind != "office":
            end = left + width(line, size, block.density.weight)
            yield Path((("M", left, y - 5.4), ("H", end)), Pen(stroke="rem", width=0.9))
    for row in block.badges:
        yield from _badges(block, row, box, y)
        y += BADGE_ROW
    if block.note:
        y += 1
        for line in block.note:
            y += NOTE
            yield _line(block, box, (y - 2, line, SMALL, REGULAR, "muted"))
    if block.columns:
        yield from _members(block, box, y)
        y += max(fsum(row.height for row in column) for column in block.columns) + 11
    y += 3 if block.seats else 0
    for seat in block.seats:
        yield from _seat(seat, Box(left - 2, y + 1, box.right - left - 4, seat.height))
        y += seat.height + SEAT_GAP


def _slack(block: Block, box: Box) -> float:
    """Return how far the words are pushed down: short ones stand in the middle of the face."""
    bare = not (block.note or block.badges)
    if not block.is_plain or not (bare or block.card.kind == "office"):
        return 0.0
    need = len(block.name) * block.density.name * LEADING + len(block.badges) * BADGE_ROW
    need += len(block.note) * NOTE + 2 if block.note else 0
    free = box.h - need
    return max(0.0, free / 2 - block.top)


def _line(block: Block, box: Box, what: tuple[float, str, float, int, str]) -> Words:
    y, text, size, weight, fill = what
    office = block.card.kind == "office"
    anchor: Anchor = "middle" if office else "start"
    return Words(
        box.middle if office else box.x + block.density.left, y, text, size, weight, fill, anchor
    )


def _badges(block: Block, row: tuple[Badge, ...], box: Box, y: float) -> Iterator[Shape]:
    wide = fsum(badge_width(badge) for badge in row) + BADGE_GAP * (len(row) - 1)
    x = box.middle - wide / 2 if block.card.kind == "office" else box.x + block.density.left
    for badge in row:
        yield from badge_shapes(badge, x, y + 2)
        x += badge_width(badge) + BADGE_GAP


def badge_shapes(badge: Badge, x: float, y: float) -> Iterator[Shape]:
    """Return one badge with its corner at x and y."""
    wide = badge_width(badge)
    if badge.tone == "filled":
        yield Rect(Box(x, y, wide, BADGE), Pen(fill="badge"), 2)
        ink = "badgeink"
    else:
        ink = TONES[badge.tone]
        yield Rect(Box(x + 0.4, y + 0.4, wide - 0.8, BADGE - 0.8), Pen("card", ink, 0.9), 2)
    yield Words(x + 4.5, y + 8.4, badge.words, SMALL, BOLD, ink, "start", BADGE_SPACING)


def _members(block: Block, box: Box, y: float) -> Iterator[Shape]:
    left, right = box.x + block.density.left, box.right - block.density.right
    yield Path((("M", left, y + 5), ("H", right)), Pen(stroke="rule", width=0.7))
    wide = column_width(right - left, len(block.columns))
    for place, column in enumerate(block.columns):
        at = y + 10
        for row in column:
            yield from _member(row, left + place * (wide + 8), at, wide)
            at += row.height


def _member(row: Row, x: float, y: float, wide: float) -> Iterator[Shape]:
    role = row.member.role
    if row.member.mark:
        height = len(row.lines) * MEMBER + 2
        box = Box(x - 2, y + 1.4, wide + 1, height)
        yield from _gap(row.member.mark, box, row.lines, 6)
        return
    yield role_sign(role, x, y + 5)
    weight = SEMIBOLD if role == "chair" else REGULAR
    for line in row.lines:
        y += MEMBER
        yield Words(x + MEMBER_INDENT, y - 2.2, line, SMALL, weight)


def _seat(seat: Seat, box: Box) -> Iterator[Shape]:
    yield from _gap(seat.seat.mark, box, seat.lines, 6.4)


def _gap(mark: Mark, box: Box, lines: tuple[str, ...], radius: float) -> Iterator[Shape]:
    """Return a hatched box with its mark, and its words on a cleared ground."""
    ink, fill = mark.kind, FILLS[mark.kind]
    yield Rect(box, Pen(fill), 2)
    yield Path(hatch(box, 6, mark.kind == "gap"), Pen(stroke=ink, width=0.7))
    words = max(width(line, SMALL) for line in lines)
    indent = SEAT_INDENT if radius > 6 else SEAT_INDENT - 1.5
    ground = Box(box.x + indent - 3, box.y + 0.8, min(words + 6, box.w - indent + 2), box.h - 1.6)
    yield Rect(ground, Pen(fill))
    yield Rect(box, Pen("", ink, 1.1, "3 2.2"), 2)
    yield marker(mark, box.x + 8.6 - (1.4 if radius <= 6 else 0), box.y + box.h / 2, radius)
    y = box.y + (box.h - len(lines) * SEAT) / 2
    for line in lines:
        y += SEAT
        yield Words(box.x + indent, y - 2.4, line, SMALL, REGULAR, ink)
