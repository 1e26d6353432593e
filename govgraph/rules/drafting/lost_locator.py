"""A citation keeps its place: ``source: minutes#11``, in one piece.

Why it matters
    In ``source: minutes #11`` the space makes the rest of the line a comment, so the citation
    loses its item without a word. Whoever checks the fact must then read the whole paper.

How to fix
    Take out the space: ``source: minutes#11``. If it was meant as a comment, put a space behind
    the sign as well: ``source: minutes  # see item 11``.

Source
    YAML 1.2, section 6.6: a comment begins with ``#`` where white space stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.document.nodes import Place
from govgraph.findings.finding import Found
from govgraph.graph.index import View

SEVERITY = "note"
MARK = "settle"

# A comment begins with a sign and a space, as people write it; a locator follows at once.
_CITED = re.compile(
    r"(?:(?:^|[\s{,])[\"']?source[\"']?:[ \t]+|^[ \t]*(?:- )+|[\[,][ \t]*)"
    r"(?P<id>[a-z][a-z0-9-]*)[ \t]+(?P<rest>#[^\s#,}\]][^\s,}\]]*)"
)
_BLOCK = re.compile(r"(?:^|[ \t:-])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$")

_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


def check(view: View) -> Iterator[Found]:
    """Yield each citation whose place in the source became a comment."""
    sources = view.content.sources
    for file, lines in sorted(view.content.texts.items()):
        if not any(_has_comment(line) for line in lines):
            continue
        for number, line in _plain_lines(lines):
            for match in _CITED.finditer(line):
                if match["id"] in sources and not _is_quoted(line, match.start("rest")):
                    place = Place(file, number, match.start("id") + 1)
                    yield _found(view, match["id"], match["rest"], place)


def _found(view: View, source: str, rest: str, place: Place) -> Found:
    title = view.content.sources[source].title or source
    return Found(
        subject=source,
        message=f'A citation of {title} lost its place "{rest}": the space before it made it a '
        "comment, so the whole document is cited",
        hint=f"write `{source}{rest}`",
        where=place,
        width=len(source) + 1 + len(rest),
        sources=(source,),
    )


def _has_comment(line: str) -> bool:
    """Return whether a comment may stand behind a value on a line; most files have none."""
    told = line.lstrip()
    return " #" in told or "\t#" in told


def _plain_lines(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield lines with their numbers, those inside a text of several lines left out."""
    block: int | None = None
    for number, line in enumerate(lines, start=1):
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and (not line.strip() or indent > block):
            continue
        block = indent if _BLOCK.search(line) else None
        if not line.lstrip().startswith("#"):
            yield number, line


def _is_quoted(line: str, column: int) -> bool:
    """Return whether a column stands inside quotes, or behind the sign of an earlier comment."""
    before = _APOSTROPHE.sub("", line[:column])
    return before.count('"') % 2 == 1 or before.count("'") % 2 == 1 or " #" in before.rstrip("#")
