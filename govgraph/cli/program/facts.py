"""What an entry of a structure states of itself, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from govgraph.cli.program.wordings import called, meeting_words, quorum_words
from govgraph.findings.wording import listed

if TYPE_CHECKING:
    from govgraph.document.model.stated import Entry
    from govgraph.graph.index import View

Row = tuple[str, ...]

# Lines and seats have sections of their own; a person is never shown unless asked for.
_TOLD_ELSEWHERE = frozenset(
    {"name", "lines", "chair", "vice_chair", "secretary", "members", "attends", "person", "over"}
)


def fact_rows(view: View, entry: Entry) -> tuple[Row, ...]:
    """Return the facts that an entry itself states: its key and what stands there, in words.

    Seats and lines are no part of it; nor is the name of a person.
    """
    rows = []
    for key, (field, _) in entry.keys.items():
        if field in _TOLD_ELSEWHERE:
            continue
        words = _fact(view, getattr(entry, field, None))
        if words:
            rows.append((key.replace("_", " "), words))
    for word, absences in (("not known", entry.unknown), ("none", entry.none)):
        rows += [
            (key.replace("_", " "), f"{word}: {said.why}" if said.why else word)
            for key, said in absences.items()
        ]
    return tuple(rows)


def _fact(view: View, value: Any) -> str:
    """Return one value in words; nothing for a value that nobody has stated."""
    from govgraph.document.dates import Day
    from govgraph.document.model.stated import Entry

    if value is None or value is False or value == () or value == {}:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, Day):
        return value.words
    if isinstance(value, tuple):
        return listed([words for item in value if (words := _fact(view, item))])
    if isinstance(value, Entry):
        return _entry_words(view, value)
    if isinstance(value, str | int | float):
        return called(view, str(value)) if str(value) in view.entries else str(value)
    return ""


def _entry_words(view: View, entry: Entry) -> str:
    """Return an entry inside another in words."""
    from govgraph.document.model.meeting import Meeting, Quorum

    if isinstance(entry, Meeting):
        return meeting_words(entry)
    if isinstance(entry, Quorum):
        return quorum_words(entry)
    short = entry.short_key
    rows = fact_rows(view, entry)
    first = [words for key, words in rows if key == short]
    rest = [f"{key} {words}" for key, words in rows if key != short]
    beside = f" ({'; '.join(rest)})" if rest and first else "; ".join(rest)
    return "".join(first) + beside
