"""Whatever goes wrong, a command leaves the old file whole, and nothing half written beside it."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SMALL = """\
govgraph: 1
title: A small structure
date: 2026-11
bodies:
  board: {name: Board, reports_to: {none: alone}}
  team: {name: Team, reports_to: board}
"""
OLD = b"the old file, as it was\n"
# Each command that writes, with the file that it writes to.
WRITERS = {
    "check": ("check f.yaml --fail-on never -o out.json", "out.json"),
    "render": ("render f.yaml --page web -o out.svg", "out.svg"),
    "show": ("show f.yaml board -o out.md", "out.md"),
    "diff": ("diff old.yaml f.yaml -o out.json", "out.json"),
    "init": ("init --force out.yaml", "out.yaml"),
}
Writer = tuple[str, str]
writers = pytest.mark.parametrize("writer", WRITERS.values(), ids=WRITERS)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "f.yaml").write_text(SMALL)
    (tmp_path / "old.yaml").write_text(SMALL.replace("Team", "Group"))
    for _, name in WRITERS.values():
        (tmp_path / name).write_bytes(OLD)
    return tmp_path


def command(words: str) -> list[str]:
    return [sys.executable, "-m", "govgraph", *words.split()]


def started(here: Path, words: str, **more: Any) -> subprocess.Popen[bytes]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(
        command(words),
        cwd=here,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        **more,
    )


def ended(here: Path, words: str, prepare: Callable[[], None] | None = None) -> tuple[int, str]:
    child = started(here, words, preexec_fn=prepare)
    _, said = child.communicate(timeout=120)
    return child.returncode, said.decode()


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".govgraph")]


def small_files() -> None:
    """Let no file grow past a few bytes: a full disk, as far as a writer can tell."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


@writers
def test_full_disk_leaves_the_old_file(writer: Writer, here: Path) -> None:
    words, name = writer
    status, said = ended(here, words, small_files)
    assert status == 3, said
    assert f"cannot write {name}" in said
    assert "Traceback" not in said
    assert (here / name).read_bytes() == OLD
    assert leftovers(here) == []


def bound_by_permissions() -> None:
    """Take from root what lets it write where it may not; it stays the owner of all it reads."""
    override, drop_from_bounding_set = 1, 24
    if os.getuid() == 0:
        assert ctypes.CDLL(None).prctl(drop_from_bounding_set, override, 0, 0, 0) == 0


@writers
def test_folder_that_may_only_be_read_keeps_its_file(writer: Writer, here: Path) -> None:
    words, name = writer
    os.chmod(here, 0o555)
    try:
        status, said = ended(here, words, bound_by_permissions)
    finally:
        os.chmod(here, 0o755)
    assert status == 3, said
    assert f"cannot write {name}" in said
    assert "Traceback" not in said
    assert (here / name).read_bytes() == OLD
    assert leftovers(here) == []


@pytest.mark.parametrize("name", ["render", "init"])
def test_folder_that_is_not_there_is_named(name: str, here: Path) -> None:
    words, name = WRITERS[name]
    status, said = ended(here, words.replace(name, f"gone/{name}"))
    # `init` makes the folder that it is asked for.
    assert status == (0 if words.startswith("init") else 3), said
    assert "Traceback" not in said


def test_folder_that_goes_while_it_runs_is_no_crash(here: Path) -> None:
    folder = here / "going"
    folder.mkdir()
    shutil.copy(here / "f.yaml", folder)
    child = started(folder, "render f.yaml -o out.svg")
    time.sleep(0.05)
    shutil.rmtree(folder)
    _, said = child.communicate(timeout=120)
    assert child.returncode in {0, 3}, said
    assert b"Traceback" not in said


@pytest.mark.parametrize("name", ["render", "check", "init"])
def test_kill_leaves_the_old_file_or_the_new(name: str, here: Path) -> None:
    words, name = WRITERS[name]
    begun = time.monotonic()
    assert ended(here, words)[0] == 0
    took = time.monotonic() - begun
    new = (here / name).read_bytes()
    (here / name).write_bytes(OLD)
    for share in (0.6, 0.95):
        child = started(here, words)
        time.sleep(took * share)
        child.send_signal(signal.SIGKILL)
        child.communicate()
        assert (here / name).read_bytes() in (OLD, new)


def test_two_writers_at_once_leave_one_whole_file(here: Path) -> None:
    words = "check f.yaml --fail-on never -o out.json"
    other = "check old.yaml --fail-on never -o out.json"
    children = [started(here, line) for line in (words, other, words)]
    for child in children:
        child.communicate(timeout=120)
    assert {child.returncode for child in children} == {0}
    told = json.loads((here / "out.json").read_text(encoding="utf-8"))
    assert told["files"][0]["path"] in {"f.yaml", "old.yaml"}
    assert leftovers(here) == []


def test_picture_of_several_pages_is_written_whole_or_not_at_all(here: Path) -> None:
    bodies = "".join(f"  b{n}: {{name: Body number {n}, reports_to: board}}\n" for n in range(80))
    (here / "f.yaml").write_text(SMALL + bodies)
    status, said = ended(here, "render f.yaml -o many.svg --page 210x148")
    assert status == 0, said
    pages = sorted(path.name for path in here.glob("many-*.svg"))
    assert len(pages) > 1
    for page in pages:
        (here / page).write_bytes(OLD)
    (here / pages[-1]).unlink()
    (here / pages[-1]).mkdir()
    status, said = ended(here, "render f.yaml -o many.svg --page 210x148")
    assert status == 3, said
    assert all((here / page).read_bytes() == OLD for page in pages[:-1])
    assert leftovers(here) == []
