"""``govgraph timeline`` tells what starts, ends and merges, date by date."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

HISTORY = """\
govgraph: 1
title: A history
date: 2026-11
bodies:
  board: {name: Board, reports_to: none}
  forum: {name: Forum, from: 2020-04-01, reports_to: board}
  group: {name: Group, reports_to: forum}
changes:
  end: {title: The forum ends, date: 2027-04-01, steps: [{abolish: forum}]}
  other: {title: Another way, status: option, date: 2028, steps: [{abolish: group}]}
"""


def write(folder: Path, **more: str) -> None:
    (folder / "history.yaml").write_text(HISTORY, encoding="utf-8")
    for name, text in more.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_dates_with_what_they_bring(folder: Path, run: Run) -> None:
    write(folder)
    result = run("timeline", "history.yaml")
    assert result.exit_code == 0
    first, second = result.stdout.split("\n\n")
    assert first.startswith("1 April 2020\n  added           Forum is new")
    assert second.startswith("1 April 2027\n  The forum ends (planned)\n  ended           Forum")
    assert "[oversight.dead-end]" in second


def test_an_option_is_told_when_asked_for(folder: Path, run: Run) -> None:
    write(folder)
    result = run("timeline", "history.yaml", "--scenario", "other")
    assert "1 January 2028 (some day in 2028)" in result.stdout


def test_what_it_supersedes_comes_first(folder: Path, run: Run) -> None:
    write(folder, next=f"{HISTORY}supersedes: good.yaml\n")
    result = run("timeline", "next.yaml")
    assert result.stdout.startswith("30 November 2026\n")
    assert "Delivery Group" in result.stdout


def test_other_forms(folder: Path, run: Run) -> None:
    write(folder)
    told = json.loads(run("timeline", "history.yaml", "--format", "json").stdout)
    assert [item["date"] for item in told["dates"]] == ["2020-04-01", "2027-04-01"]
    assert told["dates"][1]["events"] == [
        {"title": "The forum ends", "status": "planned", "date": "2027-04-01"}
    ]
    assert run("timeline", "history.yaml", "-o", "t.md").exit_code == 0
    assert "## 1 April 2027" in (folder / "t.md").read_text(encoding="utf-8")


def test_what_is_no_structure(folder: Path, run: Run) -> None:
    assert run("timeline", "broken.yaml").exit_code == 3


def test_the_horizon_says_how_far_ahead_is_soon(folder: Path, run: Run) -> None:
    text = HISTORY.replace("reports_to: forum}", "informs: forum}")
    (folder / "history.yaml").write_text(text, encoding="utf-8")
    soon = "Forum ends on 31 March 2027"
    assert soon in run("check", "history.yaml").stdout
    assert soon not in run("check", "history.yaml", "--horizon", "30").stdout
