"""Each worked structure yields what its sources ask for, item by item, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govgraph import load
from govgraph.document.bounds import Bounds
from govgraph.document.reader import read
from govgraph.examples import example, examples
from govgraph.packs.reading import plain
from govgraph.structure import Structure

TABLE = Path(__file__).with_name("worked.yaml")
CASES: list[dict[str, Any]] = plain(read(TABLE.read_bytes(), TABLE.name, Bounds()).root)


def asked_about(case: dict[str, Any]) -> Structure:
    """Return the structure of a case, on its day, after its changes."""
    structure = load(str(example(case["structure"]).path))
    return structure.at(case.get("day"), case.get("scenario"))


def name(case: dict[str, Any]) -> str:
    """Return what a case is called."""
    return " ".join(filter(None, (case["structure"], case.get("day"), case.get("scenario"))))


def cited(sources: tuple[str, ...]) -> str:
    """Return citations as the table has them."""
    return f" | {', '.join(sources)}" if sources else ""


@pytest.mark.parametrize("case", CASES, ids=name)
def test_findings_are_those_that_the_sources_ask_for(case):
    report = asked_about(case).report()
    told = [
        f"{one.severity} {one.rule}: {', '.join(one.subjects)}{cited(one.sources)}"
        for one in report.findings
    ]
    assert not report.failed
    assert sorted(told) == sorted(case.get("finds", ()))


@pytest.mark.parametrize("case", [one for one in CASES if "asks" in one], ids=name)
def test_questions_are_those_that_the_sources_leave_open(case):
    told = [f"{', '.join(one.about)}{cited(one.sources)}" for one in asked_about(case).questions()]
    assert sorted(told) == sorted(case["asks"])


@pytest.mark.parametrize("case", [one for one in CASES if "says" in one], ids=name)
def test_findings_say_what_the_sources_say(case):
    report = asked_about(case).report()
    told = [
        *(f"{one.message} {one.basis.caution or ''}" for one in report.findings),
        *(one.ask for one in report.questions),
    ]
    for words in case["says"]:
        assert any(words in one for one in told), words


def test_every_worked_structure_is_in_the_table():
    own = {one.name for one in examples() if not one.name.startswith("region-sample/")}
    assert own == {case["structure"] for case in CASES}
