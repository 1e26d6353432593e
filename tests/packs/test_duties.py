from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from govgraph.document.kinds import AREA_KINDS
from govgraph.packs.duties import ATTRIBUTION, all_duties, duty, duty_names, pack_names

KINDS = {
    *("statutory body", "duty on bodies without creating a body", "right to attend", "no duty"),
    *("meeting duty", "consultation duty", "scrutiny duty", "information duty"),
}
COUNTRIES = {"England", "Wales", "England and Wales", "Great Britain"}
# Never said of anybody, by any message or page.
BANNED = ("unlawful", "illegal", "invalid", "breach", "non-compliant")


def test_the_six_packs_have_their_names():
    assert pack_names() == (
        *("uk/community-safety", "uk/criminal-justice", "uk/health"),
        *("uk/local-government", "uk/policing", "uk/safeguarding"),
    )


def test_each_pack_holds_its_duties():
    assert Counter(one.pack for one in all_duties()) == {
        "uk/community-safety": 42,
        "uk/criminal-justice": 13,
        "uk/health": 14,
        "uk/local-government": 31,
        "uk/policing": 19,
        "uk/safeguarding": 13,
    }


def test_no_duty_has_the_name_of_another():
    names = [one.name for one in all_duties()]
    assert len(names) == len(set(names))


def test_plain_name_gives_the_entries_of_each_day_and_country_the_earliest_first():
    assert [one.name for one in duty("uk/csp-strategy-group")] == [
        "uk/csp-strategy-group-2007",
        "uk/csp-strategy-group-wales",
        "uk/csp-strategy-group-2011",
    ]


def test_name_of_one_duty_gives_that_duty():
    (one,) = duty("uk/csp-strategy-group-2007")
    assert one.plain_name == "uk/csp-strategy-group"
    assert one.pack == "uk/community-safety"
    assert one.act == "SI 2007/1830 reg 3 (as made)"
    assert (str(one.from_), str(one.until)) == ("2007-08-01", "2011-05-31")
    assert one.territory.country == "England"
    assert one.territory.areas == (
        *("district", "unitary", "london-borough", "city-of-london", "combined-area"),
    )
    assert one.mark == "read in full"


def test_name_that_no_pack_has_gives_nothing():
    assert duty("uk/duke-of-plenty") == ()


def test_every_name_can_be_cited():
    assert all(duty(name) for name in duty_names())
    assert list(duty_names()) == sorted(duty_names())
    assert {"uk/csp-strategy-group", "uk/health-and-wellbeing-board"} <= set(duty_names())


@pytest.mark.parametrize("one", all_duties(), ids=lambda one: one.name)
def test_duty_is_whole(one):
    assert one.kind in KINDS
    assert one.territory.country in COUNTRIES
    assert one.mark in {"read in full", "read in part", "not checked"}
    assert (one.act is None) <= (one.kind == "no duty" or one.from_ is None)
    assert set(one.territory.areas) <= {*AREA_KINDS, "county"}
    assert one.body
    assert one.says.endswith(".")
    assert not any(word in one.says.lower() for word in BANNED)
    assert one.until is None or one.from_.first <= one.until.last


def test_plain_name_is_no_name_of_a_duty_about_something_else():
    for name in duty_names():
        entries = duty(name)
        assert {one.plain_name for one in entries} == {name} or len(entries) == 1


def test_attribution_names_the_licence():
    assert "Open Government Licence v3.0" in ATTRIBUTION
    assert "not legal advice" in ATTRIBUTION


def test_packs_are_read_only_when_asked_for():
    script = (
        "import sys, pathlib, govgraph.packs.duties as duties\n"
        "assert duties.all_packs.cache_info().currsize == 0\n"
        "assert 'networkx' not in sys.modules and 'pydantic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
