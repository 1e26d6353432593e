"""Lines run straight where they can: a card or another line makes way rather than they turn."""

from __future__ import annotations

import re

import pytest
import samples

from govgraph_render.formats import svg
from govgraph_render.options import Options
from govgraph_render.scene import Band, Card, Scene

ROUTE = re.compile(r'class="route"[^>]*? d="([^"]+)"|d="([^"]+)"[^>]*? class="route"')
CORNER = re.compile(r"Q(-?[\d.]+)[ ,](-?[\d.]+)")
MOST = {"cambridgeshire": 10, "surrey": 2, "members": 2, "compared": 5}
SCENES = {
    "cambridgeshire": samples.CAMBRIDGESHIRE,
    "surrey": samples.SURREY,
    "members": samples.MEMBERS,
    "compared": samples.COMPARED,
}


def turns(scene):
    """The corners of all lines; one that several share is one."""
    found = set()
    for page in svg.render(scene, Options()):
        for ways in ROUTE.findall(page.decode()):
            found |= set(CORNER.findall("".join(ways)))
    return found


@pytest.mark.parametrize("name", SCENES)
def test_lines_of_real_structures_turn_no_more_often_than_this(name):
    assert len(turns(SCENES[name])) <= MOST[name]


def test_lines_turn_less_than_once_each():
    scenes = [samples.generated(8, seed, 0.5) for seed in range(6)]
    assert sum(len(turns(scene)) for scene in scenes) < sum(len(scene.lines) for scene in scenes)


def pair(count, lines):
    """One card above a row of others, with lines to some of them."""
    bands = (Band("a", "Above"), Band("b", "Below"))
    cards = (Card("top", "Board", "board", "a"),
             *(Card(f"c{i}", f"Group {i}", "group", "b") for i in range(count)))  # fmt: skip
    return Scene("pair", "A pair", bands=bands, cards=cards, lines=lines)


@pytest.mark.parametrize("lower", range(5))
def test_a_card_alone_in_its_row_stands_over_the_one_that_it_is_joined_to(lower):
    assert turns(pair(5, (samples.line(f"c{lower}", "top", "reports"),))) == set()


def test_lines_of_different_styles_between_two_cards_are_all_straight():
    styles = ("reports", "links", "advises")
    lines = tuple(samples.line("c1", "top", style) for style in styles)
    assert turns(pair(3, lines)) == set()
