"""Large structures take another form, and then several pages that name each other."""

from __future__ import annotations

import re
from dataclasses import replace

import geometry
import pytest
import samples

from govgraph_render import grown
from govgraph_render.formats import svg
from govgraph_render.options import POINTS, Options


def pages(scene, **options):
    return [geometry.read(page) for page in svg.render(scene, Options(**options))]


def read(page, cards):
    """Cards as they are read: row by row, each from the left."""
    return sorted(cards, key=lambda card: page.cards[card][1::-1])


def words(page):
    return " ".join(text.words for text in page.texts)


def test_list_that_does_not_fit_has_a_page_of_its_own():
    first, second = pages(samples.MEMBERS)
    assert "Gaps and points to settle: page 2" in words(first)
    assert "Page 2 of 2" in words(second)


def test_crowded_tiers_hang_in_columns():
    (page,) = pages(samples.sixty(60), page="A3")
    assert (page.width, len(page.cards)) == (1191, 60)


def test_several_pages_name_each_other():
    found = pages(samples.sixty(60), page="A4")
    assert len(found) > 1
    assert re.search(r"\d+ bodies below: page 2", words(found[0]))
    assert {card for page in found for card in page.cards} == {
        card.id for card in samples.sixty(60).cards
    }


@pytest.mark.parametrize(("count", "seed"), [(67, 5798), (100, 3)])
def test_heads_of_later_pages_stand_in_the_order_of_the_first(count, seed):
    scene = samples.generated(count, seed, 0.6)
    first, *others = pages(scene)
    assert len(others) > 1
    for page in others:
        both = {card for card in first.cards if card in page.cards}
        assert both
        assert read(page, both) == read(first, both)


@pytest.mark.parametrize("count", [100, 200, 400])
def test_no_body_is_lost_on_many_pages(count):
    scene = samples.generated(count, 3, 0.05)
    found = pages(scene)
    assert {card for page in found for card in page.cards} == {card.id for card in scene.cards}
    assert all(page.width <= 1191 for page in found)


def test_a_frame_too_small_grows_and_says_so(caplog):
    grown._said.cache_clear()
    tallest = max(page.height for page in pages(samples.generated(12, 1), page="100x140"))
    assert tallest > 140 * POINTS
    assert "100 × 140 mm is too small for this picture" in caplog.text
    assert f"it was made 100 × {tallest / POINTS:.0f} mm" in caplog.text


def test_it_is_said_once_for_all_forms_and_not_of_a_page_that_holds_the_picture(caplog):
    grown._said.cache_clear()
    for _ in range(2):
        pages(samples.generated(12, 1), page="100x140")
    pages(samples.generated(12, 1), page="A4")
    pages(samples.sixty(60), page="web")
    assert len(caplog.records) == 1


@pytest.mark.parametrize(("count", "page"), [(145, "100x140"), (120, "400x120")])
def test_pages_that_grow_stay_as_wide_as_asked(count, page):
    found = pages(samples.generated(count, 7, 0.3), page=page)
    assert len(found) > 2
    assert {round(sheet.width / POINTS) for sheet in found} == {int(page.split("x")[0])}
    assert [fault for sheet in found for fault in geometry.faults(sheet)] == []


def test_circle_of_lines_is_drawn():
    lines = (*samples.sixty(60).lines, samples.line("g0", "l0", "reports"))
    scene = replace(samples.sixty(60), lines=lines)
    found = pages(scene)
    assert {card for page in found for card in page.cards} == {card.id for card in scene.cards}
