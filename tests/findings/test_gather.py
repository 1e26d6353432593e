"""What the rules yield becomes findings: alike as one, in order, numbered."""

import random

import pytest

from govgraph.document.content import Asked
from govgraph.document.model.body import Body
from govgraph.document.model.work import Acceptance, Question
from govgraph.document.nodes import Place
from govgraph.findings.finding import Basis
from govgraph.findings.formats import json, markdown, text
from govgraph.findings.gather import gather
from govgraph.findings.naming import plural
from govgraph.findings.outcome import CheckedFile, Outcome
from tests.findings.views import (
    NOTED,
    OTHER_RULE,
    RULE,
    SIX,
    body,
    day,
    found,
    made_from,
    told,
    view,
)


def test_bodies_of_one_kind_and_tier_are_one_finding():
    report = gather(view(SIX), [(RULE, found(item.id)) for item in SIX[:3]])
    assert told(report) == [
        (("team-a", "team-b", "team-c"), "Team A, Team B and Team C answer to nobody")
    ]


@pytest.mark.parametrize(
    "differing",
    [
        {"basis": Basis("structure", because="we say so")},
        {"others": ("kind:icp",)},
        {"plural": None},
        {"plural": "{who} report to nobody"},
        {"severity": "note"},
    ],
)
def test_findings_that_differ_stay_apart(differing):
    report = gather(view(SIX), [(RULE, found("team-a")), (RULE, found("team-b", **differing))])
    assert len(report.findings) == 2


@pytest.mark.parametrize("values", [{"kind": "board"}, {"tier": "county"}, {"group": "theme"}])
def test_bodies_of_different_company_stay_apart(values):
    bodies = [body("a", **{"kind": "team", **values}), body("b", kind="team")]
    report = gather(view(bodies), [(RULE, found("a")), (RULE, found("b"))])
    assert len(report.findings) == 2


def test_bodies_of_one_group_are_one_whatever_their_kind():
    bodies = [body("a", group="theme", kind="team"), body("b", group="theme", kind="board")]
    report = gather(view(bodies), [(RULE, found("a")), (RULE, found("b"))])
    assert told(report) == [(("a", "b"), "A and B answer to nobody")]


def test_whole_template_is_told_by_its_id_and_its_number():
    made = made_from("csp", "north", "south", "west")
    template = Body.made({"id": "csp", "name": "{area} Safety Partnership"})
    structure = view(made, templates={"csp": template})
    report = gather(structure, [(RULE, found(item.id)) for item in made])
    assert told(report) == [(("csp",), "The 3 Safety Partnerships answer to nobody")]


def test_some_of_a_template_are_told_by_their_own_ids():
    made = made_from("csp", "north", "south", "west")
    report = gather(view(made), [(RULE, found(item.id)) for item in made[:2]])
    assert told(report) == [
        (
            ("csp.north", "csp.south"),
            "North Partnership and South Partnership answer to nobody",
        )
    ]


@pytest.mark.parametrize("name", ["Safer {area}", "Partnership for {area}", "{area}", "Board"])
def test_template_whose_name_leaves_no_noun_is_told_by_names(name):
    made = made_from("csp", "north", "south", "west")
    structure = view(made, templates={"csp": Body.made({"id": "csp", "name": name})})
    report = gather(structure, [(RULE, found(item.id)) for item in made])
    assert told(report) == [
        (
            ("csp",),
            "North Partnership, South Partnership and West Partnership answer to nobody",
        )
    ]


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("Board", "Boards"),
        ("Authority", "Authorities"),
        ("Services", "Services"),
        ("Day", "Days"),
        ("Congress", "Congresses"),
        ("Branch", "Branches"),
    ],
)
def test_plural_of_a_name(one, several):
    assert plural(one) == several


def test_unnamed_bodies_alike_take_the_plural():
    structure = view([body("csp", "Partnerships", count=11)])
    assert told(gather(structure, [(RULE, found("csp"))])) == [
        (("csp",), "Partnerships answer to nobody")
    ]


def test_two_of_one_name_are_told_apart_by_their_ids():
    structure = view([body("a", "Board"), body("b", "Board")])
    (finding,) = gather(structure, [(RULE, found("a")), (RULE, found("b"))]).findings
    assert finding.message == "Board (a) and Board (b) answer to nobody"


def test_same_finding_twice_is_told_once_with_both_sources():
    twice = [
        (RULE, found("team-a", sources=("x",))),
        (RULE, found("team-a", line=9, sources=("y",))),
    ]
    (finding,) = gather(view(SIX), twice).findings
    assert (finding.sources, finding.subjects) == (("x", "y"), ("team-a",))
    assert finding.related == (("Team A", Place("a.yaml", 9, 1)),)


def test_braces_in_a_message_are_left_alone():
    told_of = found("team-a", message="{who} says {none: why}", plural=None)
    (finding,) = gather(view(SIX), [(RULE, told_of)]).findings
    assert finding.message == "Team A says {none: why}"


def test_order_and_numbers_run_from_errors_over_questions_to_notes():
    items = [
        (NOTED, found("team-c", plural=None)),
        (RULE, found("team-b", plural=None)),
        (RULE, found("team-a", plural=None)),
        (OTHER_RULE, found("team-f", plural=None)),
    ]
    question = Asked(Question.made({"ask": "Who?"}), ("team-a",))
    for seed in range(5):
        random.Random(seed).shuffle(items)
        report = gather(view(SIX, questions=(question,)), items)
        assert [(item.number, item.rule, item.subjects) for item in report.findings] == [
            (1, "representation.no-chair", ("team-f",)),
            (2, "oversight.orphan", ("team-a",)),
            (3, "oversight.orphan", ("team-b",)),
            (5, "drafting.unused", ("team-c",)),
        ]
        assert [question.number for question in report.questions] == [4]


def test_day_and_scenario_are_those_of_the_view():
    structure = view(SIX, day("2026-11-21"))
    structure.scenario = ("merger",)
    report = gather(structure, [(RULE, found("team-a"))])
    assert (report.as_of, report.scenario) == ("2026-11-21", ("merger",))
    assert (report.findings[0].as_of, report.findings[0].scenario) == ("2026-11-21", ("merger",))


def test_what_a_rule_can_only_ask_is_a_question_those_alike_as_one():
    asked = [(RULE, found(item.id, severity="question", others=("kind:icb",))) for item in SIX[:2]]
    report = gather(view(SIX), asked)
    assert report.findings == ()
    (question,) = report.questions
    assert question.about == ("team-a", "team-b")
    assert question.ask == "Team A and Team B answer to nobody"
    assert question.rule == RULE.code


def test_question_of_a_rule_can_be_accepted():
    entry = Acceptance.made({"rule": RULE.code, "on": ("team-a",), "reason": "settled by post"})
    report = gather(view(SIX, accepted=(entry,)), [(RULE, found("team-a", severity="question"))])
    assert report.questions == ()
    assert len(report.accepted) == 1


def test_report_that_rests_on_law_says_so_once():
    by_law = found("team-a", basis=Basis("pack", act="An Act s1"))
    report = gather(view(SIX), [(RULE, by_law), (RULE, found("team-b"))])
    assert report.speaks_of_law
    assert not gather(view(SIX), [(RULE, found("team-b"))]).speaks_of_law


def test_notice_stands_once_at_the_end_of_each_form():
    by_law = found("team-a", basis=Basis("pack", act="An Act s1", caution="No seat follows."))
    report = gather(view(SIX), [(RULE, by_law)])
    outcome = Outcome((CheckedFile(path="a.yaml", report=report, title="A"),) * 2)
    for write in (text.write, markdown.write, json.write):
        told_ = write(outcome)
        assert told_.replace("\\", "").count("They are not legal advice") == 1
        assert "An Act s1" in told_
        assert "No seat follows" in told_
