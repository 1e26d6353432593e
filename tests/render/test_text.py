"""Words are measured, wrapped and cleaned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph_render.text import BOLD, clean, width, wrap


@given(st.text(max_size=200), st.floats(20, 300))
def test_lines_are_never_wider_than_the_room(text, room):
    for line in wrap(clean(text), 10, BOLD, room):
        assert width(line, 10, BOLD) <= room + 0.01 or len(line) <= 2


@given(st.text(alphabet="abc de", max_size=80))
def test_no_word_is_lost(text):
    assert " ".join(wrap(clean(text), 10, BOLD, 500)).split() == text.split()


def test_two_lines_are_evened_out():
    first, second = wrap("Community Safety and Prevention Board", 10, 600, 150)
    assert abs(width(first, 10, 600) - width(second, 10, 600)) < 40


def test_long_word_is_broken_with_a_hyphen():
    first, *_ = wrap("Supercalifragilistic", 10, 600, 50)
    assert first.endswith("-")


def test_more_lines_than_allowed_end_in_an_ellipsis():
    lines = wrap("one two three four five six seven eight nine", 10, 400, 40, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


@pytest.mark.parametrize(
    ("dirty", "plain"),
    [("a\nb\tc", "a b c"), ("x\x00y", "xy"), ("\u202eabc\u2069", "abc"), ("e\u0301", "é"),
     ("\ud800z", "z"), ("q\ufffe", "q")],
)  # fmt: skip
def test_harmful_letters_go(dirty, plain):
    assert clean(dirty) == plain
