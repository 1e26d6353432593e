"""One structure asked at five dates: the right holders, successors and bodies each time."""

from __future__ import annotations

import pytest

from govgraph.structure import Structure
from tests.changes.making import HERE, read, told

HISTORY = read((HERE / "history.yaml").read_text(encoding="utf-8"))


def holders(structure: Structure, body: str) -> list[str]:
    return sorted(key for seat in structure.view.seats_on.get(body, ()) for key in seat.holders)


@pytest.mark.parametrize(
    ("day", "bodies"),
    [
        ("2010-06-01", ["group", "safer-board"]),
        ("2015-06-01", ["group", "hwb"]),
        ("2023-06-01", ["group", "hwb"]),
        ("2025-06-01", ["group", "hwb", "safety-board"]),
        ("2028-06-01", ["group", "hwb", "safety-board"]),
    ],
)
def test_bodies_are_those_of_the_day(day: str, bodies: list[str]) -> None:
    assert sorted(HISTORY.at(day).view.bodies) == bodies


@pytest.mark.parametrize(
    ("day", "gone", "successor"),
    [
        ("2010-06-01", [], None),
        ("2015-06-01", [], None),
        ("2023-06-01", ["ccg"], "Exampleshire Integrated Care Board"),
        ("2027-06-01", ["ccg", "north-council", "pcc", "south-council"], "Mayor of Exampleshire"),
        ("2028-06-01", [], None),
    ],
)
def test_dissolved_holders_are_named_with_who_follows(
    day: str, gone: list[str], successor: str | None
) -> None:
    structure = HISTORY.at(day)
    found = [f for f in structure.findings() if f.rule == "representation.dissolved-holder"]
    assert sorted({f.subjects[-1] for f in found}) == gone
    assert successor is None or any(successor in f.message for f in found)


def test_successors_are_followed_over_several_steps() -> None:
    structure = HISTORY.at("2023-06-01")
    board = read(
        (HERE / "history.yaml")
        .read_text(encoding="utf-8")
        .replace("members: [ccg,", "members: [pct,")
    ).at("2023-06-01")
    assert any(
        "Integrated Care Board" in words
        for words in told(structure, "representation.dissolved-holder")
    )
    (words,) = [w for w in told(board, "representation.dissolved-holder") if "Primary" in w]
    assert "Exampleshire Integrated Care Board" in words


def test_the_transfer_alone_shows_what_it_leaves_behind() -> None:
    assert told(HISTORY.at("2025-02-28"), "oversight.outside-overseer") == []
    (finding,) = [
        f for f in HISTORY.at("2025-03-01").findings() if f.rule == "oversight.outside-overseer"
    ]
    assert finding.subjects == ("group", "safety-board", "hwb")
    assert finding.related[0][0] == (
        'follows from the change "A board of its own for community safety" of 1 March 2025'
    )
    assert told(HISTORY.at("2028-06-01"), "oversight.outside-overseer") == []


def test_a_name_is_that_of_the_day() -> None:
    assert HISTORY.at("2027-03-31").view.name("safety-board") == "Community Safety Board"
    assert HISTORY.at("2027-04-01").view.name("safety-board") == "Safer Exampleshire Board"


def test_seats_pass_on_with_their_transfer() -> None:
    assert holders(HISTORY.at("2027-06-01"), "safety-board") == ["icb", "pcc"]
    assert holders(HISTORY.at("2028-06-01"), "safety-board") == ["icb", "mayor"]


def test_what_is_to_come_is_known_before() -> None:
    words = told(HISTORY.at("2026-11-01"), "time.ends-soon")
    assert any(
        w.startswith("Police and Crime Commissioner for Exampleshire ends on 31 March 2027")
        for w in words
    )
