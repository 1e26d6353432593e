"""What a scalar may hold, and what a plain one means (rule 7 of the format).

Only these plain scalars are not text:

* ``true`` and ``false``, in small letters;
* ``null``, ``~`` and nothing at all;
* decimal numbers as one writes them by hand: ``0``, ``11``, ``-5``, ``2.5``. No leading zero, no
  plus sign, no exponent, no underscore, digits on both sides of the point, and at most 15
  digits, which is what a number can hold exactly; longer ones are reference numbers.

So ``no``, ``on``, ``True``, ``012``, ``+5``, ``.5``, ``5.``, ``1e3``, ``1_000``, ``12:30`` and
``2027-04-01`` are text.
"""

from __future__ import annotations

import re
import unicodedata

STARTS = frozenset(("", "~", "t", "f", "n", "-", *"0123456789"))
"""What every plain scalar that is not text begins with; "" stands for nothing at all."""

_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(\.[0-9]+)?", re.ASCII)
_MOST_DIGITS = 15

FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters but tab and line breaks
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\ud800-\udfff\ufeff\ufdd0-\ufdef"
    + "".join(f"{chr(0xFFFE + 0x10000 * n)}{chr(0xFFFF + 0x10000 * n)}" for n in range(17))
    + "]"
)
"""What may stand nowhere in a file. Line breaks and tabs are layout there."""

FORBIDDEN_IN_VALUE = re.compile(FORBIDDEN.pattern[:-1] + "\r\x85]")
"""What no scalar may hold, not even by an escape; tabs and plain line breaks may stand in text."""

_CONTROL_NAMES = {
    0x00: "NUL",
    0x07: "BELL",
    0x08: "BACKSPACE",
    0x0B: "VERTICAL TAB",
    0x0C: "FORM FEED",
    0x0D: "CARRIAGE RETURN",
    0x1B: "ESCAPE",
    0x7F: "DELETE",
    0x85: "NEXT LINE",
    0xFEFF: "BYTE ORDER MARK",
}


def typed(text: str) -> str | int | float | bool | None:
    """Return what a plain scalar stands for: a number, true, false, nothing, or its text."""
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER.fullmatch(text)
    if number is None or len(text) - text.count("-") - text.count(".") > _MOST_DIGITS:
        return text
    return float(text) if number[1] else int(text)


def described(character: str) -> str:
    """Return a character's number and name, as ``U+202E (RIGHT-TO-LEFT OVERRIDE)``."""
    code = ord(character)
    name = _CONTROL_NAMES.get(code) or unicodedata.name(character, "")
    return f"U+{code:04X}" + (f" ({name})" if name else "")


def why_forbidden(character: str) -> str:
    """Return what is wrong with a forbidden character, to follow "which"."""
    if unicodedata.category(character) == "Cc":
        return "is an unseen control character that no paper can show"
    if unicodedata.category(character) == "Cf" and character != "\ufeff":
        return "changes the direction of writing unseen, so a text can look like another"
    if character == "\ufeff":
        return "is unseen and belongs at the beginning of a file only"
    return "is no character that text may hold"
