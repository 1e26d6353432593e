"""Times programs side by side, and the memory of all their processes together."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_HOME = Path(__file__).resolve().parent.parent
_LOOKS_A_SECOND = 40


class FailedError(Exception):
    """A program that was to be timed ended with another status than 0."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of one row: two figures in one unit, or one where nothing is held against it.

    Attributes:
        ours, theirs: The figures.
        unit: Seconds by the clock on the wall, or megabytes.
        work: Ours by theirs in seconds of processors, all processes together: what a machine that
            is busy with other things tells as well as an idle one.
    """

    ours: float
    theirs: float | None
    unit: str = "s"
    work: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return ours by theirs."""
        return self.ours / self.theirs if self.theirs else None


@dataclass(frozen=True, slots=True)
class Program:
    """A command line to be timed.

    Attributes:
        words: The command; findings may make its exit status 1.
        surroundings: What its environment has beside ours.
        before: What is done before each run, outside the time.
    """

    words: Sequence[str]
    surroundings: Mapping[str, str]
    before: Callable[[], object] = bool


def python(*words: str, cache: Path | None = None) -> Program:
    """Return a run of this Python with the checkout's packages."""
    paths = os.pathsep.join(map(str, (_HOME, _HOME / "render")))
    # As installed: modules are compiled once, not in each run.
    beside = {
        "PYTHONPATH": paths,
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir(), "govgraph-bench-compiled")),
    }
    if cache is not None:
        beside["XDG_CACHE_HOME"] = str(cache)
    return Program((sys.executable, *words), beside)


class Spent(NamedTuple):
    """What a run took: seconds by the clock on the wall, and of processors."""

    clock: float
    work: float


def spent(program: Program) -> Spent:
    """Return what a run of a program takes.

    Raises:
        FailedError: It ended with another status than 0; doing nothing is quick.
    """
    program.before()
    before = _work()
    started = time.perf_counter()
    status = _started(program).wait()
    clock = time.perf_counter() - started
    _must_be_well(status, program)
    return Spent(clock, _work() - before)


def _work() -> float:
    """Return the processor time of all programs that were started here and have ended."""
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def side_by_side(ours: Program, theirs: Program, rounds: int) -> Measured:
    """Return the best of two programs that take turns, to meet the same weather.

    Each runs once before, so that both find their modules compiled and their files at hand.
    """
    spent(ours), spent(theirs)
    turns = [(spent(ours), spent(theirs)) for _ in range(rounds)]
    clocks = [min(turn[side].clock for turn in turns) for side in (0, 1)]
    works = [min(turn[side].work for turn in turns) for side in (0, 1)]
    return Measured(clocks[0], clocks[1], work=works[0] / works[1])


def both(
    ours: Callable[[], object], theirs: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """Return the best times of two functions that take turns, in this process."""
    times = [(_timed(ours), _timed(theirs)) for _ in range(rounds)]
    return min(one for one, _ in times), min(other for _, other in times)


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def megabytes(program: Program) -> float:
    """Return the most memory that a program and all its workers hold together.

    Pages that processes share count once, by their proportional share. Where the system doesn't
    tell it, the largest process stands for all.
    """
    program.before()
    running = _started(program)
    most = 0.0
    while running.poll() is None:
        most = max(most, sum(map(_share, _family(running.pid))))
        time.sleep(1 / _LOOKS_A_SECOND)
    _must_be_well(running.returncode, program)
    if most == 0.0:
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return most / 1e6


def _must_be_well(status: int, program: Program) -> None:
    """Refuse the time of a program that failed: doing nothing is quick."""
    if status != 0:
        raise FailedError(f"{' '.join(program.words)[:200]} ended with {status}")


def _family(first: int) -> list[int]:
    """Return a process with all that it started, and that those started."""
    found, waiting = [], [first]
    while waiting:
        one = waiting.pop()
        found.append(one)
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                waiting += map(int, task.read_text().split())
            except OSError:
                continue
    return found


def _share(process: int) -> float:
    """Return the bytes that a process holds, its part of what is shared; 0 once it has ended."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    rows = (line.split() for line in told.splitlines())
    return sum(float(row[1]) * 1024 for row in rows if row[0] == "Pss:")


def _started(program: Program) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        program.words,
        env={**os.environ, **program.surroundings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
