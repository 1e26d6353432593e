"""What an event leaves out and the text beside its marks still tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govgraph.document.reading.encoding import BREAK

if TYPE_CHECKING:
    from govgraph.document.reading.events import Mark

_COMMENT = re.compile(r"#.*")
_TAG = re.compile(r"!(\S*)")


def first_line_width(text: str, start: Mark) -> int:
    """Return the columns of the first line of a scalar that goes on below it."""
    end = BREAK.search(text, start.index)
    first = text[start.index : end.start() if end else None]
    return len(first.rstrip()) or 1


def has_colon(text: str, key_end: Mark | None, value: Mark) -> bool:
    """Return whether a colon stands between a key and its empty value."""
    between = text[key_end.index if key_end is not None else 0 : value.index]
    return ":" in _COMMENT.sub("", between)


def tag_at(text: str, start: Mark) -> str:
    """Return the tag of a value as written, without its exclamation mark."""
    found = _TAG.search(text, start.index)
    return found[1] if found else ""
