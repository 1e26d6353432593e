"""Runs tests on a copy of the checkout, again and again, in a process of its own each time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import hypothesis  # loaded once here, so that each process begins with them
import jsonschema
import networkx
import pytest
import yaml

ROOT = Path(__file__).parents[2]
LOADED = (hypothesis, jsonschema, networkx, yaml)
_PYTEST = ("-x", "-n0", "-p", "no:cacheprovider", "--assert=plain")


def copied(folder: Path) -> Path:
    """Copy what is under version control, as it stands in the checkout, and return where."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes((ROOT / name).read_bytes())
    return folder


def passes(root: Path, tests: tuple[str, ...], seconds: float) -> bool:
    """Return whether the tests pass in the copy, and come to an end in time."""
    child = os.fork()
    if not child:
        os._exit(_run(root, tests))
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            # No test of that name is nothing noticed.
            return os.waitstatus_to_exitcode(status) in (
                0,
                int(pytest.ExitCode.NO_TESTS_COLLECTED),
            )
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _run(root: Path, tests: tuple[str, ...]) -> int:
    """Run the tests where nothing of the checkout has been imported yet, and say nothing."""
    os.setsid()
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(silent, stream)
    for name in [name for name in sys.modules if name.split(".")[0] in ("govgraph", "tests")]:
        del sys.modules[name]
    paths = [str(root), str(root / "render")]
    sys.path[:0] = paths
    # What was compiled from the text before a change must not stand for the text after it.
    sys.dont_write_bytecode = True
    os.environ |= {"PYTHONPATH": os.pathsep.join(paths), "PYTHONDONTWRITEBYTECODE": "1"}
    os.chdir(root)
    try:
        return int(pytest.main([*_PYTEST, *tests]))
    except BaseException:
        return 1
