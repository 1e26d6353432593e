"""Comments that nobody meant: `` #`` in braces or brackets, which hides what closes them."""

from __future__ import annotations

import re

from govgraph.document.reading.corrections import quoted
from govgraph.document.reading.fault import Fault, Spot, Told

# Text in quotes, in which a hash begins no comment; or the comment itself.
_QUOTED_OR_COMMENT = re.compile(
    r"(?<=[\s{\[,:])(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')|[ \t](?P<comment>#.*)"
)
_CITED = re.compile(r"(?:^|[{,\s])source: *(?:\[[^\]]*)?$")
_KEY = re.compile(r"(?P<key>[\w-]+): +(?P<text>.*)")


def swallowed(fault: Fault, opened: str, closing: str) -> Told | None:
    """Return the fault of a comment that hides what would close a brace or bracket, if one does.

    Args:
        fault: Where the parser stopped, and where the brace or bracket was opened.
        opened: The sign that was opened.
        closing: The sign that closes it.
    """
    for number in range(fault.opening.line, min(fault.stop.line + 1, len(fault.lines))):
        line = fault.lines[number]
        column = _comment_in(line)
        if column is None or not _closes(line[column:], opened, closing):
            continue
        return Told(
            f'" #" begins a comment, so the "{closing}" behind it is not read and nothing closes '
            f'the "{opened}"',
            _mended(line, column),
            Spot(number, column),
            ((f'"{opened}" stands here', fault.opening),),
        )
    return None


def _comment_in(line: str) -> int | None:
    """Return the column in which the comment of a line begins."""
    for found in _QUOTED_OR_COMMENT.finditer(line):
        if found["comment"] is not None:
            return found.start("comment")
    return None


def _closes(comment: str, opened: str, closing: str) -> bool:
    """Return whether a comment closes more than it opens, so that it was text once."""
    return comment.count(closing) > comment.count(opened)


def _mended(line: str, column: int) -> str:
    """Return the entry with the hash in it as it can be read: a place in a source, or quoted."""
    begun = max(line.rfind(sign, 0, column) for sign in "{[,") + 1
    before = line[begun:column].strip()
    place = re.split(r"[,}\]]", line[column:], maxsplit=1)[0].strip()
    key = _KEY.match(before)
    text = key["text"] if key else before
    lead = f"{key['key']}: " if key else ""
    if _is_citation(line, begun, key["key"] if key else ""):
        return f"{lead}{text}{place}, without a space before the #"
    return f"{lead}{quoted(f'{text} {place}')}"


def _is_citation(line: str, begun: int, key: str) -> bool:
    """Return whether what begins at a column is a source, or one of a list of them."""
    return key == "source" or (not key and _CITED.search(line[:begun]) is not None)
