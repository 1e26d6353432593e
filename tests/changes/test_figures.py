"""Options are weighed by figures that a reader can count again."""

from __future__ import annotations

from govgraph.changes.figures import figures
from tests.changes.making import made

STRUCTURE = {
    "organisations": {"police": "Police", "council": "Council"},
    "tiers": ["county", "local"],
    "bodies": {
        "board": {
            "name": "Board",
            "tier": "county",
            "reports_to": "none",
            "meets": {"times": 4, "per": "year", "hours": 2},
            "members": [{"org": "police", "seat": "Chief"}, {"org": "council", "seat": "Leader"}],
        },
        "group": {
            "name": "Group",
            "tier": "county",
            "reports_to": "board",
            "members": [{"org": "police", "seat": "Chief"}],
        },
        "teams": {
            "name": "Teams",
            "tier": "local",
            "count": 3,
            "reports_to": "group",
            "meets": "monthly",
            "members": [{"seat": "Neighbours", "speaks_for": "community"}],
        },
        "abroad": {"name": "Abroad", "external": True, "members": ["police"]},
    },
}


def test_figures_of_a_structure() -> None:
    found = figures(made(STRUCTURE))
    assert (found.bodies, found.seats, found.heads) == (5, 6, 5)
    assert (found.meetings, found.hours) == (4 + 3 * 12, 4 * 2 * 2)
    assert found.longest_chain == 2
    assert found.voices == {"county": (), "local": ("community",)}


def test_what_nothing_says_has_no_figure() -> None:
    found = figures(made({"bodies": {"board": "Board"}}))
    assert (found.meetings, found.hours, found.longest_chain) == (None, None, 0)
    assert (found.seats, found.heads) == (None, None)


def test_a_body_that_has_no_members_has_no_seats() -> None:
    found = figures(made({"bodies": {"board": {"name": "Board", "members": "none"}}}))
    assert (found.seats, found.heads) == (0, 0)


def test_a_body_made_of_others_has_no_seats_until_a_step_says_who_sits_on_it() -> None:
    bodies = {key: {"name": key.title(), "members": ["police"]} for key in ("one", "two")}
    merger = {"merge": ["one", "two"], "into": {"id": "both", "name": "Both"}}
    seated = {"set": {"both": {"members": ["police", "council"]}}}

    def seats(*steps: object) -> tuple[object, int]:
        change = {"status": "option", "steps": list(steps)}
        data = {**STRUCTURE, "bodies": bodies, "changes": {"it": change}}
        found = figures(made(data).at(scenario="it"))
        return (found.seats, found.questions)

    assert seats(merger) == (None, 1)
    assert seats(merger, seated) == (2, 0)


def test_a_circle_is_followed_until_it_has_come_round() -> None:
    bodies = {"a": {"reports_to": "b"}, "b": {"reports_to": "a"}, "c": {"reports_to": "a"}}
    assert figures(made({"bodies": bodies})).longest_chain == 3
