"""Lines put right, to be shown in a hint: quotes round a text, a space after a colon."""

from __future__ import annotations

import re

from govgraph.document.reading.persons import PERSON_KEY

_KEYED = re.compile(r"[ \t]*(?:- +)*(?P<key>[^\s:#'\"{}\[\]][^:#{}\[\]]*?): +(?P<value>\S.*)")
_UNSPACED = re.compile(r"(?P<lead>[ \t]*(?:- +)*)(?P<key>[A-Za-z_][\w-]*):(?P<value>[^\s/:].*)")
_COMMENT = re.compile(r"[ \t]#.*")
_LEAD = re.compile(r"[ \t]*(?:- +)*")

# A longer line would hide what is wrong with it.
_MOST_SHOWN = 200

QUOTE_IT = "put the whole text in quotes"


def keyed(line: str) -> tuple[str, str] | None:
    """Return the key and the text after it where a line has both, else None."""
    found = _KEYED.match(line)
    return (found["key"], found["value"]) if found else None


def unspaced(line: str) -> tuple[str, int] | None:
    """Return a key that no space follows, with its column from 1, else None."""
    found = _UNSPACED.match(line)
    return (found["key"], len(found["lead"]) + 1) if found else None


def key_column(line: str) -> int:
    """Return the column, from 0, in which the key of a line begins, behind dashes before it."""
    lead = _LEAD.match(line)
    return lead.end() if lead else 0


def with_space(line: str) -> str:
    """Return a line like ``name:Board`` with the space that it lacks, to be shown in a hint."""
    found = _UNSPACED.match(line)
    if found is None or PERSON_KEY.search(line):
        return "put a space after the colon"
    return f"{found['key']}: {_bare(found['value'])}"


def with_quotes(line: str) -> str:
    """Return ``key: "text"`` for a line whose text needs quotes, or words that say so."""
    found = keyed(line)
    if found is None or len(line) > _MOST_SHOWN or PERSON_KEY.search(line):
        return QUOTE_IT
    return f"{found[0]}: {quoted(_bare(found[1]))}"


def quoted(text: str) -> str:
    """Return a text in quotes that need no escapes inside, as far as one kind allows."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def item_with_quotes(line: str, start: int) -> str:
    """Return in quotes what stands in a list or in braces from a column, counted from 0."""
    item = re.split(r"[,\]}]|: ", line[start:], maxsplit=1)[0].strip()
    return QUOTE_IT if PERSON_KEY.search(line) else quoted(_bare(item))


def entry_with_quotes(line: str, colon: int) -> str:
    """Return the entry of a list or of braces whose text has a colon in it, put right.

    Args:
        line: The line.
        colon: The column of the second colon, counted from 0.
    """
    begun = max(line.rfind(sign, 0, colon) for sign in "{[,") + 1
    entry = re.split(r"[,\]}]", line[begun:], maxsplit=1)[0].strip()
    word = line[begun:colon].split()
    found = keyed(entry)
    if found is None or not word or len(line) > _MOST_SHOWN or PERSON_KEY.search(line):
        return "put a comma between entries, and a text with a colon in quotes"
    return f'{found[0]}: {quoted(_bare(found[1]))}, or a comma before "{word[-1]}" if it is a key'


def _bare(value: str) -> str:
    """Return a text without a comment after it."""
    return _COMMENT.sub("", value, count=1).strip()
