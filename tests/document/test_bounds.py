"""The bounds and the option that changes them."""

import pytest

from govgraph.document.bounds import Bounds, bounds_from
from govgraph.errors import UsageError


def test_the_usual_bounds_are_those_of_the_documentation():
    assert Bounds() == Bounds(64, 33_554_432, 1_048_576, 100_000, 2_000_000, 10_000)


def test_a_text_changes_one_bound_and_the_last_one_holds():
    bounds = bounds_from(["nesting=100", " files = 7 ", "nesting=99"])
    assert bounds == Bounds(nesting=99, files=7)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "nestling=3",
            '--limit nestling=3: there is no limit called "nestling"; did you mean nesting?'
            " The limits are nesting, document, scalar, bodies, facts, files.",
        ),
        (
            "=3",
            '--limit =3: there is no limit called "".'
            " The limits are nesting, document, scalar, bodies, facts, files.",
        ),
        *(
            (
                f"files={number}",
                f"--limit files={number}: a limit is a whole number of 1 or more,"
                " as in --limit files=10000",
            )
            for number in ("", "0", "-1", "1.5", "many", "²", "9" * 16, "9" * 5000)
        ),
    ],
)
def test_what_is_no_bound_is_refused_with_the_known_names(text, message):
    with pytest.raises(UsageError) as refused:
        bounds_from([text])
    assert str(refused.value) == message


@pytest.mark.parametrize("number", ["1", "999999999999999"])
def test_any_whole_number_of_fifteen_digits_is_a_bound(number):
    assert bounds_from([f"bodies={number}"]).bodies == int(number)
