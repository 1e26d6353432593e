"""The list beneath: a message becomes a title and a text, cut where a reader would breathe."""

from __future__ import annotations

import pytest

from govgraph_render.compose.marks import split


@pytest.mark.parametrize(
    ("message", "title", "text"),
    [
        (
            "Audit Committee has no chair, so nobody calls its meetings",
            "Audit Committee has no chair",
            "So nobody calls its meetings.",
        ),
        (
            'The line from A to B ("works with": align aims) is not agreed, so nothing ties them',
            'The line from A to B ("works with": align aims) is not agreed',
            "So nothing ties them.",
        ),
        (
            "The Board has no seat for business, which it asks for: partners saw a need",
            "The Board has no seat for business, which it asks for",
            "Partners saw a need.",
        ),
        ("Who chairs the Board? The minutes name none", "Who chairs the Board?",
         "The minutes name none."),
        ("When does this happen: The merger? No date", "When does this happen: The merger?",
         "No date."),
        ("Who sits there?", "Who sits there?", ""),
        ("The “board: so called”, is named twice", "The “board: so called”, is named twice", ""),
        ("Group: B has no chair", "Group: B has no chair", ""),
    ],
)  # fmt: skip
def test_a_message_is_cut_outside_brackets_and_quotes(message, title, text):
    assert split(message) == (title, text)


def test_a_name_is_never_cut():
    assert split("Group; A? B has no chair, so nobody calls", ["Group; A? B"]) == (
        "Group; A? B has no chair",
        "So nobody calls.",
    )
