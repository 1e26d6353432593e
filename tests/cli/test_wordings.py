"""How the facts of a body are worded, as ``show`` and ``chain`` print them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

WORDED = """\
govgraph: 1
title: How facts are worded
date: 2026-11
organisations: {police: {name: Shire Police, includes: []}, voices: Shire Voices}
bodies:
  board:
    name: Safety Board
    reports_to: none
    meets: {times: 4, per: year, in: [March, June], public: 2, hours: 1.5, last: 2026-09-14}
    quorum: {at_least: half, including: [one commissioner, the chair]}
  open:
    name: Open Board
    reports_to: board
    meets: {times: 1, per: month, public: true}
    quorum: {including: the chair}
  bare: {name: Bare Board, reports_to: board, meets: {hours: 2}}
  forum: {name: Forum, reports_to: board, members: {org: police, seat: Sergeant}, informs: board}
"""
FACTS = {
    "board": [
        "4 times a year, in March and June, 2 in public, 1.5 hours each",
        "last on 14 September 2026",
        "half, including one commissioner and the chair",
    ],
    "open": ["1 time a month, in public", "including the chair"],
    "bare": ["2 hours each"],
}


@pytest.fixture(autouse=True)
def worded(folder: Path) -> None:
    (folder / "worded.yaml").write_text(WORDED)


@pytest.mark.parametrize("body", FACTS)
def test_facts_are_worded_whole(body: str, run: Run) -> None:
    told = " ".join(run("show", "worded.yaml", body).stdout.split())
    for fact in FACTS[body]:
        assert fact in told
