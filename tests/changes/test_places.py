"""Each difference points to where it stands: in the new draft, or in the old if it has gone."""

from __future__ import annotations

import govgraph
from tests.changes.making import read

OLD = """\
govgraph: 1
title: Old
date: 2026
organisations: {police: Police, council: Council}
remits: {safety: Safety, calm: Calm}
priorities:
  streets:
    name: Streets
    lead: police
bodies:
  board:
    name: Board
    kind: board
    reports_to: none
    meets: monthly
    quorum: 2
    oversees:
      - safety
      - calm
    chair: {seat: Chair}
    members:
      - {seat: Judge}
      - {seat: Clerk}
      - {org: police, seat: Officer}
  top:
    name: Top
    oversees: []
  group:
    name: Group
    reports_to:
      - board
    informs:
      - board
  gone:
    name: Gone
  merged:
    name: Merged
  split:
    name: Split
questions:
  - {ask: Who pays?, about: board}
  - {ask: Who knows?, about: board}
requirements:
  - {in: group, must_reach: board, because: so}
changes:
  later: {title: Later, date: 2028}
"""
NEW = """\
govgraph: 1
title: New
date: 2026
organisations: {police: Police, council: Council}
# A line more, so that no place is where it was.
remits: {safety: Safety, calm: Calm}
priorities:
  streets:
    name: Streets
    lead: council
bodies:
  board:
    name: Upper Board
    kind: panel
    reports_to: none
    meets: weekly
    quorum: 3
    oversees:
      - remit: safety
        jointly_with: top
    chair: {seat: President}
    members:
      - {seat: Judge, vacant: true}
      - {org: council, seat: Officer}
      - {seat: Auditor}
  top:
    name: Top
    oversees:
      - calm
  group:
    name: Group
    reports_to:
      - top
    advises:
      - top
  new:
    name: New
  ended:
    name: Ended
    until: 2020
  merged:
    name: Merged
    until: 2025
    replaced_by: new
  split:
    name: Split
    until: 2025
    replaced_by: [board, top]
questions:
  - {ask: Who pays?, about: board, answer: All.}
  - {ask: Who else?, about: board}
requirements:
  - {in: group, must_reach: board, because: so, severity: error}
changes:
  later: {title: Later, date: 2029}
"""


def lines(old: str, new: str) -> dict[str, tuple[int | None, tuple[str, ...]]]:
    """Return the line and the subjects of each difference, by its sentence."""
    changes = govgraph.diff(read(old), read(new))
    assert all(change.where.file == "made.yaml" for change in changes)
    return {change.message: (change.where.line, change.subjects) for change in changes}


def test_places_and_subjects_of_all_that_is_told() -> None:
    assert lines(OLD, NEW) == {
        "Merged is replaced by New": (36, ("merged", "new")),
        "Split becomes Upper Board and Top": (38, ("split", "board", "top")),
        "Gone is no longer there": (34, ("gone",)),
        "Board is now called Upper Board": (13, ("board",)),
        "Top oversees Calm instead of Upper Board": (29, ("calm", "top", "board")),
        "Group reports on its work to Top instead of Upper Board": (33, ("group", "top", "board")),
        "Group now advises Top": (35, ("group", "top")),
        "Group no longer gives information or feedback to Upper Board": (33, ("group", "board")),
        "Upper Board is chaired by President instead of Chair": (21, ("board",)),
        "Upper Board gains a seat: Auditor": (25, ("board",)),
        "Upper Board loses a seat: Clerk": (23, ("board",)),
        "A seat on Upper Board goes to Officer (Council) instead of Officer (Police)": (
            24,
            ("board", "council", "police"),
        ),
        "A seat on Upper Board is vacant now: Judge": (23, ("board",)),
        "Upper Board meets 52 times a year, where it met 12 times a year before": (16, ("board",)),
        "The quorum of Upper Board is 3, where it was 2 before": (17, ("board",)),
        "Streets is led by Council instead of Police": (10, ("streets",)),
        "Upper Board: the kind is now panel instead of board": (14, ("board",)),
        "Upper Board oversees Safety jointly with Top now": (19, ("board", "safety")),
        "Settled: Who pays? All.": (50, ("board",)),
        "A new question: Who else?": (51, ("board",)),
        "No longer asked: Who knows?": (42, ("board",)),
        "What is required of Group has changed, because so": (53, ("group",)),
        "What is planned has changed: Later (planned, 2029)": (55, ()),
    }


def test_places_of_what_one_takes_up_or_leaves() -> None:
    old = "govgraph: 1\ntitle: T\ndate: 2026\nbodies:\n  a: A\n  b: B\n  c: {name: C}\n"
    new = (
        "govgraph: 1\ntitle: T\ndate: 2026\n\nbodies:\n  a: A\n"
        "  b: {name: B, until: 2025, replaced_by: a}\n  c: {name: C, until: 2024}\n"
        "  d: D\n"
    )
    assert lines(old, new) == {
        "B is taken up by A": (6, ("a", "b")),
        "C ended in 2024": (8, ("c",)),
        "D is new: body": (9, ("d",)),
    }


def test_places_of_chairs_and_lines_that_are_no_more() -> None:
    with_chair = (
        "govgraph: 1\ntitle: T\ndate: 2026\nremits: {r: R}\nbodies:\n  a:\n    name: A\n"
        "    chair:\n      - {seat: Chair}\n    oversees:\n      - r\n    meets: monthly\n"
    )
    without = "govgraph: 1\ntitle: T\ndate: 2026\nremits: {r: R}\nbodies:\n  a:\n    name: A\n"
    assert lines(with_chair, without) == {
        "A has no chair any more (Chair)": (9, ("a",)),
        "A no longer oversees R": (11, ("a", "r")),
        "Nothing says any more how often A meets; it was 12 times a year": (6, ("a",)),
    }
