"""``chain --between`` and ``chain --represents``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

WAYS = """\
govgraph: 1
title: Ways
date: 2026-11
organisations: {police: Example Police, council: Council}
bodies:
  board:
    name: Board
    reports_to: none
    chair: council
    members: [{seat: Resident, speaks_for: community}]
  group: {name: Group, reports_to: board, members: [police, council]}
  apart: {name: Apart, reports_to: none}
"""


@pytest.fixture(autouse=True)
def ways(folder: Path) -> None:
    (folder / "ways.yaml").write_text(WAYS, encoding="utf-8")


def test_between_tells_each_way_step_by_step(run: Run) -> None:
    result = run("chain", "ways.yaml", "--between", "group", "Board")
    assert result.exit_code == 0
    assert "Way 1: 1 step\n" in result.stdout
    assert "reports on its work to  Board (board)" in result.stdout
    assert "has, as member," in result.stdout
    assert "sits, as chair, on" in result.stdout


def test_between_says_where_nothing_joins_two(run: Run) -> None:
    result = run("chain", "ways.yaml", "--between", "group", "apart")
    assert result.exit_code == 0
    assert "no line and no seat joins them" in result.stdout


def test_between_as_data(run: Run) -> None:
    told = json.loads(
        run("chain", "ways.yaml", "--between", "group", "board", "--format", "json").stdout
    )
    assert told["between"] == ["group", "board"]
    assert [len(path) for path in told["paths"]] == [1, 2]
    assert told["paths"][0][0]["lines"][0]["type"] == "reports_to"


def test_represents_says_where_a_way_thins(run: Run) -> None:
    result = run("chain", "ways.yaml", "--represents", "police", "board")
    assert "1 way to Board (board), 1 of them only through others" in result.stdout
    assert "thins after" in result.stdout
    assert "Group" in result.stdout.partition("thins after")[2]


def test_represents_takes_a_voice(run: Run) -> None:
    told = json.loads(
        run("chain", "ways.yaml", "--represents", "community", "--format", "json").stdout
    )
    assert told["represents"] == "voice:community"
    assert [way["end"] for way in told["ways"]] == ["board"]


def test_represents_names_tops_that_are_not_reached(run: Run) -> None:
    out = run("chain", "ways.yaml", "--represents", "apart").stdout
    assert "no seat, and no way to any body" in out
    assert "No way leads to\n  Board (board)" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "name a BODY"),
        (("board", "--between", "group", "board"), "one question at a time"),
        (("--between", "group", "board", "--represents", "police"), "one question at a time"),
        (("--between", "board", "board"), "both are board"),
        (("--between", "board", "bord"), "did you mean Board"),
        (("--represents", "polce"), "did you mean police"),
    ],
)
def test_wrong_question_is_refused(run: Run, words: tuple[str, ...], said: str) -> None:
    result = run("chain", "ways.yaml", *words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_markdown_keeps_hostile_names_as_text(run: Run, folder: Path) -> None:
    (folder / "hostile.yaml").write_text(WAYS.replace("Example Police", "'<b>|x'"))
    out = run("chain", "hostile.yaml", "--represents", "police", "--format", "markdown").stdout
    assert "<b>" not in out


def test_show_says_who_is_represented_by_others(run: Run) -> None:
    out = run("show", "ways.yaml", "board").stdout
    assert "Represented there by others\n  Group (group)  reports on its work to" in out
    told = json.loads(run("show", "ways.yaml", "board", "--format", "json").stdout)
    assert [each["parties"] for each in told["brought"]] == [["police"]]
