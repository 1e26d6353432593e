"""A pack of one's own is checked like those shipped, and refused where it is no pack."""

from __future__ import annotations

from pathlib import Path

import pytest

from govgraph.catalogue import vocabulary
from govgraph.document.load import Loaded, Terms, load_file
from govgraph.structure import Structure

PACK = """\
pack: northam
title: Standing orders
duties:
  overview-board:
    body: overview board
    act: Standing order 12
    in_force: {from: 2020-01-01}
    territory: {area: [district]}
    says: Each district has an overview board with the leader and two lay members.
    everywhere: [district]
    participants:
      - {kind: council-leader, quantifier: exactly, n: 1}
      - {kind: lay-member, quantifier: at-least, n: 2}
    meetings: {min_per_year: 4}
    caution: The council may set the order aside for a time.
kinds:
  lay-member: {offices: [lay], name: lay members}
"""
STRUCTURE = """\
govgraph: 1
title: Northam
date: 2025
uses: ./orders.yaml
areas: {northam: {name: Northam, kind: district}}
organisations: {leader: {name: The leader, kind: council-leader}}
bodies:
  board:
    name: Board
    area: northam
    duties: northam/overview-board
    complete: true
    members: [leader, {seat: Lay member}]
    meets: 2 a year
"""


@pytest.fixture
def loaded(tmp_path: Path):
    def load(pack: str = PACK, structure: str = STRUCTURE) -> Loaded:
        (tmp_path / "orders.yaml").write_text(pack, encoding="utf-8")
        path = tmp_path / "structure.yaml"
        path.write_text(structure, encoding="utf-8")
        return load_file(str(path), Terms(root=str(tmp_path), vocabulary=vocabulary()))

    return load


def told(loaded: Loaded) -> list[tuple[str, str]]:
    assert loaded.content is not None, [problem.message for problem in loaded.problems]
    return [(item.rule, item.message) for item in Structure(loaded.content).findings()]


def test_what_it_asks_is_checked(loaded):
    assert told(loaded()) == [
        (
            "law.duty-unmet",
            "Board has 1 seat recorded, where Standing order 12 appears to ask for at least 2 "
            "lay members",
        ),
        (
            "meetings.too-few",
            "Board meets 2 a year; Standing order 12 appears to ask for 4 times a year",
        ),
    ]


def test_what_meets_it_is_not_told(loaded):
    enough = STRUCTURE.replace("{seat: Lay member}", "{seat: Lay member, count: 2}")
    assert told(loaded(structure=enough.replace("2 a year", "quarterly"))) == []


def test_nothing_is_said_before_it_is_in_force(loaded):
    early = told(loaded(structure=STRUCTURE.replace("date: 2025", "date: 2019")))
    assert [rule for rule, _ in early] == ["law.not-in-force"]


def test_its_caution_is_printed(loaded):
    content = loaded().content
    assert content is not None
    findings = Structure(content).findings()
    assert {item.basis.caution for item in findings} == {
        "The council may set the order aside for a time."
    }


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            ("quantifier: exactly", "quantifier: exacly"),
            'quantifier of a participant of the duty overview-board is "exacly", '
            "which packs don't know",
        ),
        (
            ("    caution:", "    warning:"),
            'the duty overview-board has the key "warning", which packs don\'t have',
        ),
        (
            ("n: 1}", "n: 1, number: 2}"),
            'a participant of the duty overview-board has the key "number", '
            "which packs don't have",
        ),
        (
            ("kind: lay-member, quantifier", "kin: lay-member, quantifier"),
            "a participant of the duty overview-board has no kind or no quantifier, so it asks "
            "for nobody",
        ),
        *(
            (
                ("pack: northam", named),
                "a pack of one's own is named by a word that is not uk, without a stroke",
            )
            for named in ("pack: uk", "pack: north/am", "pack:", "pack: ' '", "pack: [northam]")
        ),
    ],
)
def test_what_is_no_word_of_packs_is_refused_with_its_place(loaded, change, message):
    result = loaded(pack=PACK.replace(*change, 1))
    assert result.content is None
    (problem,) = [one for one in result.problems if one.rule != "input.reference"]
    assert problem.message == message
    assert problem.place.file.endswith("orders.yaml")


def test_duty_that_it_does_not_have_is_refused(loaded):
    result = loaded(structure=STRUCTURE.replace("northam/overview-board", "northam/overview"))
    assert [problem.rule for problem in result.problems] == ["input.reference"]
