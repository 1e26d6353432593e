"""A picture is safe and sound markup, whatever the names hold."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import geometry
import pytest
import samples
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph_render.formats import svg
from govgraph_render.markup import ALLOWED, element, number
from govgraph_render.options import Options

HOSTILE = (
    "</text></svg><script>alert(1)</script>",
    '" onload="alert(1)" x="',
    "A" * 180,
    "Board\x00\x07\x1b[31m of\u202e control\u2066s\ufffe",
    "Bwrdd Diogelwch Cymunedol Caerdydd a’r Fro ŵŷŴŶ",
    "🏛️ Safety 安全委員会 لجنة السلامة",
    "&amp; &#x3c; ]]> <!-- ' \" \ud800",
)
SVG = geometry.SVG


def renamed(scene, name):
    cards = tuple(replace(card, name=name, note=name) for card in scene.cards)
    items = tuple(replace(item, title=name, text=name, basis=name) for item in scene.items)
    bands = tuple(replace(band, label=name[:40]) for band in scene.bands)
    return replace(
        scene, cards=cards, items=items, bands=bands, title=name, subtitle=name, source=name
    )


def assert_allowed(root):
    for node in root.iter():
        name = node.tag.removeprefix(SVG)
        assert name in ALLOWED
        assert {key for key in node.attrib if not key.startswith("{")} <= set(ALLOWED[name])


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_do_no_harm(name):
    for page in svg.render(renamed(samples.SURREY, name), Options()):
        root = ElementTree.fromstring(page)
        assert_allowed(root)
        assert geometry.faults(geometry.read(page)) == []


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
def test_any_name_makes_sound_markup(name):
    for page in svg.render(renamed(samples.SURREY, name), Options()):
        assert_allowed(ElementTree.fromstring(page))


def test_hostile_ids_stay_inside_their_attribute():
    cards = tuple(replace(card, id=card.id + '"><script>') for card in samples.SURREY.cards)
    (page,) = svg.render(replace(samples.SURREY, cards=cards, lines=()), Options())
    assert_allowed(ElementTree.fromstring(page))


@pytest.mark.parametrize("theme", ["light", "print", "contrast", "dark"])
def test_nothing_comes_from_outside(theme):
    (page,) = svg.render(samples.SURREY, Options(theme=theme))
    text = re.sub(rb"url\(data:font/woff2;base64,[A-Za-z0-9+/=]+\)", b"", page)
    for word in (b"url(", b"href", b"<script", b"foreignObject", b"<!", b"@import"):
        assert word not in text


def test_web_pictures_bring_no_font_and_name_their_colours():
    (page,) = svg.render(samples.SURREY, Options(page="web"))
    assert b"font-face" not in page
    assert b"var(--cardline)" in page
    assert b"#" not in page.replace(b"&#39;", b"")


@pytest.mark.parametrize(
    ("value", "text"), [(1, "1"), (-0.001, "0"), (1.005, "1"), (2.5, "2.5"), (1e-9, "0")]
)
def test_numbers_are_short(value, text):
    assert number(value) == text


def test_strange_attribute_is_a_fault_of_ours():
    with pytest.raises(KeyError):
        element("text", {"onload": "x"}, "")


def test_access_names_stand_in_the_file():
    (page,) = svg.render(samples.SURREY, Options())
    root = ElementTree.fromstring(page)
    assert root.get("role") == "graphics-document"
    title, desc = root.get("aria-labelledby").split()
    assert root[0].get("id") == title
    assert root[1].get("id") == desc
    labels = [node.get("aria-label") for node in root.iter() if node.get("role") == "listitem"]
    assert any(label.startswith("Health and Wellbeing Board. Board.") for label in labels)
    routes = [node.get("aria-label") for node in root.iter() if node.get("class") == "route"]
    assert "Operational boards – reports to – Community Safety and Prevention Board" in routes
