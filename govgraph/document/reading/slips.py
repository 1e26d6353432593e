"""Lines that are nearly right: what was surely meant, as far as the line shows it."""

from __future__ import annotations

import re
import unicodedata

from govgraph.document.reading.fault import Fault, Spot, Told
from govgraph.document.reading.persons import hidden_in

_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_ODD_SPACE = re.compile(r"[ \t]*(?:- )?(?:[\w-]+:)?(?P<space>[^\S \t\r\n]|[\u200b\ufeff])")
_NO_HYPHEN = re.compile(r"[ \t]*(?P<sign>[\u2010-\u2015\u2022\u2212*\u00b7])[ \t]*(?P<text>\S.*)")
_UNSPACED_DASH = re.compile(r"[ \t]*-(?P<text>[A-Za-z{\"'].*)")
_NO_COLON = re.compile(
    r"[ \t]*(?:- )?(?P<key>[\w-]+) ?(?P<sign>[=\uff1a\ufe55]|->|=>) ?(?P<value>.+)"
)
_WORDS = re.compile(r"[ \t]*(?:- )?(?P<key>[a-z][a-z0-9_-]*) (?P<value>\S.*)")
_WORD = re.compile(r"[ \t]*(?P<key>[a-z][a-z0-9_-]*)[ \t]*")
_ITEM = re.compile(r"(?P<indent> *)- ")
_MOST_SHOWN = 120


def slip(fault: Fault, number: int) -> Told | None:
    """Return what is wrong with a line where its look tells what was meant, else None."""
    line = fault.lines[number] if number < len(fault.lines) else ""
    start = Spot(number, len(line) - len(line.lstrip()))
    if _CONFLICT.match(line):
        return Told(
            "this line is left over from two versions put together (a merge conflict)",
            "keep one of the two versions between the marks, and delete the lines with marks",
            Spot(number, 0),
        )
    told = (
        odd_space(fault, number)
        or _no_item(line, start)
        or _uneven_items(fault, number)
        or _no_key(fault, line, start)
    )
    if told is not None and ("person" in line.lower() or hidden_in(fault.lines, number)):
        return told._replace(hint="write it as `key: value`, or as `- item`")
    return told


def odd_space(fault: Fault, number: int) -> Told | None:
    """Return the fault of a space that looks like one and is none to YAML, if it has such."""
    line = fault.lines[number] if number < len(fault.lines) else ""
    found = _ODD_SPACE.match(line)
    if found is None:
        return None
    sign = found["space"]
    named = unicodedata.name(sign, "a sign without a name").lower()
    return Told(
        f"a {named} (U+{ord(sign):04X}) stands here, which YAML does not take for a space",
        "replace it by spaces; such signs come in when text is copied from a page or a letter",
        Spot(number, found.start("space")),
    )


def _no_item(line: str, start: Spot) -> Told | None:
    """Return the fault of an item of a list whose dash is none, or has no space after it."""
    found = _NO_HYPHEN.match(line)
    if found is not None:
        message = f'"{found["sign"]}" begins this line, and only a hyphen begins an item of a list'
        return Told(message, f"write it as `- {_shown(found['text'])}`", start)
    found = _UNSPACED_DASH.match(line)
    if found is not None:
        message = "there is no space after the dash, so this is no item of a list"
        return Told(message, f"write it as `- {_shown(found['text'])}`", start)
    return None


def _uneven_items(fault: Fault, number: int) -> Told | None:
    """Return the fault of an item that stands in another column than the next one."""
    here = _ITEM.match(fault.lines[number])
    below = _ITEM.match(fault.lines[number + 1]) if number + 1 < len(fault.lines) else None
    if here is None or below is None or len(here["indent"]) >= len(below["indent"]):
        return None
    column, other = len(here["indent"]) + 1, len(below["indent"]) + 1
    return Told(
        f"this item of a list begins in column {column}, and the next one in column {other}, so "
        "they are no list",
        "begin all items of a list in one column",
        Spot(number, column - 1),
    )


def _no_key(fault: Fault, line: str, start: Spot) -> Told | None:
    """Return the fault of a line with a key and a value that no colon divides."""
    found = _NO_COLON.match(line)
    if found is not None:
        message = f'"{found["sign"]}" stands here where only a colon divides a key from its value'
        hint = f"{found['key']}: {_shown(found['value'].strip())}"
        return Told(message, hint, start)
    goes_on = "; text that goes on from the line above is indented further than that line's key"
    found = _WORD.fullmatch(line)
    if found is not None and _has_more_below(fault, start):
        message = f'there is no colon after "{found["key"]}", so what stands below it has no key'
        return Told(message, f"write it as `{found['key']}:`", start)
    found = _WORDS.match(line)
    if found is not None and ":" not in line:
        message = f'there is no colon after "{found["key"]}", so it is not read as a key'
        hint = f"write it as `{found['key']}: {_shown(found['value'].strip())}`{goes_on}"
        return Told(message, hint, start)
    return None


def _has_more_below(fault: Fault, start: Spot) -> bool:
    """Return whether the next line with something on it is indented further, or is an item."""
    for line in fault.lines[start.line + 1 :]:
        text = line.lstrip()
        if text:
            return len(line) - len(text) >= start.column + (not text.startswith("- "))
    return False


def _shown(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
