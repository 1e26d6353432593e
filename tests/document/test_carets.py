"""What a message underlines: whole words, from their first letter to their last."""

import pytest

from govgraph.document.bounds import Bounds
from govgraph.document.reader import read
from tests.document.language import cases, loaded
from tests.document.test_reader_problems import CASES

LANGUAGE = [*cases("language_problems"), *cases("language_lost")]
# Where the text is no YAML, a single caret points at the place; a name of a person is not shown.
READ = [case for case in CASES if case["read"] and "person" not in case["case"]]


def belongs_to_a_word(character):
    return character.isalnum() or character in "_-.&*!"


def cut_words(problems, lines):
    """Return what is underlined from or to within a word, with a space, or beyond the line."""
    found = []
    for place, width in ((one.place, one.width) for one in problems if one.place.line):
        line = lines[place.line - 1]
        start = place.column - 1
        under, rest = line[start : start + width], line[start + width :]
        if len(under) < width or width < 1:
            found.append(f"{under}|")
        elif under.strip() and under != under.strip():
            found.append(under)
        elif belongs_to_a_word(line[:start][-1:] or " ") and belongs_to_a_word(under[0]):
            found.append(f"{line[:start]}|{under}")
        elif belongs_to_a_word(rest[:1] or " ") and belongs_to_a_word(under[-1]):
            found.append(f"{under}|{rest}")
    return found


@pytest.mark.parametrize("case", READ, ids=lambda case: case["case"])
def test_no_word_is_underlined_in_part_in_a_file(case):
    data = bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode()
    reading = read(data, "f.yaml", Bounds())
    assert cut_words(reading.problems, reading.lines) == []


@pytest.mark.parametrize("case", LANGUAGE, ids=lambda case: case["case"])
def test_no_word_is_underlined_in_part_in_a_structure(case):
    result = loaded(case["text"])
    assert cut_words(result.problems, result.texts["f.yaml"]) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_where_a_file_cannot_be_read_further_a_single_caret_points(case):
    data = bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode()
    reading = read(data, "f.yaml", Bounds())
    ended = [] if case["read"] else reading.problems[-1:]
    assert [one.width for one in ended] == [1] * len(ended)
