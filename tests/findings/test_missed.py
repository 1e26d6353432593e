"""Which seats findings miss."""

import pytest

from govgraph.findings.missed import Missed, missed_seats
from tests.findings.samples import finding
from tests.graph.structures import view

TEXT = """
organisations: {icb: ICB}
areas: {n: {name: N, kind: district}, s: {name: S, kind: district}}
bodies:
  board: Board
  csp: {name: "{area} CSP", for_each: {area: district}}
"""


@pytest.mark.parametrize(
    ("subjects", "pairs"),
    [
        (("board", "icb"), [("board", "icb")]),
        (("board", "kind:icp"), [("board", "kind:icp")]),
        (("board", "voice:a", "voice:b"), [("board", "voice:a"), ("board", "voice:b")]),
        (("csp", "icb"), [("csp.n", "icb"), ("csp.s", "icb")]),
        (("board", "csp.n", "icb"), [("board", "icb"), ("csp.n", "icb")]),
        (("board", "csp.n"), [("board", "csp.n")]),
        (("board",), []),
        (("board", "duty:uk/csp"), []),
    ],
)
def test_bodies_and_parties_are_told_apart(subjects, pairs):
    found = missed_seats(view(TEXT), [finding(subjects=subjects, number=2)])
    assert list(found) == [Missed(body, party, 2, "gap") for body, party in pairs]


@pytest.mark.parametrize(
    "other",
    [{"mark": "settle"}, {"rule": "oversight.missing-line"}, {"rule": "representation.vacant"}],
)
def test_other_findings_miss_no_seat(other):
    assert list(missed_seats(view(TEXT), [finding(subjects=("board", "icb"), **other)])) == []
