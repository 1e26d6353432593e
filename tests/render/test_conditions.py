"""A line that holds only on a condition is told apart from the others, in picture and outline."""

from __future__ import annotations

from xml.etree import ElementTree

import geometry
import pytest

from govgraph.catalogue import load
from govgraph_render import Options, draw, outline
from govgraph_render.compose import compose

STRUCTURE = """
govgraph: 1
title: Audit in Exampleshire
date: 2026
tiers: [top, below]
bodies:
  board: {name: Main Board, tier: top}
  audit:
    name: Audit Group
    tier: below
    reports_to: {to: board, when: the auditors disagree}
  both:
    name: Risk Group
    tier: below
    advises: [board, {to: board, when: asked}]
"""
SAID = "Reports on its work to Main Board (the auditors disagree)"


@pytest.fixture
def structure(tmp_path):
    path = tmp_path / "audit.yaml"
    path.write_text(STRUCTURE, encoding="utf-8")
    return load(str(path))


@pytest.fixture
def scene(structure):
    return compose(structure, Options(gaps=False))[0]


def test_a_line_on_a_condition_has_a_style_of_its_own(scene):
    styles = {line.source: line.style for line in scene.lines}
    assert styles["audit"] == "conditional"


def test_a_line_that_holds_in_any_case_is_drawn_so(scene):
    (line,) = (line for line in scene.lines if line.source == "both")
    assert (line.style, line.when) == ("advises", "")


def test_the_card_says_on_which_condition(scene):
    (card,) = (card for card in scene.cards if card.id == "audit")
    assert card.words == (SAID,)


def test_the_key_says_what_the_dashes_mean(structure):
    page = draw(structure, "svg")[0].decode()
    assert "Only on a condition: reports on its work to" in page
    assert 'data-key="line:conditional"' in page


def test_words_of_the_key_are_never_cut(structure):
    for page in draw(structure, "svg", Options(page="60x120")):
        root = ElementTree.fromstring(page)
        keys = [node for node in root.iter() if node.get("class") == "key"]
        assert not any("…" in (text.text or "") for node in keys for text in node.iter())
        assert geometry.faults(geometry.read(page)) == []


def test_the_outline_says_the_same_once(structure):
    assert outline(structure, "text", Options(gaps=False)).count(SAID) == 1
    assert "Main Board (the auditors disagree)" in outline(structure, "markdown")


@pytest.mark.parametrize("form", ["dot", "mmd", "d2"])
def test_text_for_other_programs_says_the_condition(structure, form):
    assert "auditors disagree" in draw(structure, form, Options(gaps=False))[0].decode()


def test_words_of_a_condition_stand_on_a_card_that_hangs(tmp_path):
    many = "".join(
        f"  g{n}: {{name: Group {n}, tier: below, reports_to: both}}\n" for n in range(9)
    )
    path = tmp_path / "many.yaml"
    path.write_text(STRUCTURE + many, encoding="utf-8")
    scene, _ = compose(load(str(path)), Options(gaps=False))
    pages = "".join(page.decode() for page in draw(load(str(path)), "svg", Options(gaps=False)))
    assert "Also reports" not in pages
    assert pages.count("auditors") >= sum("auditors" in "".join(c.words) for c in scene.cards)
