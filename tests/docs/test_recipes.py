"""The recipes for pre-commit and GitHub Actions: the commands that they name do what they say."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from govgraph.document.bounds import Bounds
from govgraph.document.nodes import Mapping, Scalar, Sequence
from govgraph.document.reader import read
from tests.cli.conftest import CIRCULAR, GOOD, WARNED
from tests.findings.held import read_github

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "howto" / "ci.md").read_text(encoding="utf-8")
PATHS = os.pathsep.join(map(str, (ROOT, ROOT / "render")))


def recipe(name):
    """Return a recipe of the page: the block of YAML whose first line names its file."""
    (text,) = re.findall(rf"(?ms)^```yaml\n# {re.escape(name)}\n(.*?)^```$", PAGE)
    return plain(text)


def plain(text):
    """Return YAML as lists, dicts and texts."""
    reading = read(text.encode(), "recipe", Bounds())
    assert not reading.problems
    return _plain(reading.root)


def _plain(node):
    if isinstance(node, Mapping):
        return {key: _plain(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.text


def hooks():
    """Return the hook of the page and that of the repository."""
    ((own,),) = (repo["hooks"] for repo in recipe(".pre-commit-config.yaml")["repos"])
    (shipped,) = plain((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return [own, shipped]


def ran(words, folder):
    """Run a command of govgraph in a folder, as a hook or a workflow does."""
    assert words[0] == "govgraph"
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": PATHS},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.fixture
def repository(tmp_path):
    """A repository with one structure, which is sound."""
    (tmp_path / "structures").mkdir()
    (tmp_path / "structures" / "ours.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("hook", hooks(), ids=["page", "repository"])
def test_hook_stops_a_commit_of_a_faulty_structure_and_no_other(hook, repository):
    # Pre-commit adds the names of staged files unless it is told not to.
    assert (hook["id"], hook["pass_filenames"], hook["types"]) == (
        "govgraph-check", "false", ["yaml"],
    )  # fmt: skip
    words = [*shlex.split(hook["entry"]), *hook.get("args", [])]
    assert ran(words, repository).returncode == 0
    (repository / "structures" / "ours.yaml").write_text(CIRCULAR, encoding="utf-8")
    stopped = ran(words, repository)
    assert stopped.returncode == 1
    assert "[oversight.cycle]" in stopped.stdout


def test_workflow_annotates_what_it_finds_and_fails(repository):
    steps = recipe(".github/workflows/structures.yaml")["jobs"]["check"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    assert commands[0] == "pip install govgraph"
    words = shlex.split(commands[1])
    assert ran(words, repository).returncode == 0
    (repository / "structures" / "ours.yaml").write_text(WARNED, encoding="utf-8")
    found = ran(words, repository)
    assert found.returncode == 1
    ((command, properties, _),) = read_github(found.stdout)
    assert (command, properties["file"]) == ("warning", "structures/ours.yaml")
