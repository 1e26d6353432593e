"""What is wrong with a structure: each mistake with its whole message, place and way out."""

import pytest

from tests.document.language import cases, finds, loaded

# The second table holds what could be lost, or taken for something else, in silence.
CASES = [*cases("language_problems"), *cases("language_lost")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_mistake_is_told_once_with_its_place_and_a_way_out(case):
    result = loaded(case["text"])
    assert finds(result) == case["finds"]
    assert result.content is None
    assert all(problem.hint for problem in result.problems)
