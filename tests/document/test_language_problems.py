"""What is wrong with a structure: each mistake with its whole message, place and way out."""

import re

import pytest

from govgraph.document.model.reading import words_of
from tests.document.language import cases, finds, loaded

# The second table holds what could be lost, or taken for something else, in silence.
CASES = [*cases("language_problems"), *cases("language_lost")]
NAMED = re.compile(r"\b(?P<id>[a-z][a-z0-9-]*): \{name: (?P<name>[A-Z][\w -]*), ")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_mistake_is_told_once_with_its_place_and_a_way_out(case):
    result = loaded(case["text"])
    assert finds(result) == case["finds"]
    assert result.content is None
    assert all(problem.hint for problem in result.problems)


def without_names(text):
    """Return a text without the names that its ids say as well, each column as it was."""

    def blank(found):
        start = f"{found['id']}: {{"
        return start.ljust(len(found[0])) if words_of(found["id"]) == found["name"] else found[0]

    return NAMED.sub(blank, text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_has_no_name_is_told_of_by_the_words_of_its_id(case):
    assert finds(loaded(without_names(case["text"]))) == case["finds"]
