"""The picture of who sits where: nothing overlaps, nothing is cut, every page has its headings."""

from __future__ import annotations

import re

import geometry
import pytest

from govgraph.document.load import Terms, load_data
from govgraph.errors import UsageError
from govgraph.structure import Structure
from govgraph_render.formats import draw_matrix
from govgraph_render.matrix import MOST_COLUMNS, MOST_ROWS
from govgraph_render.options import Options

HOSTILE = (
    "<script>alert(1)</script>",
    "]]><svg onload=x>",
    "it''s & &amp; \"quoted\"",
    "Wordwithoutanyspaceinit" * 12,
    "Many words in one name " * 12,
    "\U0001f1ec\U0001f1e7 \u6f22\u5b57 \u05e9\u05dc\u05d5\u05dd",
    "=1+1",
)
WORDS = ("Community", "Safeguarding", "Partnership", "of", "the", "Neighbourhood", "Board")


def structure(text):
    loaded = load_data("a.yaml", f"govgraph: 1\ntitle: Example\n{text}".encode(), Terms())
    assert loaded.content is not None, [problem.message for problem in loaded.problems]
    return Structure(loaded.content)


def name(number):
    return " ".join(WORDS[(number * 3 + place) % len(WORDS)] for place in range(number % 5 + 1))


def generated(bodies, organisations):
    """Return a structure in which each organisation has its part in some of the bodies."""
    orgs = [f"  o{n}: {{name: {name(n)} {n}}}" for n in range(organisations)]
    rows = [
        f"  b{n}: {{name: {name(n + 1)} {n}, status: new, statutory: true}}" for n in range(bodies)
    ]
    seats = [
        f"  - {{in: b{(n * 7 + k) % bodies}, org: o{n}, seat: Office {k},"
        f" role: {('member', 'invitee', 'chair')[(n + k) % 3]},"
        f" {'status: requested' if (n + k) % 5 == 0 else 'vacant: ' + str(k % 2 == 0).lower()}}}"
        for n in range(organisations)
        for k in range(3)
    ]
    return structure(
        "\n".join(["organisations:", *orgs, "bodies:", *rows, "seats:", *seats]) + "\n"
    )


def drawn(found, **options):
    return [geometry.read(page) for page in draw_matrix(found, "svg", Options(**options))]


SEATED = """
status: proposed
date: 2026
organisations: {police: Police, council: County Council, icb: Integrated Care Board}
bodies:
  board:
    name: Community Safety Board
    statutory: true
    chair: council
    members: [police, {org: icb, status: requested}]
  group: {name: Group, members: [{org: police, count: 3}, {org: council, vacant: true}]}
requirements: [{in: board, must_include: {voice: community}, because: residents ask for it}]
"""


def words(page):
    return [text.words for text in page.texts]


@pytest.mark.parametrize("theme", ["light", "print", "contrast", "dark"])
def test_small_table_has_no_fault(theme):
    (page,) = drawn(structure(SEATED), theme=theme)
    assert geometry.faults(page) == []


@pytest.mark.parametrize("page", ["A4", "A3", "slide", "web", "160x100", "90x240"])
@pytest.mark.parametrize(
    ("bodies", "organisations"), [(2, 3), (5, 13), (12, 30), (13, 31), (40, 70)]
)
def test_tables_of_all_sizes_have_no_fault(bodies, organisations, page):
    for sheet in drawn(generated(bodies, organisations), page=page):
        assert geometry.faults(sheet) == []


def columns_of(page):
    heads = next(each for each in page.root.iter() if each.get("class") == "heads")
    return len({text.get("x") for text in heads.iter(f"{geometry.SVG}text")}) - 1


def rows_of(page):
    return [each.get("data-id") for each in page.root.iter() if each.get("role") == "listitem"
            and each.get("data-id")]  # fmt: skip


@pytest.mark.parametrize("size", ["auto", "A4", "90x240"])
def test_pages_repeat_headings_and_hold_every_row_and_column_once(size):
    found = generated(30, 70)
    pages = [page for page in drawn(found, page=size) if rows_of(page)]
    table = found.matrix()
    for page in pages:
        assert {"Seats", "Seats in all"} & set(words(page))
        assert len(rows_of(page)) <= MOST_ROWS
    across = sum(rows_of(page)[0] == table.rows[0].id for page in pages)
    assert across >= len(table.columns) / MOST_COLUMNS
    shown = [row for page in pages for row in rows_of(page)]
    assert sorted(shown) == sorted([row.id for row in table.rows] * across)


def test_totals_stand_both_ways():
    (page,) = drawn(structure(SEATED))
    told = {text.words: text for text in page.texts}
    below = [text.words for text in page.texts
             if abs(text.y0 - told["Organisations with a seat"].y0) < 1]  # fmt: skip
    assert below == ["Organisations with a seat", "2", "2"]
    beside = [text.words for text in page.texts if abs(text.y0 - told["Police"].y0) < 2]
    assert beside[0] == "Police"
    assert beside[-1] == "4"


def test_missing_seats_have_the_numbers_of_the_list():
    found = structure(SEATED)
    (page,) = drawn(found)
    numbers = {each.number for each in found.findings() if each.rule.startswith("repr")}
    marks = [number for number, *_ in page.markers]
    assert {int(number) for number in marks} <= numbers
    assert all(marks.count(number) == 2 for number in set(marks))
    assert len(set(marks)) == 2


def test_key_holds_exactly_what_is_used():
    (page,) = drawn(structure(SEATED))
    assert page.key == [
        "seat:chair", "seat:member", "seat:vacant", "seat:missing", "badge:claim", "seat:blank",
    ]  # fmt: skip


def test_row_says_in_words_who_sits_where():
    (page,) = drawn(structure(SEATED))
    said = [each.get("aria-label") for each in page.root.iter() if each.get("data-id") == "police"]
    assert said == ["Police. Community Safety Board: member; Group: member, ×3"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_names_stay_inside_and_stay_text(hostile):
    text = SEATED.replace("police: Police", f"police: '{hostile}'")
    found = structure(text.replace("name: Group", f"name: '{hostile}'"))
    for page in drawn(found):
        assert geometry.faults(page) == []


def test_order_of_the_file_changes_no_byte():
    one = structure(SEATED)
    lines = SEATED.strip().split("\n")
    bodies = lines.index("bodies:")
    turned = [*lines[bodies:], *lines[:bodies]]
    other = structure("\n".join(turned))
    assert draw_matrix(one, "svg") == draw_matrix(other, "svg")


def test_page_of_the_web_brings_no_font_and_no_title():
    (page,) = drawn(structure(SEATED), page="web")
    assert "Who sits where: Example" not in words(page)
    (text,) = draw_matrix(structure(SEATED), "svg", Options(page="web"))
    assert b"font-face" not in text
    assert re.search(rb"var\(--ink\)", text)


def test_table_without_seats_is_refused_with_a_way_out():
    with pytest.raises(UsageError, match="give a body its `chair` or `members`"):
        draw_matrix(structure("bodies: {a: A}"), "svg")


@pytest.mark.parametrize("form", ["png", "pdf"])
def test_other_forms_are_written(form):
    pytest.importorskip({"png": "resvg_py", "pdf": "typst"}[form])
    (made,) = draw_matrix(structure(SEATED), form, Options(dpi=50))
    assert made[:4] in (b"\x89PNG", b"%PDF")
