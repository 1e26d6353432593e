"""Drawing one county, against programs that lay out graphs; those not installed are left out."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import govgraph
from bench.grounds import COUNTY, Grounds
from bench.measuring import Measured, Program, both, python, side_by_side
from govgraph.renderers import render, render_to_file

_BODIES = 60
_AIM = 0.1
_COMMANDS = {
    "d2": ("{source}.d2", "{target}"),
    "mmdc": ("-i", "{source}.mmd", "-o", "{target}"),
    "likec4": ("export", "png", "{folder}", "-o", "{folder}"),
}


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


def against(other: str) -> Callable[[Grounds], Measured | None]:
    """Return what times the drawing from the shell against another program."""

    def measure(grounds: Grounds) -> Measured | None:
        if shutil.which(other) is None:
            return None
        source, target = grounds.folder / "county", grounds.folder / "other.svg"
        for form in ("d2", "mmd"):
            render_to_file(govgraph.load(COUNTY), f"{source}.{form}")
        words = [
            word.format(source=source, target=target, folder=grounds.folder)
            for word in _COMMANDS[other]
        ]
        drawing = str(grounds.folder / "county.svg")
        ours = python("-m", "govgraph", "render", str(COUNTY), "-o", drawing)
        return side_by_side(ours, Program((other, *words), {}), grounds.rounds)

    return measure


def _drawn(path: Path) -> Callable[[], object]:
    return lambda: render(govgraph.load(path), "svg")


def _sixty() -> list[str]:
    lines = ["govgraph: 1", "title: Sixty bodies", "date: 2026", "bodies:"]
    for number in range(_BODIES):
        above = f"body-{(number - 1) // 4}" if number else "{none: it stands at the top}"
        lines.append(f"  body-{number}: {{name: Board number {number}, reports_to: {above}}}")
    return lines
