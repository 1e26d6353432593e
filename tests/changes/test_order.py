"""Which changes apply, in which order, on which day, and which one a finding follows from."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from govgraph.changes.diff import comparison
from govgraph.changes.moment import before
from govgraph.changes.scenario import day_of, effective, is_dated_by, on_request
from govgraph.changes.timeline import timeline
from govgraph.document import dates
from govgraph.structure import Structure
from tests.changes.making import made

BASE: dict[str, Any] = {
    "bodies": {
        "board": {"name": "Board", "reports_to": "none"},
        "forum": {"name": "Forum", "reports_to": "board"},
        "group": {"name": "Group", "reports_to": "forum"},
    }
}


def structure(**changes: dict[str, Any]) -> Structure:
    return made({**BASE, "changes": changes})


def name(to: str) -> list[dict[str, Any]]:
    """Return a step that gives the board a name."""
    return [{"rename": {"board": to}}]


CHANGES = {
    "second": {"date": "2028-01-01", "steps": name("Second")},
    "first": {"date": "2027-01-01", "steps": name("First")},
    "also-first": {"date": "2027-01-01", "steps": name("Also First")},
    "event": {"date": "2026-06-01", "title": "An election"},
    "undated": {"steps": name("Undated")},
    "option": {"status": "option", "date": "2027-06-01", "steps": name("Option")},
}


def test_changes_apply_by_date_then_by_id_and_undated_ones_last() -> None:
    content = structure(**CHANGES).content
    assert [each.id for each in effective(content)] == ["also-first", "first", "second"]
    asked = effective(content, ["undated", "option", "event"])
    assert [each.id for each in asked] == ["also-first", "first", "option", "second", "undated"]
    assert [each.id for each in on_request(content)] == ["option", "undated"]


@pytest.mark.parametrize(
    ("day", "asked", "called"),
    [
        ("2026-12-31", [], "Board"),
        ("2027-01-01", [], "First"),
        ("2027-12-31", ["option"], "Option"),
        ("2028-01-01", ["option"], "Second"),
        ("2027-12-31", ["undated"], "Undated"),
        ("2026-12-31", ["undated", "option"], "Undated"),
    ],
)
def test_the_last_change_that_has_come_holds(day: str, asked: list[str], called: str) -> None:
    assert structure(**CHANGES).at(day, asked).view.name("board") == called


def test_the_day_is_the_last_of_those_that_are_asked_for() -> None:
    content = structure(**CHANGES).content
    assert day_of(content, ["first", "option"]) == date(2027, 6, 1)
    assert day_of(content, ["second", "first", "undated"]) == date(2028, 1, 1)
    assert day_of(content, ["undated", "unheard-of"]) is None


def test_only_a_dated_change_makes_the_day_matter() -> None:
    content = structure(undated=CHANGES["undated"], option=CHANGES["option"]).content
    assert not is_dated_by(content)
    assert not is_dated_by(content, ["undated"])
    assert is_dated_by(content, ["undated", "option"])


@pytest.mark.parametrize(
    ("day", "eve"),
    [
        ("2027-04-01", "2027-03-31"),
        ("2027-01-01", "2026-12-31"),
        ("2027-04", "2027-03"),
        ("2027-01", "2026-12"),
        ("2027", "2026"),
    ],
)
def test_what_ends_with_a_change_ends_before_it(day: str, eve: str) -> None:
    found = dates.parsed(day)
    assert found is not None
    assert str(before(found)) == eve
    changed = structure(it={"date": day, "steps": [{"abolish": "forum"}]})
    assert str(changed.at("2030").content.bodies["forum"].until) == eve


def test_what_an_undated_change_ends_keeps_a_last_day_of_its_own() -> None:
    bodies = {**BASE["bodies"], "old": {"name": "Old", "until": "2027-03-31"}}
    steps = [{"abolish": ["old", "forum"]}]
    content = made({"bodies": bodies, "changes": {"it": {"steps": steps}}})
    after = content.at("2027-04-01", "it").content
    assert str(after.bodies["old"].until) == "2027-03-31"
    assert str(after.bodies["forum"].until) == "unknown"
    assert content.at("2027-04-01", "it").view.bodies.keys() == {"board", "group"}


def test_a_finding_follows_from_the_change_before_which_it_was_not_there() -> None:
    found = structure(
        early={"title": "Early", "date": "2027-01", "steps": name("Another Board")},
        it={"title": "The end", "date": "2027-02-01", "steps": [{"abolish": "forum"}]},
        late={"title": "Late", "date": "2027-03-01", "steps": name("Third Board")},
    ).at("2027-06-01")
    (stop,) = [each for each in found.findings() if each.rule == "oversight.dead-end"]
    assert [why for why, _ in stop.related if "follows" in why] == [
        'follows from the change "The end" of 1 February 2027'
    ]
    (change,) = [place for why, place in stop.related if "follows" in why]
    assert change == found.content.changes["it"].where


def test_a_finding_that_was_there_before_follows_from_no_change() -> None:
    bodies = {**BASE["bodies"], "forum": {"name": "Forum", "reports_to": "board", "until": "2025"}}
    changes = {"it": {"date": "2026-02-01", "steps": name("Another Board")}}
    found = made({"bodies": bodies, "changes": changes}).at("2026-06-01")
    (stop,) = [each for each in found.findings() if each.rule == "oversight.dead-end"]
    assert not any("follows" in why for why, _ in stop.related)


def test_a_finding_follows_from_a_change_without_a_date_or_title_too() -> None:
    found = structure(it={"steps": [{"abolish": "forum"}]}).at("2026-06-01", "it")
    (stop,) = [each for each in found.findings() if each.rule == "oversight.dead-end"]
    assert stop.related[0][0] == 'follows from the change "it"'


def test_what_ends_and_begins_is_told_on_its_own_day() -> None:
    data = {
        "organisations": {"police": {"name": "Police", "until": "2027-03-31"}},
        "remits": {"safety": {"name": "Safety", "from": "2027-06-01"}},
        "posts": {"chief": {"name": "Chief", "from": "2027-07-01"}},
        "areas": {"n": {"name": "North", "until": "2027-07-31"}},
        "priorities": {"calm": {"name": "Calm", "from": "2027-09-01"}},
        "bodies": {
            "board": {
                "name": "Board",
                "reports_to": "none",
                "oversees": {"remit": "safety", "until": "2029-01-31"},
                "members": [{"seat": "Judge", "from": "2027-10-01"}],
            },
            "forum": {"name": "Forum", "reports_to": {"to": "board", "until": "2027-10-31"}},
        },
    }
    turns = timeline(made(data))
    assert {
        str(turn.day): [each.change for each in turn.difference.changes] for turn in turns
    } == {
        "2027-04-01": ["ended"],
        "2027-06-01": ["added"],
        "2027-07-01": ["added"],
        "2027-08-01": ["ended"],
        "2027-09-01": ["added"],
        "2027-10-01": ["seat-added"],
        "2027-11-01": ["line-removed"],
        "2029-02-01": ["changed"],
    }
    assert [turn.said for turn in turns][:2] == [("after 2027-03-31",), ("2027-06-01",)]


def test_a_day_on_which_nothing_differs_is_not_told() -> None:
    same = structure(it={"date": "2027", "steps": name("Board")})
    assert [turn.events[0].title for turn in timeline(same)] == ["it"]
    bodies = {**BASE["bodies"], "outside": {"name": "Outside", "from": "2027", "until": "2026"}}
    assert timeline(made({"bodies": bodies})) == []


def test_that_time_passes_is_nothing_that_a_date_brings() -> None:
    bodies = {**BASE["bodies"], "forum": {**BASE["bodies"]["forum"], "until": "2027-03-31"}}
    (turn,) = timeline(made({"bodies": bodies}))
    rules = {found.rule for found in (*turn.difference.gained, *turn.difference.lost)}
    assert "oversight.dead-end" in rules
    assert not any(rule.startswith("time.ends-soon") for rule in rules)


def test_what_is_superseded_is_compared_before_all_dates_to_come() -> None:
    old = made({"date": "2020-01-01", "bodies": BASE["bodies"]})
    new = structure(
        past={"date": "2025-01-01", "steps": name("Past Board")},
        today={"date": "2026-01-01", "steps": name("New Board")},
        late={"date": "2027-01-01", "steps": name("Late Board")},
    )
    turns = timeline(new, old)
    assert [(str(turn.day), turn.said) for turn in turns] == [
        ("2026-01-01", ()),
        ("2027-01-01", ("2027-01-01",)),
    ]
    assert [event.title for event in turns[0].events] == ["today"]
    words = [each.message for turn in turns for each in turn.difference.changes]
    assert "Board is now called New Board" in words
    assert "New Board is now called Late Board" in words


def test_marks_of_a_picture_say_what_happened_to_each() -> None:
    bodies = {
        **BASE["bodies"],
        "new": {"name": "New", "reports_to": "board"},
        "forum": {"name": "Forum", "until": "2025", "replaced_by": "new"},
        "group": {"name": "Group", "reports_to": "new", "kind": "panel"},
        "board": {"name": "Upper Board", "reports_to": "none", "meets": "monthly"},
    }
    found = comparison(made(BASE), made({"bodies": bodies}))
    assert found.marks == {
        "board": "renamed",
        "forum": "removed",
        "group": "moved",
        "new": "added",
    }


def test_of_one_taken_up_by_another_only_the_one_is_gone() -> None:
    bodies = {
        **BASE["bodies"],
        "forum": {"name": "Forum", "until": "2025", "replaced_by": "board"},
    }
    assert comparison(made(BASE), made({"bodies": bodies})).marks["forum"] == "removed"
    assert "board" not in comparison(made(BASE), made({"bodies": bodies})).marks


def test_an_undated_step_on_what_is_yet_to_come_waits_for_it() -> None:
    new = {"name": "New", "reports_to": "board"}
    keys = {"members": [{"seat": "Judge"}], "informs": "board", "oversees": "safety"}
    changes = {
        "later": {"date": "2028-01-01", "steps": [{"create": {"bodies": {"new": new}}}]},
        "keys": {"steps": [{"set": {"new": keys}}]},
    }
    data = made({**BASE, "remits": {"safety": "Safety"}, "changes": changes})
    early = data.at("2027-01-01", "keys").content
    assert not [seat for seat in early.seats if seat.body == "new"]
    assert not [item for item in early.remitted if item.body == "new"]
    late = data.at("2028-01-01", "keys").view
    assert [seat.entry.seat for seat in late.seats_on["new"]] == ["Judge"]
    assert [item.body for item in late.overseers["safety"]] == ["new"]


def test_a_finding_alone_is_a_difference() -> None:
    asked = {"about": "board", "ask": "Who pays?", "due": "2026-06-01"}
    data = made({**BASE, "questions": [asked]})
    found = comparison(data.at("2026-01-01"), data.at("2027-03-01"))
    assert (found.changes, bool(found.gained), found.lost) == ((), True, ())
    assert not found.is_empty
    assert not comparison(data.at("2027-03-01"), data.at("2026-01-01")).is_empty
    assert comparison(data, data).is_empty
