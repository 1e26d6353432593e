"""Other programs: where they are found, and run as children that are stopped in time."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

from bench.measuring import Program, Spent

TOOLS = "GOVGRAPH_BENCH_TOOLS"
"""The variable that names a folder outside the checkout where packages were installed:
``npm install`` fills its ``node_modules``, ``pip install --target python`` its ``python``."""
SECONDS = 180.0
"""After so long a program is stopped, with all that it started."""


class NotHereError(Exception):
    """A program is not installed; the message says what is missing."""


class StoppedError(Exception):
    """A program was stopped, or ended with a fault; the message says which."""


class Ran(NamedTuple):
    """What a program wrote, and what it took."""

    wrote: bytes
    spent: Spent


def tools() -> Path:
    """Return the folder of packages.

    Raises:
        NotHereError: None is named.
    """
    named = os.environ.get(TOOLS, "")
    if not named:
        raise NotHereError(f"{TOOLS} names no folder")
    return Path(named).resolve()


def program(name: str) -> str:
    """Return the path of a program: on PATH, else among the packages of Node.

    Raises:
        NotHereError: It is in neither place.
    """
    found = shutil.which(name)
    if not found and os.environ.get(TOOLS):
        found = shutil.which(name, path=str(tools() / "node_modules" / ".bin"))
    if not found:
        raise NotHereError(f"there is no {name}")
    return found


def package(*parts: str) -> Path:
    """Return a file or folder among the packages.

    Raises:
        NotHereError: It is not there.
    """
    found = tools().joinpath(*parts)
    if not found.exists():
        raise NotHereError(f"there is no {'/'.join(parts)}")
    return found


def browser() -> str:
    """Return the path of the browser that drawings in a page need.

    Raises:
        NotHereError: There is none.
    """
    named = os.environ.get("PUPPETEER_EXECUTABLE_PATH", "")
    return named or program("chromium")


def ran(asked: Program) -> Ran:
    """Run a program to its end.

    Raises:
        StoppedError: It took too long, or ended with another status than 0.
    """
    began, before = time.perf_counter(), _work()
    child = subprocess.Popen(
        asked.words,
        env={**os.environ, **asked.surroundings},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        wrote, said = child.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        raise StoppedError(f"stopped after {SECONDS:.0f} s") from None
    finally:
        _end(child)
    if child.returncode:
        last = said.decode(errors="replace").strip().splitlines()[-1:]
        raise StoppedError(f"ended with {child.returncode}: {''.join(last)[:80]}")
    return Ran(wrote, Spent(time.perf_counter() - began, _work() - before))


def _work() -> float:
    """Return the processor time of all programs that were started here and have ended."""
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def _end(child: subprocess.Popen[bytes]) -> None:
    """End what is left of a program and of what it started: a browser may outlive its caller."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    child.communicate()
