"""What is one and the same in both drafts, whatever it is called and whoever it stands beside."""

from __future__ import annotations

from typing import Any

import govgraph
from govgraph.changes.diff import comparison
from govgraph.changes.figures import figures
from tests.changes.making import made

BOARD = {"name": "Board", "reports_to": "none"}


def told(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    return [f"{each.change}: {each.message}" for each in govgraph.diff(made(old), made(new))]


def bodies(**found: Any) -> dict[str, Any]:
    return {"organisations": {"police": "Police"}, "bodies": found}


def formerly(*names: str, **keys: Any) -> dict[str, Any]:
    return {"other_names": {"former": list(names)}, **keys}


def test_what_joins_a_body_stays_when_its_id_changes() -> None:
    kept = {"name": "Group", "members": [{"body": "board", "seat": "Chair"}]}
    old = bodies(board=BOARD, group={**kept, "reports_to": "board"})
    joined = {"name": "Group", "members": [{"body": "top", "seat": "Chair"}], "reports_to": "top"}
    new = bodies(top=formerly("Board", name="Top", reports_to="none"), group=joined)
    assert told(old, new) == ["renamed: Board is now called Top"]
    found = comparison(made(old), made(new))
    assert (found.same, found.lines_added, found.lines_removed) == ({"board": "top"}, (), ())


def test_any_of_the_former_names_may_be_the_old_one() -> None:
    new = bodies(top=formerly("Committee", "Board", name="Top"))
    assert told(bodies(board=BOARD), new)[0] == "renamed: Board is now called Top"


def test_a_former_name_of_one_that_is_still_there_says_nothing() -> None:
    new = bodies(board=BOARD, top=formerly("Board", name="Top"))
    assert told(bodies(board=BOARD), new) == ["added: Top is new: body"]


def test_a_former_name_of_another_sort_of_thing_says_nothing() -> None:
    new = bodies()
    new["organisations"] = {"police": "Police", "corp": formerly("Board", name="Corporation")}
    assert told(bodies(board=BOARD), new) == [
        "removed: Board is no longer there",
        "added: Corporation is new: organisation",
    ]


def test_of_two_that_were_called_alike_each_is_followed_once() -> None:
    old = bodies(one={"name": "Forum"}, two={"name": "Forum"})
    new = bodies(a=formerly("Forum", name="A"), b=formerly("Forum", name="B"))
    assert told(old, new) == [
        "removed: Forum is no longer there",
        "added: B is new: body",
        "renamed: Forum is now called A",
    ]


def test_what_has_no_name_is_known_by_its_id() -> None:
    new = bodies(top=formerly("board", name="Top"))
    assert told(bodies(board={}), new)[0].startswith("renamed: board is now called Top")


def test_a_body_that_becomes_an_organisation_is_another_thing() -> None:
    new = bodies()
    new["organisations"] = {"police": "Police", "board": "Board"}
    assert told(bodies(board=BOARD), new) == [
        "removed: Board is no longer there",
        "added: Board is new: organisation",
    ]


def test_equal_seats_count_one_for_one() -> None:
    def seated(number: int) -> dict[str, Any]:
        return bodies(board={**BOARD, "members": [{"org": "police"}] * number})

    assert told(seated(2), seated(3)) == ["seat-added: Board gains a seat: Police"]
    assert told(seated(3), seated(1)) == ["seat-removed: Board loses a seat: Police"] * 2


def test_the_nearest_line_is_the_one_that_changed() -> None:
    reports = [
        {"to": "board", "for": "safety"},
        {"to": "board", "for": "calm"},
    ]
    base = {"remits": {"safety": "Safety", "calm": "Calm"}}
    old = {**base, **bodies(board=BOARD, team={"name": "Team", "reports_to": reports})}
    changed = [{**reports[0], "every": "year"}, reports[1]]
    new = {**base, **bodies(board=BOARD, team={"name": "Team", "reports_to": changed})}
    (change,) = govgraph.diff(made(old), made(new))
    assert (change.change, change.before["for"], change.after["every"]) == (
        "line-changed",
        ["safety"],
        "year",
    )


def test_ends_of_a_line_that_works_both_ways_have_no_order() -> None:
    one = bodies(a={"name": "A", "works_with": "b"}, b={"name": "B"})
    other = bodies(a={"name": "A"}, b={"name": "B", "works_with": "a"})
    assert told(one, other) == []


def test_a_line_is_told_with_the_party_that_comes_or_goes_and_not_again() -> None:
    new = bodies(board=BOARD, team={"name": "Team", "reports_to": "board", "works_with": "board"})
    old = bodies(board=BOARD)
    (added,) = govgraph.diff(made(old), made(new))
    assert {line["type"] for line in added.after["lines"]} == {"reports_to", "works_with"}
    (removed,) = govgraph.diff(made(new), made(old))
    assert removed.before == added.after
    # Of a line to one that goes, the start stays: it is told as a line.
    back = told(bodies(board=BOARD, top={"name": "Top", "informs": "board"}), bodies(top="Top"))
    assert back == [
        "removed: Board is no longer there",
        "line-removed: Top no longer gives information or feedback to Board",
    ]


def test_order_of_what_is_told() -> None:
    old = bodies(
        a={"name": "A", "kind": "group", "meets": "monthly", "quorum": 2, "chair": "police"},
        b={"name": "B"},
        c={"name": "C", "reports_to": "a"},
    )
    new = bodies(
        a={"name": "Z", "kind": "panel", "meets": "weekly", "quorum": 3, "members": ["police"]},
        c={"name": "C", "reports_to": "d"},
        d={"name": "D"},
    )
    assert [line.partition(":")[0] for line in told(old, new)] == [
        *("removed", "added", "renamed", "moved", "chair-changed", "seat-added"),
        *("meeting-changed", "quorum-changed", "changed"),
    ]


def test_entries_that_stand_for_several_count_as_often() -> None:
    found = figures(
        made(
            bodies(
                board={**BOARD, "members": [{"org": "police", "seat": "Chief"}]},
                teams={
                    **{"name": "Teams", "count": 4, "reports_to": "board"},
                    "meets": {"times": 2, "hours": 3},
                    "members": [{"org": "police", "seat": "Officer", "count": 2}],
                    "attends": ["police"],
                },
                various={"name": "Various", "count": "several", "members": [{"seat": "Clerk"}]},
                outside={"name": "Outside", "external": True, "meets": "monthly"},
            )
        )
    )
    assert (found.bodies, found.seats, found.heads) == (6, 10, 10)
    assert (found.meetings, found.hours) == (8, 48)
    assert (found.longest_chain, found.findings["error"]) == (1, 0)


def test_the_longest_of_several_chains_counts() -> None:
    found = figures(
        made(
            bodies(
                top={"name": "Top", "reports_to": "none"},
                a={"name": "A", "reports_to": "top"},
                b={"name": "B", "reports_to": ["a", "top"]},
                c={"name": "C", "reports_to": ["top", "b"]},
                d={"name": "D", "informs": "c"},
                e={"name": "E", "reports_to": "gone"},
                gone={"name": "Gone", "reports_to": "c", "until": "2020"},
            )
        )
    )
    assert found.longest_chain == 3


def test_voices_are_told_from_the_highest_tier_down() -> None:
    def seated(tier: str | None, *voices: str) -> dict[str, Any]:
        members = [{"seat": voice.title(), "speaks_for": voice} for voice in voices]
        return {"name": "A", "members": members, **({"tier": tier} if tier else {})}

    found = figures(
        made(
            {
                "tiers": ["upper", "lower"],
                "bodies": {
                    "a": seated("lower", "victims"),
                    "b": seated("upper", "community", "business"),
                    "c": seated("lower", "business"),
                    "d": seated(None, "victims"),
                },
            }
        )
    )
    assert list(found.voices.items()) == [
        ("upper", ("business", "community")),
        ("lower", ("business", "victims")),
        ("no tier given", ("victims",)),
    ]
