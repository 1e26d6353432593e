"""The outline says everything that the picture says, in every form and language."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
import samples

from govgraph.errors import UsageError
from govgraph_render.languages import known, said
from govgraph_render.scene import Cluster, canonical
from govgraph_render.wording import FORMS, outline

SCENES = {
    "cambridgeshire": samples.CAMBRIDGESHIRE,
    "surrey": samples.SURREY,
    "members": samples.MEMBERS,
    "compared": samples.COMPARED,
    "generated": samples.generated(30, 2),
}


def shown(scene):
    """Yield every text of the picture, with the numbers of its marks."""
    yield from (scene.title, scene.subtitle, scene.source)
    yield scene.heading if scene.items else ""
    if scene.status:
        yield from (scene.status.word, scene.status.date)
    yield from (band.label for band in scene.bands)
    yield from (str(mark.number) for mark in scene.marks)
    for card in (*scene.cards, *scene.side):
        yield from (card.name, card.note, *card.words)
        yield from (badge.words for badge in card.badges)
        yield from (each.name for each in card.members)
        yield from (seat.label for seat in card.seats)
        yield from (str(seat.mark.number) for seat in card.seats)
        yield from (str(mark.number) for mark in card.marks)
    for line in scene.lines:
        yield from (line.words, line.when)
        yield str(line.mark.number) if line.mark else ""
    for item in scene.items:
        yield from (item.title, item.text, item.severity, item.basis)
    yield from (cluster.name for cluster in scene.clusters)


def words_of(text):
    return set(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", SCENES)
def test_every_word_of_the_picture_is_in_the_outline(name, form):
    scene = canonical(SCENES[name])
    told = words_of(outline(scene, form))
    assert {word for text in shown(scene) for word in words_of(text)} - told == set()


def test_a_groups_name_is_told_with_its_bodies():
    cards = tuple(replace(card, group="north") for card in samples.SURREY.cards[:2])
    scene = replace(samples.SURREY, cards=cards, clusters=(Cluster("north", "North family"),))
    assert outline(scene, "text").count("In the group North family") == 2


def test_headings_are_welsh_where_asked_and_the_structure_stays_as_written():
    english, welsh = (outline(samples.SURREY, "text", tongue) for tongue in ("en", "cy"))
    assert "Bylchau a materion i’w setlo" in welsh
    assert "Gaps and points to settle" not in welsh
    assert "Community Safety and Prevention Board" in welsh
    assert len(english.splitlines()) == len(welsh.splitlines())


def test_a_welsh_structure_has_welsh_headings_without_asking():
    assert "Ffynhonnell" in outline(replace(samples.SURREY, language="cy"), "text")


def test_numbers_stay_in_translated_words():
    assert said("Tier 3", "cy") == "Haen 3"
    assert said("Page 1 of 2", "cy-GB") == "Tudalen 1 o 2"
    assert said("Tier 3", "en-GB") == "Tier 3"
    assert known() == ("en", "cy")


class Nesting(HTMLParser):
    """Checks that each list stands in an item, and that all is closed."""

    def __init__(self):
        super().__init__()
        self.open, self.faults = [], []

    def handle_starttag(self, tag, attrs):
        above = self.open[-1] if self.open else ""
        if (tag == "ul" and above not in ("body", "li")) or (tag == "li" and above != "ul"):
            self.faults.append((tag, above))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            self.faults.append((tag, "crossed"))


@pytest.mark.parametrize("name", SCENES)
def test_html_is_well_formed(name):
    reader = Nesting()
    reader.feed(outline(SCENES[name], "html"))
    assert (reader.faults, reader.open) == ([], [])


def test_signs_of_a_form_are_told_as_letters():
    card = replace(samples.SURREY.cards[0], name="<b>*R|D*</b>")
    scene = replace(samples.SURREY, cards=(card,), lines=())
    assert "&lt;b&gt;*R|D*" in outline(scene, "html")
    assert r"&lt;b&gt;\*R&#124;D\*" in outline(scene, "markdown")


def test_all_lines_stand_in_the_table():
    told = outline(samples.SURREY, "markdown").partition("## Lines")[2]
    assert told.count("\n| ") == len(samples.SURREY.lines) + 2


@pytest.mark.parametrize(("form", "language"), [("word", ""), ("text", "fr")])
def test_an_unknown_form_or_language_says_what_there_is(form, language):
    with pytest.raises(UsageError, match=r"text, markdown, html|en or cy"):
        outline(samples.SURREY, form, language)
