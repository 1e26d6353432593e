"""The key of the table of who sits where: exactly the signs that it uses."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph_render.languages import said
from govgraph_render.matrix import SMALL, Spot, Table
from govgraph_render.paint import key_signs
from govgraph_render.paint.key import STANDINGS
from govgraph_render.paint.matrix import seat_box, sign
from govgraph_render.shapes import Box, Group, Shape, Words
from govgraph_render.text import BOLD, width

ROW = 15.0
_INDENT, _SIGN, _SEAT, _BETWEEN = 34.0, 14.0, 30.0, 16.0
_WORDS = {
    "chair": "Chair",
    "member": "Member",
    "invited": "Invited, no seat",
    "excluded": "Stated not to sit",
    "vacant": "Vacant (outline)",
    "missing": "Seat expected, not there",
}
_BLANK = "Blank: not stated"


def _used(table: Table) -> list[str]:
    """Return the signs that a table uses, in the order of the key."""
    spots = [spot for line in table.lines for spot in line.spots]
    found: set[str] = {spot.sign for spot in spots}
    found |= {"vacant" for spot in spots if spot.is_vacant}
    found |= {"missing" for spot in spots if spot.is_missing}
    standings = {badge.standing for head in table.heads for badge in head.badges}
    found |= standings if "claim" in standings else set()
    return [kind for kind in _words() if kind in found]


def _words() -> dict[str, str]:
    """Return the words of each sign, badges last."""
    return _WORDS | {str(standing): words for standing, words in STANDINGS.items()}


def _placed(table: Table, wide: float) -> Iterator[tuple[int, float, str, str]]:
    """Yield each entry with its row and x; the last one says what a blank means."""
    tongue = table.frame.language
    indent = max(_INDENT, width(said("Key", tongue), 9, BOLD) + _BETWEEN)
    row, x = 0, indent
    for kind in (*_used(table), ""):
        words = said(_words().get(kind, _BLANK), tongue)
        room = _swatch(kind) + width(words, SMALL)
        if x > indent and x + room > wide:
            row, x = row + 1, indent
        yield row, x, kind, words
        x += room + _BETWEEN


def _swatch(kind: str) -> float:
    if not kind:
        return 0.0
    return _SEAT if kind in ("missing", *STANDINGS) else _SIGN + 2


def height(table: Table, wide: float) -> float:
    """Return how tall the key is in a width."""
    return ROW * (1 + max(row for row, _, _, _ in _placed(table, wide)))


def key(table: Table, box: Box) -> Group:
    """Return the key in a box."""
    title = said("Key", table.frame.language)
    shapes: list[Shape] = [Words(box.x, box.y + 9, title, 9, BOLD)]
    for row, x, kind, words in _placed(table, box.w):
        at, y = box.x + x, box.y + row * ROW
        drawn = [*_sign(kind, at, y)]
        drawn.append(
            Words(at + _swatch(kind), y + 9, words, SMALL, fill="ink" if kind else "muted")
        )
        family = "badge" if kind in STANDINGS else "seat"
        named = (("key", f"{family}:{kind or 'blank'}"),)
        shapes.append(Group(tuple(drawn), css="entry", data=named))
    return Group(tuple(shapes), "group", title, css="key")


def _sign(kind: str, x: float, y: float) -> Iterator[Shape]:
    """Yield the sign of an entry; none for what a blank means."""
    for standing in STANDINGS:
        if kind == standing:
            yield from key_signs.badge(standing, Box(x, y, 0, 12))
            return
    if kind == "missing":
        yield from seat_box(Box(x, y, 22, 12), Spot(is_missing=True))
    elif kind == "vacant":
        yield sign("member", x + 5, y + 6, is_vacant=True)
    elif kind:
        yield sign(kind, x + 5, y + 6)
