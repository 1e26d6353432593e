"""Drawing in a process that runs already: one county against dot, and again after a save."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import govgraph
from bench.grounds import COUNTY, Grounds
from bench.measuring import Measured, both
from govgraph.renderers import render

_BODIES = 60
_AIM = 0.1


def against_dot(grounds: Grounds) -> Measured | None:
    """Time file to SVG in a warm process against ``dot`` on the same graph."""
    if shutil.which("dot") is None:
        return None
    graph = render(govgraph.load(COUNTY), "dot")[0]

    def other() -> None:
        subprocess.run(["dot", "-Tsvg"], input=graph, capture_output=True, check=True)

    return Measured(*both(_drawn(COUNTY), other, grounds.rounds))


def redraw(grounds: Grounds) -> Measured:
    """Time what the preview does after a save, for 60 bodies, against 100 milliseconds."""
    path = grounds.folder / "sixty.yaml"
    path.write_text("\n".join(_sixty()) + "\n", encoding="utf-8")
    draw = _drawn(path)
    draw()
    ours, _ = both(draw, bool, grounds.rounds)
    return Measured(ours, _AIM)


def _drawn(path: Path) -> Callable[[], object]:
    return lambda: render(govgraph.load(path), "svg")


def _sixty() -> list[str]:
    lines = ["govgraph: 1", "title: Sixty bodies", "date: 2026", "bodies:"]
    for number in range(_BODIES):
        above = f"body-{(number - 1) // 4}" if number else "{none: it stands at the top}"
        lines.append(f"  body-{number}: {{name: Board number {number}, reports_to: {above}}}")
    return lines
