"""The graph has a node for everything with an id and an edge for every stated fact."""

import networkx
import pytest

from govgraph.graph.build import graph
from tests.graph.structures import view

TEXT = """
date: 2026
sources: {paper: Paper}
areas: {county: County, north: {name: North, kind: district, part_of: county}}
organisations: {police: Police, ccg: {name: Group, until: 2022}}
posts: {director: {name: Director, org: police}}
remits: {safety: Safety, violence: {name: Violence, part_of: safety}}
priorities: {calm: Calm}
bodies:
  board:
    name: Board
    oversees: safety
    reports_to: none
    chair: {org: police, seat: Chief, source: paper#2}
    members: [ccg, {post: director}, {seat: Lay member}]
    attends: {org: police, seat: Analyst}
  old: {name: Old, until: 2020}
  csp:
    name: "{area} Partnership"
    for_each: {area: district}
    delivers: violence
    reports_to: {to: board, source: paper#1}
    informs: {to: police, status: requested}
"""


@pytest.fixture(name="built")
def _built():
    return graph(view(TEXT))


def edges(built, kind):
    return {(start, end) for start, end, facts in built.edges(data=True) if facts["type"] == kind}


def test_graph_is_a_multigraph_of_networkx(built):
    assert type(built) is networkx.MultiDiGraph
    assert built.graph == {"title": "A", "day": "2026-12-31", "scenario": ()}


def test_everything_with_an_id_is_a_node_of_its_type(built):
    types = {key: facts["type"] for key, facts in built.nodes(data=True)}
    assert types == {
        "board": "body",
        "csp.north": "body",
        "police": "organisation",
        "ccg": "organisation",
        "county": "area",
        "north": "area",
        "director": "post",
        "safety": "remit",
        "violence": "remit",
        "calm": "priority",
    }


def test_what_has_ended_is_a_node_only_where_something_still_names_it(built):
    assert "old" not in built
    assert built.nodes["ccg"]["is_there"] is False
    assert built.nodes["police"]["is_there"] is True


def test_lines_run_from_a_body_to_what_it_answers_to(built):
    facts = built.edges["csp.north", "board", "csp.north>board:reports_to"]
    assert (facts["type"], facts["family"], facts["chain"]) == ("reports_to", "oversight", True)
    assert facts["sources"] == ("paper#1",)
    assert edges(built, "informs") == {("csp.north", "police")}


def test_line_that_is_asked_for_is_stated_and_says_that_it_is_not_there(built):
    (facts,) = built.get_edge_data("csp.north", "police").values()
    assert (facts["status"], facts["chain"]) == ("requested", False)


def test_seats_run_from_holder_to_body(built):
    assert edges(built, "member_of") == {
        ("police", "board"),
        ("ccg", "board"),
        ("director", "board"),
    }
    held = built.get_edge_data("police", "board").values()
    assert {(facts["seat"], facts["is_member"]) for facts in held} == {
        ("Chief", True),
        ("Analyst", False),
    }


def test_remits_and_parts_are_edges(built):
    assert edges(built, "oversees") == {("board", "safety")}
    assert edges(built, "delivers") == {("csp.north", "violence")}
    assert edges(built, "part_of") == {("north", "county"), ("violence", "safety")}


def test_every_node_and_edge_has_its_place_and_sources(built):
    for _, facts in built.nodes(data=True):
        assert facts["where"].file == "a.yaml"
        assert facts["where"].line
        assert isinstance(facts["sources"], tuple)
    for *_, facts in built.edges(data=True):
        assert facts["where"].line
        assert isinstance(facts["sources"], tuple)
        assert facts["family"]


def test_body_of_a_template_keeps_what_made_it(built):
    facts = built.nodes["csp.north"]
    assert (facts["template"], facts["made_for"], facts["name"]) == (
        "csp",
        "north",
        "North Partnership",
    )
    assert facts["template_where"].line == TEXT.splitlines().index("  csp:") + 3
    assert built.nodes["board"]["template"] is None


def test_keys_of_edges_are_unique_and_the_same_each_time(built):
    keys = [key for *_, key in built.edges(keys=True)]
    assert len(set(keys)) == len(keys)
    assert keys == [key for *_, key in graph(view(TEXT)).edges(keys=True)]
