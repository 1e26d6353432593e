"""The figures of each drawing, and of each engine over all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory

from bench.pictures import measures
from bench.pictures.drawn import Drawn
from bench.pictures.engines import Engine
from bench.pictures.programs import NotHereError, StoppedError
from bench.pictures.worked import Case

READABLE = 8.0
"""The smallest text in points that is read with ease on paper."""


@dataclass(frozen=True)
class Row:
    """What came of one structure and one engine.

    Attributes:
        drawn: The drawing; None where there is none.
        why: Why there is none.
    """

    case: Case
    engine: str
    drawn: Drawn | None
    why: str = ""


def rows(cases: Iterable[Case], engines: Iterable[Engine]) -> Iterator[Row]:
    """Yield a row for each structure and engine."""
    asked = tuple(engines)
    for case in cases:
        for engine in asked:
            with TemporaryDirectory() as folder:
                yield _row(case, engine, Path(folder))


def _row(case: Case, engine: Engine, folder: Path) -> Row:
    try:
        return Row(case, engine.name, engine.draw(case, folder))
    except NotHereError as fault:
        return Row(case, engine.name, None, f"not installed: {fault} ({engine.install})")
    except StoppedError as fault:
        return Row(case, engine.name, None, str(fault))


def cells(row: Row) -> tuple[str, ...]:
    """Return the figures of a row, or why there are none."""
    if row.drawn is None:
        return (row.why, *[""] * 7)
    return (
        f"{measures.lines(row.drawn)} of {len(row.case.scene.lines)}",
        f"{measures.crossings(row.drawn)}",
        f"{measures.bends(row.drawn)}",
        f"{row.drawn.smallest:.1f}",
        f"{measures.filled(row.drawn):.0%}",
        _time(row.drawn.warm),
        *_spent([row.drawn]),
    )


def together(engine: str, found: Iterable[Row]) -> tuple[str, ...]:
    """Return the figures of an engine over all that it drew."""
    rows = [row for row in found if row.engine == engine]
    drawn = [row.drawn for row in rows if row.drawn]
    if not drawn:
        return (f"0 of {len(rows)}", *[""] * 9)
    lines = sum(len(row.case.scene.lines) for row in rows if row.drawn)
    small = sum(each.smallest < READABLE - 0.05 for each in drawn)
    return (
        f"{len(drawn)} of {len(rows)}",
        f"{sum(map(measures.lines, drawn))} of {lines}",
        f"{sum(map(measures.crossings, drawn))}",
        f"{sum(map(measures.bends, drawn))}",
        f"{small}",
        f"{min(each.smallest for each in drawn):.1f}",
        f"{mean(map(measures.filled, drawn)):.0%}",
        _middle(each.warm for each in drawn),
        *_spent(drawn),
    )


def _spent(drawn: Iterable[Drawn]) -> tuple[str, str]:
    """Return the middle of the times from the shell: by the clock, and of processors."""
    told = [each.shell for each in drawn if each.shell]
    return _middle(one.clock for one in told), _middle(one.work for one in told)


def _middle(times: Iterable[float | None]) -> str:
    told = [seconds for seconds in times if seconds is not None]
    return _time(median(told) if told else None)


def _time(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds * 1000:,.0f}"
