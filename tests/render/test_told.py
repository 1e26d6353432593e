"""Lines that are told in words are never told as there where they are not."""

from __future__ import annotations

import pytest

from govgraph.catalogue import load
from govgraph_render import Options, draw, outline
from govgraph_render.columns.forest import forest
from govgraph_render.compose import compose
from govgraph_render.scene import canonical

STRUCTURE = """
govgraph: 1
title: Safety in Exampleshire
date: 2026
tiers: [top, below]
bodies:
  board: {name: Main Board, tier: top, works_with: {to: outer, status: requested}}
  other: {name: Other Board, tier: top, consults: {to: inner, when: asked}}
  inner: {name: Inner Group, tier: below, reports_to: board, informs: {to: other, status: missing}}
  outer: {name: Outer Group, tier: below, advises: other}
  office: {name: Support Office, kind: function, cross_cutting: true,
           supports: {to: board, status: missing}}
"""


@pytest.fixture
def structure(tmp_path):
    path = tmp_path / "told.yaml"
    path.write_text(STRUCTURE, encoding="utf-8")
    return load(str(path))


@pytest.fixture
def hung(structure):
    """Return the words of each card where the lower tier hangs in columns."""
    scene = canonical(compose(structure, Options())[0])
    return {card.id: card.words for card in forest(scene, 1).shown.cards}


def test_a_missing_line_that_is_told_is_said_to_be_missing(hung):
    assert "Line that is missing: Main Board works with it" in hung["outer"]
    assert "Line that is missing: gives information or feedback to Other Board" in hung["inner"]


def test_a_condition_is_told_once_and_on_its_own_card(hung):
    assert hung["other"] == ("Consults Inner Group (asked)",)
    assert not any("onsults" in words for words in hung["inner"])


def test_a_missing_line_of_the_side_bar_is_said_to_be_missing_and_has_its_number(structure):
    (card,) = compose(structure, Options())[0].side
    assert card.words == (
        "Line that is missing: provides officers, research or secretariat to Main Board",
    )
    (told,) = (item for item in compose(structure, Options())[0].items if "Support" in item.title)
    assert told.mark in card.marks
    assert f"number {told.mark.number}" in outline(structure)


def test_no_picture_tells_a_missing_line_as_there(structure):
    for options in (Options(page="90x200"), Options(page="A4")):
        pages = " ".join(page.decode() for page in draw(structure, "svg", options))
        assert "Board works with it." not in pages.replace(
            "missing: Main Board works with it.", ""
        )
