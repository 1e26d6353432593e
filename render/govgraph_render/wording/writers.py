"""Writes an outline as plain text, Markdown or a page of HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence

from govgraph.findings.formats.markdown import escaped
from govgraph_render.wording.entries import Entry, Table


def _text(lines: Sequence[Entry], table: Table, language: str) -> str:
    written = []
    for line in lines:
        if line.depth:
            written.append("  " * line.depth + ("- " if line.depth == 2 else "") + line.words)
        else:
            written += ["", line.words]
    if table.rows:
        wide = [max(map(len, cells)) for cells in zip(table.columns, *table.rows, strict=True)]
        written += ["", table.heading]
        for row in (table.columns, *table.rows):
            cells = (cell.ljust(size) for cell, size in zip(row, wide, strict=True))
            written.append(f"  {'  '.join(cells)}".rstrip())
    return "\n".join(written).strip() + "\n"


def _markdown(lines: Sequence[Entry], table: Table, language: str) -> str:
    written: list[str] = []
    for place, line in enumerate(lines):
        words = escaped(line.words)
        if line.depth:
            written.append("  " * (line.depth - 1) + "- " + words)
        else:
            written += ["", ("# " if place == 0 else "## ") + words, ""]
    if table.rows:
        written += ["", f"## {escaped(table.heading)}", ""]
        rule = ("---",) * len(table.columns)
        for row in (table.columns, rule, *table.rows):
            cells = row if row is rule else map(escaped, row)
            written.append(f"| {' | '.join(cells)} |")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(written)).strip() + "\n"


def _html(lines: Sequence[Entry], table: Table, language: str) -> str:
    title = html.escape(lines[0].words)
    body = [*_listed(lines)]
    if table.rows:
        body += [f"<h2>{html.escape(table.heading)}</h2>", "<table>"]
        body += [_row(table.columns, "th"), *(_row(row, "td") for row in table.rows), "</table>"]
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    page = ["<!DOCTYPE html>", f'<html lang="{html.escape(language)}">', head, "<body>"]
    return "\n".join([*page, *body, "</body>", "</html>"]) + "\n"


def _row(cells: Iterable[str], name: str) -> str:
    scope = ' scope="col"' if name == "th" else ""
    inside = "".join(f"<{name}{scope}>{html.escape(cell)}</{name}>" for cell in cells)
    return f"<tr>{inside}</tr>"


def _listed(lines: Sequence[Entry]) -> Iterable[str]:
    """Yield headings, and beneath them lists, each inside the item that it belongs to."""
    depth = 0
    for place, line in enumerate(lines):
        if line.depth > depth:
            yield "<ul>" * (line.depth - depth)
        else:
            yield from ["</li></ul>"] * (depth - line.depth)
            if line.depth:
                yield "</li>"
        depth = line.depth
        name = "h1" if place == 0 else "h2"
        words = html.escape(line.words)
        spoken = f'<span lang="{line.language}">{words}</span>' if line.language else words
        yield f"<li>{spoken}" if depth else f"<{name}>{words}</{name}>"
    yield from ["</li></ul>"] * depth


WRITERS: dict[str, Callable[[Sequence[Entry], Table, str], str]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
}
"""How each form of an outline is made, the usual one first."""
