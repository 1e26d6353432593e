"""Options side by side, as text, JSON and Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import NamedTuple

from govgraph.changes.difference import Comparison
from govgraph.changes.figures import Figures
from govgraph.changes.formats.json import change, finding
from govgraph.changes.formats.markdown import table
from govgraph.changes.formats.text import change_line, finding_lines, plain
from govgraph.changes.together import told
from govgraph.findings.formats.markdown import escaped
from govgraph.findings.harmless import harmless, harmless_json

VERSION = 1
_NOT_STATED = "not stated"
_GAP = 2


class Option(NamedTuple):
    """One option.

    Attributes:
        name: What it is called; the first option is the structure as it stands.
        scenario: The changes that were asked for.
        as_of: The day.
        figures: What it comes to.
        difference: What differs from the first option; None for that itself.
    """

    name: str
    scenario: tuple[str, ...]
    as_of: str | None
    figures: Figures
    difference: Comparison | None


def text(options: Sequence[Option]) -> str:
    """Return figures in columns, then for each option what it changes."""
    rows = [("", *(option.name for option in options)), *_rows(options)]
    widths = [max(len(row[column]) for row in rows) + _GAP for column in range(len(rows[0]))]
    lines = [
        "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    blocks = ["\n".join(map(harmless, lines))]
    blocks += ["\n".join(_told(option)) for option in options[1:]]
    return "\n\n".join(blocks) + "\n"


def _told(option: Option) -> Iterator[str]:
    difference = option.difference
    if difference is None or difference.is_empty:
        yield f"{harmless(option.name)}: no difference in meaning"
        return
    yield f"{harmless(option.name)}:"
    for item in told(difference):
        yield f"  {change_line(item.change, item.message, plain)}"
    for words, findings in (("gained", difference.gained), ("lost", difference.lost)):
        if findings:
            yield from (
                f"  {line}" for line in finding_lines(f"findings {words}", findings, plain)
            )


def _rows(options: Sequence[Option]) -> Iterator[tuple[str, ...]]:
    """Yield what the options are weighed by, a row each."""
    yield ("as of", *(option.as_of or "any day" for option in options))
    for key, words in _FIGURES:
        values = (asdict(option.figures)[key] for option in options)
        yield (words, *(_number(value) for value in values))
    for severity in ("error", "warning", "note"):
        counts = (option.figures.findings.get(severity, 0) for option in options)
        yield (f"{severity}s found", *(str(count) for count in counts))
    yield ("open questions", *(str(option.figures.questions) for option in options))
    for tier in dict.fromkeys(tier for option in options for tier in option.figures.voices):
        voices = (option.figures.voices.get(tier) for option in options)
        yield (f"voices: {tier}", *(_voices(each) for each in voices))


_FIGURES = (
    ("bodies", "bodies"),
    ("seats", "seats"),
    ("heads", "heads"),
    ("meetings", "meetings a year"),
    ("hours", "hours a year, all members"),
    ("longest_chain", "lines in the longest chain"),
)


def _number(value: float | None) -> str:
    return _NOT_STATED if value is None else f"{value:.10g}"


def _voices(voices: tuple[str, ...] | None) -> str:
    if voices is None:
        return "no body there"
    return ", ".join(voices) or "none"


def markdown(options: Sequence[Option]) -> str:
    """Return a table of figures, and for each option a table of what it changes."""
    return "\n".join(_markdown(options))


def _markdown(options: Sequence[Option]) -> Iterator[str]:
    yield "## Options side by side"
    yield ""
    yield from table(("", *(escaped(option.name) for option in options)), _rows(options))
    for option in options[1:]:
        yield f"### {escaped(option.name)}"
        yield ""
        if option.difference is None or option.difference.is_empty:
            yield "No difference in meaning."
            yield ""
            continue
        changes = ((item.change, item.message) for item in told(option.difference))
        found = (
            (f"finding {word}", item.message)
            for word, items in (
                ("gained", option.difference.gained),
                ("lost", option.difference.lost),
            )
            for item in items
        )
        yield from table(("Change", "What"), (*changes, *found))


def json(options: Sequence[Option]) -> str:
    """Return the options with their figures, and what each changes, as JSON."""
    return harmless_json({"version": VERSION, "options": [_option(option) for option in options]})


def _option(option: Option) -> dict[str, object]:
    found: dict[str, object] = {
        "name": option.name,
        "scenario": list(option.scenario),
        "as_of": option.as_of,
        "figures": asdict(option.figures),
    }
    if option.difference is not None:
        found["changes"] = [change(item) for item in option.difference.changes]
        found["gained"] = [finding(item) for item in option.difference.gained]
        found["lost"] = [finding(item) for item in option.difference.lost]
    return found
