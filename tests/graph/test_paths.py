"""Every way between two parties, along lines and seats."""

import pytest

from govgraph.document.content import Seat
from govgraph.graph.paths import paths
from tests.graph.structures import view

THREE = """
organisations: {police: Police, icb: {name: ICB, until: 2020}}
bodies:
  board: {name: Board, members: [police, icb]}
  group: {name: Group, reports_to: board, members: police}
  forum: {name: Forum, informs: group}
  alone: {name: Alone, reports_to: {to: board, status: requested}}
"""


def ways(text, start, end, **more):
    found = paths(view(text, "2026-01-01"), start, end, **more)
    return [[steps[0].start, *(step.end for step in steps)] for steps in found.found]


def test_shortest_way_comes_first_and_nobody_is_passed_twice():
    assert ways(THREE, "group", "board") == [["group", "board"], ["group", "police", "board"]]


def test_ways_run_along_lines_in_either_direction():
    found = paths(view(THREE, "2026-01-01"), "board", "forum").found[0]
    assert [(step.start, step.end) for step in found] == [("board", "group"), ("group", "forum")]
    assert [step.ties[0].id for step in found] == [
        "group>board:reports_to",
        "forum>group:informs",
    ]


def test_shared_member_joins_two_bodies():
    found = paths(view(THREE, "2026-01-01"), "group", "board").found[1]
    assert all(isinstance(step.ties[0], Seat) for step in found)


def test_what_is_only_asked_for_joins_nothing():
    assert ways(THREE, "alone", "board") == []


def test_what_has_ended_joins_nothing():
    text = "organisations: {icb: {name: ICB, until: 2020}}\nbodies: {a: {name: A, members: icb}}"
    assert ways(text, "icb", "a") == []
    assert paths(view(text, "2019-01-01"), "icb", "a").found


def test_two_lines_between_the_same_two_are_one_step():
    text = "bodies: {a: {name: A, reports_to: b, informs: b}, b: B}"
    (steps,) = paths(view(text), "a", "b").found
    assert len(steps) == 1
    assert len(steps[0].ties) == 2


def test_post_joins_through_its_organisation():
    text = """
organisations: {council: Council}
posts: {leader: {name: Leader, org: council}}
bodies:
  a: {name: A, chair: {post: leader}}
  b: {name: B, members: council}
"""
    assert ways(text, "a", "b") == [["a", "council", "b"]]


def test_seat_held_for_another_joins_it_too():
    text = """
organisations: {council: Council, trust: Trust}
bodies:
  a: {name: A, members: [{org: council, on_behalf_of: trust}]}
  b: {name: B, members: trust}
"""
    assert ways(text, "a", "b") == [["a", "trust", "b"]]


def tangle(size):
    names = [f"b{number:03}" for number in range(size)]
    rows = [f"  {name}: {{name: {name}, works_with: [{', '.join(names[:n])}]}}" if n else
            f"  {name}: {name}" for n, name in enumerate(names)]  # fmt: skip
    return "bodies:\n" + "\n".join(rows)


def test_number_of_ways_is_bounded():
    found = paths(view(tangle(40)), "b000", "b039", most=10)
    assert len(found.found) == 10
    assert found.is_cut
    assert len(found.found[0]) == 1


def test_long_chain_has_its_way_however_long_it_is():
    rows = [f"  b{n}: {{name: b{n}, reports_to: b{n + 1}}}" for n in range(1500)]
    found = paths(view("bodies:\n" + "\n".join(rows) + "\n  b1500: Top"), "b0", "b1500")
    assert [len(steps) for steps in found.found] == [1500]


@pytest.mark.parametrize("order", [1, -1])
def test_order_of_the_file_does_not_matter(order):
    lines = THREE.strip().split("\n")
    text = "\n".join([*lines[:2], *lines[2:][::order]])
    assert ways(text, "forum", "police") == [["forum", "group", "police"],
                                             ["forum", "group", "board", "police"]]  # fmt: skip
