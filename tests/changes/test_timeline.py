"""A timeline tells each date on which something starts or ends, and what it brings."""

from __future__ import annotations

from datetime import date

from govgraph.changes.formats import turns
from govgraph.changes.timeline import timeline
from tests.changes.making import HERE, made, read

HISTORY = read((HERE / "history.yaml").read_text(encoding="utf-8"))


def test_dates_follow_one_another() -> None:
    assert [turn.day for turn in timeline(HISTORY)] == [
        date(2012, 11, 22),
        date(2013, 4, 1),
        date(2022, 7, 1),
        date(2025, 3, 1),
        date(2027, 4, 1),
        date(2028, 1, 1),
    ]


def test_a_date_tells_what_changes_and_what_that_brings() -> None:
    turn = next(turn for turn in timeline(HISTORY) if turn.day == date(2025, 3, 1))
    assert [event.title for event in turn.events] == ["A board of its own for community safety"]
    assert [change.change for change in turn.difference.changes] == ["added", "transferred"]
    assert "oversight.outside-overseer" in {item.rule for item in turn.difference.gained}
    last = timeline(HISTORY)[-1]
    assert "oversight.outside-overseer" in {item.rule for item in last.difference.lost}


def test_successors_are_told_as_what_becomes_of_their_predecessors() -> None:
    words = turns.text(timeline(HISTORY))
    for told in (
        "Exampleshire Police Authority is replaced by Police and Crime Commissioner",
        "Safer Communities Board is replaced by Health and Wellbeing Board",
        "North District Council and South District Council become Exampleshire Unitary Council",
    ):
        assert told in words


def test_an_event_without_steps_is_shown() -> None:
    structure = made(
        {
            "bodies": {"board": "Board"},
            "changes": {"x": {"title": "An election", "date": "2027-05"}},
        }
    )
    assert turns.text(timeline(structure)) == (
        "1 May 2027 (some day in 2027-05)\n  An election (planned)\n"
    )


def test_a_structure_without_dates_has_no_timeline() -> None:
    structure = made({"bodies": {"board": "Board"}})
    assert timeline(structure) == []
    assert "nothing starts or ends" in turns.text([])
    assert "nothing starts or ends" in turns.markdown([])


def test_an_earlier_structure_is_the_first_turn() -> None:
    old = made({"date": "2020", "bodies": {"board": "Board"}})
    new = made({"bodies": {"board": "Board", "team": {"name": "Team", "until": "2027"}}})
    first, second = timeline(new, old)
    assert (first.day, [c.message for c in first.difference.changes]) == (
        date(2026, 1, 1),
        ["Team is new: body"],
    )
    assert (second.day, [c.change for c in second.difference.changes]) == (
        date(2028, 1, 1),
        ["ended"],
    )
