"""The picture of changes: what is outside stays so, and what is missing is not told as added."""

from __future__ import annotations

from xml.etree import ElementTree

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
date: 2025
bodies:
  board: {name: Safety Board}
  gone: {name: Gone Forum, external: true}
  health: {name: Health Board, external: true}
  new-gap: {name: First Group, reports_to: board}
  mended: {name: Second Group, reports_to: board, informs: {to: health, status: missing}}
  lost: {name: Third Group, reports_to: board, informs: health}
"""
NEW = """
govgraph: 1
title: Safety in Exampleshire
date: 2026
bodies:
  board: {name: Safety Board}
  court: {name: Court Forum, external: true}
  health: {name: Health and Care Board, external: true, other_names: {former: [Health Board]}}
  new-gap: {name: First Group, reports_to: board, informs: {to: health, status: requested}}
  mended: {name: Second Group, reports_to: board, informs: health}
  lost: {name: Third Group, reports_to: board, informs: {to: health, status: missing}}
  idle: {name: Idle Group, escalates_to: board}
"""


@pytest.fixture
def differing(tmp_path):
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    sides = tuple(load(str(tmp_path / f"{name}.yaml")) for name in ("old", "new"))
    found = comparison(*sides)
    return sides, (found, told(found))


@pytest.fixture
def scene(differing):
    sides, (found, sentences) = differing
    return compared(sides, found, sentences, Options())[0]


def test_outside_bodies_keep_their_dashes_in_every_state(differing):
    (page,) = draw_comparison(*differing, "svg", {"theme": "print"})
    cards = {
        node.get("data-id"): [
            (each.get("stroke"), each.get("stroke-dasharray"))
            for each in node
            if each.tag.endswith("rect")
        ]
        for node in ElementTree.fromstring(page).iter()
        if node.get("data-id")
    }
    for card in ("gone", "court", "health"):
        assert [dash for _, dash in cards[card]].count("4 3") == 1, card
    assert all(dash != "4 3" for _, dash in cards["new-gap"])


def test_a_line_that_is_now_missing_is_drawn_and_told_as_a_gap(scene):
    styles = {
        line.source: (line.style, line.mark) for line in scene.lines if line.type == "informs"
    }
    marks = {item.mark.number: item.mark for item in scene.items}
    items = {item.title: item.mark for item in scene.items if item.word == ""}
    for card, name in (("new-gap", "First"), ("lost", "Third")):
        style, mark = styles[card]
        assert (style, mark.kind, marks[mark.number]) == ("missing", "gap", mark)
        (own,) = (mark for title, mark in items.items() if f"{name} Group" in title)
        assert own == mark
    assert styles["mended"] == ("added", None)


def test_the_list_calls_nothing_added_that_is_missing(scene):
    for item in scene.items:
        if "missing" in item.title or "should be there" in item.title:
            assert item.opening in ("Gap", "Found now", "No longer found")


def test_findings_that_come_and_go_have_words_of_their_own(scene):
    openings = {item.title: item.opening for item in scene.items if item.word}
    (gone,) = (word for title, word in openings.items() if "Second Group" in title)
    assert gone == "No longer found"
    assert "Found now" in openings.values()


def test_a_missing_line_is_told_once_with_what_the_check_says_of_it(scene):
    (item,) = (item for item in scene.items if item.mark.kind == "gap" and "First" in item.title)
    assert "So what is known on one side is not heard on the other." in item.text
    assert item.severity == "warning"
    assert not any(
        "should be there" in item.title for item in scene.items if item.opening == "Gap"
    )
    assert not any("First" in item.title for item in scene.items if item.opening == "Found now")


def test_each_number_of_the_list_stands_in_the_picture(scene):
    drawn = {line.mark for line in scene.lines} | {mark for c in scene.cards for mark in c.marks}
    drawn |= set(scene.marks)
    numbered = [item.mark for item in scene.items if item.mark.kind in ("gap", "settle", "note")]
    assert len(numbered) > 2
    assert set(numbered) <= drawn
    assert all(line.mark in numbered for line in scene.lines if line.style == "missing")
