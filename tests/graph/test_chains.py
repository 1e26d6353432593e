"""Chains are every oversight path from a body upwards, and say how each ends."""

import pytest

from govgraph.graph.chains import ENDINGS, chains
from tests.graph.structures import view

DATED = "date: 2026\n"
ENDS = {
    "organisation": "organisations: {top: Top}\nbodies: {team: {reports_to: top}}",
    "external": "bodies: {top: {external: true}, team: {reports_to: top}}",
    "none": "bodies: {top: {reports_to: none}, team: {reports_to: top}}",
    "unknown": "bodies: {top: {reports_to: {unknown: not said}}, team: {reports_to: top}}",
    "no line": "bodies: {top: Top, team: {reports_to: top}}",
    "ended": DATED + "bodies: {top: {until: 2020}, team: {reports_to: top}}",
    "not yet": DATED + "bodies: {top: {from: 2030}, team: {reports_to: top}}",
}


def paths(found):
    return [" > ".join(chain.ids) for chain in found]


@pytest.mark.parametrize(("ending", "text"), ENDS.items())
def test_chain_says_how_it_ends(ending, text):
    (chain,) = chains(view(text), "team")
    assert (chain.ids, chain.ending) == (("team", "top"), ending)
    assert chain.ends_well == (ending in {"organisation", "external", "none"})


def test_every_ending_has_its_words():
    assert set(ENDINGS) == {*ENDS, "cycle"}


@pytest.mark.parametrize(("ending", "text"), ENDS.items())
def test_party_that_answers_to_nobody_has_one_chain_without_steps(ending, text):
    (chain,) = chains(view(text), "top")
    assert (chain.steps, chain.end, chain.ending) == ((), "top", ending)


def test_every_path_is_listed_with_the_leading_one_first():
    text = """
bodies:
  top: {reports_to: none}
  a: {reports_to: top}
  b: {reports_to: top}
  team: {reports_to: [a, {to: b, lead: true}]}
"""
    assert paths(chains(view(text), "team")) == ["team > b > top", "team > a > top"]


def test_two_lines_between_the_same_bodies_are_two_chains():
    found = chains(view("bodies: {a: A, team: {reports_to: a, accountable_to: a}}"), "team")
    assert [chain.steps[0].type.id for chain in found] == ["accountable_to", "reports_to"]


def test_circle_ends_where_it_has_come_back():
    text = "bodies: {a: {reports_to: b}, b: {reports_to: a}, team: {reports_to: a}}"
    (chain,) = chains(view(text), "team")
    assert (paths([chain]), chain.end, chain.ending) == (["team > a > b > a"], "a", "cycle")


def test_line_to_itself_is_a_circle():
    (chain,) = chains(view("bodies: {a: {reports_to: a}}"), "a")
    assert (chain.ids, chain.ending) == (("a", "a"), "cycle")


def test_lines_of_other_kinds_conditions_and_wishes_are_not_followed():
    text = """
bodies:
  top: Top
  team:
    reports_to: [{to: top, when: asked}, {to: top, status: requested}]
    informs: top
"""
    (chain,) = chains(view(text), "team")
    assert (chain.ids, chain.ending) == (("team",), "no line")
    assert [line.entry.status for line in chain.asked] == ["requested"]


def test_organisation_is_followed_as_far_as_its_own_lines_lead():
    text = """
organisations: {ministry: Ministry, office: {name: Office, accountable_to: ministry}}
bodies: {team: {reports_to: office}}
"""
    assert paths(chains(view(text), "team")) == ["team > office > ministry"]


def test_list_is_cut_and_says_so_where_there_are_more_paths_than_anyone_can_read():
    rows = [
        f"  {side}{row}: {{reports_to: [a{row + 1}, b{row + 1}]}}"
        for row in range(40)
        for side in "ab"
    ]
    text = "\n".join(["bodies:", *rows, "  a40: A", "  b40: B"])
    found = chains(view(text), "a0", most=5)
    assert [chain.is_cut for chain in found] == [False] * 4 + [True]
    assert len(chains(view(text), "a0")) == 1000


def test_list_of_exactly_as_many_is_not_cut():
    found = chains(view("bodies: {a: A, b: B, team: {reports_to: [a, b]}}"), "team", most=2)
    assert [chain.is_cut for chain in found] == [False, False]


def test_chain_of_thousands_is_followed_to_its_end():
    rows = [f"  b{row}: {{reports_to: b{row + 1}}}" for row in range(3000)]
    (chain,) = chains(view("\n".join(["bodies:", *rows, "  b3000: {reports_to: none}"])), "b0")
    assert (len(chain.steps), chain.end, chain.ending) == (3000, "b3000", "none")
