"""Nothing is fetched, run or imported because a structure says so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability.guarded import FORBIDDEN
from tests.reliability.hostile import ANYWHERE, filled
from tests.reliability.outputs import WITHOUT, commands, runs

GUARD = Path(__file__).parent / "guarded.py"
# What tempts: addresses, programs and packages in every place that might reach for one.
TEMPTING = """\
govgraph: 1
title: "file:///etc/passwd http://192.0.2.1/x $(touch told) `touch told` {{7*7}}"
date: 2026-11
territory: england
uses: [uk/policing]
sources: {s: {title: S, url: "http://192.0.2.1/secret"}, t: {title: T, url: "mailto:a@b.example"}}
organisations: {o: {name: "!!python/object/apply:os.system [touch told]"}}
bodies:
  board: {name: "__import__('os').system('touch told')", reports_to: {none: alone}, source: s#1}
  team: {name: "#read(\\"/etc/passwd\\")", reports_to: board, members: o, source: t}
changes: {reform: {title: R, date: 2027, status: option, steps: [{rename: {team: "%n%s%x"}}]}}
views: {small: {title: V, focus: board}}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("alone")
    (folder / "f.yaml").write_text(TEMPTING)
    (folder / "old.yaml").write_text(TEMPTING.replace("title: R", "title: Q"))
    (folder / "hostile.yaml").write_bytes(filled(ANYWHERE["words for programs"]).data)
    return folder


def guarded(folder: Path, *words: str, allowed: str = "-") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "HOME": str(folder)}
    env |= {"XDG_CACHE_HOME": str(folder / "cache"), "TMPDIR": str(folder)}
    return subprocess.run(
        [sys.executable, str(GUARD), allowed, *words],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )


WORDS = {
    "show": "f.yaml board",
    "chain": "f.yaml team",
    "diff": "old.yaml f.yaml",
    "render": "f.yaml -o p.svg -o p.dot -o p.png",
}
OTHERS = [
    "check hostile.yaml --fail-on never",
    "render hostile.yaml -o h.svg -o h.mmd -o h.d2",
    "list examples",
    "explain oversight.cycle",
    "schema",
    "init new.yaml",
    "completion bash",
]


def test_no_command_reaches_for_anything(folder: Path) -> None:
    lines = [f"{name} {WORDS.get(name, 'f.yaml')}" for name in commands()]
    done = guarded(folder, *" + ".join([*lines, *OTHERS]).split())
    assert done.returncode in {0, 1}, done.stderr
    assert "forbidden" not in done.stderr
    assert not (folder / "told").exists()


def test_a_paper_reaches_for_nothing(folder: Path) -> None:
    done = guarded(folder, "render", "f.yaml", "-o", "p.pdf")
    assert done.returncode == 0, done.stderr


def test_the_engine_that_is_asked_for_is_run(folder: Path) -> None:
    refused = guarded(folder, "render", "f.yaml", "-o", "e.svg", "--engine", "dot")
    if refused.returncode == 2:
        pytest.skip("no program of Graphviz is installed")
    assert refused.returncode == FORBIDDEN
    programs = "dot,graphviz-pure"
    done = guarded(folder, "render", "f.yaml", "-o", "e.svg", "--engine", "dot", allowed=programs)
    assert done.returncode == 0, done.stderr


def test_git_is_run_for_a_revision_alone(folder: Path) -> None:
    refused = guarded(folder, "diff", "HEAD:f.yaml", "f.yaml")
    assert refused.returncode == FORBIDDEN
    assert "git" in refused.stderr


def test_the_guard_guards(folder: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import guarded, os\n"
        "guarded.guard(frozenset(), os.path.realpath('.'))\n"
    )
    for deed in ("import socket; socket.socket()", "os.system('true')", "open('/x', 'w')"):
        done = subprocess.run(
            [sys.executable, "-c", script + deed, str(GUARD.parent)],
            cwd=folder,
            capture_output=True,
            check=False,
        )
        assert done.returncode == FORBIDDEN, deed


def test_each_command_is_tried() -> None:
    assert {name for name, *_ in runs()} == set(commands())
    assert WITHOUT.isdisjoint(commands())
