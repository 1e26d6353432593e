"""Without colour, every pair of kinds, lines, marks and states can still be told apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest
import samples

from govgraph_render import theme
from govgraph_render.formats import svg
from govgraph_render.markup import svg as markup
from govgraph_render.options import Options
from govgraph_render.paint.marker import marker, role_sign
from govgraph_render.paint.styles import LOOKS
from govgraph_render.scene import KIND_WORDS, MARK_WORDS, Badge, Band, Card, Mark, Scene
from govgraph_render.shapes import Sheet

LEFT_OUT = ("class", "role", "id", "textLength", "aria-label", "aria-hidden", "data-id", "data-n",
            "data-key", "data-l", "aria-labelledby")  # fmt: skip
STATES = ("", "add", "rem", "chg")


def grey(colour):
    """Return a colour as a copier has it: none, light or dark."""
    if colour in (None, "none"):
        return colour
    return "light" if int(colour[1:3], 16) > 160 else "dark"


def shapes(page):
    """Return what can be seen of a picture, without words for machines and without hues."""
    found = []
    for node in ElementTree.fromstring(page).iter():
        name = node.tag.rpartition("}")[2]
        if name in ("title", "desc", "style", "svg", "g"):
            continue
        kept = {key: value for key, value in node.attrib.items() if key not in LEFT_OUT}
        for key in ("fill", "stroke"):
            kept[key] = grey(kept.get(key))
        found.append((name, tuple(sorted(kept.items(), key=str)), node.text or ""))
    return tuple(found)


def printed(*drawn):
    sheet = Sheet("x", 100, 100, drawn, "x", "x", "en-GB", False)
    return shapes(markup(replace(sheet, embedded=True), theme.load("print")))


def pictured(**about):
    """Return the picture of one card, without words."""
    scene = Scene("x", "x", bands=(Band("b", "b"),), cards=(Card("c", "Name", band="b", **about),))
    (page,) = svg.render(scene, Options(theme="print", page="A4"))
    return tuple(shape for shape in shapes(page) if shape[0] != "text")


def lined(style):
    """Return the picture of two cards and a line, without what the key says in words."""
    cards = (Card("c", "Name", band="b"), Card("d", "Name", band="a"))
    line = samples.line("c", "d", "reports")
    line = replace(
        line, style=style, words="x", type="x", ends="none" if style == "links" else "to"
    )
    bands = (Band("a", "a"), Band("b", "b"))
    (page,) = svg.render(Scene("x", "x", bands=bands, cards=cards, lines=(line,)),
                         Options(theme="print", page="A4"))  # fmt: skip
    return tuple(shape for shape in shapes(page) if shape[0] != "text")


SIGNS = {
    "kinds": lambda: {kind: pictured(kind=kind) for kind in KIND_WORDS},
    "lines": lambda: {style: lined(style) for style in LOOKS},
    "marks": lambda: {kind: printed(marker(Mark(1, kind), 20, 20)) for kind in MARK_WORDS},
    "roles": lambda: {
        each: printed(role_sign(each, 9, 9)) for each in ("chair", "member", "invited")
    },
    "states": lambda: {state: pictured(state=state) for state in STATES},
    "stacks": lambda: {stack: pictured(stack=stack) for stack in (False, True)},
    "badges": lambda: {
        tone: pictured(badges=(Badge("SAME", tone),)) for tone in ("filled", "outline")
    },
}


@pytest.mark.parametrize("name", SIGNS)
def test_every_pair_differs_without_colour(name):
    found = SIGNS[name]()
    alike = [pair for pair in combinations(found, 2) if found[pair[0]] == found[pair[1]]]
    assert alike == []


def test_lines_differ_by_more_than_width():
    """Two widths may look alike on a bad copy: dash, head or ground must differ too."""
    signs = {style: (look.dash, look.head) for style, look in LOOKS.items()}
    alike = [pair for pair in combinations(signs, 2) if signs[pair[0]] == signs[pair[1]]]
    # A line that was added is always in a picture of changes, twice as thick and with its word.
    assert alike == [("reports", "added")]
