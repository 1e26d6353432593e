"""Changes alike of bodies of one template are told as one, and no others."""

from __future__ import annotations

from typing import Any

from govgraph.changes.diff import comparison
from govgraph.changes.together import told
from tests.changes.making import made

AREAS = {key: {"name": key.title(), "kind": "district"} for key in ("north", "south", "west")}
CSP = {"name": "{area} Partnership", "for_each": {"area": "district"}}
REST = {
    "board": {"name": "Board"},
    "hub": {"name": "{area} Hub", "for_each": {"area": "district"}},
    "team": {"name": "Joint Team", "for_each": {"area": "district"}},
}


def said(body: str = "csp", **keys: Any) -> list[str]:
    """Return what is told once a template has more keys."""
    base = {**REST, "csp": CSP}
    new = {**base, body: {**base[body], **keys}}
    drafts = [made({"areas": AREAS, "bodies": bodies}) for bodies in (base, new)]
    return [each.message for each in told(comparison(*drafts))]


def test_three_and_more_are_counted_and_fewer_named() -> None:
    monthly, tail = {"meets": "monthly"}, "12 times a year; before, nothing said how often"
    assert said(but={"north": monthly, "west": monthly}) == [
        f"North Partnership and West Partnership meet {tail}"
    ]
    assert said(but={"north": monthly}) == [f"North Partnership meets {tail}"]
    assert said(**monthly) == [f"3 Partnerships meet {tail}"]


def test_those_whose_names_have_no_end_in_common_are_named() -> None:
    assert said("team", kind="team") == [
        "Joint Team, North, Joint Team, South and Joint Team, West: the kind is now team"
    ]


def test_lines_to_the_same_are_told_together_and_to_others_apart() -> None:
    assert said(advises="board") == ["3 Partnerships now advise Board"]
    assert said(but={area: {"advises": "board"} for area in ("north", "south")}) == [
        "North Partnership and South Partnership now advise Board"
    ]
    assert said(advises="hub.{area}") == [
        "North Partnership now advises North Hub",
        "South Partnership now advises South Hub",
        "West Partnership now advises West Hub",
    ]


def test_different_changes_are_told_apart() -> None:
    different = {"north": {"kind": "panel"}, "south": {"kind": "forum"}, "west": {"kind": "panel"}}
    assert said(but=different) == [
        "North Partnership and West Partnership: the kind is now panel",
        "South Partnership: the kind is now forum",
    ]


def test_a_sentence_that_tells_of_several_begins_with_a_capital() -> None:
    assert said(quorum=2) == ["The quorum of 3 Partnerships is 2, where it was not stated before"]
