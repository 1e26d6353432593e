"""Every row of the table of speed: what is timed, against what, and the ratio aimed at."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from bench import drawing, rules
from bench.grounds import COUNTY, Grounds
from bench.measuring import Measured, Program, megabytes, python, side_by_side, spent
from bench.pictures.shells import against as by

_LOAD = """
import sys, yaml, pathlib
for given in sys.argv[1:]:
    path = pathlib.Path(given)
    for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
        yaml.load(file.read_bytes(), yaml.CSafeLoader)
"""
_KEEP = """
import sys, yaml, pathlib
kept = [
    yaml.load(file.read_bytes(), yaml.CSafeLoader)
    for file in sorted(pathlib.Path(sys.argv[1]).glob("*.yaml"))
]
"""
_CLICK = """
import click

@click.group()
def program():
    "Many commands."

for name in "check render chain show diff compare timeline init list explain schema".split():
    program.command(name)(lambda: None)
program(["--help"])
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        key: What ``--only`` asks for it by.
        work, against: In words.
        target: The ratio that it should not pass; None where the figure is only reported.
        measure: Does it; None where the other program is not installed here.
    """

    key: str
    work: str
    against: str
    target: float | None
    measure: Callable[[Grounds], Measured | None]


def _check(grounds: Grounds, *words: str) -> Program:
    return python("-m", "govgraph", "check", *words, "--fail-on", "never", cache=grounds.cache)


def _load(path: Path) -> Program:
    return python("-c", _LOAD, str(path))


def _clean(grounds: Grounds) -> Callable[[], object]:
    return lambda: shutil.rmtree(grounds.cache, ignore_errors=True)


def cold(grounds: Grounds) -> Measured:
    """Time a nation whose results nobody has kept."""
    ours = replace(_check(grounds, str(grounds.nation)), before=_clean(grounds))
    return side_by_side(ours, _load(grounds.nation), grounds.rounds)


def unchanged(grounds: Grounds) -> Measured:
    """Time a nation that was checked before."""
    ours = _check(grounds, str(grounds.nation))
    spent(ours)
    return side_by_side(ours, _load(grounds.nation), grounds.rounds)


def one_changed(grounds: Grounds) -> Measured:
    """Time a nation of which one place was written to since."""
    place = sorted(grounds.nation.glob("place-*.yaml"))[7]

    def write() -> None:
        with place.open("a", encoding="utf-8") as file:
            file.write("# another line\n")

    ours = _check(grounds, str(grounds.nation))
    spent(ours)
    ours = replace(ours, before=write)
    return side_by_side(ours, _load(grounds.nation), grounds.rounds)


def memory(grounds: Grounds) -> Measured:
    """Measure the memory of checking a nation, against that of having it loaded."""
    ours = replace(_check(grounds, str(grounds.nation)), before=_clean(grounds))
    kept = python("-c", _KEEP, str(grounds.nation))
    return Measured(megabytes(ours), megabytes(kept), "MB")


def memory_lean(grounds: Grounds) -> Measured:
    """Measure the same against loading one file after the other, and keeping none."""
    ours = replace(_check(grounds, str(grounds.nation)), before=_clean(grounds))
    return Measured(megabytes(ours), megabytes(_load(grounds.nation)), "MB")


def helped(grounds: Grounds) -> Measured:
    """Time the help."""
    ours, theirs = python("-m", "govgraph", "--help"), python("-c", _CLICK)
    return side_by_side(ours, theirs, grounds.rounds * 3)


def county(grounds: Grounds) -> Measured:
    """Time one county, without what earlier runs kept."""
    ours = _check(grounds, str(COUNTY), "--no-cache")
    return side_by_side(ours, _load(COUNTY), grounds.rounds * 3)


def growth(grounds: Grounds) -> Measured:
    """Time ten nations against one."""
    ten = replace(_check(grounds, str(grounds.ten_nations)), before=_clean(grounds))
    one = replace(_check(grounds, str(grounds.nation)), before=_clean(grounds))
    return side_by_side(ten, one, 1)


def growth_of_memory(grounds: Grounds) -> Measured:
    """Measure the memory of ten nations against one."""
    ten = replace(_check(grounds, str(grounds.ten_nations)), before=_clean(grounds))
    one = replace(_check(grounds, str(grounds.nation)), before=_clean(grounds))
    return Measured(megabytes(ten), megabytes(one), "MB")


def multitude(grounds: Grounds) -> Measured:
    """Time one structure of 10,000 bodies."""
    return Measured(spent(_check(grounds, str(grounds.multitude), "--no-cache")).clock, None)


_LOADING = "CSafeLoader merely loading the same files"
_HOLDING = "CSafeLoader with the same files loaded"
ROWS = (
    Row("cold", "check 400 places, cold", _LOADING, 0.6, cold),
    Row("unchanged", "the same, nothing changed since", _LOADING, 0.05, unchanged),
    Row("one-changed", "the same, one file changed", _LOADING, 0.10, one_changed),
    Row("memory", "peak memory of the cold check, all processes", _HOLDING, 1.4, memory),
    Row("memory-lean", "the same", "CSafeLoader, keeping nothing", None, memory_lean),
    Row("rules", "four rules, one structure", "networkx walks", 0.1, rules.measure),
    Row("help", "`govgraph --help`", "a bare click program's", 1.3, helped),
    Row("county", "`govgraph check` of one county, no cache", "CSafeLoader on it", 3, county),
    Row("draw", "draw one county, warm", "native `dot -Tsvg`", 3, drawing.against_dot),
    *(
        Row(f"draw-{name.lower()}", "draw one county, from the shell", name, aim, by(name))
        for name, aim in (("LikeC4", 0.1), ("Mermaid", 0.1), ("D2", 0.7))
    ),
    Row("redraw", "redraw 60 bodies after a save, warm", "100 ms", 1.0, drawing.redraw),
    Row("growth", "4,000 places", "400 places", 11, growth),
    Row("growth-memory", "memory of 4,000 places", "400 places", 10.5, growth_of_memory),
    Row("multitude", "10,000 bodies in one structure", "no hang", None, multitude),
)
