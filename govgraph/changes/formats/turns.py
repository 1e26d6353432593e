"""A timeline, as text, JSON and Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govgraph.changes.formats.json import change, finding
from govgraph.changes.formats.markdown import table
from govgraph.changes.formats.text import Style, change_line, finding_lines, plain
from govgraph.changes.timeline import Event, Turn
from govgraph.changes.together import told
from govgraph.document import dates
from govgraph.findings.finding import Finding
from govgraph.findings.formats.markdown import escaped
from govgraph.findings.harmless import harmless, harmless_json

VERSION = 1
_NOTHING = "nothing starts or ends: no date in it changes anything"


def text(turns: Sequence[Turn], style: Style = plain) -> str:
    """Return a block for each date: its events, what changes, and the findings it brings."""
    blocks = ["\n".join(_block(turn, style)) for turn in turns]
    return "\n\n".join(blocks or [_NOTHING]) + "\n"


def _block(turn: Turn, style: Style) -> Iterator[str]:
    yield style("place", _when(turn))
    for event in turn.events:
        yield f"  {harmless(_event(event))}"
    for item in told(turn.difference):
        yield f"  {change_line(item.change, item.message, style)}"
    for words, findings in _findings(turn):
        if findings:
            yield from (f"  {line}" for line in finding_lines(words, findings, style))


def _findings(turn: Turn) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    return (("brings", turn.difference.gained), ("settles", turn.difference.lost))


def _when(turn: Turn) -> str:
    """Return a date, with the words "some day in" where only its month or year is known."""
    words = dates.of(turn.day).words
    partial = [said for said in turn.said if (day := dates.parsed(said)) and day.is_partial]
    return f"{words} (some day in {', '.join(partial)})" if partial else words


def _event(event: Event) -> str:
    return f"{event.title} ({event.status})"


def markdown(turns: Sequence[Turn]) -> str:
    """Return a table for each date."""
    return "\n".join(_markdown(turns))


def _markdown(turns: Sequence[Turn]) -> Iterator[str]:
    if not turns:
        yield escaped(_NOTHING)
        yield ""
    for turn in turns:
        yield f"## {escaped(_when(turn))}"
        yield ""
        rows = [("event", _event(event)) for event in turn.events]
        rows += [(item.change, item.message) for item in told(turn.difference)]
        rows += [(word, item.message) for word, items in _findings(turn) for item in items]
        yield from table(("What", "In words"), rows)


def json(turns: Sequence[Turn]) -> str:
    """Return the dates with what they bring, as JSON."""
    return harmless_json({"version": VERSION, "dates": [_turn(turn) for turn in turns]})


def _turn(turn: Turn) -> dict[str, object]:
    return {
        "date": turn.day.isoformat(),
        "said": list(turn.said),
        "events": [_event_data(event) for event in turn.events],
        "changes": [change(item) for item in turn.difference.changes],
        "brings": [finding(item) for item in turn.difference.gained],
        "settles": [finding(item) for item in turn.difference.lost],
    }


def _event_data(event: Event) -> dict[str, str]:
    return {"title": event.title, "status": event.status, "date": event.date}
