"""The badge of a statutory body is filled where verified law backs it, else an outline."""

from __future__ import annotations

import pytest

from govgraph.catalogue import load
from govgraph_render import Options, draw, outline
from govgraph_render.compose import compose
from govgraph_render.formats import draw_matrix

STRUCTURE = """
govgraph: 1
title: Safety in Exampleshire
territory: england
date: 2026-11
areas: {{north: {{name: Northam, kind: {area}}}}}
bodies:
  one: {{name: One Board, area: north{about}}}
"""


def drawn(tmp_path, about, area="district"):
    path = tmp_path / "one.yaml"
    path.write_text(STRUCTURE.format(about=about, area=area), encoding="utf-8")
    return load(str(path))


def badges(structure):
    (card,) = compose(structure, Options())[0].cards
    return [(badge.words, badge.tone) for badge in card.badges]


@pytest.mark.parametrize(
    ("about", "tone"),
    [
        (", duties: uk/csp-strategy-group", "filled"),
        (", statutory: true, duties: uk/csp-strategy-group", "filled"),
        (", statutory: true", "outline"),
        # Cited under the name of what the law was until 2011.
        (", duties: uk/csp-strategy-group-2007", "outline"),
        (", duties: {duty: uk/csp-strategy-group, from: 2030}, statutory: true", "outline"),
        # A duty on those who sit there creates no body.
        (", statutory: true, duties: uk/csp-responsible-authorities", "outline"),
        # Read in part only.
        (", duties: uk/combined-authority", "outline"),
    ],
)
def test_badge_is_filled_only_where_verified_law_backs_it(tmp_path, about, tone):
    assert badges(drawn(tmp_path, about)) == [("STATUTORY", tone)]


@pytest.mark.parametrize(
    "about", ["", ", statutory: false", ", duties: uk/nonstatutory-violence-reduction"]
)
def test_no_badge_where_nothing_claims_it(tmp_path, about):
    assert badges(drawn(tmp_path, about)) == []


def test_a_stack_is_backed_only_where_each_of_it_is(tmp_path):
    path = tmp_path / "two.yaml"
    path.write_text(
        "govgraph: 1\ntitle: Two\ndate: 2026\nterritory: england\n"
        "areas: {n: {name: N, kind: district}, s: {name: S, kind: district}}\n"
        "bodies:\n  csp:\n    name: '{area} Partnership'\n    for_each: {area: district}\n"
        "    duties: uk/csp-strategy-group\n    but: {s: {duties: none}}\n",
        encoding="utf-8",
    )
    assert badges(load(str(path)))[0] == ("STATUTORY", "outline")


def test_table_of_seats_tells_a_claim_from_law(tmp_path):
    page = draw_matrix(drawn(tmp_path, ", statutory: true, members: [{seat: Clerk}]"), "svg")[0]
    assert b"Called statutory; law not verified" in page
    backed = ", duties: uk/csp-strategy-group, members: [{seat: Clerk}]"
    assert b"verified" not in draw_matrix(drawn(tmp_path, backed), "svg")[0]


def test_key_and_outline_tell_a_claim_from_law(tmp_path):
    claimed = drawn(tmp_path, ", statutory: true")
    assert "Called statutory; law not verified" in draw(claimed, "svg")[0].decode()
    assert "called statutory" in outline(claimed)
    backed = drawn(tmp_path, ", duties: uk/csp-strategy-group")
    assert "law verified" not in draw(backed, "svg")[0].decode()
    assert "called statutory" not in outline(backed)
