"""The list on pages of its own: nothing runs into the foot, however long an entry is."""

from __future__ import annotations

from dataclasses import replace

import geometry
import pytest
import samples

from govgraph_render.formats import svg
from govgraph_render.options import Options


@pytest.mark.parametrize("language", ["en-GB", "cy"])
@pytest.mark.parametrize("page", ["60x60", "60x120", "70x100", "90x90"])
def test_words_about_pages_stay_on_a_slim_page(page, language):
    scene = replace(samples.SURREY, language=language)
    for sheet in svg.render(scene, Options(page=page)):
        assert geometry.faults(geometry.read(sheet)) == []


@pytest.mark.parametrize("words", [20, 200, 600])
@pytest.mark.parametrize("page", ["A4", "160x100", "100x100"])
def test_a_long_entry_keeps_clear_of_the_foot(page, words):
    items = tuple(replace(item, text="word " * words) for item in samples.SURREY.items)
    scene = replace(samples.SURREY, items=items)
    for sheet in svg.render(scene, Options(page=page)):
        assert geometry.faults(geometry.read(sheet)) == []
