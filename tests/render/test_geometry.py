"""What a board would see: nothing overlaps, nothing is cut, nothing is too small."""

from __future__ import annotations

import random
from dataclasses import replace

import geometry
import pytest
import samples
from hypothesis import example, given, settings
from hypothesis import strategies as st

from govgraph_render.formats import svg
from govgraph_render.options import Options
from govgraph_render.scene import Cluster

CORPUS = {
    "cambridgeshire": samples.CAMBRIDGESHIRE,
    "surrey": samples.SURREY,
    "members": samples.MEMBERS,
    "compared": samples.COMPARED,
    "sixty": samples.sixty(60),
}
SIZES = (1, 2, 3, 5, 8, 14, 22, 40, 60, 100, 200)


def drawn(scene, **options):
    return [geometry.read(page) for page in svg.render(scene, Options(**options))]


@pytest.mark.parametrize("theme", ["light", "print", "contrast", "dark"])
@pytest.mark.parametrize("name", CORPUS)
def test_real_structures_have_no_fault(name, theme):
    for page in drawn(CORPUS[name], theme=theme):
        assert geometry.faults(page) == []


@pytest.mark.parametrize("page", ["A4", "A3", "slide", "web", "160x100", "90x240"])
@pytest.mark.parametrize("name", CORPUS)
def test_every_page_size_holds_the_picture(name, page):
    for sheet in drawn(CORPUS[name], page=page):
        assert geometry.faults(sheet) == []


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize("seed", [0, 1])
def test_generated_structures_have_no_fault(count, seed):
    for page in drawn(samples.generated(count, seed)):
        assert geometry.faults(page) == []


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 60), st.integers(2, 200))
def test_any_generated_structure_shows_every_body(count, seed):
    scene = samples.generated(count, seed, 0.2)
    pages = drawn(scene)
    assert [fault for page in pages for fault in geometry.faults(page)] == []
    assert {card for page in pages for card in page.cards} == {card.id for card in scene.cards}


@pytest.mark.parametrize("name", ["cambridgeshire", "surrey", "members", "compared"])
def test_lines_of_real_structures_do_not_cross(name):
    assert sum(geometry.crossings(page) for page in drawn(CORPUS[name])) == 0


@pytest.mark.parametrize("name", ["cambridgeshire", "surrey"])
def test_numbers_in_the_picture_are_those_of_the_list(name):
    scene = CORPUS[name]
    (page,) = drawn(scene)
    shown = {int(number) for number, *_ in page.markers}
    assert shown == {item.mark.number for item in scene.items}


@pytest.mark.parametrize("name", CORPUS)
def test_key_holds_exactly_the_kinds_that_are_drawn(name):
    scene = CORPUS[name]
    (page, *_) = drawn(scene)
    kinds = {entry.split(":")[1] for entry in page.key if entry.startswith("kind:")}
    assert kinds == {card.kind for card in scene.cards}
    assert len(page.key) == len(set(page.key))


@pytest.mark.parametrize("name", ["cambridgeshire", "surrey"])
def test_key_holds_exactly_the_lines_that_are_drawn(name):
    scene = CORPUS[name]
    (page,) = drawn(scene)
    styles = {entry.split(":")[1] for entry in page.key if entry.startswith("line:")}
    assert styles == {line.style for line in scene.lines}


@pytest.mark.parametrize("name", ["cambridgeshire", "surrey"])
def test_each_line_has_its_whole_route(name):
    scene = CORPUS[name]
    (page,) = drawn(scene)
    assert set(page.routes) == {line.key for line in scene.lines}
    drawn_parts = {key for keys, _ in page.lines for key in keys.split()}
    assert drawn_parts == set(page.routes)


def test_no_bodies_still_make_a_page():
    empty = replace(samples.SURREY, cards=(), lines=(), items=())
    (page,) = drawn(empty)
    assert page.cards == {}
    assert geometry.faults(page) == []


def test_bodies_without_lines_stand_in_rows():
    scene = replace(samples.generated(30, 1), lines=())
    pages = drawn(scene)
    assert {card for page in pages for card in page.cards} == {card.id for card in scene.cards}
    assert [fault for page in pages for fault in geometry.faults(page)] == []


def test_everything_missing_is_drawn():
    cards = tuple(replace(card, note="", badges=(), marks=()) for card in samples.SURREY.cards)
    scene = replace(
        samples.SURREY, cards=cards, lines=(), items=(), status=None, subtitle="", source=""
    )
    (page,) = drawn(scene)
    assert geometry.faults(page) == []


def test_groups_that_are_not_tiers_get_a_box():
    cards = tuple(
        replace(card, group="north") if card.id in ("svrp", "ops") else card
        for card in samples.SURREY.cards
    )
    scene = replace(samples.SURREY, cards=cards, clusters=(Cluster("north", "North family"),))
    pages = svg.render(scene, Options())
    assert all(geometry.faults(geometry.read(page)) == [] for page in pages)
    assert b"North family" in pages[0]


def test_cards_along_the_side_are_drawn_once():
    from govgraph_render.scene import Card

    side = (Card("sec", "Secretariat", "support", words=("Supports every board",)),)
    (page,) = drawn(replace(samples.SURREY, side=side))
    assert "sec" in page.cards
    assert geometry.faults(page) == []


def test_picture_is_cut_to_its_height_unless_the_page_is_filled():
    scene = samples.generated(5, 0)
    (cut,) = drawn(scene)
    (filled,) = drawn(scene, fill_page=True)
    assert cut.height < filled.height == 595


def marked(scene, seed):
    """The same structure with marks on many lines and cards, stacks and notes."""
    pick = random.Random(seed)
    lines = tuple(
        replace(line, mark=samples.gap(number)) if pick.random() < 0.3 else line
        for number, line in enumerate(scene.lines, 1)
    )
    cards = tuple(
        replace(
            card,
            marks=tuple(samples.settle(50 + k) for k in range(pick.choice((0, 0, 1, 3)))),
            stack=pick.random() < 0.2,
            note=pick.choice(("", "A note that is long enough to wrap once")),
        )
        for card in scene.cards
    )
    return replace(scene, lines=lines, cards=cards)


@settings(max_examples=20, deadline=None)
@given(st.integers(2, 26), st.integers(0, 500), st.sampled_from((0.2, 0.5, 1.0)))
@example(21, 273, 1.0)
@example(15, 8678, 0.5)
@example(21, 5234, 1.0)
def test_crowded_marks_keep_clear_of_words_and_each_other(count, seed, cross):
    scene = marked(samples.generated(count, seed, cross), seed)
    assert [fault for page in drawn(scene) for fault in geometry.faults(page)] == []


@pytest.mark.parametrize(
    ("count", "seed", "cross", "page"),
    [(43, 17372, 0.0, "auto"), (90, 46919, 0.0, "160x100"), (51, 45269, 0.6, "100x140")],
)
def test_marks_inside_narrow_cards_keep_clear_of_words(count, seed, cross, page):
    scene = marked(samples.generated(count, seed, cross), seed)
    assert [fault for sheet in drawn(scene, page=page) for fault in geometry.faults(sheet)] == []


@pytest.mark.parametrize(
    ("count", "seed", "cross"), [(8, 73082, 1.0), (27, 95783, 0.0), (22, 9877, 1.0)]
)
def test_marks_keep_clear_of_the_names_of_groups(count, seed, cross):
    pick = random.Random(seed)
    scene = marked(samples.generated(count, seed, cross), seed)
    cards = tuple(replace(card, group=pick.choice(("", "", "n", "s"))) for card in scene.cards)
    groups = (Cluster("n", "North family"), Cluster("s", "South"))
    grouped = replace(scene, cards=cards, clusters=groups)
    assert [fault for page in drawn(grouped) for fault in geometry.faults(page)] == []
