"""What is offered for a word that is not known: near words only, the nearest first."""

from __future__ import annotations

import pytest

from govgraph.document.nearest import Words, did_you_mean, listed, lookalike, nearest

# More than are compared letter by letter: ids as a nation has them.
MANY = [f"{kind}-{place}" for kind in ("board", "forum", "panel") for place in range(100, 500)]


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("shraed", ["shared", "other"], ["shared"]),
        ("Safety_Board", ["safety-board"], ["safety-board"]),
        ("safety board", ["safety-board"], ["safety-board"]),
        ("sаfеty", ["safety"], ["safety"]),  # with two Cyrillic letters
        # three letters of five alike are just enough, two are not
        ("abcxy", ["abcde"], ["abcde"]),
        ("abxyz", ["abcde"], []),
        ("abc", ["abcdefg"], ["abcdefg"]),
        ("abc", ["abcdefgh"], []),
        ("", ["a"], []),
        ("a", [], []),
        # those almost as near come too, by alphabet; those clearly less near do not
        ("forum-a", ["forum-c", "forum-b"], ["forum-b", "forum-c"]),
        ("forum-a", ["forum-a", "forum-b"], ["forum-a"]),
        ("forum-ab", ["forum-abc", "forum-b", "forums"], ["forum-abc", "forum-b"]),
        (
            "forum-a",
            ["forum-e", "forum-d", "forum-c", "forum-b"],
            ["forum-b", "forum-c", "forum-d"],
        ),
    ],
)
def test_the_nearest_words_are_found(word: str, known: list[str], found: list[str]) -> None:
    assert nearest(word, known) == found


def test_no_more_are_found_than_asked_for() -> None:
    known = ["forum-b", "forum-c", "forum-d", "forum-e"]
    assert nearest("forum-a", known, 1) == ["forum-b"]
    assert nearest("forum-a", known, 9) == known


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("bord-123", "board-123"),
        ("board-12", "board-123"),
        ("Board_321", "board-321"),
        ("forum499", "forum-499"),
        ("panle-444", "panel-444"),
    ],
)
def test_the_nearest_is_found_among_very_many(word: str, found: str) -> None:
    assert found in Words(MANY).nearest(word, 20)


def test_among_very_many_what_is_nothing_like_them_has_no_nearest() -> None:
    words = Words(MANY)
    assert words.nearest("xyz") == []
    assert words.nearest("") == []
    assert Words([*MANY, "health-and-wellbeing"]).nearest("heath-and-welbeing") == [
        "health-and-wellbeing"
    ]


def test_a_very_long_word_is_looked_at_as_far_as_a_hundred_letters() -> None:
    long = "a" * 100
    assert nearest(long + "b" * 5_000, [long + "c" * 5_000]) == [long + "c" * 5_000]
    assert lookalike("x" * 99 + "а").startswith(" Letter 100 is а")
    assert lookalike("x" * 100 + "а") == ""


def test_a_letter_that_only_looks_like_ours_is_named() -> None:
    assert lookalike("bоard") == (
        " Letter 2 is о (U+043E, Cyrillic small letter o), which only looks like o"
    )
    assert lookalike("board") == ""
    assert did_you_mean("bоard", ["board", "panel"]) == f"did you mean board?{lookalike('bоard')}"
    assert did_you_mean("xyz", ["board"]) == ""


def test_words_are_listed_as_a_sentence_does() -> None:
    assert [listed("abc"[:number]) for number in range(4)] == ["", "a", "a or b", "a, b or c"]
    assert listed(["a", "b"], "and") == "a and b"
