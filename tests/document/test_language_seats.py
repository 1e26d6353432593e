"""What a seat says of how it passes on."""

import pytest

from tests.document.language import content


@pytest.mark.parametrize(
    ("written", "said"), [("true", True), ("false", False), ("every year", "every year")]
)
def test_rotation_is_words_or_only_known(written, said):
    told = content(f"bodies: {{a: {{name: A, chair: {{seat: Leader, rotates: {written}}}}}}}")
    assert told.seats[0].entry.rotates is said or told.seats[0].entry.rotates == said
