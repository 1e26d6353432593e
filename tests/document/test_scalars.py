"""Rule 7 of the format: which plain scalars are not text, and which characters none may hold."""

import pytest

from govgraph.document.scalars import FORBIDDEN, FORBIDDEN_IN_VALUE, described, typed

NUMBERS = {
    "0": 0, "-0": 0, "7": 7, "11": 11, "-5": -5, "2027": 2027,
    "1.5": 1.5, "3.10": 3.1, "0.5": 0.5, "-2.25": -2.25, "123456789012345": 123456789012345,
}  # fmt: skip
TEXTS = (  # the last two lines: digits of other scripts, and more digits than a number keeps
    *("no", "No", "on", "off", "yes", "y", "n", "True", "TRUE", "False", "Null", "none", "~~"),
    *("012", "00", "01.5", "+5", ".5", "5.", "-", "--", "-.5", "1e3", "1_000", "1,000", "0x1F"),
    *("0o17", "12:30", "1:2:3", "2027-04", "2027-04-01", ".inf", ".nan", "1.2.3", "1a"),
    *("\u0663", "\u00b2", "\uff11"),
    *("1234567890123456", "1.234567890123456", "9" * 100_000),
)


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_a_decimal_number_is_a_number(text, value):
    assert typed(text) == value
    assert type(typed(text)) is type(value)


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("false", False), ("null", None), ("~", None), ("", None)]
)
def test_five_words_are_not_text(text, value):
    assert typed(text) is value


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text[:20]))
def test_everything_else_is_text_as_written(text):
    assert typed(text) is text


@pytest.mark.parametrize(
    "character",
    [
        *"\x00\x01\x08\x0b\x0c\x1b\x1f\x7f\x80\x9f",
        *"\u061c\u200e\u200f\u202a\u202e\u2066\u2069",
        *"\ufeff\ufdd0\ufffe\uffff\U0001fffe\U0010ffff\ud800\udfff",
    ],
)
def test_forbidden_characters_are_found(character):
    assert FORBIDDEN.search(f"a{character}b")
    assert FORBIDDEN_IN_VALUE.search(f"a{character}b")


@pytest.mark.parametrize(
    "character", "\t\n aé€漢😀\u200c\u200d\ufe0f\xa0\xad\u2028\ufffd\U000e0067"
)
def test_joiners_selectors_and_letters_may_stand_in_text(character):
    assert not FORBIDDEN.search(f"a{character}b")
    assert not FORBIDDEN_IN_VALUE.search(f"a{character}b")


@pytest.mark.parametrize("character", "\r\x85")
def test_line_ends_are_layout_in_a_file_and_forbidden_in_a_value(character):
    assert not FORBIDDEN.search(character)
    assert FORBIDDEN_IN_VALUE.search(character)


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x1b", "U+001B (ESCAPE)"),
        ("\x01", "U+0001"),
        ("\u202e", "U+202E (RIGHT-TO-LEFT OVERRIDE)"),
        ("\U0001fffe", "U+1FFFE"),
    ],
)
def test_a_character_is_described_by_number_and_name(character, name):
    assert described(character) == name


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000 (NUL)"),
        ("\x01", "U+0001"),
        ("\x07", "U+0007 (BELL)"),
        ("\x08", "U+0008 (BACKSPACE)"),
        ("\x0b", "U+000B (VERTICAL TAB)"),
        ("\x0c", "U+000C (FORM FEED)"),
        ("\r", "U+000D (CARRIAGE RETURN)"),
        ("\x1b", "U+001B (ESCAPE)"),
        ("\x7f", "U+007F (DELETE)"),
        ("\x85", "U+0085 (NEXT LINE)"),
        ("\ufeff", "U+FEFF (BYTE ORDER MARK)"),
        ("\u202e", "U+202E (RIGHT-TO-LEFT OVERRIDE)"),
        ("\U0001f600", "U+1F600 (GRINNING FACE)"),
    ],
)
def test_a_character_that_nobody_sees_is_told_by_its_number_and_name(character, name):
    assert described(character) == name
