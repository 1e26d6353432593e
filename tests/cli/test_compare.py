"""``govgraph compare`` puts options side by side, with figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

OPTIONS = """\
govgraph: 1
title: Options
date: 2026-11
organisations: {police: Police}
bodies:
  board: {name: Board, reports_to: none, meets: quarterly, members: [police]}
  forum:
    name: Forum
    reports_to: board
    meets: {times: 6, per: year, hours: 2}
    members: [police]
  panel: {name: Panel, reports_to: board}
changes:
  merger: {title: One board, status: option, steps: [{absorb: forum, into: board}]}
  monthly: {title: More meetings, status: option, steps: [{set: {board: {meets: monthly}}}]}
  later: {title: A planned end, date: 2027-04-01, steps: [{abolish: panel}]}
"""


@pytest.fixture
def options(folder: Path) -> Path:
    (folder / "options.yaml").write_text(OPTIONS, encoding="utf-8")
    return folder


def rows(text: str) -> dict[str, list[str]]:
    """Return the rows of figures by what stands before them."""
    lines = text.split("\n\n")[0].splitlines()[1:]
    cells = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in lines]
    return {name: values for name, *values in cells}


def test_every_option_is_weighed_against_what_stands(options: Path, run: Run) -> None:
    result = run("compare", "options.yaml")
    assert result.exit_code == 0
    found = rows(result.stdout)
    assert found["bodies"] == ["3", "2", "3"]
    assert found["seats"] == ["2", "1", "2"]
    assert found["meetings a year"] == ["10", "4", "18"]
    assert found["hours a year, all members"] == ["12", "not stated", "12"]
    assert found["lines in the longest chain"] == ["1", "1", "1"]
    assert "Forum is taken up by Board" in result.stdout


def test_options_can_be_chosen_and_joined(options: Path, run: Run) -> None:
    result = run("compare", "options.yaml", "--scenario", "merger,monthly", "--scenario", "later")
    assert "One board + More meetings" in result.stdout
    assert rows(result.stdout)["as of"] == ["2026-11-30", "2026-11-30", "2027-04-01"]
    one_day = run("compare", "options.yaml", "--scenario", "later", "--as-of", "2026-12-01")
    assert rows(one_day.stdout)["bodies"] == ["3", "3"]


def test_other_forms(options: Path, run: Run) -> None:
    told = json.loads(run("compare", "options.yaml", "--format", "json").stdout)
    assert [item["name"] for item in told["options"]] == [
        "As it stands",
        "One board",
        "More meetings",
    ]
    assert told["options"][1]["figures"]["bodies"] == 2
    assert [item["change"] for item in told["options"][2]["changes"]] == ["meeting-changed"]
    assert run("compare", "options.yaml", "-o", "options.md").exit_code == 0
    assert "| bodies | 3 | 2 | 3 |" in (options / "options.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("good.yaml",), "has no options"),
        (("options.yaml", "--scenario", "nothing"), 'no change "nothing"'),
        (("options.yaml", "--as-of", "2027", "--as-of", "2028"), "give it once"),
    ],
)
def test_wrong_usage(options: Path, run: Run, words: tuple[str, ...], told: str) -> None:
    result = run("compare", *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_more_options_than_can_be_read_are_asked_for_by_name(folder: Path, run: Run) -> None:
    changes = "".join(
        f"  c{one}: {{status: option, steps: [{{abolish: forum}}]}}\n" for one in range(21)
    )
    text = OPTIONS.partition("changes:\n")[0] + "changes:\n" + changes
    (folder / "many.yaml").write_text(text, encoding="utf-8")
    result = run("compare", "many.yaml")
    assert result.exit_code == 2
    assert "has 21 options, and more than 20 side by side cannot be read" in result.stderr
    assert run("compare", "many.yaml", "--scenario", "c1", "--scenario", "c2").exit_code == 0
