"""A step on a template is one on each of its bodies, with what that is made for put in."""

from __future__ import annotations

from typing import Any

from govgraph.graph.index import View
from tests.changes.making import made

BASE: dict[str, Any] = {
    "areas": {
        "n": {"name": "North", "kind": "district"},
        "s": {"name": "South", "kind": "district"},
    },
    "organisations": {
        "nc": {"name": "North Council", "kind": "district-council", "area": "n"},
        "sc": {"name": "South Council", "kind": "district-council", "area": "s"},
    },
    "bodies": {
        "board": {"name": "Board", "reports_to": "none"},
        "hub": {"name": "{area} Hub", "for_each": {"area": "district"}, "reports_to": "board"},
        "csp": {"name": "{area} CSP", "for_each": {"area": "district"}, "reports_to": "board"},
        "team": {"name": "{body} Team", "for_each": {"body": "csp"}, "reports_to": "{body}"},
    },
}
WEST = {"create": {"areas": {"w": {"name": "West", "kind": "district"}}}}


def after(*steps: dict[str, Any]) -> View:
    """Return the structure once a change has come."""
    changes = {"it": {"date": "2027-01-01", "steps": list(steps)}}
    return made({**BASE, "changes": changes}).at("2027-01-01").view


def lines(view: View, body: str) -> list[str]:
    return [f"{line.type.id} {line.end}" for line in view.lines_from.get(body, ())]


def test_lines_that_are_set_run_to_what_is_of_the_same_area() -> None:
    view = after({"set": {"csp": {"reports_to": "hub.{area}"}}})
    assert lines(view, "csp.n") == ["reports_to hub.n"]
    assert lines(view, "csp.s") == ["reports_to hub.s"]


def test_a_body_made_for_another_knows_this_and_its_area() -> None:
    view = after({"move": {"team": {"reports_to": "hub.{area}", "advises": "{body}"}}})
    assert lines(view, "team.s") == ["advises csp.s", "reports_to hub.s"]


def test_seats_and_texts_that_are_set_name_the_area() -> None:
    picked = {"each": {"kind": "district-council", "area": "{area}"}}
    keys = {"short": "CSP {area}", "chair": {"seat": "Mayor of {area}"}, "members": [picked]}
    view = after({"set": {"csp": keys}})
    assert view.content.bodies["csp.n"].short == "CSP North"
    assert [(seat.place_in, seat.holders, seat.entry.seat) for seat in view.seats_on["csp.s"]] == [
        ("chair", (), "Mayor of South"),
        ("members", ("sc",), None),
    ]


def test_one_body_of_a_template_has_its_area_put_in_too() -> None:
    view = after({"set": {"csp.n": {"reports_to": "hub.{area}", "name": "{area} Safety"}}})
    assert (view.name("csp.n"), view.name("csp.s")) == ("North Safety", "South CSP")
    assert (lines(view, "csp.n"), lines(view, "csp.s")) == (
        ["reports_to hub.n"],
        ["reports_to board"],
    )


def test_a_name_that_is_set_for_all_tells_them_apart() -> None:
    view = after({"set": {"csp": {"name": "Safety Forum"}}})
    assert [view.name(key) for key in ("csp.n", "csp.s")] == [
        "Safety Forum, North",
        "Safety Forum, South",
    ]


def test_a_district_that_comes_later_gets_what_the_template_says_by_then() -> None:
    view = after(
        {"set": {"csp": {"reports_to": "hub.{area}", "meets": "monthly"}}},
        {"rename": {"csp": "Safer {area}"}},
        WEST,
    )
    west = view.content.bodies["csp.w"]
    assert west.name == "Safer West"
    assert west.meets is not None
    assert west.meets.per_year == 12
    assert lines(view, "csp.w") == ["reports_to hub.w"]


def test_what_is_to_be_set_later_is_not_set_for_a_district_that_comes_before() -> None:
    changes = {
        "west": {"date": "2026-06-01", "steps": [WEST]},
        "it": {"date": "2027-01-01", "steps": [{"set": {"csp": {"reports_to": "hub.{area}"}}}]},
    }
    structure = made({**BASE, "changes": changes})
    assert lines(structure.at("2026-12-31").view, "csp.w") == ["reports_to board"]
    assert lines(structure.at("2027-01-01").view, "csp.w") == ["reports_to hub.w"]
