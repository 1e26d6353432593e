"""A scratch folder with small structures, and two ways to run the program in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from govgraph.cli.program.group import program

GOOD = """\
govgraph: 1
title: A good structure
date: 2026-11
bodies:
  board: {name: Café Tŵr Board, reports_to: {none: set up by its members}}
  group: {name: Delivery Group, reports_to: board}
"""
# One body without a line, where others have one: a warning.
WARNED = GOOD + "  team: {name: Forgotten Team}\n"
# Two bodies that answer to each other: an error.
CIRCULAR = """\
govgraph: 1
title: A circle
date: 2026-11
bodies:
  one: {name: One, reports_to: two}
  two: {name: Two, reports_to: one}
"""
BROKEN = """\
govgraph: 1
title: Not a structure
bodies:
  group: {name: Group, reports_to: bord}
  board: {nam: Board}
"""
CHANGING = """\
govgraph: 1
title: A structure with a change
bodies:
  board: {name: Board, from: 2020, until: 2030, reports_to: {none: stands alone}}
changes:
  merger: {title: A merger, date: 2027-04-01, status: option}
"""

Run = Callable[..., Result]
Spawn = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of structures, which is the present one."""
    for name, text in {
        "good": GOOD,
        "warned": WARNED,
        "circular": CIRCULAR,
        "broken": BROKEN,
        "changing": CHANGING,
    }.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Run the program here: quick, with its output and status."""

    def run(*words: str, text: str | None = None) -> Result:
        return CliRunner().invoke(program, list(words), input=text, prog_name="govgraph")

    return run


@pytest.fixture
def spawn(folder: Path) -> Spawn:
    """Run the program on its own, with real streams."""

    def spawn(*words: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
        env = {**os.environ, **more.pop("env", {})}
        more.setdefault("stdout", subprocess.PIPE)
        return subprocess.run(
            [sys.executable, "-m", "govgraph", *words],
            stderr=subprocess.PIPE,
            env=env,
            timeout=60,
            check=False,
            **more,
        )

    return spawn
