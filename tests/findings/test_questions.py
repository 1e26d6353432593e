"""Questions asked, and values known to be unknown, become points to settle."""

import io
import textwrap

import pytest

import govgraph
from govgraph.document.content import Asked, Unknown
from govgraph.document.dates import parsed
from govgraph.document.model.body import Body
from govgraph.document.model.work import Question
from govgraph.document.nodes import Place
from govgraph.document.schema import format_schema
from govgraph.findings.asking import question
from govgraph.findings.gather import gather
from tests.findings.views import SIX, body, day, made_from, view


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
    assert question.ask == "Who receives the reports of Team A? Not stated in the minutes"
    assert (question.about, question.sources) == (("team-a",), ("m#1",))


def test_unknown_value_of_a_template_is_one_question():
    made = made_from("csp", "north", "south", "west")
    template = Body.made({"id": "csp", "name": "{area} Safety Partnership"})
    unknowns = tuple(Unknown(item.id, "members", "tbc", (), Place("a", 4, 2)) for item in made)
    report = gather(view(made, templates={"csp": template}, unknowns=unknowns), [])
    assert [(item.about, item.ask) for item in report.questions] == [
        (("csp",), "Who sits on the 3 Safety Partnerships? Tbc")
    ]


def test_unknown_value_of_one_body_of_a_template_names_that_one():
    text = """
        govgraph: 1
        areas: {north: {name: North, kind: district}, south: {name: South, kind: district}}
        bodies:
          team:
            name: "{area} Team"
            for_each: {area: district}
            meets: monthly
            chair: {unknown: later}
            but: {south: {meets: {unknown: not said}}}
    """
    points = govgraph.load(io.StringIO(textwrap.dedent(text))).questions()
    assert [(point.about, point.ask) for point in points] == [
        (("team",), "Who chairs North Team and South Team? Later"),
        (("team.south",), "How often are the meetings of South Team? Not said"),
    ]


@pytest.mark.parametrize(
    ("but", "expected"),
    [
        (
            "{south: {members: {org: police, seat: {unknown: which}}}}",
            [
                (
                    ("team.north", "team.west"),
                    "Which office goes with a seat on North Team and West Team? Tbc",
                ),
                (("team.south",), "Which office goes with a seat on South Team? Which"),
            ],
        ),
        (
            "{south: {attends: {org: police, seat: {unknown: which}}}}",
            [
                (("team",), "Which office goes with a seat on the 3 Teams? Tbc"),
                (("team.south",), "Which office goes with a seat on South Team? Which"),
            ],
        ),
        (
            "{south: {meets: monthly}}",
            [(("team",), "Which office goes with a seat on the 3 Teams? Tbc")],
        ),
        ("{south: {members: none}, west: {members: none}, north: {members: [police]}}", []),
        (
            "{south: {members: none}, west: {members: none}}",
            [(("team.north",), "Which office goes with a seat on North Team? Tbc")],
        ),
    ],
)
def test_unknown_value_deep_in_a_template_is_asked_of_the_bodies_that_have_it(but, expected):
    text = f"""
        govgraph: 1
        areas: {{north: {{kind: district}}, south: {{kind: district}}, west: {{kind: district}}}}
        organisations: {{police: Police}}
        bodies:
          team:
            name: "{{area}} Team"
            for_each: {{area: district}}
            members: {{org: police, seat: {{unknown: tbc}}}}
            but: {but}
    """
    points = govgraph.load(io.StringIO(textwrap.dedent(text))).questions()
    assert [(point.about, point.ask) for point in points] == expected


def test_what_a_template_is_made_for_stays_unknown_though_its_bodies_deviate():
    text = """
        govgraph: 1
        areas: {north: {kind: district}}
        bodies:
          team:
            name: "{area} Team"
            for_each: {areas: [north, {unknown: there may be more}]}
            meets: {unknown: tbc}
            but: {north: {meets: monthly}}
    """
    points = govgraph.load(io.StringIO(textwrap.dedent(text))).questions()
    assert [point.ask.rpartition("? ")[2] for point in points] == ["There may be more"]


def test_unknown_value_of_what_has_ended_is_no_question():
    gone = body("old", until=parsed("2012"))
    unknown = Unknown("old", "members", "tbc", (), Place("a", 4, 2))
    assert gather(view([gone], day("2020-01-01"), unknowns=(unknown,)), []).questions == ()


KINDS = """
govgraph: 1
title: Kinds
organisations: {{council: {{name: Our Council, kind: {stated}}}}}
bodies: {{board: {{name: Board, members: [council], reports_to: none}}}}
requirements: [{{in: board, must_include: {{kind: {wished}}}, because: it says so}}]
"""


def asked_of_kinds(stated, wished):
    text = KINDS.format(stated=stated, wished=wished)
    return [item.ask for item in govgraph.load(io.StringIO(text)).report().questions]


def test_kind_a_letter_away_from_a_known_one_is_asked_about():
    of_council, of_wish = sorted(asked_of_kinds("distrct-council", "integrated-care-bord"))
    assert of_council.startswith(
        'Is "distrct-council" meant as district-council, the kind of Our Council?'
    )
    assert of_wish.startswith('Is "integrated-care-bord" meant as integrated-care-board')


@pytest.mark.parametrize(
    ("stated", "wished"),
    [
        ("district-council", "icb"),
        ("city-council", "youth-council"),
        ("ics", "trust"),
    ],
)
def test_known_kind_or_one_of_its_own_is_not_asked_about(stated, wished):
    assert asked_of_kinds(stated, wished) == []


@pytest.mark.parametrize(
    ("wish", "meant"),
    [
        ("{any_of: [{org: council}, {kind: distrct-council}]}", "district-council"),
        ("{at_least: 1, of: [{kind: polic-force}, {org: council}]}", "police-force"),
        ("{each: {kind: polic-force}}", "police-force"),
        ("{any_of: [{kind: police-force}, {each: {kind: icb}}]}", None),
    ],
)
def test_kind_inside_a_wish_is_asked_about_too(wish, meant):
    text = KINDS.format(stated="charity", wished="XXX").replace("{kind: XXX}", wish)
    asked = [item.ask for item in govgraph.load(io.StringIO(text)).report().questions]
    assert [ask.partition(", where")[0].partition(" meant as ")[2] for ask in asked] == (
        [meant] if meant else []
    )


@pytest.mark.parametrize(
    ("kind", "meant"),
    [("distrct", ["district"]), ("borough", []), ("country", []), ("county", [])],
)
def test_kind_of_an_area_is_asked_about_once_for_all(kind, meant):
    areas = f"areas: {{north: {{kind: {kind}}}, south: {{kind: {kind}}}}}\n"
    text = KINDS.format(stated="charity", wished="charity") + areas
    asked = [item.ask for item in govgraph.load(io.StringIO(text)).report().questions]
    assert asked == [
        f'Is "{kind}" meant as {one}, the kind of north and south? As it stands, no check knows it'
        for one in meant
    ]


@pytest.mark.parametrize(
    ("step", "who", "meant"),
    [
        ("create: {organisations: {new: {name: New, kind: polic-force}}}", "New", "police-force"),
        ("create: {bodies: {new: {name: New, kind: our-kinds}}}", "", ""),
        ("set: {board: {kind: ourkind}}", "", ""),
    ],
)
def test_kind_that_a_change_brings_is_asked_about_once_it_applies(step, who, meant):
    text = KINDS.format(stated="charity", wished="charity") + textwrap.dedent(f"""
        date: 2026-01-01
        kinds: {{our-kinds: {{name: Our kind, like: board}}, ourkind: Our kind}}
        changes: {{slim: {{title: Slim, status: option, steps: [{{{step}}}]}}}}
    """)
    structure = govgraph.load(io.StringIO(text))

    def asked(on):
        found = (item.ask for item in on.report().questions)
        return [ask.partition("?")[0] for ask in found if ask.startswith("Is ")]

    assert asked(structure) == []
    kind = step.rpartition("kind: ")[2].rstrip("}")
    words = [f'Is "{kind}" meant as {meant}, the kind of {who}'] if who else []
    assert asked(structure.at(scenario="slim")) == words


# Keys whose own word reads well: "What is the tier of the Board?"
NOUNS = {
    *("code", "family", "focus", "govgraph", "group", "id", "language", "licence", "name"),
    *("page", "publisher", "quorum", "reverse", "rule", "status", "theme", "tier", "title"),
    "voice",
}
# Under these nothing can be unknown: verbs of steps, and settings of pictures.
NEVER_UNKNOWN = {
    *("abolish", "absorb", "accept", "any_of", "chain", "create", "down", "expand", "like"),
    *("merge", "move", "on", "rename", "seats_of", "set", "show", "split", "transfer", "up"),
    "unknown",
}


def test_each_key_is_asked_for_in_words_of_its_own():
    told = format_schema()
    keys = {
        key
        for definition in (*told["$defs"].values(), told)
        for key in definition.get("properties", ())
    }
    plain = {
        key
        for key in keys
        for words in [f"What is the {key.replace('_', ' ')} of"]
        if question(key, "A", "") == f"{words} A?"
        and question(key, "", "") == f"{words} this structure?"
    }
    assert {"seat", "on_behalf_of", "areas", "bodies"} <= keys - plain
    assert plain - NOUNS == NEVER_UNKNOWN


@pytest.mark.parametrize(
    ("each", "expected"),
    [
        ("{areas: {unknown: not listed}}", "Which areas have one like {area} Team? Not listed"),
        ("{unknown: not listed}", "Which areas or bodies have one like Team? Not listed"),
        (
            "{areas: [north, {unknown: the rest}]}",
            "Which areas have one like North Team? The rest",
        ),
    ],
)
def test_what_a_template_is_made_for_is_asked_even_where_it_makes_nothing(each, expected):
    name = "Team" if each.startswith("{unknown") else '"{area} Team"'
    text = f"""
        govgraph: 1
        areas: {{north: {{name: North}}}}
        bodies: {{team: {{name: {name}, meets: monthly, for_each: {each}}}}}
    """
    points = govgraph.load(io.StringIO(textwrap.dedent(text))).questions()
    assert [point.ask for point in points] == [expected]


def test_unknown_of_a_source_names_its_title():
    text = "govgraph: 1\nbodies: {}\nsources: {m: {title: Minutes, licence: {unknown: tbc}}}\n"
    points = govgraph.load(io.StringIO(text)).questions()
    assert [point.ask for point in points] == ["What is the licence of Minutes? Tbc"]


def test_kind_wished_and_stated_alike_is_asked_about_once():
    assert len(asked_of_kinds("distrct-council", "distrct-council")) == 1
