"""What is asked, required and planned is compared too: each difference once, in full words."""

from __future__ import annotations

from typing import Any

import pytest

import govgraph
from govgraph.changes.difference import Change
from tests.changes.making import made

BASE: dict[str, Any] = {
    "organisations": {"police": "Police"},
    "bodies": {
        "board": {"name": "Board", "reports_to": "none"},
        "group": {"name": "Group", "reports_to": "board"},
        "team": {"name": "Team", "reports_to": "board"},
    },
}
ASKED = {"about": ["group", "board"], "ask": "Who pays?"}
REQUIRED = {"in": "group", "must_reach": "board", "because": "it is told so"}
PLANNED = {"title": "The end", "date": "2027-04", "steps": [{"abolish": ["team", "group"]}]}


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    """Return what differs between two drafts, given what each has besides its bodies."""
    return govgraph.diff(made({**BASE, **before}), made({**BASE, **after}))


def one(before: dict[str, Any], after: dict[str, Any]) -> Change:
    (change,) = differences(before, after)
    return change


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (None, ASKED, "changed: A new question: Who pays?"),
        (ASKED, None, "changed: No longer asked: Who pays?"),
        (ASKED, {**ASKED, "answer": "All do."}, "settled: Settled: Who pays? All do."),
        (ASKED, {**ASKED, "owner": "board"}, "changed: Asked otherwise: Who pays?"),
        (ASKED, {**ASKED, "due": "2027-03"}, "changed: Asked otherwise: Who pays?"),
        (ASKED, {**ASKED, "about": ["group"]}, "changed: Asked otherwise: Who pays?"),
        (
            {**ASKED, "answer": "All do."},
            {**ASKED, "answer": "The board."},
            "changed: Asked otherwise: Who pays?",
        ),
        ({**ASKED, "answer": "All do."}, ASKED, "changed: Asked otherwise: Who pays?"),
        ({**ASKED, "until": "2025"}, ASKED, "changed: A new question: Who pays?"),
    ],
)
def test_question(before: dict[str, Any] | None, after: dict[str, Any] | None, said: str) -> None:
    questions = [{"questions": [each] if each else []} for each in (before, after)]
    change = one(*questions)
    assert f"{change.change}: {change.message}" == said


def test_question_is_told_with_its_facts_and_those_that_it_is_about() -> None:
    full = {**ASKED, "due": "2027-03", "owner": "board"}
    facts = {"ask": "Who pays?", "about": ["board", "group"], "owner": "board", "due": "2027-03"}
    new, gone = one({}, {"questions": [full]}), one({"questions": [full]}, {})
    assert set(new.subjects) == {"board", "group"} == set(gone.subjects)
    assert (new.before, new.after, gone.before, gone.after) == (None, facts, facts, None)


def test_question_about_a_body_with_a_new_id_is_the_same() -> None:
    bodies = {**BASE["bodies"]}
    bodies["unit"] = {**bodies.pop("group"), "other_names": {"former": "Group"}, "name": "Unit"}
    after = {"bodies": bodies, "questions": [{"about": "unit", "ask": "Who?"}]}
    assert one({"questions": [{"about": "group", "ask": "Who?"}]}, after).change == "renamed"


@pytest.mark.parametrize(
    ("before", "after", "said", "subjects"),
    [
        (None, REQUIRED, "Something new is required of Group", ("group",)),
        (REQUIRED, None, "Something is no longer required of Group", ("group",)),
        (
            REQUIRED,
            {**REQUIRED, "in": ["team", "group"]},
            "What is required of Group and Team has changed",
            ("group", "team"),
        ),
        (
            REQUIRED,
            {**REQUIRED, "severity": "error"},
            "What is required of Group has changed",
            ("group",),
        ),
    ],
)
def test_requirement(
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    said: str,
    subjects: tuple[str, ...],
) -> None:
    change = one(*({"requirements": [each] if each else []} for each in (before, after)))
    assert (change.change, change.subjects) == ("changed", subjects)
    assert change.message == f"{said}, because it is told so"


def test_what_is_required_is_told_as_it_stands() -> None:
    seat = {"org": "police", "role": "member", "voting": False}
    needed = {"in": "group", "must_include": seat, "because": "it is told so"}
    change = one({}, {"requirements": [needed]})
    assert change.before is None
    assert change.after == {
        "requirement": {
            "in": ["group"],
            "because": "it is told so",
            "must_include": [{"org": "police", "role": "member", "voting": False}],
        }
    }


def test_whether_a_required_seat_has_a_vote_is_a_difference() -> None:
    def needed(**seat: object) -> dict[str, Any]:
        wish = {"org": "police", **seat}
        return {"requirements": [{"in": "group", "must_include": wish, "because": "so"}]}

    change = one(needed(), needed(voting=False))
    assert change.message == "What is required of Group has changed, because so"
    assert one(needed(voting=False), needed(voting=True)).change == "changed"


def test_remark_on_a_requirement_makes_no_difference() -> None:
    seats = ({"org": "police"}, {"org": "police", "note": "as before", "source": "paper"})
    drafts = [
        {
            "sources": {"paper": "Paper"},
            "requirements": [{"in": "group", "must_include": seat, "because": "so"}],
        }
        for seat in seats
    ]
    assert differences(*drafts) == []


def test_requirement_on_a_kind_is_the_same_when_a_body_of_it_comes() -> None:
    needed = {"in": {"kind": "team"}, "must_reach": "board", "because": "so"}
    teams = {"a": {"name": "A", "kind": "team", "reports_to": "board"}}
    more = {**teams, "b": {"name": "B", "kind": "team", "reports_to": "board"}}
    drafts = [
        {"bodies": {**BASE["bodies"], **each}, "requirements": [needed]} for each in (teams, more)
    ]
    assert [change.message for change in differences(*drafts)] == [
        "B is new: team, reports on its work to Board"
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (None, PLANNED, "Something new is planned: The end (planned, April 2027)"),
        (PLANNED, None, "Something is no longer planned: The end (planned, April 2027)"),
        (
            PLANNED,
            {**PLANNED, "status": "agreed"},
            "What is planned has changed: The end (agreed, April 2027)",
        ),
        (
            PLANNED,
            {**PLANNED, "steps": [{"abolish": "team"}]},
            "What is planned has changed: The end (planned, April 2027)",
        ),
        (None, {"status": "option", "steps": [{"abolish": "team"}]},
         "Something new is planned: end (option)"),
    ],
)  # fmt: skip
def test_plan(before: dict[str, Any] | None, after: dict[str, Any] | None, said: str) -> None:
    change = one(*({"changes": {"end": each} if each else {}} for each in (before, after)))
    assert (change.change, change.subjects, change.message) == ("changed", (), said)


def test_plan_is_told_with_its_steps_and_whom_they_name() -> None:
    change = one({}, {"changes": {"end": PLANNED}})
    assert change.before is None
    assert change.after == {
        "planned": {
            "id": "end",
            "title": "The end",
            "date": "2027-04",
            "status": "planned",
            "steps": ["abolish: group, team"],
        }
    }


def test_status_that_a_plan_has_anyhow_is_no_difference_when_said() -> None:
    said = {**PLANNED, "status": "planned"}
    assert differences({"changes": {"end": PLANNED}}, {"changes": {"end": said}}) == []
