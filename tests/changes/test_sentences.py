"""What differs, sentence by sentence: forth from one draft to another, and back again."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

import govgraph
from tests.changes.making import HERE, made

FILE = yaml.CSafeLoader((HERE / "sentences.yaml").read_bytes()).get_single_data()
BASE: dict[str, Any] = FILE["base"]
CASES: list[dict[str, Any]] = FILE["cases"]


def draft(given: dict[str, Any]) -> dict[str, Any]:
    """Return the draft that all cases share, with what one of them adds to its sections."""
    return {key: {**BASE.get(key, {}), **given.get(key, {})} for key in {**BASE, **given}}


def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    changes = govgraph.diff(made(draft(before)), made(draft(after)))
    return [f"{change.change}: {change.message}" for change in changes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["forth"]))
def test_difference_is_told_both_ways(case: dict[str, Any]) -> None:
    before, after = case.get("before", {}), case.get("after", {})
    assert told(before, after) == case["forth"]
    assert told(after, before) == case["back"]


@pytest.mark.parametrize(
    ("of_one", "of_many"),
    [
        ("has the ear of", "have the ear of"),
        ("is twinned with", "are twinned with"),
        ("passes its cases to", "pass their cases to"),
        ("watches over", "watch over"),
        ("goes along with", "go along with"),
        ("carries papers to", "carry papers to"),
        ("may ask", "may ask"),
    ],
)
def test_several_bodies_told_of_by_one_entry_take_the_verb_of_several(
    of_one: str, of_many: str
) -> None:
    before = draft(
        {
            "line_types": {"own": {"name": of_one}},
            "bodies": {"teams": {"name": "Teams", "count": 3}},
        }
    )
    lines = [{"from": "teams", "type": "own", "to": "board"}]
    (change,) = govgraph.diff(made(before), made({**before, "lines": lines}))
    assert change.message == f"Teams now {of_many} Board"
