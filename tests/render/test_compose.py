"""A structure becomes a scene: every body is shown, in the words of the structure."""

from __future__ import annotations

from pathlib import Path

import geometry
import pytest

from govgraph.catalogue import load
from govgraph.errors import UsageError
from govgraph_render import Options, draw, outline
from govgraph_render.compose import compose

STRUCTURE = """
govgraph: 1
title: Community safety in Exampleshire
about: Two boards and their groups. A second sentence.
status: proposed
date: 2026-11
sources:
  paper: {title: Governance review, date: 2026-10}
areas:
  shire: {name: Exampleshire, kind: county}
  north: {name: Northam, kind: district, part_of: shire}
  south: {name: Southam, kind: district, part_of: shire}
organisations:
  police: {name: Exampleshire Police, kind: police-force}
  office: {name: Ministry, tier: county, funds: csp}
groups: {themes: Theme groups}
bodies:
  hwb: {name: Health and Wellbeing Board, external: true, tier: county}
  board:
    name: Community Safety Board
    kind: board
    tier: county
    status: new
    works_with: hwb
    members: [police, {each: csp, seat: Chair}]
    source: paper#2
  violence: {name: Serious Violence Group, kind: group, tier: county, group: themes,
             reports_to: [{to: board, lead: true}, hwb]}
  research: {name: Research, kind: function, cross_cutting: true, supports: board}
  csp:
    name: "{area} Community Safety Partnership"
    kind: partnership
    tier: district
    for_each: {area: district}
    reports_to: board
    note: Holds the local voices
  idle: {name: Idle Group}
questions:
  - {about: csp, ask: "Should the two partnerships merge?", source: paper#14}
views:
  top: {title: The top, focus: board, down: 0, theme: print, show: [members]}
"""


@pytest.fixture
def structure(tmp_path):
    path = tmp_path / "shire.yaml"
    path.write_text(STRUCTURE, encoding="utf-8")
    return load(str(path))


def scene_of(structure, **options):
    return compose(structure, Options(**options))[0]


def cards(scene):
    return {card.id: card for card in (*scene.cards, *scene.side)}


def test_every_body_and_each_party_of_a_line_is_shown(structure):
    shown = {"hwb", "board", "violence", "research", "csp", "idle", "office"}
    assert set(cards(scene_of(structure))) == shown


def test_bodies_alike_are_one_stack(structure):
    card = cards(scene_of(structure))["csp"]
    assert card.stack
    assert card.name == "Community Safety Partnerships"
    assert [badge.words for badge in card.badges] == ["×2"]


def test_expanding_shows_each_body(structure):
    assert {"csp.north", "csp.south"} <= set(cards(scene_of(structure, expand=True)))


def test_kinds_are_told_apart(structure):
    found = {key: card.kind for key, card in cards(scene_of(structure)).items()}
    assert found == {
        "hwb": "outside",
        "board": "board",
        "violence": "group",
        "research": "support",
        "csp": "partnership",
        "idle": "plain",
        "office": "office",
    }


def test_what_serves_every_tier_stands_along_the_side(structure):
    (card,) = scene_of(structure).side
    assert card.id == "research"
    assert any("Community Safety Board" in words for words in card.words)


def test_lines_have_the_style_of_their_family(structure):
    styles = {(line.source, line.target): line.style for line in scene_of(structure).lines}
    assert styles["csp", "board"] == "reports"
    assert styles["violence", "board"] == "reports"
    assert styles["violence", "hwb"] == "also"
    assert styles["board", "hwb"] == "links"
    assert styles["office", "csp"] == "resources"


def test_bodies_without_lines_are_never_hidden(structure):
    scene = scene_of(structure)
    assert scene.bands[-1].label == "Not connected"
    assert cards(scene)["idle"].band == scene.bands[-1].id


def test_numbers_are_those_of_the_findings(structure):
    scene = scene_of(structure, notes=True)
    report = structure.report()
    numbers = {item.number for item in (*report.findings, *report.questions)}
    assert {item.mark.number for item in scene.items} == numbers


def test_gaps_can_be_left_out(structure):
    scene = scene_of(structure, gaps=False)
    assert scene.items == ()
    assert all(card.marks == () for card in scene.cards)


def test_members_are_listed_when_asked(structure):
    card = cards(scene_of(structure, members=True))["board"]
    assert [each.name for each in card.members] == [
        "Community Safety Partnerships (Chair) ×2",
        "Exampleshire Police",
    ]


def test_dressing_comes_from_the_structure(structure):
    scene = scene_of(structure)
    assert scene.subtitle == "Two boards and their groups"
    assert (scene.status.word, scene.status.date) == ("PROPOSED", "November 2026")
    assert scene.source == "Governance review, October 2026"


def test_focus_shows_one_chain(structure):
    scene = scene_of(structure, focus="violence", down=0)
    assert set(cards(scene)) == {"violence", "board", "hwb"}
    assert cards(scene)["violence"].focus


def test_a_mark_stands_on_the_line_that_carries_the_chain():
    surrey = load(str(Path(__file__).parents[2] / "structures/surrey/proposed.yaml"))
    scene = scene_of(surrey, focus="svrp", up=None)
    marked = [line.type for line in scene.lines if {line.source, line.target} == {"svrp", "hwb"}
              and line.mark]  # fmt: skip
    assert marked == ["reports_to"]


def test_summary_counts_each_of_several_alike(structure):
    assert scene_of(structure).summary.startswith("7 bodies and 1 organisation in 3 tiers.")


def test_view_brings_its_options(structure):
    scene, options = compose(structure, Options(view="top"))
    assert (scene.title, options.theme, options.members) == ("The top", "print", True)
    assert options.gaps is False


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"view": "bottom"}, "its views: top"),
        ({"focus": "bord"}, "board"),
        ({"theme": "sepia"}, "contrast, dark, light, print"),
        ({"page": "A9"}, "use auto, A4"),
        ({"page": "5x5"}, "60 to 3000"),
        ({"engine": "neato"}, "use tiers"),
        ({"dpi": 5}, "36 to 1200"),
        ({"language": "fr"}, "use en or cy"),
    ],
)
def test_unknown_wishes_say_what_there_is(structure, options, says):
    with pytest.raises(UsageError, match=says):
        draw(structure, "svg", Options(**options))


def test_picture_of_a_structure_has_no_fault(structure):
    for page in draw(structure, "svg", Options(members=True, notes=True)):
        assert geometry.faults(geometry.read(page)) == []


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_outline_says_what_the_picture_says(structure, form):
    words = outline(structure, form)
    scene = scene_of(structure)
    for card in (*scene.cards, *scene.side):
        assert card.name in words
    for item in scene.items:
        assert f"{item.mark.number}" in words


def test_outline_names_who_sits_on_each_body_without_being_asked(structure):
    assert "Member: Exampleshire Police" in outline(structure)


def test_no_dates_and_no_bodies_are_drawn(tmp_path):
    path = tmp_path / "bare.yaml"
    path.write_text("govgraph: 1\nbodies: {one: One Board}\n", encoding="utf-8")
    (page,) = draw(load(str(path)), "svg")
    assert geometry.faults(geometry.read(page)) == []
