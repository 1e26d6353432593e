"""What comes later is picked by the references that stand there, once and from its first day."""

from __future__ import annotations

from typing import Any

from govgraph.graph.index import View
from tests.changes.making import made

DAY, EVE = "2027-04-01", "2027-03-31"
BASE: dict[str, Any] = {
    "areas": {"n": {"name": "North", "kind": "district"}},
    "organisations": {
        "police": {"name": "Police", "kind": "police-force", "informs": {"kind": "panel"}},
        "council": {"name": "Council", "kind": "council"},
    },
    "remits": {"safety": "Safety"},
    "groups": {"themes": "Theme Groups"},
    "bodies": {
        "board": {
            "name": "Board",
            "reports_to": "none",
            "members": [
                {"each": "csp", "seat": "Chair"},
                {"each": "themes", "seat": "Lead"},
                {"each": {"kind": "panel"}, "seat": "Judge"},
                {"each": {"kind": "council"}, "seat": "Leader"},
                {"each": "csp", "seat": "Spokesman", "jointly": True},
            ],
        },
        "csp": {
            "name": "{area} CSP",
            "for_each": {"area": "district"},
            "reports_to": "board",
            "oversees": "safety",
            "members": ["police"],
            "meets": {"unknown": "nobody says"},
        },
        "old": {"name": "Old", "kind": "panel", "group": "themes"},
        "top": {"name": "Top", "reports_to": "none", "over": ["csp", "themes"]},
    },
    "lines": [{"from": "themes", "type": "informs", "to": "board"}],
    "seats": [{"in": ["themes", "csp"], "org": "council", "seat": "Clerk"}],
    "requirements": [
        {"in": "csp", "must_reach": "board", "because": "so"},
        {"in": "board", "must_line": {"type": "informs", "to": "themes"}, "because": "so"},
        {"in": "board", "must_not_share": {"kind": "panel"}, "because": "so"},
    ],
}
NEW = {"create": {"bodies": {"new": {"name": "New", "kind": "panel", "group": "themes"}}}}
WEST = {"create": {"areas": {"w": {"name": "West", "kind": "district"}}}}


def view(day: str, *steps: dict[str, Any]) -> View:
    return made({**BASE, "changes": {"it": {"date": DAY, "steps": list(steps)}}}).at(day).view


def lines(found: View) -> list[str]:
    return sorted(f"{line.start} {line.type.id} {line.end}" for line in found.lines)


def seats(found: View) -> list[str]:
    return sorted(
        f"{seat.body}: {'+'.join(seat.holders)} {seat.entry.seat or ''}".strip()
        for seat in found.seats
    )


BEFORE = (lines(view(EVE)), seats(view(EVE)))


def test_a_body_that_joins_a_group_and_a_kind() -> None:
    after = view(DAY, NEW)
    new_lines = ["new informs board", "new reports_to top", "police informs new"]
    new_seats = ["board: new Judge", "board: new Lead", "new: council Clerk"]
    assert lines(after) == sorted([*BEFORE[0], *new_lines])
    assert seats(after) == sorted([*BEFORE[1], *new_seats])
    assert (lines(view(EVE, NEW)), seats(view(EVE, NEW))) == BEFORE


def test_a_district_that_comes() -> None:
    after = view(DAY, WEST)
    assert lines(after) == sorted([*BEFORE[0], "csp.w reports_to board", "csp.w reports_to top"])
    new_seats = ["board: csp.w Chair", "csp.w: police", "csp.w: council Clerk"]
    assert seats(after) == sorted([*BEFORE[1], *new_seats])
    assert sorted(item.body for item in after.overseers["safety"]) == ["csp.n", "csp.w"]
    assert "meets" in after.content.bodies["csp.w"].unknown


def test_an_organisation_that_comes_sits_where_its_kind_does() -> None:
    step = {"create": {"organisations": {"parish": {"name": "Parish", "kind": "council"}}}}
    assert seats(view(DAY, step)) == sorted([*BEFORE[1], "board: parish Leader"])


def test_requirements_are_on_those_that_are_picked_by_then() -> None:
    demands = view(DAY, NEW, WEST).content.demands
    (reach,) = [demand for demand in demands if demand.entry.must_reach]
    assert (reach.bodies, reach.reach) == (("csp.n", "csp.w"), ("board",))
    (line,) = [demand for demand in demands if demand.entry.must_line]
    assert [ids for _, ids in line.line_to] == [("new", "old")]
    (share,) = [demand for demand in demands if demand.entry.must_not_share]
    assert share.not_share == ("new", "old")


def test_what_joins_begins_with_the_change() -> None:
    after = view(DAY, NEW)
    begins = {
        str(item.entry.from_)
        for item in (*after.lines, *after.seats)
        if "new" in (getattr(item, "start", ""), getattr(item, "body", ""))
    }
    assert begins == {DAY}


def test_a_line_that_comes_back_has_an_id_of_its_own() -> None:
    there = {"move": {"old": {"reports_to": "board"}}}
    back = {"move": {"old": {"reports_to": "none"}}}
    found = view(DAY, there, back, there).content.lines
    ids = [line.id for line in found]
    assert len(set(ids)) == len(ids)
    assert {"old>board:reports_to", "old>board:reports_to#2"} <= set(ids)
    assert ids == sorted(ids, key=lambda key: key.split("#")[0].split(":")[0].split(">"))


def test_a_seat_that_is_given_twice_has_an_id_of_its_own() -> None:
    there = {"set": {"old": {"members": ["police"]}}}
    found = view(DAY, there, {"set": {"old": {"members": ["police"]}}}).content.seats
    ids = [seat.id for seat in found if seat.body == "old" and "police" in seat.holders]
    assert sorted(ids) == ["old/members/police", "old/members/police#2"]
    assert [seat.body for seat in found] == sorted(seat.body for seat in found)


def test_an_area_that_goes_to_another_county_is_picked_with_it() -> None:
    areas = {
        "c": {"name": "County", "kind": "county"},
        "n": {"name": "North", "kind": "district"},
    }
    council = {"name": "North Council", "kind": "council", "area": "n"}
    leaders = [{"each": {"kind": "council", "area": "c"}, "seat": "Leader"}]
    old = {"name": "County Council", "kind": "council", "area": "c"}
    steps = [{"set": {"n": {"part_of": "c"}}}]
    data = {
        "areas": areas,
        "organisations": {"north": council, "county": old},
        "bodies": {"board": {"name": "Board", "reports_to": "none", "members": leaders}},
        "changes": {"it": {"date": DAY, "steps": steps}},
    }
    changed = made(data)
    assert seats(changed.at(EVE).view) == ["board: county Leader"]
    assert seats(changed.at(DAY).view) == ["board: county Leader", "board: north Leader"]
