"""The tables: each engine over all structures, and each drawing; and what the figures mean."""

from __future__ import annotations

from collections.abc import Sequence

from bench.pictures.figures import Row, cells, together

COLUMNS = (
    *("structure", "bodies", "engine", "lines", "crossings", "bends"),
    *("smallest text, pt", "filled", "warm, ms", "shell, ms", "work, ms"),
)
TOGETHER = (
    *("engine", "drawn", "lines", "crossings", "bends", "under 8 pt"),
    *("smallest text, pt", "filled, mean", "warm, ms", "shell, ms", "work, ms"),
)
NOTES = """\
## How to read it

- **lines**: those drawn, of those that the structure has. `govgraph` tells in words, on the card,
  a line to a card on another page or beside the columns; the others draw all, LikeC4 several
  lines between two bodies as one.
- **crossings**: points at which two lines cross that have no end in common.
- **bends**: points at which a line turns; turns that lines share count once. A curve turns where
  its pieces meet at an angle, so curves have few, and are not for that easier to follow.
- **smallest text**: as printed. `govgraph` never scales its text: a picture that does not fit A4
  takes columns, A3 or more pages. The others' drawings are fitted to one A4 page on its side
  with the title and the list beside them (790 × 480 points), names at 10 points or less.
- **filled**: the share of the drawing that cards cover, of all pages.
- **warm**: in a process that runs already; **shell**: the whole program, its start included, by
  the clock; **work**: the same in time of processors, which a busy machine changes less. In the
  first table each is the median. For `govgraph` they are from the file to the finished SVG, with
  title, key and source line, from the shell also with its gaps; for dot, graphviz-pure and
  graphlay the layout alone; for the others their picture. LikeC4 has no time where its browser
  gave none; its layout needs no browser.

What each is given: dot, graphviz-pure and graphlay boxes of the size of a name, and the first two
the declared tiers as rows; D2 and Mermaid the text that `govgraph render` writes for them; LikeC4
the same bodies, tiers and lines in its language. D2 is its WebAssembly package from npm, most of
whose time from the shell is its start; the native program would be quicker.

Of structures that a script made, the first stands for all. How to run this, and what to install,
is in `bench/README.md`.
"""


def head(columns: Sequence[str] = COLUMNS) -> str:
    """Return the first two lines of a table; figures stand on the right."""
    marks = ["---" if name in {"structure", "engine"} else "--:" for name in columns]
    return f"{line(columns)}\n{line(marks)}"


def line(cells: Sequence[str]) -> str:
    """Return one line of a table."""
    return f"| {' | '.join(cells)} |"


def told(row: Row) -> str:
    """Return the line of one drawing."""
    bodies = len(row.case.scene.cards) + len(row.case.scene.side)
    return line((row.case.name, f"{bodies}", row.engine, *cells(row)))


def document(machine: str, rows: Sequence[Row]) -> str:
    """Return the whole page, in Markdown.

    Args:
        machine: What it was measured on.
        rows: Every drawing.
    """
    engines = dict.fromkeys(row.engine for row in rows)
    summary = [line((engine, *together(engine, rows))) for engine in engines]
    return "\n\n".join(
        (
            f"# Pictures side by side\n\nOn {machine}.",
            "\n".join((head(TOGETHER), *summary)),
            "## Each drawing",
            "\n".join((head(), *map(told, rows))),
            NOTES,
        )
    )
