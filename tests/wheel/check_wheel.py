"""Run by `.ci/run` outside the checkout, against the installed wheel alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import govgraph
from govgraph.examples import cases_of, example, examples
from govgraph.packs.duties import duty, pack_names
from govgraph.rules.registry import all_rules

PNG = b"\x89PNG\r\n\x1a\n"


def run(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(Path(sys.executable).with_name("govgraph")), *words],
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_it_is_the_wheel_that_is_tested():
    assert "site-packages" in Path(govgraph.__file__).parts


def test_wheel_has_the_worked_structures_and_they_are_read():
    assert "surrey/proposed" in {one.name for one in examples()}
    assert govgraph.load(example("surrey/proposed").path).findings()


def test_wheel_has_packs_rules_and_their_cases():
    assert "uk/community-safety" in pack_names()
    assert duty("uk/csp-strategy-group")
    assert all(cases_of(code) for code, rule in all_rules().items() if rule.check)


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_wheel_draws_a_worked_structure(ending, tmp_path):
    path = str(example("surrey/proposed").path)
    assert run("render", path, "-o", f"surrey.{ending}", folder=tmp_path).returncode == 0
    pages = sorted(tmp_path.glob(f"surrey*.{ending}"))
    assert pages
    start = PNG if ending == "png" else b"<svg"
    assert all(page.read_bytes().startswith(start) for page in pages)


def test_starter_is_a_structure(tmp_path):
    assert run("init", folder=tmp_path).returncode == 0
    (path,) = tmp_path.glob("*.yaml")
    done = run("check", str(path), "--fail-on", "never", folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_list_of_the_reference_is_there(tmp_path):
    for what in ("rules", "packs", "examples", "lines", "kinds"):
        done = run("list", what, folder=tmp_path)
        assert done.returncode == 0
        assert done.stdout
