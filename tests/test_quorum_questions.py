"""A quorum above the seats listed is asked about where there may be more of them."""

from __future__ import annotations

from io import StringIO

import pytest

import govgraph
from govgraph.catalogue import vocabulary
from govgraph.document.load import Terms, load_data
from govgraph.graph.index import View
from govgraph.rules.representation import quorum_unreachable

TERMS = Terms(vocabulary=vocabulary())


def questions(body: str) -> list[str]:
    text = f"govgraph: 1\ntitle: A\norganisations: {{a: A}}\nbodies: {{board: {body}}}\n"
    content = load_data("case.yaml", text.encode(), TERMS).content
    assert content is not None
    return [asked.ask for asked in quorum_unreachable.asks(View(content, None))]


def test_quorum_above_the_seats_listed_is_asked_about() -> None:
    assert questions("{name: Board, quorum: 5, members: a}") == [
        "The quorum of Board is 5, and 1 seat is listed: who else is a member?"
    ]


def test_question_on_a_quorum_counts_the_seats_and_cites_its_source() -> None:
    text = (
        "govgraph: 1\ntitle: A\norganisations: {a: A}\nsources: {rules: Rules, minutes: Minutes}\n"
        "bodies:\n"
        "  first: {name: First, members: a}\n"
        "  board: {name: Board, source: minutes, quorum: {at_least: 5, source: rules}, "
        "members: [a, {seat: Lay member}]}\n"
        "  group: {name: Group, source: minutes, quorum: 5, members: a}\n"
    )
    content = load_data("case.yaml", text.encode(), TERMS).content
    assert content is not None
    asked = list(quorum_unreachable.asks(View(content, None)))
    assert [(one.ask, one.sources) for one in asked] == [
        ("The quorum of Board is 5, and 2 seats are listed: who else is a member?", ("rules",)),
        ("The quorum of Group is 5, and 1 seat is listed: who else is a member?", ("minutes",)),
    ]


def test_what_a_rule_asks_is_among_the_open_questions() -> None:
    text = "govgraph: 1\ntitle: A\norganisations: {a: A}\nbodies: {b: {quorum: 5, members: a}}\n"
    asked = [question.ask for question in govgraph.load(StringIO(text)).questions()]
    assert any("who else is a member?" in words for words in asked)


@pytest.mark.parametrize(
    "body",
    [
        "{name: Board, quorum: 1, members: a}",
        "{name: Board, quorum: 1, members: [a, {seat: Lay member}]}",
        "{name: Board, quorum: 5}",
        "{name: Board, quorum: 5, members: [a, {unknown: the rest}]}",
        "{name: Board, quorum: 5, members: a, complete: true}",
        "{name: Board, quorum: 5, members: a, expect: {members: 6}}",
        "{name: Board, quorum: 5, members: a, status: paused}",
        "{name: Board, quorum: 5, members: a, external: true}",
    ],
)
def test_quorum_that_is_settled_otherwise_is_not_asked_about(body: str) -> None:
    assert questions(body) == []
