"""Who sits where, as data."""

import pytest

from govgraph.graph.matrix import Gap, matrix
from tests.graph.structures import view

ORGS = """
organisations: {police: Police, trust: Trust, both: {name: Both, includes: [police, trust]}}
posts: {chief: {name: Chief, org: police}}
areas: {n: {name: N, kind: district}, s: {name: S, kind: district}}
"""


def table(body, gaps=(), **more):
    return matrix(view(ORGS + body), gaps, **more)


def cells(found):
    """Return what is held in each cell, by row and column."""
    return {
        (row.id, column): cell.held for row in found.rows for column, cell in row.cells.items()
    }


@pytest.mark.parametrize(
    ("seat", "held", "seats"),
    [
        ("chair: police", "chair", 1),
        ("vice_chair: police", "member", 1),
        ("members: police", "member", 1),
        ("members: [{org: police, count: 3}]", "member", 3),
        ("members: [{org: police, role: observer}]", "attends", 0),
        ("attends: police", "attends", 0),
        ("secretary: police", "attends", 0),
        ("chair: {post: chief}", "chair", 1),
        ("chair: police, members: police", "chair", 2),
    ],
)
def test_cell_says_in_which_capacity(seat, held, seats):
    found = table(f"bodies: {{a: {{name: A, {seat}}}}}")
    (row,) = found.rows
    assert (row.id, row.cells["a"].held, row.seats) == ("police", held, seats)
    assert found.columns[0].organisations == (1 if seats else 0)


def test_vacant_seat_is_counted_as_such():
    found = table("bodies: {a: {name: A, members: [{org: police, vacant: true}]}}")
    assert (found.rows[0].cells["a"].vacant, found.rows[0].seats) == (1, 1)


def test_requested_seat_is_missing_and_counts_nowhere():
    found = table("bodies: {a: {name: A, members: [{org: police, status: requested}]}}")
    cell = found.rows[0].cells["a"]
    assert (cell.held, cell.is_missing, found.rows[0].seats) == ("", True, 0)


def test_missing_seat_has_the_number_of_its_finding():
    gaps = [Gap("a", "kind:icp", 3, "gap"), Gap("a", "police", 4, "gap")]
    found = table("bodies: {a: {name: A, members: police}}", gaps)
    by_id = {row.id: row.cells["a"] for row in found.rows}
    assert by_id["kind:icp"].gaps == ((3, "gap"),)
    assert (by_id["police"].held, by_id["police"].gaps) == ("member", ((4, "gap"),))


def test_kind_is_named_in_words_and_a_name_stands_as_written():
    found = table(
        "bodies: {a: {name: A, members: {body: b}}, b: {name: eGroup, reports_to: a}}",
        [Gap("a", "kind:icb", 3, "gap")],
    )
    assert [row.name for row in found.rows] == ["eGroup", "Integrated care board"]


def test_set_has_a_row_for_each_of_its_members():
    found = table("bodies: {a: {name: A, members: both}}")
    assert cells(found) == {("police", "a"): "member", ("trust", "a"): "member"}


CSPS = """
bodies:
  csp: {name: "{area} Partnership", for_each: {area: district}, members: police}
  board: {name: Board, members: [{each: csp, seat: Chair}]}
seats: [{in: csp.n, org: trust}]
"""


def test_bodies_of_a_template_are_one_column_and_one_row():
    found = table(CSPS, plurals={"csp": "Partnerships"})
    assert [(column.id, column.name, column.number) for column in found.columns] == [
        ("board", "Board", 1),
        ("csp", "Partnerships", 2),
    ]
    by_id = {row.id: row for row in found.rows}
    assert (by_id["csp"].name, by_id["csp"].seats) == ("Partnerships", 2)
    assert (by_id["police"].seats, by_id["police"].cells["csp"].bodies) == (2, 2)
    assert by_id["trust"].cells["csp"].bodies == 1


def test_bodies_of_a_template_stand_apart_when_asked():
    found = table(CSPS, expand=True)
    assert [column.id for column in found.columns] == ["board", "csp.n", "csp.s"]


def test_body_that_stands_for_many_counts_as_many():
    found = table("bodies: {a: {name: A, count: 11, members: police}}")
    assert (found.columns[0].number, found.rows[0].seats) == (11, 11)


def test_voice_and_office_without_a_holder_have_rows():
    found = table(
        "bodies: {a: {name: A, chair: {seat: Chair}, members: "
        "[{seat: Resident, speaks_for: community}, {seat: Independent member}]}}"
    )
    assert [(row.id, row.name, row.sort) for row in found.rows] == [
        ("seat:chair", "Chair, organisation not stated", "other"),
        ("seat:independent-member", "Independent member", "other"),
        ("voice:community", "The community", "other"),
    ]


def test_stated_not_to_sit_is_told_of_those_in_the_table():
    found = table("""
bodies:
  a: {name: A, members: trust}
  b: {name: B, members: police}
requirements: [{in: a, must_not_include: {org: police}, because: it is held to account there}]
""")
    assert cells(found)[("police", "a")] == "excluded"


def test_columns_stand_by_tier_and_rows_by_kind_and_name():
    found = table("""
bodies:
  z: {name: Zoo, tier: county, members: [trust, police]}
  a: {name: A, tier: district, members: {body: z}}
""")
    assert [column.id for column in found.columns] == ["z", "a"]
    assert [row.id for row in found.rows] == ["police", "trust", "z"]


def test_structure_without_seats_is_an_empty_table():
    found = table("bodies: {a: A}")
    assert (found.columns, found.rows) == ((), ())
