"""What a step sets takes the place of the same keys of that party, and of nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from govgraph.graph.index import View
from govgraph.structure import Structure
from tests.changes.making import made

DAY, EVE = "2027-04-01", "2027-03-31"
BASE: dict[str, Any] = {
    "organisations": {
        "police": {"name": "Police", "funds": "board", "informs": "forum"},
        "council": {"name": "Council", "kind": "council"},
        "fire": {"name": "Fire"},
        "partners": {"name": "Partners", "includes": ["police", "council"]},
    },
    "posts": {"chief": {"name": "Chief", "org": "police"}},
    "areas": {"n": {"name": "North", "kind": "district"}},
    "remits": {"safety": "Safety", "calm": "Calm"},
    "groups": {"themes": "Theme Groups"},
    "bodies": {
        "board": {
            "name": "Board",
            "kind": "board",
            "reports_to": "none",
            "over": ["forum"],
            "oversees": ["safety", "calm"],
            "delivers": "safety",
            "chair": {"org": "council", "seat": "Leader"},
            "members": ["police", {"each": {"kind": "panel"}, "seat": "Chair"}],
            "attends": ["fire"],
        },
        "forum": {"name": "Forum", "kind": "panel", "works_with": "unit", "oversees": "calm"},
        "unit": {
            "name": "Unit",
            "kind": "team",
            "reports_to": "board",
            "informs": {"unknown": "not said"},
        },
    },
    "seats": [{"in": "board", "org": "council", "seat": "Clerk"}],
}


def structure(*steps: dict[str, Any], **more: Any) -> Structure:
    """Return the structure with one change of 1 April 2027."""
    return made({**BASE, **more, "changes": {"it": {"date": DAY, "steps": list(steps)}}})


def after(*steps: dict[str, Any], **more: Any) -> View:
    return structure(*steps, **more).at(DAY).view


def lines(view: View, party: str) -> list[str]:
    both = (*view.lines_from.get(party, ()), *view.lines_to.get(party, ()))
    return sorted({f"{line.start} {line.type.id} {line.end}" for line in both})


def seats(view: View, body: str) -> list[str]:
    return sorted(
        f"{seat.place_in} {'+'.join(seat.holders)} {seat.entry.seat or ''}".strip()
        for seat in view.seats_on.get(body, ())
    )


BOARD_SEATS = [
    "attends fire",
    "chair council Leader",
    "members council Clerk",
    "members forum Chair",
    "members police",
]


@pytest.mark.parametrize(
    ("keys", "gone", "new"),
    [
        ({"members": ["fire"]}, ["members forum Chair", "members police"], ["members fire"]),
        ({"chair": {"post": "chief"}}, ["chair council Leader"], ["chair chief"]),
        ({"attends": "none"}, ["attends fire"], []),
        (
            {"members": "none", "secretary": "fire"},
            ["members forum Chair", "members police"],
            ["secretary fire"],
        ),
        ({"meets": "monthly"}, [], []),
    ],
)
def test_seats_of_a_key_that_is_set_are_the_new_ones(
    keys: dict[str, Any], gone: list[str], new: list[str]
) -> None:
    expected = sorted([*(seat for seat in BOARD_SEATS if seat not in gone), *new])
    steps = structure({"set": {"board": keys}})
    assert seats(steps.at(EVE).view, "board") == BOARD_SEATS
    assert seats(steps.at(DAY).view, "board") == expected


def test_lines_of_a_party_are_the_new_ones_of_that_type_alone() -> None:
    view = after({"move": {"police": {"funds": "unit"}}})
    assert lines(view, "police") == ["police funds unit", "police informs forum"]


def test_lines_of_the_same_type_of_others_stay() -> None:
    view = after({"move": {"unit": {"reports_to": "forum"}}})
    assert lines(view, "unit") == [
        "forum works_with unit",
        "unit reports_to forum",
    ]
    assert "forum reports_to board" in lines(view, "board")


def test_lines_that_a_body_has_from_above_are_the_new_ones() -> None:
    view = after({"set": {"board": {"over": ["unit"]}}})
    assert lines(view, "forum") == ["forum works_with unit", "police informs forum"]
    # What the unit says of itself stays beside what is said of it from above.
    assert "unit reports_to board" in lines(view, "board")


def test_a_line_that_both_may_state_goes_only_where_that_one_stated_it() -> None:
    kept = after({"set": {"unit": {"works_with": "board"}}})
    assert "forum works_with unit" in lines(kept, "unit")
    assert "board works_with unit" in lines(kept, "unit")
    gone = after({"set": {"forum": {"works_with": "none"}}})
    assert [line for line in lines(gone, "unit") if "works_with" in line] == []


def test_remits_of_a_key_that_is_set_are_the_new_ones_of_that_body_alone() -> None:
    view = after({"set": {"board": {"oversees": "safety"}}})
    held = sorted(
        (item.body, item.does, item.remit)
        for item in view.content.remitted
        if view.in_force(item.holding)
    )
    assert held == [
        ("board", "delivers", "safety"),
        ("board", "oversees", "safety"),
        ("forum", "oversees", "calm"),
    ]


def test_a_remit_that_is_set_as_taken_from_another_leaves_it() -> None:
    view = after({"set": {"forum": {"oversees": {"remit": "safety", "taken_from": "board"}}}})
    assert [item.body for item in view.overseers["safety"]] == ["forum"]
    assert [item.body for item in view.overseers["calm"]] == ["board"]


def test_a_new_kind_lets_what_is_picked_by_it_pick_anew() -> None:
    view = after({"set": {"unit": {"kind": "panel"}}})
    assert "members unit Chair" in seats(view, "board")
    assert "members unit Chair" not in seats(
        structure({"set": {"unit": {"kind": "panel"}}}).at(EVE).view, "board"
    )


def test_a_new_group_lets_lines_to_it_run_to_what_joins() -> None:
    old = {"name": "Old", "group": "themes", "reports_to": "board"}
    to_group = [{"from": "unit", "type": "advises", "to": "themes"}]
    more: dict[str, Any] = {"bodies": {**BASE["bodies"], "old": old}, "lines": to_group}
    view = after({"create": {"bodies": {"new": {"name": "New", "group": "themes"}}}}, **more)
    assert {"unit advises old", "unit advises new"} <= set(lines(view, "unit"))


def test_what_a_step_settles_is_unknown_no_longer_and_what_it_opens_is() -> None:
    settled = after({"set": {"unit": {"informs": "board"}}})
    assert [item.key for item in settled.content.unknowns] == []
    opened = after({"set": {"unit": {"meets": {"unknown": "not settled"}}}})
    assert [(item.owner, item.key, item.why) for item in opened.content.unknowns] == [
        ("unit", "informs", "not said"),
        ("unit", "meets", "not settled"),
    ]
    before = structure({"set": {"unit": {"informs": "board"}}}).at(EVE)
    assert [item.key for item in before.content.unknowns] == ["informs"]


def test_what_a_step_leaves_open_inside_a_seat_is_asked_of_its_body_from_then_on() -> None:
    chair = {"seat": "Chair", "org": {"unknown": "to be elected"}}
    steps = structure({"set": {"forum": {"chair": chair}}})
    assert "forum" not in {item.owner for item in steps.at(EVE).content.unknowns}
    assert "to be elected" in {
        item.why for item in steps.at(DAY).content.unknowns if item.owner == "forum"
    }


def test_what_a_step_leaves_open_of_a_template_is_asked_once() -> None:
    team = {"name": "{area} Team", "for_each": {"areas": ["n"]}, "reports_to": "board"}
    bodies = {**BASE["bodies"], "team": team}
    view = after({"set": {"team": {"meets": {"unknown": "not settled"}}}}, bodies=bodies)
    assert [item.owner for item in view.content.unknowns if item.key == "meets"] == ["team"]
    assert "meets" in view.content.bodies["team.n"].unknown


def test_the_last_day_that_a_step_sets_is_known_before_all_else_changes_then() -> None:
    steps = structure({"set": {"unit": {"until": "2028-12-31", "name": "Last Unit"}}})
    unit = steps.at(EVE).content.bodies["unit"]
    assert (str(unit.until), unit.name) == ("2028-12-31", "Unit")
    assert steps.at(DAY).content.bodies["unit"].name == "Last Unit"


def test_other_keys_stay_as_they_are() -> None:
    view = after({"set": {"unit": {"kind": "group", "tier": "local"}}})
    unit = view.content.bodies["unit"]
    assert (unit.kind, unit.tier, unit.name) == ("group", "local", "Unit")
    assert lines(view, "unit") == ["forum works_with unit", "unit reports_to board"]


def test_names_that_were_had_before_are_kept_in_their_order() -> None:
    steps = [{"rename": {"unit": name}} for name in ("Second", "Third", "Unit")]
    assert after(*steps).content.bodies["unit"].other_names.former == ("Second", "Third")
    assert after(*steps[:2]).content.bodies["unit"].other_names.former == ("Unit", "Second")


def test_what_has_no_name_is_renamed_from_the_words_of_its_id() -> None:
    bodies = {**BASE["bodies"], "task-group": {"reports_to": "board"}}
    view = after({"rename": {"task-group": "Action Group"}}, bodies=bodies)
    body = view.content.bodies["task-group"]
    assert (body.name, body.other_names.former) == ("Action Group", ("Task group",))


def test_anything_with_an_id_can_be_renamed() -> None:
    names = {"police": "Constabulary", "chief": "Head", "n": "Upper", "safety": "S", "themes": "T"}
    view = after({"rename": names})
    assert {key: view.name(key) for key in names} == names


def test_a_transfer_without_a_source_takes_the_remit_from_all_who_oversaw_it() -> None:
    view = after({"transfer": {"remit": "calm", "to": "unit"}})
    assert [item.body for item in view.overseers["calm"]] == ["unit"]
    assert [item.body for item in view.overseers["safety"]] == ["board"]
    assert view.overseers["calm"][0].holding.taken_from is None


def test_a_transfer_from_the_only_overseer_says_from_whom() -> None:
    view = after({"transfer": {"remit": "safety", "to": "unit"}})
    (held,) = view.overseers["safety"]
    assert (held.body, held.holding.taken_from, str(held.holding.from_)) == ("unit", "board", DAY)
    assert [item.holding.until for item in view.content.remitted if item.does == "delivers"] == [
        None
    ]


def test_a_transfer_to_one_that_oversees_it_leaves_it_there_alone() -> None:
    view = after({"transfer": {"remit": "calm", "to": "forum"}})
    (held,) = view.overseers["calm"]
    assert (held.body, held.holding.from_) == ("forum", None)


@pytest.mark.parametrize(
    ("until", "ends", "taken_from"),
    [
        ("2026-12-31", "2026-12-31", None),
        (EVE, EVE, None),
        (DAY, EVE, "old"),
        ("2029-12-31", EVE, "old"),
    ],
)
def test_only_one_that_still_oversees_a_remit_hands_it_over(
    until: str, ends: str, taken_from: str | None
) -> None:
    remits = {**BASE["remits"], "roads": "Roads"}
    old = {"name": "Old", "oversees": {"remit": "roads", "until": until}}
    bodies = {**BASE["bodies"], "old": old}
    steps = {"transfer": {"remit": "roads", "to": "unit"}}
    view = after(steps, bodies=bodies, remits=remits)
    (held,) = view.overseers["roads"]
    assert (held.body, held.holding.taken_from) == ("unit", taken_from)
    days = {item.body: str(item.holding.until) for item in view.content.remitted}
    assert days["old"] == ends


def test_seats_that_are_transferred_keep_what_is_said_of_them() -> None:
    view = after({"transfer": {"seats_of": "council", "to": "fire"}})
    assert seats(view, "board") == [
        "attends fire",
        "chair fire Leader",
        "members fire Clerk",
        "members forum Chair",
        "members police",
    ]


@pytest.mark.parametrize(("to", "key"), [("chief", "post"), ("forum", "body"), ("fire", "org")])
def test_seats_may_go_to_any_sort_of_holder(to: str, key: str) -> None:
    view = after({"transfer": {"seats_of": "police", "to": to}})
    (seat,) = [seat for seat in view.seats_on["board"] if str(seat.entry.from_) == DAY]
    held = {name: getattr(seat.entry, name) for name in ("org", "body", "post")}
    assert held == {**dict.fromkeys(("org", "body", "post")), key: to}
    assert seat.holders == (to,)


def test_of_a_seat_that_several_share_one_share_goes_over() -> None:
    shared = {"each": ["police", "fire"], "seat": "Services", "jointly": True}
    bodies = {**BASE["bodies"], "panel": {"name": "Panel", "members": [shared]}}
    view = after({"transfer": {"seats_of": "fire", "to": "council"}}, bodies=bodies)
    assert seats(view, "panel") == ["members council+police Services"]
    one = after({"transfer": {"seats_of": "fire", "to": "police"}}, bodies=bodies)
    assert seats(one, "panel") == ["members police Services"]


def test_a_seat_that_has_ended_or_ends_anyway_is_not_given_on() -> None:
    members = [
        {"org": "fire", "seat": "Past", "until": "2026-12-31"},
        {"org": "fire", "seat": "To the day", "until": EVE},
        {"org": "fire", "seat": "To come", "from": "2028-01-01"},
    ]
    bodies = {**BASE["bodies"], "panel": {"name": "Panel", "members": members}}
    steps = structure({"transfer": {"seats_of": "fire", "to": "police"}}, bodies=bodies)
    assert seats(steps.at("2026-12-31").view, "panel") == [
        "members fire Past",
        "members fire To the day",
    ]
    given = [seat for seat in steps.at(DAY).content.seats if seat.body == "panel"]
    assert [seat.entry.seat for seat in given if seat.holders == ("police",)] == ["To come"]
    assert seats(steps.at("2028-01-01").view, "panel")[-1] == "members police To come"
    assert not any("To come" in seat for seat in seats(steps.at("2027-12-31").view, "panel"))


def test_a_seat_of_a_set_that_goes_over_is_one_of_the_set_no_longer() -> None:
    bodies = {**BASE["bodies"], "panel": {"name": "Panel", "members": ["partners"]}}
    view = after({"transfer": {"seats_of": "police", "to": "fire"}}, bodies=bodies)
    assert {seat.holders: seat.made_by for seat in view.seats_on["panel"]} == {
        ("council",): "partners",
        ("fire",): None,
    }


def test_lines_that_a_body_has_from_a_group_above_come_with_what_joins_it() -> None:
    bodies = {
        **BASE["bodies"],
        "old": {"name": "Old", "group": "themes"},
        "top": {"name": "Top", "reports_to": "none", "over": ["themes"]},
    }
    new = {"create": {"bodies": {"new": {"name": "New", "group": "themes"}}}}
    assert lines(after(new, bodies=bodies), "top") == ["new reports_to top", "old reports_to top"]


def test_seats_and_requirements_take_in_what_comes_by_its_kind() -> None:
    needed = {"in": {"kind": "panel"}, "must_reach": "board", "because": "it is told so"}
    new = {"create": {"bodies": {"new": {"name": "New", "kind": "panel", "meets": "monthly"}}}}
    view = after(new, requirements=[needed])
    assert "members new Chair" in seats(view, "board")
    (demand,) = view.content.demands
    assert demand.bodies == ("forum", "new")
