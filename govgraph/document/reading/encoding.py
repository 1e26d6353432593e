"""The bytes of a file become text, or one problem that says how to save it as UTF-8."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from govgraph.document.bounds import Bounds, over
from govgraph.document.nodes import Place
from govgraph.document.problems import Problem
from govgraph.document.scalars import FORBIDDEN, described, why_forbidden

if TYPE_CHECKING:
    from collections.abc import Iterator

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line; the same for libyaml's places and for the lines of an excerpt."""

_RARE_BREAKS = "\r\x85\u2028\u2029"

_HARMLESS = bytes((*range(0x20, 0x7F), *b"\t\n\r"))

_SAVE = (
    'open the file in an editor and save it again with the encoding "UTF-8"'
    ' (Notepad: Save as, Encoding, UTF-8; Word: save as plain text, other encoding, "Unicode'
    ' (UTF-8)")'
)

_NO_TEXT = "give the file that holds the structure, which is text; `govgraph init` writes one"
_FROM_A_COPY = "the text is gone, as after a disk that was full: take it from a copy"

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)

_FORMS = (
    (b"PK\x03\x04", "a Word, Excel or zip file", _SAVE),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", _SAVE),
    (b"%PDF", "a PDF", _NO_TEXT),
    (b"\x89PNG", "a picture", _NO_TEXT),
    (b"\xff\xd8\xff", "a picture", _NO_TEXT),
    (b"\x1f\x8b", "a compressed file", _NO_TEXT),
)


class Decoded(NamedTuple):
    """What became of the bytes.

    Attributes:
        text: The text without byte order mark; what could not be read stands as U+FFFD.
        problem: Why it cannot be read at all, or None.
    """

    text: str
    problem: Problem | None = None


def lines_of(text: str) -> list[str]:
    """Return the lines without their ends; a break at the very end begins no further line."""
    is_plain = not any(sign in text for sign in _RARE_BREAKS)
    lines = text.split("\n") if is_plain else BREAK.split(text)
    if not lines[-1]:
        lines.pop()
    return lines


def decoded(data: bytes, file: str, bounds: Bounds) -> Decoded:
    """Return the text of a file, or why it is none."""
    if len(data) > bounds.document:
        message = (
            f"the file has more than {bounds.document:,} bytes, the most that a structure's file"
            " may have, so it was not read"
        )
        hint = "divide it into several files under `uses`, or " + over("document", bounds.document)
        return Decoded("", Problem("input.bound", message, Place(file), hint))
    form = _foreign_form(data)
    if form:
        message = f"the file is {form[0]}, not plain text in UTF-8, so it cannot be read"
        return Decoded("", Problem("input.encoding", message, Place(file), form[1]))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _undecodable(data, file, error)
    return _with_nul(text, file) if "\0" in text else Decoded(text)


def forbidden_characters(text: str, file: str) -> Iterator[Problem]:
    """Yield a problem for each character that may not stand in a file, in order.

    The characters count wherever they stand: in a comment they mislead a reader just as well.
    """
    # Plain ASCII is sorted out by the byte, which takes a hundredth of the time of a search.
    if not FORBIDDEN.search(text.encode().translate(None, _HARMLESS).decode()):
        return
    start, line = 0, 1
    for found in FORBIDDEN.finditer(text):
        for ended in BREAK.finditer(text, start, found.start()):
            start, line = ended.end(), line + 1
        place = Place(file, line, found.start() - start + 1)
        yield forbidden(found[0], place)


def forbidden(character: str, place: Place) -> Problem:
    """Return the problem of one character that no text may hold."""
    message = f"the character {described(character)} stands here, which {why_forbidden(character)}"
    return Problem("input.value", message, place, "delete it, and type what it was meant to say")


def _foreign_form(data: bytes) -> tuple[str, str] | None:
    """Return what the file is by its first bytes and the way out, or None if it may be UTF-8."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return f"text in {name}", _SAVE
    for mark, name, way_out in _FORMS:
        if data.startswith(mark):
            return name, way_out
    head = data[:64]
    half = len(head) // 2
    if half and (head[0::2].count(0) >= half or head[1::2].count(0) >= half):
        if len(set(head)) > 1:
            return "text in UTF-16 or UTF-32", _SAVE
        return "nothing but NUL bytes", _FROM_A_COPY
    return None


def _undecodable(data: bytes, file: str, error: UnicodeDecodeError) -> Decoded:
    """Return the text as far as it can be shown, with the first byte that is not UTF-8."""
    before = BREAK.split(data[: error.start].decode())
    place = Place(file, len(before), len(before[-1]) + 1)
    byte = data[error.start]
    wrong = f"the byte {byte:02X} stands here, which is not UTF-8"
    if error.reason == "unexpected end of data" and error.end == len(data):
        wrong = "the file ends in the middle of a character, as if it had been cut off"
    elif byte == 0xED:
        wrong = "half a character (a lone surrogate) stands here, which is not UTF-8"
    elif likely := _likely(byte):
        wrong += f' (probably "{likely}", saved as Windows-1252 or Latin-1)'
    message = f"{wrong}, so the file cannot be read"
    problem = Problem("input.encoding", message, place, _SAVE)
    return Decoded(data.decode(errors="replace"), problem)


def _likely(byte: int) -> str:
    """Return the character that a byte was before UTF-8, if it was a visible one."""
    character = bytes([byte]).decode("cp1252", errors="ignore")
    return character if character.isprintable() else ""


def _with_nul(text: str, file: str) -> Decoded:
    """Return the problem of a file with a NUL in it: no editor writes one into plain text."""
    before = BREAK.split(text[: text.index("\0")])
    place = Place(file, len(before), len(before[-1]) + 1)
    message = "a NUL byte stands here, so the file is not plain text in UTF-8 and cannot be read"
    return Decoded(text, Problem("input.encoding", message, place, _SAVE))
