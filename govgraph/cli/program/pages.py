"""A result as a page: headings with rows beneath, in text, Markdown and JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from govgraph.findings.harmless import harmless, harmless_json

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with rows beneath it; rows of one cell are a list, longer ones a table.

    Attributes:
        heading: May be empty.
        rows: Each with its cells, from left to right.
        columns: What the cells are, for a table in Markdown.
    """

    heading: str
    rows: tuple[Row, ...]
    columns: Row = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What a command has to say.

    Attributes:
        title: One line; may be empty.
        sections: In their order; those without rows are not shown.
        data: The same for programs, as JSON holds it.
    """

    title: str
    sections: tuple[Section, ...]
    data: Mapping[str, Any] = field(default_factory=dict)

    def writers(self) -> dict[str, Callable[[], str]]:
        """Return how each form of the page is made, the usual one first."""
        return {"text": self.text, "json": self.json, "markdown": self.markdown}

    def text(self) -> str:
        """Return the page for a terminal, its columns aligned."""
        lines = [harmless(self.title)] if self.title else []
        for section in self._shown:
            indent = "  " if section.heading or self.title else ""
            if lines:
                lines.append("")
            if section.heading:
                lines.append(harmless(section.heading))
            lines.extend(f"{indent}{line}" if line else "" for line in _aligned(section.rows))
        return "\n".join(lines) + "\n"

    def markdown(self) -> str:
        """Return the page in Markdown; nothing in a name can become markup."""
        parts = [f"# {escaped(self.title)}"] if self.title else []
        for section in self._shown:
            if section.heading:
                parts.append(f"## {escaped(section.heading)}")
            parts.append(_table(section) if section.columns else _bullets(section.rows))
        return "\n\n".join(parts) + "\n"

    def json(self) -> str:
        """Return the data, in which nothing can disturb a terminal."""
        return harmless_json(self.data)

    @property
    def _shown(self) -> list[Section]:
        return [section for section in self.sections if section.rows]


def _aligned(rows: tuple[Row, ...]) -> list[str]:
    """Return rows with every column but the last as wide as its widest cell."""
    cells = [[harmless(cell) for cell in row] for row in rows]
    columns = zip_longest(*(row[:-1] for row in cells), fillvalue="")
    widths = [max(map(len, column)) for column in columns]
    return [
        "  ".join(
            [*(cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)), row[-1]]
        ).rstrip()
        for row in cells
    ]


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is."""
    from govgraph.findings.formats import markdown

    return markdown.escaped(text)


def _bullets(rows: tuple[Row, ...]) -> str:
    return "\n".join(f"- {': '.join(escaped(cell) for cell in row if cell)}" for row in rows)


def _table(section: Section) -> str:
    rule = ("---",) * len(section.columns)
    rows = [tuple(escaped(cell) for cell in row) for row in (section.columns, *section.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:]))
