"""What may have been meant by a date that is written as people write dates."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from govgraph.document.dates import parsed
from govgraph.document.placeholders import as_open_end, as_unknown

_FIRST_MONTH, _LAST_MONTH = 1, 12
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMERIC = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([12][0-9]{3})", re.ASCII)
_YEAR_FIRST = re.compile(r"([12][0-9]{3})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{1,2}))?", re.ASCII)
_DAY_MONTH = re.compile(
    r"(?:([0-9]{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.? ([12][0-9]{3})", re.ASCII
)
_SPAN = re.compile(r"(.+?) ?(?:\u2013|\u2014|-|/| to | until ) ?(.+)")
_YEAR = re.compile(r"[12][0-9]{3}", re.ASCII)
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)? ([12][0-9]{3})", re.ASCII)


def date_hint(text: str) -> str:
    """Return what to write for a text that is no date of the format, or nothing."""
    said = " ".join(text.lower().replace(",", " ").replace(" of ", " ").split())
    found = sorted({day for day in _meant(said) if parsed(day)})
    if found:
        return f"write {' or '.join(found)}"
    told = as_unknown(text) or as_open_end(text) or _span(said)
    return told or next((why for day in _meant(said) if (why := _beyond(day))), "")


def _span(said: str) -> str:
    """Return how a span of time is written, as far as both its ends can be read."""
    match = _SPAN.fullmatch(said)
    if match is None:
        return ""
    first, last = (part.strip() for part in match.groups())
    if _YEAR.fullmatch(first) and last == f"{int(first) + 1}"[2:]:
        last = f"{int(first) + 1}"
    ends = [next((day for day in (end, *_meant(end)) if parsed(day)), "") for end in (first, last)]
    if not all(ends):
        return ""
    return f"a span of time is two keys: from: {ends[0]} and until: {ends[1]}"


def _meant(said: str) -> Iterator[str]:
    """Yield each date that a text may mean; day and month may stand either way round."""
    if match := _YEAR_FIRST.fullmatch(said):
        yield _written(*match.groups())
        if match[3] and int(match[2]) > _LAST_MONTH:
            yield _written(match[1], match[3], match[2])
    if match := _NUMERIC.fullmatch(said):
        day, month, year = match.groups()
        yield _written(year, month, day)
        yield _written(year, day, month)
    if match := _DAY_MONTH.fullmatch(said):
        yield from _named(match[3], match[2], match[1])
    if match := _MONTH_DAY.fullmatch(said):
        yield from _named(match[3], match[1], match[2])


def _named(year: str, name: str, day: str | None) -> Iterator[str]:
    for month in range(_FIRST_MONTH, _LAST_MONTH + 1):
        if _MONTHS[month - 1].startswith(name):
            yield _written(year, str(month), day)


def _written(year: str, month: str, day: str | None) -> str:
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part is not None)])


def _beyond(written: str) -> str:
    """Return how many days a month has, for a day that it does not have."""
    parts = [int(part) for part in written.split("-")]
    if len(parts) < 3 or not _FIRST_MONTH <= parts[1] <= _LAST_MONTH:
        return ""
    days = monthrange(parts[0], parts[1])[1]
    return f"{_MONTHS[parts[1] - 1].title()} {parts[0]} has {days} days"
