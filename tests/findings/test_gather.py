"""What the rules yield becomes findings: alike as one, in order, numbered."""

import random

import pytest

from govgraph.document.content import Asked, Unknown
from govgraph.document.dates import parsed
from govgraph.document.model.body import Body
from govgraph.document.model.work import Acceptance, Question
from govgraph.document.nodes import Place
from govgraph.document.problems import Problem
from govgraph.errors import UsageError
from govgraph.findings.finding import Basis
from govgraph.findings.gather import gather
from govgraph.findings.input_problems import from_problems
from govgraph.findings.naming import plural
from govgraph.findings.selecting import check_asked, selected
from tests.findings.views import NOTED, OTHER_RULE, RULE, body, day, found, view

SIX = [body(f"team-{letter}", f"Team {letter.upper()}", kind="team") for letter in "abcdef"]


def told(report):
    return [(finding.subjects, finding.message) for finding in report.findings]


def made_from(template, *places):
    return [
        body(f"{template}.{place}", f"{place.title()} Partnership", template=template)
        for place in places
    ]


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
        (NOTED, found("team-a", plural=None)),
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
            (5, "drafting.unused", ("team-a",)),
        ]
        assert [question.number for question in report.questions] == [4]


def test_day_and_scenario_are_those_of_the_view():
    structure = view(SIX, day("2026-11-21"))
    structure.scenario = ("merger",)
    report = gather(structure, [(RULE, found("team-a"))])
    assert (report.as_of, report.scenario) == ("2026-11-21", ("merger",))
    assert (report.findings[0].as_of, report.findings[0].scenario) == ("2026-11-21", ("merger",))


# Accepted findings


def accepting(*on, **values):
    entry = {"rule": "oversight.orphan", "reason": "agreed", "on": on, **values}
    return (Acceptance.made(entry),)


def test_accepted_body_leaves_a_finding_that_names_more():
    structure = view(SIX, accepted=accepting("team-b"))
    report = gather(structure, [(RULE, found(item.id)) for item in SIX[:3]])
    assert told(report) == [(("team-a", "team-c"), "Team A and Team C answer to nobody")]
    (accepted,) = report.accepted
    assert (accepted.reason, accepted.finding.subjects) == ("agreed", ("team-b",))


@pytest.mark.parametrize(
    ("on", "left"),
    [
        (("csp",), []),
        ((), []),
        (("csp.north",), ["csp.south"]),
        (("kind:icp",), ["csp.south"]),
        (("csp", "kind:icp"), ["csp.south"]),
        (("csp.south", "kind:icp"), ["csp.north", "csp.south"]),
    ],
)
def test_acceptance_is_on_template_body_or_party(on, left):
    made = made_from("csp", "north", "south")
    items = [(RULE, found("csp.north", others=("kind:icp",))), (RULE, found("csp.south"))]
    report = gather(view(made, accepted=accepting(*on)), items)
    assert [
        finding.subjects[0] for finding in report.findings if finding.rule == RULE.code
    ] == left


def test_unused_acceptance_is_a_note():
    structure = view(SIX, accepted=accepting("team-f"))
    report = gather(structure, [(RULE, found("team-a"))])
    assert [(finding.rule, finding.severity) for finding in report.findings] == [
        ("oversight.orphan", "warning"),
        ("accepted.unused", "note"),
    ]
    assert report.findings[1].message == (
        "oversight.orphan is accepted on Team F, but nothing of the kind is found any more, so "
        "the acceptance would only hide what comes later"
    )


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        ("2026-12-31", []),
        ("2027-01-01", ["accepted.expired", "oversight.orphan"]),
        (None, []),
    ],
)
def test_acceptance_ends_with_its_last_day(asked, rules):
    accepted = accepting("team-a", until=parsed("2026"))
    structure = view(SIX, day(asked) if asked else None, accepted=accepted)
    report = gather(structure, [(RULE, found("team-a"))])
    assert [finding.rule for finding in report.findings] == rules


def test_two_acceptances_of_one_finding_both_have_their_use():
    structure = view(SIX, accepted=(*accepting("team-a"), *accepting()))
    report = gather(structure, [(RULE, found("team-a"))])
    assert report.findings == ()
    assert len(report.accepted) == 1


# Questions


def test_question_with_an_answer_is_settled():
    asked = (
        Asked(Question.made({"ask": "Merge?", "answer": "no"}), ("team-a",)),
        Asked(Question.made({"ask": "Who chairs?", "owner": "team-b"}), ("team-a",)),
    )
    report = gather(view(SIX, questions=asked), [])
    assert [(item.ask, item.owner, item.number) for item in report.questions] == [
        ("Who chairs?", "Team B", 1)
    ]
    assert [(item.ask, item.answer, item.number) for item in report.settled] == [
        ("Merge?", "no", 0)
    ]


def test_unknown_value_is_a_question_in_words():
    unknown = Unknown("team-a", "reports_to", "not stated in the minutes", ("m#1",), Place("a", 1))
    (question,) = gather(view(SIX, unknowns=(unknown,)), []).questions
    assert question.ask == "To whom does Team A report? Not stated in the minutes"
    assert (question.about, question.sources) == (("team-a",), ("m#1",))


def test_unknown_value_of_a_template_is_one_question():
    made = made_from("csp", "north", "south", "west")
    template = Body.made({"id": "csp", "name": "{area} Safety Partnership"})
    unknowns = tuple(Unknown(item.id, "members", "tbc", (), Place("a", 4, 2)) for item in made)
    report = gather(view(made, templates={"csp": template}, unknowns=unknowns), [])
    assert [(item.about, item.ask) for item in report.questions] == [
        (("csp",), "Who sits on the 3 Safety Partnerships? Tbc")
    ]


def test_unknown_value_of_what_has_ended_is_no_question():
    gone = body("old", until=parsed("2012"))
    unknown = Unknown("old", "members", "tbc", (), Place("a", 4, 2))
    assert gather(view([gone], day("2020-01-01"), unknowns=(unknown,)), []).questions == ()


# Input and selection


def test_problems_become_errors_in_their_order():
    problems = [
        Problem("input.yaml", "first", Place("b.yaml", 3, 1), "mend it", 4),
        Problem("input.key", "second", Place("c.yaml"), subjects=("x",)),
    ]
    first, second = from_problems(problems)
    assert (first.severity, first.mark, first.number, first.width) == ("error", "settle", 1, 4)
    assert (second.rule, second.subjects, second.number) == ("input.key", ("x",), 2)


@pytest.mark.parametrize(
    ("select", "ignore", "rules"),
    [
        ([], [], ["representation.no-chair", "oversight.orphan"]),
        (["oversight"], [], ["oversight.orphan"]),
        (["oversight.orphan"], [], ["oversight.orphan"]),
        ([], ["oversight"], ["representation.no-chair"]),
        (["oversight"], ["oversight.orphan"], []),
    ],
)
def test_selection_by_rule_or_family(select, ignore, rules):
    report = gather(view(SIX), [(RULE, found("team-a")), (OTHER_RULE, found("team-a"))])
    assert [item.rule for item in selected(report, select, ignore).findings] == rules


def test_selection_keeps_numbers():
    report = gather(view(SIX), [(RULE, found("team-a")), (OTHER_RULE, found("team-a"))])
    (finding,) = selected(report, ["oversight"], []).findings
    assert finding.number == 2


def test_unknown_rule_is_refused_with_the_nearest():
    check_asked(["oversight", "oversight.orphan"], {"oversight.orphan"})
    with pytest.raises(UsageError, match=r"did you mean oversight\.orphan"):
        check_asked(["oversight.orfan"], {"oversight.orphan"})
