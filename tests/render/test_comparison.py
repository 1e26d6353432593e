"""The picture of changes: both versions together, every change marked without colour and told."""

from __future__ import annotations

import geometry
import pytest

from govgraph.catalogue import load
from govgraph.changes.diff import comparison
from govgraph.changes.together import told
from govgraph_render import Options
from govgraph_render.compose.comparison import compared
from govgraph_render.formats import draw_comparison

OLD = """
govgraph: 1
title: Safety in Exampleshire
status: agreed
date: 2025
tiers: [strategic, delivery, local, teams]
bodies:
  board: {name: Safety Board, tier: strategic, reports_to: {none: the top}}
  health: {name: Health Board, tier: strategic, reports_to: {none: the top}}
  violence: {name: Violence Group, tier: delivery, reports_to: health}
  drugs: {name: Drugs Group, tier: delivery, reports_to: health}
  roads: {name: Roads Group, tier: local, reports_to: board}
  kept: {name: Kept Group, tier: delivery, reports_to: board}
"""
NEW = """
govgraph: 1
title: Safety in Exampleshire
status: draft
date: 2026
tiers: [strategic, delivery, teams]
bodies:
  board: {name: Safety and Prevention Board, tier: strategic, reports_to: {none: the top}}
  health: {name: Health Board, tier: strategic, reports_to: {none: the top}}
  violence: {name: Violence Group, tier: delivery, reports_to: board}
  substances: {name: Substances Group, other_names: {former: [Drugs Group]}, tier: delivery,
               reports_to: health}
  kept: {name: Kept Group, tier: delivery, reports_to: board}
  new: {name: New Team, tier: teams, reports_to: kept}
"""


@pytest.fixture
def sides(tmp_path):
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tuple(load(str(tmp_path / f"{name}.yaml")) for name in ("old", "new"))


@pytest.fixture
def scene(sides):
    found = comparison(*sides)
    return compared(sides, found, told(found), Options())[0]


def states(scene):
    return {card.id: (card.state, *(badge.words for badge in card.badges)) for card in scene.cards}


def test_every_body_of_both_versions_has_its_state(scene):
    assert states(scene) == {
        "board": ("chg", "RENAMED"),
        "health": ("",),
        "violence": ("chg", "MOVED"),
        "substances": ("chg", "RENAMED"),
        "roads": ("rem", "REMOVED"),
        "kept": ("",),
        "new": ("add", "ADDED"),
    }


def test_lines_that_come_and_go_have_a_style_of_their_own(scene):
    styles = {(line.source, line.target): line.style for line in scene.lines}
    assert styles == {
        ("violence", "board"): "added",
        ("violence", "health"): "removed",
        ("substances", "health"): "reports",
        ("roads", "board"): "removed",
        ("kept", "board"): "reports",
        ("new", "kept"): "added",
    }


def test_tiers_of_both_versions_stand_in_one_order(scene):
    assert [band.label for band in scene.bands] == ["Strategic", "Delivery", "Local", "Teams"]


def test_list_says_each_change(sides, scene):
    found = comparison(*sides)
    assert len(scene.items) == len(told(found)) + len(found.gained) + len(found.lost)
    kinds = {item.title: item.mark.kind for item in scene.items}
    assert kinds["New Team is new"] == "add"
    assert any(kind == "rem" and "Roads Group" in title for title, kind in kinds.items())


def test_each_change_opens_with_what_happened(scene):
    openings = {item.title: item.opening for item in scene.items}
    assert openings["New Team is new"] == "Added"
    assert next(word for title, word in openings.items() if "called" in title) == "Renamed"
    assert next(word for title, word in openings.items() if "instead of" in title) == "Moved"


def test_frame_says_that_it_is_a_comparison(scene):
    assert (scene.status.word, scene.status.date) == ("COMPARISON", "2025 → 2026")
    assert scene.heading == "What changes"
    assert "1 added, 1 removed, 3 moved or changed" in scene.summary


@pytest.mark.parametrize("theme", ["light", "print"])
def test_picture_has_no_fault(sides, theme):
    found = comparison(*sides)
    options = {"theme": theme}
    for page in draw_comparison(sides, (found, told(found)), "svg", options):
        assert geometry.faults(geometry.read(page)) == []


def test_status_that_the_source_states_is_no_change(tmp_path):
    path = tmp_path / "new.yaml"
    path.write_text(NEW.replace("tier: delivery, reports_to: board}", "tier: delivery, "
                    "reports_to: board, status: changed}"), encoding="utf-8")  # fmt: skip
    same = (load(str(path)), load(str(path)))
    found = comparison(*same)
    scene, _ = compared(same, found, told(found), Options())
    assert {badge for card in scene.cards for badge in card.badges} == set()


def test_subtitle_says_which_change_is_assumed(tmp_path):
    path = tmp_path / "asked.yaml"
    path.write_text(OLD + "changes: {off: {title: No roads, date: 2026, status: option, "
                    "steps: [{abolish: roads}]}}\n", encoding="utf-8")  # fmt: skip
    structure = load(str(path))
    both = (structure, structure.at("2027", "off"))
    found = comparison(*both)
    scene, _ = compared(both, found, told(found), Options())
    assert scene.subtitle == "As it stands, compared with “No roads”"


def test_structure_compared_with_itself_changes_nothing(sides):
    same = (sides[1], sides[1])
    found = comparison(*same)
    scene, _ = compared(same, found, told(found), Options())
    assert {state for state, *_ in states(scene).values()} == {""}
    assert scene.items == ()
    assert {line.style for line in scene.lines} == {"reports"}
