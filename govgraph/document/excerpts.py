"""The lines of a file under a message, with a caret under what it speaks of."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from govgraph.document.reading.persons import hidden_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govgraph.document.nodes import Place

_NUMBER_WIDTH = 11
_MOST_COLUMNS = 100
_BEFORE_CARET = 60
_TAB = "    "


def excerpt(lines: Sequence[str], place: Place, width: int) -> list[str]:
    """Return the line before, the line itself and the caret line, as printed under a message.

    Args:
        lines: The lines of the file, without their ends.
        place: What the message speaks of; without a line there is no excerpt.
        width: How many characters to underline, at least 1.

    Returns:
        Up to three lines of at most about 100 columns; none where the file has no such line.
        Names of persons stand as ``…``, and control characters by their numbers.
    """
    if place.line is None or not 1 <= place.line <= len(lines):
        return []
    start = (place.column or 1) - 1
    pieces = _pieces(lines, place.line - 1)
    before = _columns(pieces[:start]) + max(0, start - len(pieces))
    under = max(1, _columns(pieces[start : start + width]))
    # A long line is shown from where the caret and what leads to it still fit.
    cut = max(0, before - _BEFORE_CARET) if _columns(pieces) > _MOST_COLUMNS else 0
    shown = []
    if place.line > 1 and lines[place.line - 2].strip():
        shown.append(_row(place.line - 1, _window(_pieces(lines, place.line - 2), cut)))
    shown.append(_row(place.line, _window(pieces, cut)))
    caret = "^" * min(under, _MOST_COLUMNS - (before - cut))
    shown.append(_row(None, " " * (before - cut) + caret))
    return shown


def _row(number: int | None, text: str) -> str:
    """Return one line behind its number."""
    return f"{'' if number is None else number:>{_NUMBER_WIDTH}} | {text}".rstrip()


def _pieces(lines: Sequence[str], number: int) -> list[str]:
    """Return what stands for each character of a line, so that columns can be counted."""
    line = lines[number]
    is_plain = line.isascii() and line.isprintable()
    pieces = list(line) if is_plain else [_harmless(character) for character in line]
    for start, until in hidden_in(lines, number):
        if until > start:
            pieces[start:until] = ["…"] + [""] * (until - start - 1)
    return pieces


@lru_cache(maxsize=1_024)
def _harmless(character: str) -> str:
    """Return a character as it may go to a terminal."""
    if character == "\t":
        return _TAB
    if unicodedata.category(character) in ("Cc", "Cs", "Cn", "Zl", "Zp") or _is_unseen(character):
        code = ord(character)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
    return character


def _is_unseen(character: str) -> bool:
    """Return whether a format character changes the line, as bidirectional controls do.

    Joiners and the tags that make flags only shape the letters beside them.
    """
    return unicodedata.category(character) == "Cf" and not (
        character in "\u200c\u200d" or "\U000e0000" <= character <= "\U000e007f"
    )


def _columns(pieces: Sequence[str]) -> int:
    """Return how many columns of a terminal the pieces take."""
    text = "".join(pieces)
    return len(text) if text.isascii() else sum(map(_column_count, text))


@lru_cache(maxsize=1_024)
def _column_count(character: str) -> int:
    """Return the columns of one character: 0 for marks on others, 2 for wide ones."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _window(pieces: Sequence[str], cut: int) -> str:
    """Return 100 columns of a line after the ``cut`` first ones, with … where it goes on."""
    first = cut + 1 if cut else 0  # the … takes a column itself
    text = "".join(pieces)
    if text.isascii() and len(text) == len(pieces):  # as nearly every line: one column each
        end = cut + _MOST_COLUMNS
        return f"{'…' if cut else ''}{text[first:end]}{'…' if len(text) > end else ''}"
    column, kept = 0, ["…"] if cut else []
    for piece in pieces:
        if column >= cut + _MOST_COLUMNS:
            kept.append("…")
            break
        for character in piece:
            size = _column_count(character)
            if column >= first:
                kept.append(character)
            elif column + size > first:
                kept.append(" ")  # the second half of a wide character that is cut in two
            column += size
    return "".join(kept)
