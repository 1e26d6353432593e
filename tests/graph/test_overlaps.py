"""Pairs of bodies with mostly the same holders."""

import pytest

from govgraph.graph.overlaps import overlaps
from tests.graph.structures import view

BASE = """
organisations: {a: A, b: B, c: C, d: D, e: E}
remits: {safety: Safety, health: Health}
areas: {north: North, south: South}
"""


def pairs(first, second, share=0.6):
    text = f"{BASE}bodies:\n  one: {{name: One, {first}}}\n  two: {{name: Two, {second}}}\n"
    found = view(text)
    return list(overlaps(found, found.own_bodies, share))


def test_figures_are_those_of_the_smaller_body():
    (pair,) = pairs(
        "oversees: safety, members: [a, b, c, d, e]", "delivers: safety, members: [a, b, c]"
    )
    assert (pair.shared, pair.fewer, pair.share, pair.common) == (
        ("a", "b", "c"), 3, 1.0, ("safety",),
    )  # fmt: skip


def test_body_without_a_remit_is_named():
    (pair,) = pairs("oversees: safety, members: [a, b, c]", "members: [a, b, c]")
    assert (pair.common, pair.without_remit) == ((), ("two",))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("oversees: safety, members: [a, b, c]", "oversees: health, members: [a, b, c]"),
        ("reports_to: two, members: [a, b, c]", "members: [a, b, c]"),
        ("area: north, members: [a, b, c]", "area: south, members: [a, b, c]"),
        ("members: [a, b]", "members: [a, b]"),
        ("members: [a, b, c]", "members: [a, d, e]"),
    ],
)
def test_bodies_told_apart_are_no_pair(first, second):
    assert pairs(first, second) == []


def test_share_may_be_lower():
    assert pairs("members: [a, b, c]", "members: [a, d, e]", 0.3)
