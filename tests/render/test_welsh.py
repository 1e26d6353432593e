"""A Welsh structure has a Welsh picture: no fixed word of it stays English, wherever it stands."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import files
from xml.etree import ElementTree

import pytest
import samples

from govgraph.catalogue import load
from govgraph.changes.diff import comparison
from govgraph.changes.together import told
from govgraph.document.kinds import TIERS
from govgraph.document.line_types import line_types
from govgraph_render import Options, draw, outline
from govgraph_render.compose.bodies import STATUSES
from govgraph_render.compose.change_list import GAINED, LOST, OPENINGS
from govgraph_render.compose.comparison import STATES
from govgraph_render.formats import draw_comparison, draw_matrix, svg
from govgraph_render.languages import dated, listed, phrase, said
from govgraph_render.paint.key import SEAT_WORDS, STANDINGS
from govgraph_render.paint.styles import LOOKS
from govgraph_render.scene import APART, KIND_WORDS, MARK_WORDS, ROLE_WORDS

TABLE = json.loads(files("govgraph_render.languages").joinpath("cy.json").read_text("utf-8"))
WELSH = {word for text in TABLE.values() for word in re.findall(r"[^\W\d_]+", text.casefold())}
STRUCTURE = """
govgraph: 1
language: cy
title: Zzteitl
about: Zzpwnc zzyma. Zzail.
status: proposed
date: 2026-11-03
territory: wales
sources: {papur: {title: Zzpapur, date: 2026-10}}
areas:
  x: {name: Zzx, kind: county}
  y: {name: Zzy, kind: county}
organisations:
  cyngor: {name: Zzcyngor, tier: county, funds: bwrdd}
  heddlu: {name: Zzheddlu}
groups: {teulu: Zzteulu}
bodies:
  bwrdd:
    name: Zzbwrdd
    kind: board
    tier: county
    status: new
    statutory: true
    chair: {org: cyngor, seat: Zzswydd}
    members: [{org: heddlu, vacant: true}]
    attends: {org: heddlu, seat: Zzarall}
    meets: {in: [March, September], times: 2, per: year}
    source: papur#2
  iechyd: {name: Zziechyd, external: true, tier: county}
  trais: {name: Zztrais, kind: working-group, tier: district, reports_to: bwrdd, group: teulu,
          consults: {to: iechyd, when: zzamod}, meets: quarterly}
  thema: {name: Zzthema, kind: sub-group, tier: district, part_of: bwrdd, escalates_to: iechyd,
          appoints: iechyd, meets: when needed}
  cymorth: {name: Zzcymorth, kind: function, cross_cutting: true, supports: bwrdd}
  lleol: {name: Zzlleol, kind: partnership, count: 6, tier: local, works_with: thema,
          informs: {to: bwrdd, status: missing}}
  sir: {name: "Zzsir {area}", kind: partnership, tier: local, for_each: {area: county},
        reports_to: bwrdd, chair: {seat: Zzcadeirydd, org: cyngor}, duties: uk/csp-strategy-group}
  unig: {name: Zzunig, kind: office}
requirements:
  - {in: bwrdd, must_include: {voice: community}, because: zzrheswm}
  - {in: bwrdd, must_not_include: {kind: zzmath}, because: zzrheswm}
questions:
  - {about: trais, ask: "Zzcwestiwn?", owner: Zzperchennog, due: 2027-01}
views:
  cyfarfod: {title: Zzgolwg, show: [meetings, members, notes, gaps]}
"""
MANY = "".join(f"  corff-{n}: {{name: Zzcorff, reports_to: {'trais' if n % 2 else 'thema'}}}\n"
               for n in range(40))  # fmt: skip


def loaded(tmp_path, text, name="strwythur"):
    path = tmp_path / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return load(str(path))


def texts(node, found):
    """Gather what a reader sees or hears of a page, without what it says is English."""
    if node.get("lang") == "en-GB":
        return found
    if node.tag.rpartition("}")[2] in ("text", "title", "desc"):
        found.append(node.text or "")
    found.append(node.get("aria-label") or "")
    for child in node:
        texts(child, found)
    return found


def strange(pages):
    """Return the words of pages that are neither the structure's nor Welsh."""
    found = set()
    for page in pages:
        root = ElementTree.fromstring(page)
        assert root.get("lang") == "cy"
        found |= {word for text in texts(root, []) for word in words_of(text)}
    return found - WELSH


def words_of(text):
    return {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if word[:2] != "zz"}


@pytest.mark.parametrize(
    "options",
    [
        Options(notes=True, members=True),
        Options(expand=True, page="A3"),
        Options(focus="trais", up=None),
        Options(view="cyfarfod"),
        Options(page="160x100", notes=True),
    ],
    ids=["whole", "expanded", "focus", "view", "small"],
)
def test_no_english_word_is_left_in_a_welsh_picture(tmp_path, options):
    assert strange(draw(loaded(tmp_path, STRUCTURE), "svg", options)) == set()


def test_no_english_word_is_left_on_several_pages(tmp_path):
    text = STRUCTURE.replace("requirements:", f"{MANY}requirements:")
    pages = draw(loaded(tmp_path, text), "svg", Options(page="A4"))
    assert len(pages) > 2
    assert strange(pages) == set()


def test_no_english_word_is_left_in_the_table_of_seats(tmp_path):
    assert strange(draw_matrix(loaded(tmp_path, STRUCTURE), "svg")) == set()


def test_no_english_word_is_left_in_the_picture_of_changes(tmp_path):
    new = STRUCTURE.replace("informs: {to: bwrdd, status: missing}", "informs: bwrdd")
    new = new.replace("  unig: {name: Zzunig, kind: office}\n", "").replace("Zzteitl", "Zznewydd")
    sides = (loaded(tmp_path, STRUCTURE, "hen"), loaded(tmp_path, new, "newydd"))
    found = comparison(*sides)
    assert strange(draw_comparison(sides, (found, told(found)), "svg")) == set()


def test_no_english_word_is_left_in_a_welsh_outline(tmp_path):
    words = outline(loaded(tmp_path, STRUCTURE), "text", Options(gaps=False, members=True))
    assert words_of(words) - WELSH == set()


def test_a_scene_of_ones_own_is_worded_too():
    (page, *_) = svg.render(replace(samples.SURREY, language="cy"), Options())
    assert "Allwedd" in page.decode()
    assert ">Key<" not in page.decode()


def test_a_word_without_welsh_stays_english():
    assert said("Nobody has put this into Welsh", "cy") == "Nobody has put this into Welsh"
    assert phrase("{} has no Welsh", "cy", "This") == "This has no Welsh"


def test_what_checks_say_is_marked_as_english(tmp_path):
    (page, *_) = draw(loaded(tmp_path, STRUCTURE), "svg", Options(page="A3"))
    items = [node for node in ElementTree.fromstring(page).iter() if node.get("class") == "item"]
    tongues = {node.get("lang") for node in items}
    assert tongues == {"en-GB", None}
    asked = next(node for node in items if "Zzcwestiwn" in (node.get("aria-label") or ""))
    assert asked.get("lang") is None


def test_what_checks_say_is_marked_as_english_in_a_page_of_words(tmp_path):
    page = outline(loaded(tmp_path, STRUCTURE), "html")
    assert '<html lang="cy">' in page
    assert '<span lang="en-GB">1. ' in page


def test_an_english_picture_is_welsh_where_asked(tmp_path):
    structure = loaded(tmp_path, STRUCTURE.replace("language: cy\n", ""))
    assert b"Allwedd" not in draw(structure, "svg")[0]
    assert b"Allwedd" in draw(structure, "svg", Options(language="cy"))[0]


def test_lists_and_dates_are_in_the_language():
    assert (listed(["A", "B", "C"], "en"), listed([], "cy")) == ("A, B and C", "")
    assert dated("14 March 2013", "cy") == "14 Mawrth 2013"


def test_every_table_of_fixed_words_has_its_welsh():
    fixed = [
        *KIND_WORDS.values(), *MARK_WORDS.values(), *ROLE_WORDS.values(), *SEAT_WORDS.values(),
        *STANDINGS.values(), *OPENINGS.values(), GAINED, LOST,
        *(tier.capitalize() for tier in TIERS), *APART.values(), "STATUTORY", "SEVERAL",
        *(word for _, word in STATES.values()), *(word for word, _ in STATUSES.values()),
        "DRAFT", "PROPOSED", "AGREED", "IN FORCE", "SUPERSEDED", "COMPARISON",
        *(look.words for look in LOOKS.values() if look.words != "{}"),
        *(each.name for each in line_types().values()),
    ]  # fmt: skip
    assert [words for words in fixed if words not in TABLE] == []


@pytest.mark.parametrize("words", TABLE)
def test_places_for_values_are_as_many_in_both(words):
    assert TABLE[words].count("{}") == words.count("{}")
    assert TABLE[words].strip()
