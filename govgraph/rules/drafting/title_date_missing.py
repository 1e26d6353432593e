"""A structure says what it is called and from which day it speaks.

Why it matters
    A picture without a title cannot be told from last year's. Without a date nobody knows whether
    a seat that has changed hands since is wrong or only older.

How to fix
    Add ``title: Community safety in Exampleshire`` and ``date: 2026-11`` at the top. If the paper
    has no date, say so: ``date: {unknown: the minutes are undated}``.

Source
    Drafting practice: this project's own rule; no statute is claimed for it. It is asked only of
    a structure with sources, a status or dates: a sketch of three names needs no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from govgraph.document.model.reading import words_of
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View

SEVERITY = "note"
MARK = "gap"

_TITLE = re.compile(r"(?:[{,]\s*|^)[\"']?title[\"']?\s*:")


def check(view: View) -> Iterator[Found]:
    """Yield what the head of a structure lacks: its title, its date or both."""
    content = view.content
    if not (content.sources or content.status or content.names_days):
        return
    unknown = {item.key for item in content.unknowns if not item.owner}
    missing = []
    if not _has_title(view) and "title" not in unknown:
        missing.append("title")
    if content.date is None and "date" not in unknown:
        missing.append("date")
    if not missing:
        return
    yield Found(
        subject=PurePath(content.path).stem,
        message=f"The structure has no {listed(missing)}, so a reader cannot tell which version "
        "this is",
        hint=" and ".join(f"add `{key}: …`" for key in missing)
        + ", or `date: {unknown: why}` where the source has none"
        if "date" in missing
        else "add `title: …`",
        where=content.where,
    )


def _has_title(view: View) -> bool:
    """Return whether the file states a title; without one it is called after the file."""
    content = view.content
    if content.title != words_of(PurePath(content.path).stem):
        return True
    lines = content.texts.get(content.path, ())
    return not lines or any(_TITLE.match(line) for line in lines)
