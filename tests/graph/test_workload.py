"""Meetings and hours a year of organisations and offices; what is unknown is no nothing."""

import pytest

from govgraph.graph.workload import HOW_LONG, HOW_MANY, HOW_OFTEN, WHEN, office_loads
from govgraph.graph.workload import organisation_loads as loads
from tests.graph.structures import view

ORGS = """
organisations: {police: Police, trust: Trust}
posts: {chief: {name: Chief, org: police}}
"""
MEETS = "meets: {times: 4, per: year, hours: 2}"


def of(body, party="police"):
    """Return the figures of one organisation in a structure of one body."""
    found = loads(view(f"{ORGS}bodies: {{a: {{name: A, {body}}}}}"))
    (load,) = [load for load in found if load.id == party]
    return load


@pytest.mark.parametrize(
    ("body", "seats", "meetings", "hours", "unknown"),
    [
        (f"{MEETS}, members: police", 1, 4, 8, ()),
        (f"{MEETS}, members: [{{org: police, count: 3}}]", 3, 12, 24, ()),
        (f"{MEETS}, attends: police", 1, 4, 8, ()),
        (f"{MEETS}, chair: {{post: chief}}", 1, 4, 8, ()),
        (f"{MEETS}, count: 11, members: police", 11, 44, 88, ()),
        (f"{MEETS}, count: several, members: police", 1, 4, 8, (HOW_MANY,)),
        ("meets: quarterly, members: police", 1, 4, None, (HOW_LONG,)),
        ("meets: when needed, members: police", 1, None, None, (HOW_OFTEN, HOW_LONG)),
        ("members: police", 1, None, None, (HOW_OFTEN, HOW_LONG)),
        (f"{MEETS}, attends: [{{org: police, when: asked}}]", 1, None, None, (WHEN,)),
        (f"{MEETS}, members: [{{org: police, vacant: true}}]", 1, 4, 8, ()),
    ],
)
def test_what_one_body_asks_of_an_organisation(body, seats, meetings, hours, unknown):
    load = of(body)
    assert (load.people, load.meetings, load.hours) == (seats, meetings, hours)
    assert load.sittings[0].unknown == unknown


@pytest.mark.parametrize(
    "body",
    [
        f"{MEETS}, members: [{{org: police, status: requested}}]",
        f"{MEETS}, status: paused, members: police",
        "meets: none, members: police",
    ],
)
def test_what_does_not_take_place_asks_nothing(body):
    assert loads(view(f"{ORGS}bodies: {{a: {{name: A, {body}}}}}")) == ()


def test_shared_seat_is_divided():
    text = ORGS.replace("trust: Trust", "trust: Trust, both: {name: B, includes: [police, trust]}")
    found = loads(
        view(f"{text}bodies: {{a: {{name: A, {MEETS}, members: [{{org: both, jointly: true}}]}}}}")
    )
    assert [(load.id, load.hours) for load in found] == [("police", 4), ("trust", 4)]


def test_heaviest_comes_first_and_known_figures_add_up():
    text = f"""{ORGS}bodies:
  a: {{name: A, {MEETS}, members: [police, trust]}}
  b: {{name: B, meets: monthly, members: trust}}
  c: {{name: C, {MEETS}, members: trust}}
"""
    found = loads(view(text))
    assert [(load.id, load.meetings, load.hours) for load in found] == [
        ("trust", 20, 16),
        ("police", 4, 8),
    ]


def test_office_goes_to_each_body_once():
    text = f"""{ORGS}bodies:
  a: {{name: A, {MEETS}, chair: {{post: chief}}, members: [{{post: chief, seat: Treasurer}}]}}
  b: {{name: B, {MEETS}, members: [{{post: chief}}, {{org: trust, seat: Director}}]}}
"""
    found = office_loads(view(text))
    assert [(load.name, load.hours) for load in found] == [("Chief", 16), ("Director (Trust)", 8)]


def test_persons_are_no_offices():
    text = (
        f"{ORGS}bodies: {{a: {{name: A, {MEETS}, members: [{{org: police, person: Some One}}]}}}}"
    )
    assert office_loads(view(text)) == ()
