"""Whom others bring to a body."""

from govgraph.graph.represented import brought_to, represented_by
from tests.graph.structures import view

BASE = """
organisations: {police: Police, council: Council, trust: Trust}
bodies:
  board: {name: Board, chair: council}
  group:
    name: Group
    reports_to: board
    members: [police, council, {seat: Resident, speaks_for: community}]
"""


def told(text, body="board"):
    return [(each.by, each.parties, each.voices) for each in brought_to(view(text), body)]


def test_body_below_brings_those_who_have_no_seat_above():
    assert told(BASE) == [("group", ("police",), ("community",))]


def test_whoever_sits_there_is_brought_by_nobody():
    text = BASE + "seats: [{in: board, org: police}, {in: board, seat: R, speaks_for: community}]"
    assert told(text) == []


def test_seat_of_a_body_goes_before_its_line():
    text = BASE + "seats: [{in: board, body: group, seat: Chair}]"
    (each,) = brought_to(view(text), "board")
    assert each.seat is not None
    assert each.way is None


def test_seat_held_for_others_brings_them():
    text = BASE + "seats: [{in: board, org: council, seat: Director, on_behalf_of: trust}]"
    assert told(text)[0] == ("council", ("trust",), ())
    assert [seat.body for seat in represented_by(view(text), "trust")] == ["board"]


def test_what_is_only_asked_for_brings_nobody():
    text = BASE + (
        "seats: [{in: board, org: council, seat: D, on_behalf_of: trust, status: requested}]"
    )
    assert told(text) == [("group", ("police",), ("community",))]
    assert represented_by(view(text), "trust") == ()


def test_body_without_anyone_below_is_brought_nobody():
    assert told(BASE, "group") == []
