"""Where names of persons stand in lines of a file, so that nothing shows them by accident.

It works on lines and not on nodes, since an excerpt must also hide them in a file that cannot be
parsed; where the lines leave a doubt, it hides rather than shows.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PERSON_KEY = re.compile(
    r"(?<![\w-])[\"']?(?:p[er]{1,3}s+[on]{1,2}s?|people)[\"']?[ \t]*:", re.IGNORECASE
)
"""The key ``person``, its plural and its usual slips of the pen."""

_LOOK_BACK = 400
_OTHER_KEY = re.compile(r"[ \t]*(?:- +)*[\"']?[\w .-]+[\"']?[ \t]*:(?:[ \t]|$)")
# A comma before a key, or at the end of the line, where a key may come on the next.
_NEXT_KEY = re.compile(r",\s*(?:$|#|[^,{}\[\]]*:)")


class Hidden(NamedTuple):
    """Columns of one line to hide, counted from 0; ``until`` is the first one after them."""

    start: int
    until: int


def hidden_in(lines: Sequence[str], number: int) -> list[Hidden]:
    """Return what to hide of the line with this number, counted from 0, in order."""
    spans: set[Hidden] = set()
    for index in _lines_with_keys(tuple(lines)):
        if not number - _LOOK_BACK <= index <= number:
            continue
        for key in PERSON_KEY.finditer(lines[index]):
            value = takewhile(lambda piece: piece[0] <= number, _value(lines, index, key))
            spans.update(span for at, span in value if at == number)
    return sorted(spans)


@lru_cache(maxsize=8)
def _lines_with_keys(lines: tuple[str, ...]) -> tuple[int, ...]:
    """Return the lines with a person key; most findings speak of lines of the same few files."""
    return tuple(index for index, line in enumerate(lines) if _has_key(line))


def _has_key(line: str) -> bool:
    small = line.lower()  # asked first of thousands of lines: no key is without one of these
    return ("pe" in small or "pr" in small) and PERSON_KEY.search(line) is not None


def _value(lines: Sequence[str], index: int, key: re.Match[str]) -> Iterator[tuple[int, Hidden]]:
    """Yield the line and the columns of each piece of the value after one person key."""
    line = lines[index]
    start = key.end() + len(line[key.end() :]) - len(line[key.end() :].lstrip())
    value = line[start:]
    if value[:1] in ('"', "'"):
        yield from _quoted(lines, index, start)
        return
    within = _is_within_braces(line[: key.start()])
    if value:
        until = start + (_flow_end(value) if within else len(value.rstrip()))
        yield index, Hidden(start, until)
        if _ends(line, until):
            return
    yield from _following(lines, index, key.start(), within=within)


def _following(
    lines: Sequence[str], index: int, column: int, *, within: bool
) -> Iterator[tuple[int, Hidden]]:
    """Yield the further lines that a value may go on over: those not left of its key."""
    for number in range(index + 1, len(lines)):
        line = lines[number]
        text = line.strip()
        if not text:
            continue
        indent = len(line) - len(line.lstrip())
        if _OTHER_KEY.match(line) and (within or indent <= column):
            return
        if text[:1] in ('"', "'"):
            yield from _quoted(lines, number, indent)
            return
        if within:
            until = indent + _flow_end(text)
            yield number, Hidden(indent, until)
            if _ends(line, until):
                return
        elif indent >= column or number == index + 1:
            yield number, Hidden(indent, len(line.rstrip()))
        else:
            return


def _quoted(lines: Sequence[str], index: int, start: int) -> Iterator[tuple[int, Hidden]]:
    """Yield a quoted value, over as many lines as it takes to its closing quote."""
    quote = lines[index][start]
    skip = r"\\." if quote == '"' else "''"
    inside = re.compile(rf"(?:{skip}|[^{quote}])*{quote}")
    begin = start + 1
    for number in range(index, len(lines)):
        line = lines[number]
        end = inside.match(line, begin)
        yield number, Hidden(start, end.end() if end else len(line))
        if end:
            rest = line[end.end() :]
            doubtful = _flow_end(rest) if rest.strip()[:1] not in {"#", ":"} else 0
            if rest[:doubtful].strip():
                yield number, Hidden(start, end.end() + doubtful)
            return
        start = begin = 0


def _ends(line: str, until: int) -> bool:
    """Return whether a value ends on its line; behind a comma at its end a name may go on."""
    return line[until:].partition("#")[0].strip() not in {"", ","}


def _is_within_braces(before: str) -> bool:
    """Return whether a brace or bracket is still open after this beginning of a line."""
    return before.count("{") + before.count("[") > before.count("}") + before.count("]")


def _flow_end(value: str) -> int:
    """Return where a value in braces ends: before the next key, or the bracket after it.

    What stands between two commas without a colon may be a first name that came after the last.
    """
    depth = 0
    for position, character in enumerate(value):
        ends = character in "}]" or (character == "," and _NEXT_KEY.match(value, position))
        if depth == 0 and ends:
            return len(value[:position].rstrip())
        depth += (character in "{[") - (character in "}]")
    return len(value.rstrip())
