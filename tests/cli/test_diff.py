"""``govgraph diff`` compares files, days, scenarios and revisions."""

from __future__ import annotations

import json
import subprocess
from importlib import resources
from pathlib import Path

import jsonschema
import pytest

from govgraph.changes.difference import WORDS
from tests.cli.conftest import GOOD, Run

NEW = GOOD.replace("Delivery Group", "Delivery Unit") + "  team: {name: Team, reports_to: group}\n"
STATED = """\
govgraph: 1
title: Options
date: 2026-11
bodies:
  board: {name: Board, reports_to: none}
  forum: {name: Forum, reports_to: none}
  group: {name: Group, reports_to: board}
changes:
  move:
    title: The group moves
    status: option
    date: 2027-01-01
    steps: [{move: {group: {reports_to: forum}}}]
  end: {title: The forum ends, date: 2027-04-01, steps: [{abolish: forum}]}
"""


@pytest.fixture
def drafts(folder: Path) -> Path:
    """The folder with a new draft, one that supersedes it, and one with options."""
    (folder / "new.yaml").write_text(NEW, encoding="utf-8")
    (folder / "next.yaml").write_text(f"{NEW}supersedes: good.yaml\n", encoding="utf-8")
    (folder / "stated.yaml").write_text(STATED, encoding="utf-8")
    return folder


def test_two_files(drafts: Path, run: Run) -> None:
    result = run("diff", "good.yaml", "new.yaml")
    assert result.exit_code == 0
    assert result.stdout == (
        "old  A good structure (good.yaml, as of 2026-11-30)\n"
        "new  A good structure (new.yaml, as of 2026-11-30)\n\n"
        "added           Team is new: body, reports on its work to Delivery Unit\n"
        "renamed         Delivery Group is now called Delivery Unit\n\n"
        "2 changes, 0 findings gained and 0 lost\n"
    )


def test_the_same_file_twice_does_not_differ(drafts: Path, run: Run) -> None:
    assert "no difference in meaning" in run("diff", "good.yaml", "good.yaml").stdout


def test_one_file_is_compared_with_what_it_supersedes(drafts: Path, run: Run) -> None:
    alone, named = run("diff", "next.yaml"), run("diff", "good.yaml", "next.yaml")
    assert (alone.exit_code, alone.stdout) == (0, named.stdout)


def test_one_file_on_two_days(drafts: Path, run: Run) -> None:
    result = run("diff", "stated.yaml", "--as-of", "2027-03-31", "--as-of", "2027-04-01")
    assert "ended           Forum ended on 31 March 2027" in result.stdout
    later = run("diff", "stated.yaml", "--as-of", "2027-04-01")
    assert "as of 2026-11-30" in later.stdout
    assert "ended           Forum ended on 31 March 2027" in later.stdout


def test_one_file_after_a_change_and_before(drafts: Path, run: Run) -> None:
    once = run("diff", "stated.yaml", "--scenario", "move")
    words = "moved           Group reports on its work to Forum instead of Board"
    assert words in once.stdout
    twice = run("diff", "stated.yaml", "--scenario", "move", "--scenario", "move,end")
    assert "ended           Forum" in twice.stdout
    assert words not in twice.stdout
    assert "oversight.dead-end" in twice.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("good.yaml",), "nothing of what it `supersedes`"),
        (("good.yaml", "new.yaml", "next.yaml"), "an old and a new one"),
        (("stated.yaml", "--scenario", "nothing"), 'has no change "nothing"'),
        (("stated.yaml", *(["--as-of", "2027"] * 3)), "stands 3 times"),
        (("stated.yaml", "--as-of", "soon"), "is no date"),
    ],
)
def test_wrong_usage(drafts: Path, run: Run, words: tuple[str, ...], told: str) -> None:
    result = run("diff", *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_what_is_no_structure(drafts: Path, run: Run) -> None:
    result = run("diff", "good.yaml", "broken.yaml")
    assert result.exit_code == 3
    assert "input." in result.stdout


def test_json_is_as_documented(drafts: Path, run: Run) -> None:
    text = resources.files("govgraph.changes").joinpath("differences.schema.json").read_text()
    schema = json.loads(text)
    assert schema["$defs"]["change"]["properties"]["change"]["enum"] == list(WORDS)
    for words in (["good.yaml", "new.yaml"], ["stated.yaml", "--as-of", "2028"]):
        told = json.loads(run("diff", *words, "--format", "json").stdout)
        jsonschema.validate(told, schema)
    assert [item["change"] for item in told["changes"]] == ["ended"]


def test_markdown_goes_to_a_file(drafts: Path, run: Run) -> None:
    assert run("diff", "good.yaml", "new.yaml", "-o", "changes.md").exit_code == 0
    text = (drafts / "changes.md").read_text(encoding="utf-8")
    assert "| renamed | Delivery Group is now called Delivery Unit |" in text


def git(folder: Path, *words: str) -> None:
    known = ("-c", "user.name=A Clerk", "-c", "user.email=clerk@example.org")
    subprocess.run(["git", *known, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which a structure, and what it uses, have changed since the last commit."""
    inner = folder / "boards"
    inner.mkdir()
    (inner / "shared.yaml").write_text("govgraph: 1\norganisations: {police: Police}\n")
    used = GOOD + "uses: [./*red.yaml]\nseats: [{in: board, org: police}]\n"
    (inner / "board.yaml").write_text(used, encoding="utf-8")
    (inner / "broken.yaml").write_text("govgraph: 1\nbodies: {a: {reports_to: b}}\n")
    git(folder, "init", "--quiet")
    git(folder, "add", "boards")
    git(folder, "commit", "--quiet", "-m", "First draft")
    (inner / "shared.yaml").write_text("govgraph: 1\norganisations: {police: Constabulary}\n")
    monkeypatch.chdir(inner)
    return inner


@pytest.mark.parametrize(
    "path", ["HEAD:boards/board.yaml", "HEAD:./board.yaml", "HEAD:board.yaml"]
)
def test_a_revision_brings_the_files_that_it_uses(repository: Path, run: Run, path: str) -> None:
    result = run("diff", path, "board.yaml")
    assert result.exit_code == 0, result.output
    assert "old  A good structure (HEAD:board.yaml, as of 2026-11-30)" in result.stdout
    assert "renamed         Police is now called Constabulary" in result.stdout


def test_a_revision_that_was_no_structure_is_named(repository: Path, run: Run) -> None:
    result = run("diff", "HEAD:broken.yaml", "board.yaml")
    assert result.exit_code == 3
    assert "HEAD:broken.yaml:2" in result.stdout


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("nosuch:board.yaml", 'git knows no revision "nosuch"'),
        ("HEAD:bord.yaml", "there is no YAML file bord.yaml"),
        ("--help:board.yaml", "No such option"),
    ],
)
def test_a_revision_that_is_not_there(repository: Path, run: Run, path: str, told: str) -> None:
    result = run("diff", path, "board.yaml")
    assert result.exit_code == 2
    assert told in result.stderr


def test_outside_a_repository(drafts: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(drafts.parent))
    result = run("diff", "HEAD:good.yaml", "good.yaml")
    assert result.exit_code == 2
    assert "git cannot tell" in result.stderr
