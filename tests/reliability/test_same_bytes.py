"""The same input gives the same bytes: other seeds, locales, time zones, orders, versions."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STRUCTURES = ROOT / "structures"
PATHS = os.pathsep.join(map(str, (ROOT, ROOT / "render")))
SCRIPT = """\
import sys, hashlib, io, json
from contextlib import redirect_stdout
from govgraph.cli.program.group import program
told = {}
for line in json.loads(sys.argv[1]):
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    with redirect_stdout(out):
        try:
            program.main(line.split(), prog_name="govgraph")
        except SystemExit as end:
            status = end.code
    out.flush()
    told[line] = [status, hashlib.sha256(out.buffer.getvalue()).hexdigest()]
sys.stdout.buffer.write(json.dumps(told).encode())
"""
NAMES = ("surrey/proposed", "cambridgeshire-peterborough/2013")
LINES = [
    f"{words.replace('FILE', f'{name}.yaml')}"
    for name in NAMES
    for words in (
        "check FILE --format json --fail-on never",
        "check FILE --fail-on never",
        "render FILE -o - --page web",
        "outline FILE --format markdown",
    )
] + ["diff surrey/before.yaml surrey/proposed.yaml", "list kinds"]
WORLDS = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "America/Los_Angeles", "LANG": "tr_TR"},
    {"PYTHONHASHSEED": "3", "LC_ALL": "de_DE.ISO-8859-1", "LANGUAGE": "cy", "PYTHONUTF8": "0"},
]


def told(env: dict[str, str], program: str = sys.executable) -> dict[str, list[object]]:
    done = subprocess.run(
        [program, "-c", SCRIPT, json.dumps(LINES)],
        cwd=STRUCTURES,
        env={**os.environ, "PYTHONPATH": PATHS, **env},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[object]] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def usual() -> dict[str, list[object]]:
    found = told({"PYTHONHASHSEED": "0"})
    assert {status for status, _ in found.values()} == {0}
    empty = hashlib.sha256(b"").hexdigest()
    assert empty not in {each for _, each in found.values()}
    return found


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world["PYTHONHASHSEED"])
def test_surroundings_change_no_byte(
    world: dict[str, str], usual: dict[str, list[object]]
) -> None:
    assert told(world) == usual


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_another_python_changes_no_byte(version: str, usual: dict[str, list[object]]) -> None:
    program = shutil.which(f"python{version}")
    if not program or not _can_run(program):
        pytest.skip(f"no Python {version} here that has the libraries")
    assert told({}, program) == usual


def _can_run(program: str) -> bool:
    """Return whether a Python has what govgraph needs, of its own kind."""
    done = subprocess.run(
        [program, "-c", "import pydantic, yaml, click, networkx"],
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode == 0
