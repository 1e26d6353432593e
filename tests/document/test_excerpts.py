"""Excerpts: layout, long lines, and what they never show."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.document.excerpts import excerpt
from govgraph.document.nodes import Place

SECRET = "Xanthippe Quill"


def shown(text, line, column=1, width=1):
    return "\n".join(excerpt(text.split("\n"), Place("f.yaml", line, column), width))


def test_the_layout_is_that_of_the_documentation():
    text = "x\n" * 39 + "  svrp:\n    reports_to: hwbb"
    assert shown(text, 41, 17, 4) == (
        "         40 |   svrp:\n"
        "         41 |     reports_to: hwbb\n"
        "            |                 ^^^^"
    )


def test_the_first_line_stands_alone_and_a_blank_one_is_left_out():
    assert shown("a: b", 1) == "          1 | a: b\n            | ^"
    assert shown("a: b\n\nc: d", 3) == "          3 | c: d\n            | ^"
    assert shown("a: b\nc: d\n  \ne: f", 4) == "          4 | e: f\n            | ^"
    assert shown("\n\na: b\nc: d", 4) == "          3 | a: b\n          4 | c: d\n            | ^"


@pytest.mark.parametrize("place", [Place("f"), Place("f", 3, 1), Place("f", 0, 1)])
def test_a_place_without_a_line_has_no_excerpt(place):
    assert excerpt(["a", "b"], place, 1) == []


@pytest.mark.parametrize(
    ("line", "column", "carets"),
    [
        ("\ta: b", 2, "    ^"),
        ("漢字: b", 5, "      ^"),
        ("e\u0301e\u0301: b", 7, "    ^"),
        ("\x1b[31m: b", 8, "          ^"),
        ("a: b", 9, "        ^"),
    ],
)
def test_the_caret_stands_under_its_character(line, column, carets):
    assert shown(line, 1, column).split("\n")[-1] == "            | " + carets


@pytest.mark.parametrize("column", [1, 60, 5000, 9990])
def test_a_long_line_is_cut_with_the_caret_in_sight(column):
    before, line, caret = shown("b" * 10_000 + "\n" + "a" * 10_000, 2, column, 50).split("\n")
    assert all(len(row) <= 14 + 101 for row in (before, line, caret))
    assert set(line[caret.index("^") : caret.rindex("^")]) <= set("a…")


# Every tenth column of a long line shows its tens: what stands in column 120 is a 2.
RULER = "".join(str(column // 10 % 10) if column % 10 == 0 else "." for column in range(1, 301))


@pytest.mark.parametrize(
    ("line", "column", "row"),
    [
        (RULER[:100], 100, RULER[:100]),
        (RULER[:101], 61, RULER[:100] + "…"),
        (RULER[:101], 62, "…" + RULER[2:101]),
        (RULER, 62, "…" + RULER[2:101] + "…"),
        (RULER, 121, "…" + RULER[61:160] + "…"),
        (RULER, 300, "…" + RULER[240:]),
    ],
)
def test_a_long_line_shows_sixty_columns_before_the_caret(line, column, row):
    shown_row, caret = shown(line, 1, column).split("\n")
    assert shown_row == "          1 | " + row
    assert caret.index("^") == 14 + min(column - 1, 60 if len(line) > 100 else 100)


def test_the_caret_of_a_long_line_ends_with_what_is_shown():
    assert shown(RULER, 1, 121, 200).split("\n")[-1] == "            | " + " " * 60 + "^" * 40
    assert shown(RULER, 1, 31, 200).split("\n")[-1] == "            | " + " " * 30 + "^" * 70
    assert shown(RULER[:99], 1, 91, 20).split("\n")[-1] == "            | " + " " * 90 + "^" * 9


@pytest.mark.parametrize("ahead", ["", "a", "ab", "e\u0301"])
def test_the_caret_of_a_long_line_counts_wide_characters_twice(ahead):
    shown_row, caret = shown(ahead + "漢" * 80 + "x", 1, len(ahead) + 81).split("\n")
    before = shown_row.removeprefix("          1 | ").partition("x")[0]
    assert [len(before.replace("漢", "__")), caret.index("^") - 14] == [60, 60]


@pytest.mark.parametrize("ahead", ["", "a"])
def test_a_long_line_of_wide_characters_goes_on_behind_a_hundred_columns(ahead):
    assert shown(ahead + "漢" * 80, 1).split("\n")[0] == f"          1 | {ahead}{'漢' * 50}…"


@pytest.mark.parametrize(
    ("before", "row"),
    [("short", "…"), ("x" * 61 + "y", "…y"), (RULER, "…" + RULER[61:160] + "…")],
)
def test_the_line_before_a_long_one_is_cut_at_the_same_column(before, row):
    assert shown(f"{before}\n{RULER}", 2, 121).split("\n")[0] == "          1 | " + row


def test_nothing_raw_reaches_a_terminal():
    rows = shown("a: \x1b[2J\x9b\u202e\u2066\ufeff\x07\x00", 1)
    assert rows.split("\n")[0] == (r"          1 | a: \x1b[2J\x9b\u202e\u2066\ufeff\x07\x00")


PERSONS = [
    f"person: {SECRET}",
    f"- person: {SECRET}  # who",
    f"{{org: x, person: {SECRET}, seat: y}}",
    f"{{org: x, person: '{SECRET}, the''}} first', seat: y}}",
    f'{{"person": "{SECRET} \\" x", seat: y}}',
    f"{{person: [{SECRET}, {SECRET}], seat: y}}",
    f"Person : {SECRET}",
    f"persons: {SECRET}",
    f"persn: {SECRET}",
    f"person:\n  {SECRET}\n  {SECRET}",
    f"person: |\n  {SECRET}\n\n  {SECRET}",
    f"person:\n  - {SECRET}\n  - {SECRET}",
    f'person: "first\n{SECRET}"',
    f"- {{org: x, person:\n  {SECRET}, seat: y}}",
    f"- {{org: x, person: one\n  {SECRET}, seat: y}}",
    f'- {{org: x, person:\n  "{SECRET}", seat: y}}',
    f"- {{person: {SECRET}, other: z, person: {SECRET}}}",
    f'person: "{SECRET}',
]


@pytest.mark.parametrize("text", PERSONS)
def test_the_value_of_person_is_never_shown(text):
    for line in range(1, text.count("\n") + 2):
        for column in (1, 10, 30):
            rows = shown(text, line, column, 40)
            assert "Quill" not in rows
            assert "Xanth" not in rows
    assert "…" in rows


@pytest.mark.parametrize(
    ("text", "line", "kept"),
    [
        (f"{{person: {SECRET}, seat: Chair}}", 1, "{person: …, seat: Chair}"),
        (f"person: {SECRET}\nseat: Chair", 2, "seat: Chair"),
        (f"- person: {SECRET}\n  seat: Chair", 2, "  seat: Chair"),
        (f"- {{person: {SECRET}}}\n- {{org: police}}", 2, "- {org: police}"),
        ("chairperson: x", 1, "chairperson: x"),
        ("note: a person in charge", 1, "note: a person in charge"),
        (f"person:\n  {SECRET}\nseat: Chair", 3, "seat: Chair"),
    ],
)
def test_what_stands_beside_it_is_shown(text, line, kept):
    assert f"{line:>11} | {kept}" in shown(text, line).split("\n")


@pytest.mark.parametrize(
    ("text", "all_shown"),
    [
        # quoted, with quotes inside
        ('person: "x \\", y: S", note: z', "person: …, note: z"),
        ("{person: 'x'', y: S', note: z}", "{person: …, note: z}"),
        ("person: 'S\n  T' # chair\nnote: y", "person: …\n… # chair\nnote: y"),
        ('person: "S\n\n  T" U\nnote: y', "person: …\n\n…\nnote: y"),
        ('person:\n  "S\n  T"\nnote: x', "person:\n  …\n…\nnote: x"),
        # what stands behind the closing quote is part of a name that was quoted wrongly
        ('person: "S" T, note: x', "person: …, note: x"),
        ('{person: "S" T, note: x}', "{person: …, note: x}"),
        # in braces: to the next key, or to what closes them
        ("{person: S, T, note: x}", "{person: …, note: x}"),
        ("{person: S, T}, x: y", "{person: …}, x: y"),
        ("{person: [S, T], note: x}", "{person: …, note: x}"),
        ("{person: {first: S, last: T}, note: x}", "{person: …, note: x}"),
        ("[{note: [a, b]}, {person: S}, {note: b}]", "[{note: [a, b]}, {person: …}, {note: b}]"),
        ('{person: S, "T", "note": x}', '{person: …, "note": x}'),
        ("note: {a: b}, person: S, T: x", "note: {a: b}, person: …"),
        ("note: {a: [b]}, person: S, T: x", "note: {a: [b]}, person: …"),
        ("note: [{a: b}, c], person: S, T: x", "note: [{a: b}, c], person: …"),
        # over several lines in braces
        ("{person:\n\n  S\n  T,\n  note: x}", "{person:\n\n  …\n  …,\n  note: x}"),
        ("{person:\n  S, note: x}\nnote: y", "{person:\n  …, note: x}\nnote: y"),
        ("{person: S\n T, note: x}", "{person: …\n …, note: x}"),
        ("{person: S,\n T, note: x}", "{person: …,\n …, note: x}"),
        ("{person: S, # a\n T, note: x}", "{person: …, # a\n …, note: x}"),
        ("{person: S,\n note: x}", "{person: …,\n note: x}"),
        ("{person:\n  note: x}", "{person:\n  note: x}"),
        # over several lines without braces
        ("person:\n\n  S\n  T: U\n\nnote: x", "person:\n\n  …\n  …\n\nnote: x"),
        ("- person: |\n    S\n    T\n  note: x", "- person: …\n    …\n    …\n  note: x"),
        ("people:\n- S\n- T\nnote: x", "people:\n…\n…\nnote: x"),
        ("person:\nS\nT\nnote: x", "person:\n…\n…\nnote: x"),
        ("- person:\nS\nnote: x", "- person:\n…\nnote: x"),
        ("- person:\n    S\n- T\n- note: x", "- person:\n    …\n- T\n- note: x"),
        # a comment where the name should be
        ("person: # S\nnote: x", "person: …\nnote: x"),
        ("person: # S\n  T\nnote: x", "person: …\n  …\nnote: x"),
        # the key and what is none
        ("'person' : S", "'person' : …"),
        ('{"presons":S}', '{"presons":…}'),
        ("PEOPLE : S", "PEOPLE : …"),
        ("a-person: x\nspokesperson: y\nperson-in-charge: z", None),
    ],
)
@pytest.mark.parametrize("above", ["", "a: b\n", "a: b\n\nc: d\n"])
def test_all_of_a_person_is_hidden_and_nothing_else(text, all_shown, above):
    text = above + text
    rows = [shown(text, line).split("\n")[-2][14:] for line in range(1, text.count("\n") + 2)]
    assert "\n".join(rows) == above + (all_shown or text.removeprefix(above))


@pytest.mark.parametrize(
    "text",
    ["{person: Ann Other, seat: Chair}", "{person: 'Ann Other', seat: Chair}",
     '{person: "Ann" Other, seat: Chair, person: x}', "{person: A, seat: Chair}"],
)  # fmt: skip
def test_the_caret_behind_a_hidden_person_stands_under_its_word(text):
    row, caret = shown(text, 1, text.index("seat") + 1, 4).split("\n")
    assert row[caret.index("^") : caret.rindex("^") + 1] == "seat"


def test_a_person_is_hidden_however_long_the_value_is():
    text = "person: >\n" + "  S\n" * 300 + "note: x"
    assert {shown(text, line).split("\n")[-2][14:] for line in range(2, 302)} == {"  …"}
    assert shown(text, 302).endswith("note: x\n            | ^")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(), min_size=1), st.integers(1, 12), st.integers(1, 40), st.integers(0, 40))
def test_any_lines_give_a_harmless_excerpt(lines, number, column, width):
    rows = excerpt(lines, Place("f", number, column), width)
    assert len(rows) <= 3
    assert not any(unicodedata.category(one) in ("Cc", "Cs") for row in rows for one in row)
