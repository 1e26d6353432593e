"""``workload`` and ``overlap``: figures, and what they leave open."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

HEAVY = """\
govgraph: 1
title: Heavy
date: 2026-11
organisations: {police: "=1+1", council: Council, icb: ICB}
bodies:
  board: {name: "@Board", meets: {times: 4, per: year, hours: 2}, members: [police, council, icb]}
  group: {name: Group, meets: monthly, members: [police, council, icb]}
  forum: {name: Forum, members: [{org: icb, seat: Director}]}
"""


@pytest.fixture(autouse=True)
def heavy(folder: Path) -> None:
    (folder / "heavy.yaml").write_text(HEAVY, encoding="utf-8")


def test_workload_says_least_figures_and_what_is_not_stated(run: Run) -> None:
    out = run("workload", "heavy.yaml").stdout
    assert "ICB      3 seats  at least 16 meetings  at least 8 hours" in out
    assert "Director (ICB)  1 seat  meetings not known  hours not known" in out
    assert "Group  how long a meeting is" in out


def test_workload_as_data(run: Run) -> None:
    told = json.loads(run("workload", "heavy.yaml", "--format", "json").stdout)
    icb = next(each for each in told["organisations"] if each["id"] == "icb")
    assert (icb["seats"], icb["meetings"], icb["hours"]) == (3, 16, 8)
    assert [each["body"] for each in icb["sittings"]] == ["board", "forum", "group"]


@pytest.mark.parametrize("command", ["workload", "overlap"])
def test_no_name_is_a_formula_in_csv(run: Run, command: str) -> None:
    result = run(command, "heavy.yaml", "-o", "out.csv")
    assert result.exit_code == 0, result.output
    rows = list(csv.reader(Path("out.csv").read_text(encoding="utf-8").splitlines()))
    assert len({len(row) for row in rows}) == 1
    cells = [cell for row in rows for cell in row]
    assert "'@Board" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_overlap_tells_its_figures(run: Run) -> None:
    out = run("overlap", "heavy.yaml").stdout
    assert "1 pair of bodies" in out
    assert "3 of 3 holders of the smaller one" in out
    assert "cannot be said to be the same" in out


def test_overlap_says_where_there_is_none(run: Run) -> None:
    result = run("overlap", "good.yaml")
    assert result.exit_code == 0
    assert result.stdout.startswith("No pair of bodies")


def test_workload_of_nobody_says_so(run: Run) -> None:
    assert "no organisation and no office has a seat" in run("workload", "good.yaml").stdout


@pytest.mark.parametrize("command", ["workload", "overlap"])
def test_broken_file_is_told_whatever_the_form(run: Run, command: str) -> None:
    result = run(command, "broken.yaml", "--format", "csv")
    assert result.exit_code == 3
    assert "input.reference" in result.stdout
