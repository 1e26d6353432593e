"""The table: a row for each structure and engine, and what its figures mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.pictures import measures
from bench.pictures.drawn import Drawn
from bench.pictures.engines import Engine
from bench.pictures.programs import NotHereError, StoppedError
from bench.pictures.worked import Case

COLUMNS = (
    *("structure", "bodies", "engine", "lines", "crossings", "bends"),
    *("smallest text, pt", "filled", "warm, ms", "shell, ms"),
)
NOTES = """\
How to read it

- **lines**: those drawn, of those that the structure has. `govgraph` tells in words, on the card,
  a line to a card on another page or beside the columns; the others draw all.
- **crossings**: points at which two lines cross that have no end in common.
- **bends**: points at which a line turns; turns that lines share count once. A curve turns where
  its pieces meet at an angle, so curves have few and are not for that easier to follow.
- **smallest text**: as printed. `govgraph` never scales its text: a picture that does not fit A4
  takes columns, A3 or more pages. The others' drawings are fitted to one A4 page on its side
  with the title and the list beside them (790 × 480 points), names at 10 points or less.
- **filled**: the share of the drawing that cards cover.
- **warm**: in a process that runs already; **shell**: the whole program, its start included. For
  `govgraph` from the file to the finished SVG, with title, key, list and source line; for dot,
  graphviz-pure and graphlay the layout alone; for the others their picture.

What each is given: dot, graphviz-pure and graphlay get boxes of the size of a name, and the first
two the declared tiers as rows; D2 and Mermaid the text that `govgraph render` writes for them;
LikeC4 the same bodies, tiers and lines in its language. D2 is its WebAssembly package from npm,
which starts slowly; the native program would be quicker from the shell.

Of structures that a script made, the first stands for all.

How to run it: `python -m bench.pictures`, or `--only NAME` for one engine or structure. dot comes
with `apt-get install graphviz`. The packages go into a folder outside the checkout, named by
`GOVGRAPH_BENCH_TOOLS`: there, `npm install @terrastruct/d2 @mermaid-js/mermaid-cli likec4` and
`pip install --target python graphlay`. Mermaid needs Chromium on PATH or in
`PUPPETEER_EXECUTABLE_PATH`, LikeC4 that of Playwright (`npx playwright install chromium`, or
`PLAYWRIGHT_BROWSERS_PATH`). What is not there is not run, and its row says so.
"""


def head() -> str:
    """Return the first two lines of the table."""
    marks = ["---", "--:", "---"] + ["--:"] * (len(COLUMNS) - 3)
    return f"| {' | '.join(COLUMNS)} |\n| {' | '.join(marks)} |"


def rows(cases: Iterable[Case], engines: Iterable[Engine]) -> Iterator[str]:
    """Yield a row for each structure and engine."""
    asked = tuple(engines)
    for case in cases:
        for engine in asked:
            start = (case.name, f"{len(case.scene.cards) + len(case.scene.side)}", engine.name)
            yield f"| {' | '.join([*start, *_cells(case, engine)])} |"


def _cells(case: Case, engine: Engine) -> tuple[str, ...]:
    """Return the figures of a drawing, or why there is none."""
    with TemporaryDirectory() as folder:
        try:
            drawn = engine.draw(case, Path(folder))
        except NotHereError as fault:
            return _none(f"not installed: {fault} ({engine.install})")
        except StoppedError as fault:
            return _none(str(fault))
    return (
        f"{measures.lines(drawn)} of {len(case.scene.lines)}",
        f"{measures.crossings(drawn)}",
        f"{measures.bends(drawn)}",
        f"{drawn.smallest:.1f}",
        f"{measures.filled(drawn):.0%}",
        *_times(drawn),
    )


def _none(why: str) -> tuple[str, ...]:
    return (why, *[""] * (len(COLUMNS) - 4))


def _times(drawn: Drawn) -> tuple[str, str]:
    warm, shell = (
        "–" if seconds is None else f"{seconds * 1000:,.0f}"
        for seconds in (drawn.warm, drawn.shell)
    )
    return warm, shell
