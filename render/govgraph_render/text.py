"""Widths of words in the font shipped here, wrapping, and the cleaning of names."""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

FAMILY = "Govgraph Sans"
REGULAR, SEMIBOLD, BOLD = 400, 600, 700

_BALANCED = 4
"""Up to this many lines are evened out; longer texts read as paragraphs and are only filled."""
_OVERRIDES = frozenset([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_MARKS = ("Mn", "Me", "Cf")


def clean(text: str) -> str:
    """Return a text as one line, without the letters that a picture must not carry.

    Control letters, lone surrogates, noncharacters and bidirectional overrides go; line breaks
    and tabs become spaces; accents are joined to their letters, so that the font has them.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = (" " if letter.isspace() else letter for letter in text)
    joined = "".join(letter for letter in kept if _is_plain(letter))
    return " ".join(unicodedata.normalize("NFC", joined).split())


def _is_plain(letter: str) -> bool:
    code = ord(letter)
    if code in _OVERRIDES or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return False
    return unicodedata.category(letter) not in ("Cc", "Cs")


@cache
def _advances(weight: int) -> dict[str, int]:
    """Return the width of each letter in thousandths of an em: whole, so that sums are exact."""
    table = json.loads(files(__package__).joinpath("fonts/widths.json").read_text("utf-8"))
    return dict(zip(table["letters"], table[str(weight)], strict=True))


def is_ours(text: str) -> bool:
    """Return whether our font has every letter of a text."""
    advances = _advances(REGULAR)
    return all(letter in advances for letter in text)


def _strange(letter: str) -> int:
    """Return a safe width, in thousandths of an em, for a letter that our font lacks."""
    return 0 if unicodedata.category(letter) in _MARKS else 1200


@lru_cache(65536)
def _em(text: str, weight: int) -> float:
    advances = _advances(weight)
    letters = (advances[letter] if letter in advances else _strange(letter) for letter in text)
    return sum(letters) / 1000


def width(text: str, size: float, weight: int = REGULAR, spacing: float = 0.0) -> float:
    """Return how wide a line of text is, in points; ``spacing`` is added after each letter."""
    return _em(text, weight) * size + spacing * len(text)


@lru_cache(16384)
def wrap(text: str, size: float, weight: int, room: float, most: int = 0) -> tuple[str, ...]:
    """Return a text as lines no wider than ``room`` points; none for an empty text.

    Up to four lines are evened out, so that a lone last word is rare. A word wider than the room
    is broken with a hyphen. ``most`` lines at the most (0: as many as it takes); the last one
    then ends in "…".
    """
    em = room / size
    words = [part for word in text.split() for part in _broken(word, weight, em)]
    lines = _filled(words, weight, em)
    if most and len(lines) > most:
        lines = [*lines[: most - 1], _shortened(" ".join(lines[most - 1 :]), weight, em)]
    elif 1 < len(lines) <= _BALANCED:
        lines = _evened(words, weight, em, len(lines))
    return tuple(lines)


def _broken(word: str, weight: int, em: float) -> list[str]:
    parts = []
    while _em(word, weight) > em and len(word) > 1:
        cut = len(word) - 1
        while cut > 1 and _em(word[:cut] + "-", weight) > em:
            cut -= 1
        parts.append(word[:cut] + "-")
        word = word[cut:]
    return [*parts, word]


def _filled(words: list[str], weight: int, em: float) -> list[str]:
    space = _em(" ", weight)
    lines: list[list[str]] = []
    used = 0.0
    for word in words:
        wide = _em(word, weight)
        if lines and used + space + wide <= em:
            lines[-1].append(word)
            used += space + wide
        else:
            lines.append([word])
            used = wide
    return [" ".join(line) for line in lines]


def _evened(words: list[str], weight: int, em: float, count: int) -> list[str]:
    """Return the lines set in the narrowest measure that still needs ``count`` of them."""
    low, high = em * 0.45, em
    while high - low > 0.1:
        middle = (low + high) / 2
        lines = _filled(words, weight, middle)
        if len(lines) == count and all(_em(line, weight) <= em for line in lines):
            high = middle
        else:
            low = middle
    return _filled(words, weight, high)


def _shortened(line: str, weight: int, em: float) -> str:
    """Return a line that ends in "…", cut between words where more than half of it stays."""
    kept = line
    while kept and _em(kept + "…", weight) > em:
        kept = kept[:-1]
    whole = kept if kept == line else kept.rpartition(" ")[0]
    return (whole if 2 * len(whole) > len(kept) else kept).rstrip(" ,;:.-") + "…"
