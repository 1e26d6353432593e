"""What each form of the language means: a structure in, what it states out."""

import pytest

from tests.document.language import TELLERS, cases, content

CASES = cases("language_meaning")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_structure_states_what_its_case_says(case):
    told = content(case["text"])
    expected = {facet: case[facet] for facet in TELLERS if facet in case}
    assert expected, "a case says what its structure states"
    assert {facet: TELLERS[facet](told) for facet in expected} == expected
