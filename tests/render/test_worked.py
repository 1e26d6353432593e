"""Each worked structure: nothing overlaps, and the numbers drawn are those of the list."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import geometry
import pytest

from govgraph.catalogue import load
from govgraph.changes.diff import comparison
from govgraph.changes.together import told
from govgraph_render import Options, draw, outline
from govgraph_render.formats import draw_comparison

ROOT = Path(__file__).parents[2] / "structures"
WORKED = sorted(
    str(path.relative_to(ROOT))
    for path in ROOT.rglob("*.yaml")
    if "region-sample" not in path.parts and "\nbodies:" in path.read_text("utf-8")
)
OPTIONS = {
    "usual": Options(),
    "members": Options(page="A4", members=True, notes=True, theme="print"),
    "welsh": Options(page="A3", language="cy"),
}


@pytest.fixture(scope="module", params=WORKED)
def structure(request):
    return load(str(ROOT / request.param))


def numbers(pages):
    """Return the numbers of the marks in the picture, and of those in the list."""
    found = (set(), set())

    def walk(node, is_listed):
        is_listed = is_listed or node.get("class") == "item"
        if node.get("data-n"):
            found[is_listed].add(int(node.get("data-n")))
        for child in node:
            walk(child, is_listed)

    for page in pages:
        walk(ElementTree.fromstring(page), False)
    return found


@pytest.mark.parametrize("name", OPTIONS)
def test_worked_structure_has_no_fault(structure, name):
    for page in draw(structure, "svg", OPTIONS[name]):
        assert geometry.faults(geometry.read(page)) == []


def test_numbers_in_the_picture_the_list_and_the_report_are_the_same(structure):
    drawn, listed = numbers(draw(structure, "svg", Options(notes=True)))
    report = structure.report()
    numbered = {item.number for item in (*report.findings, *report.questions)}
    assert drawn == listed == numbered


def test_outline_answers_what_a_board_asks(structure):
    words = outline(structure)
    view = structure.view
    for line in view.lines:
        if line.start in view.bodies and not view.bodies[line.start].template:
            assert view.name(line.end) in words
    for body in view.bodies.values():
        if not body.template:
            assert view.name(body.id) in words
            assert body.external == (f"{view.name(body.id)} (Outside this structure" in words)
    assert (structure.content.status or "").lower() in words


def test_no_line_ends_beneath_a_mark_of_the_picture_of_changes():
    sides = tuple(load(str(ROOT / f"surrey/{name}.yaml")) for name in ("before", "proposed"))
    found = comparison(*sides)
    for page in draw_comparison(sides, (found, told(found)), "svg"):
        picture = geometry.read(page)
        ends = [point for _, parts in picture.lines for part in parts for point in part]
        for number, left, top, right, bottom in picture.markers:
            level = [x for x, y in ends if top - 1 < y < bottom + 1 and y > top + 5]
            faces = [card for card in picture.cards.values() if top < card[1] < bottom]
            if faces:
                assert not [x for x in level if left < x < right], number


def test_there_are_worked_structures():
    assert len(WORKED) >= 10
