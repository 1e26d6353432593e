"""Who sits on several bodies alike: what holds for all, and where they differ."""

from __future__ import annotations

import pytest

from govgraph.catalogue import load
from govgraph_render import Options
from govgraph_render.compose import compose

STRUCTURE = """
govgraph: 1
title: Partnerships
date: 2026
areas:
  n: {{name: Northam, kind: district}}
  s: {{name: Southam, kind: district}}
  w: {{name: Westham, kind: district}}
organisations:
  police: Police
  council-n: Northam Council
  council-s: Southam Council
  council-w: Westham Council
  both: {{name: Both, includes: [police, council-n]}}
bodies:
  csp:
    name: "{{area}} Partnership"
    for_each: {{area: {areas}}}
    note: Meets in public
    chair: {{org: "council-{{area}}", seat: Leader}}
    members: [police, {{org: "council-{{area}}"}}, {{seat: "Resident of {{area}}"}}]
    {but}
"""


def members(tmp_path, areas, but=""):
    path = tmp_path / "stack.yaml"
    path.write_text(STRUCTURE.format(areas=areas, but=but), encoding="utf-8")
    (card,) = compose(load(str(path)), Options(members=True))[0].cards
    return [(each.role, each.name) for each in card.members]


def test_holders_of_two_are_named(tmp_path):
    assert members(tmp_path, "[n, s]") == [
        ("chair", "Northam Council and Southam Council (Leader)"),
        ("member", "Northam Council and Southam Council"),
        ("member", "Police"),
        ("member", "Resident of Northam and Resident of Southam"),
    ]


def test_holders_of_more_are_counted(tmp_path):
    assert members(tmp_path, "district") == [
        ("chair", "Leader: 3 different holders"),
        ("member", "3 different seats"),
        ("member", "3 different seats"),
        ("member", "Police"),
    ]


def test_one_body_is_told_as_ever(tmp_path):
    assert members(tmp_path, "[n]")[0] == ("chair", "Northam Council (Leader)")


def test_a_seat_that_some_have_says_how_many_do(tmp_path):
    found = members(tmp_path, "[n, s]", "but: {s: {members: [police, {seat: Clerk}]}}")
    assert found == [
        ("chair", "Northam Council and Southam Council (Leader)"),
        ("member", "Clerk – on 1 of 2"),
        ("member", "Northam Council – on 1 of 2"),
        ("member", "Police"),
        ("member", "Resident of Northam – on 1 of 2"),
    ]


@pytest.mark.parametrize(("but", "note"), [("", "Meets in public"), ("but: {s: {note: x}}", "")])
def test_a_note_that_is_not_of_all_is_left_out(tmp_path, but, note):
    path = tmp_path / "stack.yaml"
    path.write_text(STRUCTURE.format(areas="[n, s]", but=but), encoding="utf-8")
    (card,) = compose(load(str(path)), Options())[0].cards
    assert card.note == note
