"""By which ways somebody reaches the bodies, and where each way thins."""

import pytest

from govgraph.graph.representation_paths import reaching_ways, voices_spoken
from tests.graph.structures import view

BASE = """
organisations: {police: Police, council: Council, trust: Trust}
posts: {leader: {name: Leader, org: council}}
"""


def told(text, party, body=None):
    """Return each way as its bodies, those that the party is on itself in capitals."""
    return [
        [stage.body.upper() if stage.is_itself else stage.body for stage in way.stages]
        for way in reaching_ways(view(BASE + text), party, body)
    ]


@pytest.mark.parametrize(
    ("seats", "party", "ways"),
    [
        ("members: police", "police", [["A"]]),
        ("chair: {org: police, seat: Chief}", "police", [["A"]]),
        ("chair: {post: leader}", "council", [["A"]]),
        ("chair: {post: leader}", "leader", [["A"]]),
        ("attends: police", "police", [["A"]]),
        ("members: [{org: trust, on_behalf_of: police}]", "police", [["A"]]),
        ("members: [{org: police, status: requested}]", "police", []),
        ("members: [{seat: Resident, speaks_for: community}]", "voice:community", [["A"]]),
        ("members: council", "police", []),
    ],
)
def test_party_is_on_a_body_itself(seats, party, ways):
    assert told(f"bodies: {{a: {{name: A, {seats}}}}}", party) == ways


CHAIN = """
bodies:
  top: {name: Top, members: {body: middle, seat: Representative}}
  middle: {name: Middle}
  low: {name: Low, reports_to: middle, members: police}
"""


def test_way_is_followed_along_lines_and_seats_of_bodies():
    assert told(CHAIN, "police") == [["LOW", "middle", "top"]]


def test_way_names_the_last_body_that_has_it():
    (way,) = reaching_ways(view(BASE + CHAIN), "police")
    assert (way.end, way.thins, way.last.body) == ("top", True, "low")


def test_chair_by_office_is_there_itself():
    text = """
areas: {n: {name: N, kind: district}, s: {name: S, kind: district}}
bodies:
  csp: {name: "{area} CSP", for_each: {area: district}, chair: {org: police, seat: Chair}}
  board: {name: Board, members: [{each: csp, seat: Chair}]}
"""
    ways = reaching_ways(view(BASE + text), "police")
    assert [(way.end, way.thins, way.alike) for way in ways] == [("board", False, 2)]


def test_member_is_not_there_where_the_chair_goes():
    text = """
bodies:
  csp: {name: CSP, chair: {org: council}, members: police}
  board: {name: Board, members: [{body: csp, seat: Chair}]}
"""
    assert told(text, "police") == [["CSP", "board"]]
    assert told(text, "council") == [["CSP", "BOARD"]]


def test_way_ends_at_a_body_that_it_is_on_itself():
    text = """
bodies:
  top: Top
  board: {name: Board, reports_to: top, members: police}
  low: {name: Low, reports_to: board, members: police}
"""
    assert told(text, "police") == [["LOW", "BOARD"], ["BOARD", "top"]]


def test_ways_to_one_body_are_all_told():
    text = """
bodies:
  board: {name: Board, members: police}
  low: {name: Low, reports_to: board, members: police}
  else: {name: Else, members: police}
"""
    assert told(text, "police", "board") == [["BOARD"], ["LOW", "BOARD"]]


def test_set_reaches_where_one_of_its_members_does():
    text = """
bodies: {a: {name: A, members: police}}
"""
    base = BASE.replace("trust: Trust", "trust: Trust, both: {name: B, includes: [police, trust]}")
    (way,) = reaching_ways(view(base + text), "both")
    assert way.end == "a"


def test_circle_of_lines_ends():
    text = "bodies: {a: {name: A, informs: b, members: police}, b: {name: B, informs: a}}"
    assert told(text, "police") == [["A", "b"]]


def test_conditional_and_requested_lines_carry_nothing():
    text = """
bodies:
  a:
    name: A
    reports_to: {to: b, when: asked}
    informs: {to: b, status: requested}
    members: police
  b: B
"""
    assert told(text, "police") == [["A"]]


def test_tangle_is_bounded():
    names = [f"b{n}" for n in range(14)]
    rows = [
        f"  {name}: {{name: {name}, informs: [{', '.join(n for n in names if n != name)}]}}"
        for name in names
    ]
    ways = reaching_ways(
        view(BASE + "bodies:\n" + "\n".join(rows) + "\nseats: [{in: b0, org: police}]"), "police"
    )
    assert ways[-1].is_cut


def test_voices_are_those_brought_and_those_asked_for():
    text = """
bodies: {a: {name: A, members: [{seat: X, speaks_for: victims}]}}
requirements: [{in: a, must_include: {voice: community}, because: b}]
"""
    assert voices_spoken(view(BASE + text)) == {"victims", "community"}
