"""``chain`` and ``show``: what the structure says, in words and as data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

WHOLE = """\
govgraph: 1
title: A whole structure
date: 2026-11
sources: {paper: The paper}
areas: {shire: {name: The Shire, kind: county}}
organisations:
  police: {name: Shire Police, kind: police-force, area: shire}
remits: {safety: Community safety}
posts: {chief: {name: Chief Constable, org: police}}
bodies:
  board:
    name: Safety Board
    short: SB
    kind: board
    area: shire
    oversees: safety
    reports_to: {none: set up by its members}
    chair: {post: chief}
    members: [police, {seat: Residents, speaks_for: community, status: requested}]
    meets: {times: 2, per: year, in: {March: reviews, September: plans}}
    quorum: {at_least: 3, including: the chair}
  group:
    name: Delivery Group
    reports_to:
      - {to: board, how: annual report, source: "paper#3"}
    informs: {to: police, when: if asked}
  lost: {name: Lost Group, reports_to: {unknown: not stated in the paper}}
  forum: {name: Old Forum, until: 2020, reports_to: board}
  team: {name: Team, reports_to: forum}
questions:
  - {about: board, ask: Who pays?}
"""


@pytest.fixture(autouse=True)
def whole(folder: Path) -> None:
    (folder / "whole.yaml").write_text(WHOLE)


def test_chain_runs_to_the_top(run: Run) -> None:
    said = run("chain", "whole.yaml", "group").stdout
    assert "reports on its work to" in said
    assert "Safety Board (board)" in said
    assert "annual report" in said
    assert "paper#3" in said
    assert "set up by its members" in said


def test_chain_says_where_it_is_not_known_how_it_goes_on(run: Run) -> None:
    said = run("chain", "whole.yaml", "lost").stdout
    assert "open question" in said
    assert "not stated in the paper" in said


def test_chain_says_where_it_breaks(run: Run) -> None:
    said = run("chain", "whole.yaml", "team").stdout
    assert "the chain breaks off" in said
    assert "has ended" in said
    assert "breaks off" not in run("chain", "whole.yaml", "team", "--as-of", "2019").stdout


def test_chain_is_data_too(run: Run) -> None:
    told = json.loads(run("chain", "whole.yaml", "group", "--format", "json").stdout)
    assert told["as_of"] == "2026-11-30"
    (chain,) = told["chains"]
    assert chain["ids"] == ["group", "board"]
    assert chain["ends_well"] is True
    assert chain["steps"][0]["sources"] == ["paper#3"]


@pytest.mark.parametrize("word", ["board", "Safety Board", "safety board", "SB"])
def test_names_are_understood_as_ids_are(run: Run, word: str) -> None:
    told = json.loads(run("show", "whole.yaml", word, "--format", "json").stdout)
    assert told["id"] == "board"


def test_show_has_what_is_known_of_a_body(run: Run) -> None:
    said = run("show", "whole.yaml", "board").stdout
    for words in (
        "The Shire (shire)",
        "Community safety (safety)",
        "2 times a year, in March (reviews) and September (plans)",
        "3, including the chair",
        "none: set up by its members",
        "Chief Constable (chief)",
        "speaks for community",
        "receives reports from",
        "Delivery Group (group)",
        "Who pays?",
    ):
        assert words in said


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("police", ["Seats that it holds", "Safety Board (board)", "only if asked", "Posts"]),
        ("shire", ["Bodies for it", "Safety Board (board)", "Organisations for it"]),
        ("safety", ["Overseen by", "Safety Board (board)"]),
        ("chief", ["Seats that it holds", "Shire Police (police)"]),
        ("paper", ["Cited by", "Delivery Group reports on its work to Safety Board"]),
        ("forum", ["which has ended"]),
    ],
)
def test_show_has_what_is_known_of_other_things(run: Run, word: str, words: list[str]) -> None:
    said = run("show", "whole.yaml", word).stdout
    for expected in words:
        assert expected in said


def test_markdown_cannot_be_steered_by_a_name(run: Run, folder: Path) -> None:
    name = "<b>a</b> | [x](https://example.org) *b*"
    (folder / "whole.yaml").write_text(WHOLE.replace("Delivery Group", f"'{name}'"))
    said = run("show", "whole.yaml", "board", "--format", "markdown").stdout
    assert "<b>" not in said
    assert "[x](" not in said


def test_template_of_several_bodies_names_them(run: Run, folder: Path) -> None:
    made = "  team:\n    name: Team of {body}\n    for_each: {body: [board, lost]}\n"
    (folder / "whole.yaml").write_text(
        WHOLE.replace("  team: {name: Team, reports_to: forum}\n", made)
    )
    result = run("chain", "whole.yaml", "team")
    assert result.exit_code == 2
    assert "team stands for 2 bodies; name one of them: team.board, team.lost" in result.stderr
