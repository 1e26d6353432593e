"""Each verb of a step does what the format says, from its day on and not before."""

from __future__ import annotations

from typing import Any

import pytest

from govgraph.changes.moment import moment_of
from govgraph.changes.reselecting import with_made_bodies
from govgraph.document.assembly.room import TooManyFactsError
from govgraph.document.model.change import Change
from govgraph.document.model.register import Area
from govgraph.errors import UsageError
from govgraph.structure import Structure
from tests.changes.making import made, told

BASE: dict[str, Any] = {
    "organisations": {"pcc": "Commissioner", "mayor": "Mayor", "police": "Police"},
    "areas": {
        "c": {"name": "County", "kind": "county"},
        "n": {"name": "North", "kind": "district", "part_of": "c"},
        "s": {"name": "South", "kind": "district", "part_of": "c"},
    },
    "remits": {"safety": "Safety"},
    "bodies": {
        "hwb": {
            "name": "Health Board",
            "kind": "board",
            "reports_to": "none",
            "oversees": "safety",
        },
        "board": {
            "name": "Safety Board",
            "kind": "board",
            "reports_to": "none",
            "chair": {"org": "pcc", "seat": "Commissioner"},
            "members": ["police", {"each": "csp", "seat": "Chair"}],
            "meets": "quarterly",
        },
        "csp": {
            "name": "{area} Partnership",
            "kind": "partnership",
            "for_each": {"area": "district"},
            "reports_to": "board",
        },
        "group": {"name": "Group", "reports_to": "hwb", "informs": "board"},
    },
}
BEFORE, AFTER = "2027-03-31", "2027-04-01"


def changed(*steps: dict[str, Any], **keys: Any) -> Structure:
    """Return the structure with one change of 1 April 2027."""
    change = {"title": "It", "date": AFTER, "steps": list(steps), **keys}
    return made({**BASE, "changes": {"it": change}})


def lines(structure: Structure, body: str) -> list[str]:
    return [f"{line.type.id} {line.end}" for line in structure.view.lines_from.get(body, ())]


def holders(structure: Structure, body: str) -> list[str]:
    return sorted(
        f"{seat.place_in} {'+'.join(seat.holders)}" for seat in structure.view.seats_on[body]
    )


def test_merged_bodies_end_and_their_successor_begins() -> None:
    structure = changed({"merge": ["hwb", "board"], "into": {"id": "one", "name": "One Board"}})
    assert {"hwb", "board"} <= structure.at(BEFORE).view.bodies.keys()
    assert "one" not in structure.at(BEFORE).view.bodies
    after = structure.at(AFTER)
    assert after.view.bodies.keys() & {"hwb", "board", "one"} == {"one"}
    assert after.content.bodies["one"].kind == "board"
    assert after.content.bodies["hwb"].replaced_by == ("one",)
    assert str(after.content.bodies["hwb"].until) == BEFORE


def test_seats_and_lines_of_what_is_merged_stay_as_written() -> None:
    after = changed({"merge": ["pcc", "police"], "into": "mayor"}).at(AFTER)
    assert holders(after, "board") == [
        "chair pcc",
        "members csp.n",
        "members csp.s",
        "members police",
    ]
    assert len(told(after, "representation.dissolved-holder")) == 2


def test_what_absorbs_another_follows_it() -> None:
    after = changed({"absorb": "pcc", "into": "mayor"}).at(AFTER)
    (words,) = told(after, "representation.dissolved-holder")
    assert words == (
        "Safety Board has a seat held by Commissioner, which ended on 31 March 2027; "
        "its successor is Mayor"
    )


def test_split_makes_several_of_one() -> None:
    after = changed({"split": "group", "into": [{"id": "north"}, {"id": "south"}]}).at(AFTER)
    assert after.view.bodies.keys() & {"group", "north", "south"} == {"north", "south"}
    assert after.content.bodies["group"].replaced_by == ("north", "south")


def test_a_remit_goes_over_from_one_overseer_to_another() -> None:
    structure = changed({"transfer": {"remit": "safety", "from": "hwb", "to": "board"}})
    for day, overseer in ((BEFORE, "hwb"), (AFTER, "board")):
        assert [one.body for one in structure.at(day).view.overseers["safety"]] == [overseer]


def test_seats_go_over_from_one_holder_to_another() -> None:
    structure = changed({"transfer": {"seats_of": "pcc", "to": "mayor"}})
    assert "chair pcc" in holders(structure.at(BEFORE), "board")
    after = structure.at(AFTER)
    assert "chair mayor" in holders(after, "board")
    assert "chair pcc" not in holders(after, "board")
    (chair,) = after.view.chairs("board")
    assert (chair.entry.org, chair.entry.seat) == ("mayor", "Commissioner")


def test_what_is_abolished_leaves_its_lines_to_be_found() -> None:
    after = changed({"abolish": "hwb"}).at(AFTER)
    assert told(after, "oversight.dead-end") == [
        "Group answers to Health Board, which ended on 31 March 2027, so its oversight stops there"
    ]
    (finding,) = [f for f in after.findings() if f.rule == "oversight.dead-end"]
    assert finding.related[0][0] == 'follows from the change "It" of 1 April 2027'


def test_what_is_created_comes_with_its_seats_lines_and_remits() -> None:
    new = {
        "name": "New Board",
        "reports_to": "board",
        "members": ["police", {"each": "csp", "seat": "Chair"}],
        "oversees": {"remit": "safety", "taken_from": "hwb"},
    }
    structure = changed({"create": {"bodies": {"new": new}}})
    after = structure.at(AFTER)
    assert lines(after, "new") == ["reports_to board"]
    assert holders(after, "new") == ["members csp.n", "members csp.s", "members police"]
    assert [one.body for one in after.view.overseers["safety"]] == ["new"]
    assert [one.body for one in structure.at(BEFORE).view.overseers["safety"]] == ["hwb"]


def test_a_created_template_makes_its_bodies() -> None:
    new = {"name": "{area} Team", "for_each": {"area": "district"}, "reports_to": "csp.{area}"}
    after = changed({"create": {"bodies": {"team": new}}}).at(AFTER)
    assert lines(after, "team.n") == ["reports_to csp.n"]


def test_a_new_district_has_its_body_and_its_chair_a_seat() -> None:
    area = {"name": "West", "kind": "district", "part_of": "c"}
    structure = changed({"create": {"areas": {"w": area}}})
    assert "csp.w" not in structure.at(BEFORE).view.bodies
    after = structure.at(AFTER)
    assert after.view.name("csp.w") == "West Partnership"
    assert "members csp.w" in holders(after, "board")


def test_what_is_made_for_a_district_ends_with_it() -> None:
    step = {"merge": ["n", "s"], "into": {"id": "ns", "name": "Northsouth", "kind": "district"}}
    after = changed(step).at(AFTER)
    assert after.view.bodies.keys() & {"csp.n", "csp.s", "csp.ns"} == {"csp.ns"}
    assert after.content.bodies["csp.n"].replaced_by == ("csp.ns",)
    assert "members csp.ns" in holders(after, "board")
    assert told(after, "representation.dissolved-holder") == []


def test_a_new_name_leaves_the_old_among_the_former_ones() -> None:
    structure = changed({"rename": {"board": "Safer Board", "csp": "Safer {area}"}})
    assert structure.at(BEFORE).view.name("board") == "Safety Board"
    after = structure.at(AFTER)
    assert after.view.name("board") == "Safer Board"
    assert after.content.bodies["board"].other_names.former == ("Safety Board",)
    assert after.view.name("csp.n") == "Safer North"


def test_a_move_takes_the_place_of_lines_of_its_type_alone() -> None:
    structure = changed({"move": {"group": {"reports_to": "board"}}})
    assert lines(structure.at(BEFORE), "group") == ["informs board", "reports_to hwb"]
    assert lines(structure.at(AFTER), "group") == ["informs board", "reports_to board"]


def test_keys_that_are_set_take_the_place_of_the_same_keys() -> None:
    keys = {"meets": "monthly", "chair": {"org": "mayor"}, "kind": "committee"}
    structure = changed({"set": {"board": keys}})
    before, after = structure.at(BEFORE), structure.at(AFTER)
    assert before.content.bodies["board"].meets.per_year == 4
    assert after.content.bodies["board"].meets.per_year == 12
    assert holders(after, "board") == [
        "chair mayor",
        "members csp.n",
        "members csp.s",
        "members police",
    ]
    assert (before.view.kind("board"), after.view.kind("board")) == ("board", "committee")


def test_what_is_set_to_none_is_gone() -> None:
    after = changed({"set": {"group": {"reports_to": "none"}}}).at(AFTER)
    assert lines(after, "group") == ["informs board"]
    assert "reports_to" in after.content.bodies["group"].none


@pytest.mark.parametrize("status", ["expected", "planned", "agreed", "in force", None])
def test_a_dated_change_applies_from_its_date(status: str | None) -> None:
    keys = {"status": status} if status else {}
    structure = changed({"abolish": "group"}, **keys)
    assert "group" in structure.at(BEFORE).view.bodies
    assert "group" not in structure.at(AFTER).view.bodies


def test_an_option_applies_only_when_asked_for() -> None:
    structure = changed({"abolish": "group"}, status="option")
    assert "group" in structure.at("2030").view.bodies
    assert "group" not in structure.at("2030", "it").view.bodies
    assert "group" in structure.at(BEFORE, "it").view.bodies


def test_a_change_without_a_date_applies_only_when_asked_for() -> None:
    changes = {"it": {"title": "It", "steps": [{"abolish": "hwb"}]}}
    structure = made({**BASE, "changes": changes})
    assert "hwb" in structure.at("2030").view.bodies
    after = structure.at(None, "it")
    assert "hwb" not in after.view.bodies
    (words,) = told(after, "oversight.dead-end")
    assert "which ended on a day not yet known" in words


def test_a_change_asked_for_sets_the_day() -> None:
    structure = changed({"abolish": "group"})
    assert str(structure.at(None, "it").day) == AFTER
    assert str(structure.at("2028-05-01", "it").day) == "2028-05-01"
    assert str(structure.day) == "2026-01-01"


def test_a_partial_date_takes_effect_on_its_first_day() -> None:
    structure = changed({"abolish": "group"}, date="2027-04")
    assert "group" in structure.at(BEFORE).view.bodies
    assert "group" not in structure.at(AFTER).view.bodies
    assert structure.at(AFTER).content.bodies["group"].until.words == "March 2027"


def test_changes_asked_for_apply_together() -> None:
    changes = {
        "a": {"status": "option", "steps": [{"abolish": "hwb"}]},
        "b": {"status": "option", "steps": [{"move": {"group": {"reports_to": "board"}}}]},
    }
    structure = made({**BASE, "changes": changes})
    assert told(structure.at(None, "a"), "oversight.dead-end")
    assert not told(structure.at(None, ["a", "b"]), "oversight.dead-end")


def test_two_changes_that_create_the_same_cannot_be_asked_for_together() -> None:
    step = {"create": {"bodies": {"new": "New Board"}}}
    changes = {key: {"status": "option", "steps": [step]} for key in ("a", "b")}
    structure = made({**BASE, "changes": changes}).at(None, ["a", "b"])
    with pytest.raises(UsageError, match="one of them at a time"):
        structure.findings()


def test_a_structure_without_a_date_asks_for_one_where_a_change_has() -> None:
    structure = changed({"rename": {"board": "Safer Board"}}).stated
    undated = Structure(made({**BASE, "date": "2026", "changes": {}}).stated)
    assert not undated.needs_day
    without = Structure(_undated(structure))
    assert without.needs_day
    with pytest.raises(UsageError, match="has no date"):
        without.findings()


def _undated(content: Any) -> Any:

    return content._replace(date=None)


def test_templates_make_no_more_of_what_begins_than_there_is_room_for():
    content = made(
        {
            "areas": {"north": {"name": "North", "kind": "district"}},
            "bodies": {"forum": {"name": "{area} Forum", "for_each": {"area": "district"}}},
        }
    ).view.content
    new = {f"new-{number}": Area.made({"name": "New", "kind": "district"}) for number in range(3)}
    begun = content._replace(areas={**content.areas, **new})
    moment = moment_of(Change.made({"id": "c"}), None)
    after, ids = with_made_bodies(begun, frozenset(new), moment, 3)
    assert set(after.bodies) - set(content.bodies) == {f"forum.{key}" for key in new}
    assert ids == {*new, *(f"forum.{key}" for key in new)}
    with pytest.raises(TooManyFactsError):
        with_made_bodies(begun, frozenset(new), moment, 2)
