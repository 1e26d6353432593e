"""What a step makes has what those had that it is made of; what ends takes what was its own."""

from __future__ import annotations

from typing import Any

import pytest

import govgraph
from govgraph.changes.diff import comparison
from govgraph.errors import UsageError
from govgraph.structure import Structure
from tests.changes.making import made, told

BASE: dict[str, Any] = {
    "organisations": {
        "north": {"name": "North Council", "kind": "district-council", "area": "n"},
        "south": {"name": "South Council", "kind": "district-council", "area": "s"},
        "police": {"name": "Police", "kind": "police-force"},
    },
    "posts": {"chief": {"name": "Chief", "org": "police"}, "head": {"name": "Head"}},
    "areas": {
        "n": {"name": "North", "kind": "district"},
        "s": {"name": "South", "kind": "district"},
    },
    "remits": {"safety": "Safety", "calm": "Calm"},
    "groups": {"themes": "Theme Groups"},
    "bodies": {
        "board": {"name": "Board", "kind": "board", "tier": "county", "reports_to": "none"},
        "forum": {"name": "Forum", "kind": "forum", "tier": "county", "reports_to": "board"},
        "csp": {"name": "{area} CSP", "for_each": {"area": "district"}, "reports_to": "board"},
        "team": {"name": "{body} Team", "for_each": {"body": "csp"}, "reports_to": "{body}"},
        "desk": {"name": "{body} Desk", "for_each": {"body": "team"}, "reports_to": "{body}"},
    },
}
DAY = "2027-04-01"


def structure(*steps: dict[str, Any], date: str = DAY, **sections: Any) -> Structure:
    """Return the structure with one change, and with more in some of its sections."""
    data = {**BASE, **{key: {**BASE.get(key, {}), **more} for key, more in sections.items()}}
    return made({**data, "changes": {"it": {"date": date, "steps": list(steps)}}})


def after(*steps: dict[str, Any], **sections: Any) -> Structure:
    return structure(*steps, **sections).at(DAY)


def merged(one: str, other: str, **new: Any) -> dict[str, Any]:
    return {"merge": [one, other], "into": {"id": "new", **new}}


def test_what_is_made_has_what_all_of_them_had_and_says_nothing_of() -> None:
    new = after(merged("board", "forum", name="New")).content.bodies["new"]
    assert (new.name, new.kind, new.tier) == ("New", None, "county")


def test_what_is_made_says_itself_what_it_is() -> None:
    new = after(merged("board", "forum", kind="panel", tier="district", area="n"))
    body = new.content.bodies["new"]
    assert (body.kind, body.tier, body.areas) == ("panel", "district", ("n",))


def test_what_is_split_passes_its_kind_on() -> None:
    content = after(
        {"split": "forum", "into": [{"id": "a"}, {"id": "b", "kind": "panel"}]}
    ).content
    assert [content.bodies[key].kind for key in ("a", "b")] == ["forum", "panel"]


@pytest.mark.parametrize(
    ("one", "other", "section"),
    [
        ("board", "forum", "bodies"),
        ("csp", "team", "bodies"),
        ("north", "south", "organisations"),
        ("chief", "head", "posts"),
        ("n", "s", "areas"),
        ("safety", "calm", "remits"),
    ],
)
def test_what_is_made_is_of_the_sort_of_those_it_is_made_of(
    one: str, other: str, section: str
) -> None:
    content = after(merged(one, other, name="New")).content
    assert getattr(content, section)["new"].name == "New"
    assert str(getattr(content, section)["new"].from_) == DAY


def test_one_that_begins_later_than_the_change_has_its_own_first_day() -> None:
    steps = structure({"create": {"bodies": {"late": {"name": "Late", "from": "2028"}}}})
    assert "late" not in steps.at("2027-12-31").view.bodies
    assert "late" in steps.at("2028-01-01").view.bodies


def test_one_that_began_earlier_by_its_word_begins_with_the_change() -> None:
    steps = structure({"create": {"bodies": {"early": {"name": "Early", "from": "2020"}}}})
    assert "early" not in steps.at("2027-03-31").view.bodies
    assert str(steps.at(DAY).content.bodies["early"].from_) == DAY


def test_each_sort_of_thing_can_be_created() -> None:
    new = {
        "areas": {"w": {"name": "West", "kind": "district"}},
        "organisations": {"fire": "Fire"},
        "posts": {"aide": {"name": "Aide"}},
        "remits": {"water": "Water"},
        "groups": {"more": "More"},
        "priorities": {"speed": {"name": "Speed"}},
        "bodies": {"unit": {"name": "Unit"}},
    }
    content = after({"create": new}).content
    for section, entries in new.items():
        assert entries.keys() <= getattr(content, section).keys()
    assert {"csp.w", "team.w", "desk.w"} <= content.bodies.keys()


def test_an_id_may_be_used_again_after_its_bearer_has_ended() -> None:
    again = {"create": {"bodies": {"forum": {"name": "New Forum"}}}}
    steps = made(
        {
            **BASE,
            "changes": {
                "end": {"date": "2026-06-01", "steps": [{"abolish": "forum"}]},
                "again": {"date": DAY, "steps": [again]},
            },
        }
    )
    assert steps.at("2026-05-31").view.name("forum") == "Forum"
    assert "forum" not in steps.at("2026-12-31").view.bodies
    assert steps.at(DAY).view.name("forum") == "New Forum"
    assert "forum" in steps.at(DAY).view.bodies


def test_an_id_may_go_to_another_in_one_and_the_same_change() -> None:
    again = {"create": {"bodies": {"forum": {"name": "New Forum"}}}}
    steps = structure({"abolish": "forum"}, again)
    assert steps.at("2027-03-31").view.name("forum") == "Forum"
    assert steps.at(DAY).view.name("forum") == "New Forum"
    assert "forum" in steps.at(DAY).view.bodies


def test_two_options_that_make_the_same_say_which() -> None:
    step = {"create": {"bodies": {"new": "New Board"}}}
    changes = {
        "a": {"status": "option", "steps": [step]},
        "b": {"title": "The second", "status": "option", "steps": [step]},
    }
    both = made({**BASE, "changes": changes}).at(None, ["a", "b"])
    with pytest.raises(UsageError) as refused:
        both.findings()
    assert str(refused.value) == (
        '"The second" creates "new", which another change asked for has created already: '
        "ask for one of them at a time"
    )


def test_a_template_that_is_abolished_ends_with_all_that_was_made_of_it() -> None:
    content = after({"abolish": "csp"}).content
    gone = {key for key, body in content.bodies.items() if str(body.until) == "2027-03-31"}
    assert gone == {f"{key}.{area}" for key in ("csp", "team", "desk") for area in "ns"}
    assert str(content.templates["csp"].until) == "2027-03-31"


def test_what_was_made_for_one_body_ends_with_it_and_nothing_else() -> None:
    content = after({"abolish": "csp.n"}).content
    assert {key for key, body in content.bodies.items() if body.until} == {
        *("csp.n", "team.n", "desk.n")
    }


def test_what_was_made_for_areas_that_merge_is_followed_by_what_is_made_for_the_new_one() -> None:
    step = merged("n", "s", name="Both", kind="district")
    content = after(step).content
    for key in ("csp", "team", "desk"):
        assert content.bodies[f"{key}.n"].replaced_by == (f"{key}.new",)
        assert content.bodies[f"{key}.s"].replaced_by == (f"{key}.new",)


def test_one_that_would_have_ended_anyway_keeps_its_day() -> None:
    bodies = {
        "old": {"name": "Old", "until": "2026-12-31"},
        "last": {"name": "L", "until": "2029"},
    }
    content = after({"abolish": ["old", "last"]}, bodies=bodies).content
    assert [str(content.bodies[key].until) for key in ("old", "last")] == [
        "2026-12-31",
        "2027-03-31",
    ]


def test_who_follows_is_added_to_those_that_were_said_to_follow() -> None:
    bodies = {"old": {"name": "Old", "until": "2028", "replaced_by": "board"}}
    content = after({"absorb": "old", "into": "forum"}, bodies=bodies).content
    assert content.bodies["old"].replaced_by == ("board", "forum")


def test_one_of_those_that_merge_may_go_on() -> None:
    content = after({"merge": ["board", "forum"], "into": "board"}).content
    assert (content.bodies["board"].until, content.bodies["forum"].replaced_by) == (
        None,
        ("board",),
    )


SEATED = {
    "board": {
        **BASE["bodies"]["board"],
        "members": [
            {"each": "csp", "seat": "Chair"},
            {"each": ["csp.n", "csp.s"], "seat": "Secretary"},
            {"each": "csp", "seat": "Auditor", "jointly": True},
            {"body": "csp.n", "seat": "Guest"},
            {"each": "csp", "seat": "Adviser", "until": "2026-12-31"},
        ],
    }
}


def test_seats_that_a_reference_gave_to_each_end_with_it_and_others_stay_as_written() -> None:
    content = after({"abolish": "csp.n"}, bodies=SEATED).content
    ends = {
        seat.entry.seat: str(seat.entry.until) for seat in content.seats if "csp.n" in seat.holders
    }
    assert ends == {
        "Chair": "2027-03-31",
        "Secretary": "None",
        "Auditor": "None",
        "Guest": "None",
        "Adviser": "2026-12-31",
    }
    kept = [seat.entry for seat in content.seats if seat.holders == ("csp.s",)]
    assert {entry.seat: str(entry.until) for entry in kept} == {
        "Chair": "None",
        "Secretary": "None",
        "Adviser": "2026-12-31",
    }


def test_a_seat_left_to_one_that_is_gone_is_found_by_its_name() -> None:
    words = set(
        told(after({"abolish": "csp.n"}, bodies=SEATED), "representation.dissolved-holder")
    )
    ended = "Board has a seat held by North CSP, which ended on 31 March 2027"
    assert words == {f"{ended}, and no successor is stated"}


def test_what_is_new_takes_the_remit_from_its_overseer_and_from_no_other() -> None:
    bodies = {
        "board": {**BASE["bodies"]["board"], "oversees": ["safety", "calm"], "delivers": "safety"},
        "forum": {**BASE["bodies"]["forum"], "oversees": "safety"},
    }
    new = {"name": "New", "oversees": {"remit": "safety", "taken_from": "board"}}
    view = after({"create": {"bodies": {"new": new}}}, bodies=bodies).view
    assert sorted(item.body for item in view.overseers["safety"]) == ["forum", "new"]
    assert [item.body for item in view.overseers["calm"]] == ["board"]
    delivered = [item for item in view.content.remitted if item.does == "delivers"]
    assert [item.holding.until for item in delivered] == [None]


def test_a_template_that_has_ended_makes_nothing_more() -> None:
    west = {"create": {"areas": {"w": {"name": "West", "kind": "district"}}}}
    bodies = {"hub": {"name": "{area} Hub", "for_each": {"area": "district"}}}
    content = after({"abolish": "csp"}, west, bodies=bodies).content
    assert {key for key in content.bodies if key.endswith(".w")} == {"hub.w"}
    again = after({"abolish": ["csp", "team", "desk"]}, west).content
    assert {key for key in again.bodies if key.endswith(".w")} == set()


def test_a_template_that_is_yet_to_end_makes_more_until_then() -> None:
    steps = [{"create": {"areas": {"w": {"name": "West", "kind": "district"}}}}]
    changes = {
        "west": {"date": DAY, "steps": steps},
        "end": {"date": "2029-01-01", "steps": [{"abolish": "csp"}]},
    }
    content = made({**BASE, "changes": changes}).at("2028-01-01").content
    assert str(content.bodies["csp.w"].until) == "2028-12-31"
    bodies = {**BASE["bodies"], "csp": {**BASE["bodies"]["csp"], "until": "2027-03-31"}}
    content = made({**BASE, "bodies": bodies, "changes": changes}).at("2028-01-01").content
    assert "csp.w" not in content.bodies


def test_an_area_that_becomes_a_district_has_what_each_district_has() -> None:
    areas = {"w": {"name": "West", "kind": "borough"}}
    step = {"set": {"w": {"kind": "district"}}}
    steps = structure(step, areas=areas)
    assert "csp.w" not in steps.at("2027-03-31").view.bodies
    view = steps.at(DAY).view
    assert {"csp.w", "team.w", "desk.w"} <= view.bodies.keys()
    assert [line.end for line in view.lines_from["csp.w"]] == ["board"]


def test_remits_that_merge_are_told_as_one_like_all_else() -> None:
    before = structure(merged("safety", "calm", name="Peace"))
    (change,) = govgraph.diff(before, before.at(DAY))
    assert (change.change, change.message) == ("merged", "Calm and Safety become Peace")
    picture = comparison(before, before.at(DAY)).marks
    assert picture == {"calm": "removed", "new": "added", "safety": "removed"}


@pytest.mark.parametrize(
    ("until", "makes"), [("2026-06-30", False), ("2027-03-31", False), ("2029-12-31", True)]
)
def test_a_template_makes_what_it_makes_up_to_its_own_last_day(until: str, makes: bool) -> None:
    west = {"create": {"areas": {"w": {"name": "West", "kind": "district"}}}}
    hub = {"name": "{area} Hub", "for_each": {"area": "district"}, "until": until}
    assert ("hub.w" in after(west, bodies={"hub": hub}).content.bodies) is makes
