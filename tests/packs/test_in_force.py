"""Which entry of a function is law on which day, in which country, for which kind of area."""

from __future__ import annotations

from datetime import date

import pytest

from govgraph.catalogue import vocabulary
from govgraph.document.load import Terms, load_data
from govgraph.graph.duties import chosen, cited
from govgraph.graph.index import View
from govgraph.packs.duties import duty
from govgraph.packs.law import shipped

TERMS = Terms(vocabulary=vocabulary())
# Function, country, kind of area, day, the entry in force: of the same name (=), or none (-).
TABLE = """
csp-strategy-group england district 2007-07-31 -
csp-strategy-group england district 2007-08-01 csp-strategy-group-2007
csp-strategy-group england district 2011-05-31 csp-strategy-group-2007
csp-strategy-group england district 2011-06-01 csp-strategy-group-2011
csp-strategy-group england london-borough 2016-03-17 csp-strategy-group-2011
csp-strategy-group england metropolitan-district 2025 csp-strategy-group-2011
csp-strategy-group wales county 2007-11-18 -
csp-strategy-group wales county 2007-11-19 csp-strategy-group-wales
csp-strategy-group wales county-borough 2025 csp-strategy-group-wales
csp-county-strategy-group england county 2008 =
csp-county-strategy-group wales county 2025 -
csp-plan-to-pcc england district 2012-11-21 -
csp-plan-to-pcc england district 2012-11-22 =
csp-scrutiny-committee england district 2009-04-29 -
csp-scrutiny-committee england district 2009-04-30 =
serious-violence-duty england district 2023-01-30 -
serious-violence-duty wales county 2023-01-31 =
domestic-abuse-local-partnership-board england county 2021-10-01 =
domestic-abuse-local-partnership-board wales county 2022 -
health-and-wellbeing-board england county 2013-03-31 -
health-and-wellbeing-board england county 2013-04-01 =
health-and-wellbeing-board wales county 2020 -
integrated-care-partnership england icb-area 2022-06-30 -
integrated-care-partnership england icb-area 2022-07-01 =
health-commissioner england pct-area 2013-03-31 primary-care-trust
health-commissioner england ccg-area 2013-04-01 clinical-commissioning-group
health-commissioner england ccg-area 2022-06-30 clinical-commissioning-group
health-commissioner england icb-area 2022-07-01 integrated-care-board
local-policing-body england police-area 2012-11-21 police-authority-abolished
local-policing-body england police-area 2012-11-22 police-and-crime-commissioner
local-policing-body wales police-area 2025 police-and-crime-commissioner
local-policing-body england metropolitan-police-district 2016 mopac
police-and-crime-panel england police-area 2025 =
police-and-crime-panel wales police-area 2025 police-and-crime-panel-wales
police-and-crime-panel england metropolitan-police-district 2025 london-police-and-crime-panel
safeguarding-adults-board england county 2015-03-31 -
safeguarding-adults-board england county 2015-04-01 =
local-safeguarding-children-board england county 2019-09-29 =
local-safeguarding-children-board england county 2019-09-30 -
channel-panel wales county 2015-04-12 =
youth-offending-team wales county-borough 2000-04-01 =
victims-duty-to-collaborate england police-area 2026 -
public-services-board england county 2025 -
public-services-board wales county 2016-04-01 public-services-board-wales
structural-change-succession england county 2027-04-01 =
"""


@pytest.mark.parametrize("row", TABLE.split("\n")[1:-1])
def test_entry_is_law_on_its_days_in_its_country(row):
    function, country, area, day, entry = row.split()
    text = (
        f"govgraph: 1\ntitle: A\nterritory: {country}\nareas: {{here: {{kind: {area}}}}}\n"
        f"bodies: {{body: {{area: here, duties: uk/{function}}}}}\n"
    )
    content = load_data("a.yaml", text.encode(), TERMS).content
    assert content is not None
    whole = day if len(day) > 4 else f"{day}-12-31"
    view = View(content, date.fromisoformat(whole))
    (item,) = cited(view)
    found = chosen(view, item)
    in_force = found.name.removeprefix("uk/") if found else "-"
    assert in_force == (function if entry == "=" else entry)


@pytest.mark.parametrize(
    ("kind", "start", "end", "then"),
    [
        ("police-authority", "1995", "2012-11-21", ("police-and-crime-commissioner",)),
        ("police-and-crime-commissioner", "2012-11-22", None, ()),
        ("primary-care-trust", "2000", "2013-03-31", ("clinical-commissioning-group",)),
        ("clinical-commissioning-group", "2013-04-01", "2022-06-30", ("integrated-care-board",)),
        ("integrated-care-board", "2022-07-01", None, ()),
        ("integrated-care-partnership", "2022-07-01", None, ()),
        ("local-safeguarding-children-board", "2006-04", "2019-09-29", ()),
    ],
)
def test_kind_of_organisation_has_its_life_and_successor(kind, start, end, then):
    life = shipped().lives[kind]
    assert (str(life.from_), str(life.until) if life.until else None) == (start, end)
    assert life.then == then
    assert life.of in shipped().by_name


@pytest.mark.parametrize(
    ("kind", "inside"),
    [
        ("local-policing-body", "police-and-crime-commissioner"),
        ("local-policing-body", "mayor"),
        ("local-policing-body", "mayors-office-for-policing-and-crime"),
        ("responsible-authority", "integrated-care-board"),
        ("responsible-authority", "district-council"),
        ("specified-authority", "youth-offending-team"),
        ("upper-tier-council", "london-borough-council"),
        ("local-authority", "district-council"),
    ],
)
def test_kind_contains_kinds(kind, inside):
    assert inside in shipped().contained(kind)


@pytest.mark.parametrize(
    ("kind", "outside"),
    [
        ("responsible-authority", "police-and-crime-commissioner"),
        ("responsible-authority", "integrated-care-partnership"),
        ("responsible-authority", "youth-offending-team"),
        ("specified-authority", "police-and-crime-commissioner"),
        ("upper-tier-council", "district-council"),
    ],
)
def test_kind_leaves_out_what_the_law_does(kind, outside):
    assert outside not in shipped().contained(kind)


def test_no_more_is_said_than_was_read():
    gravest = {"read in full": 0, "read in part": 1, "not checked": 2}
    words = ("error", "warning", "note")
    for one in shipped().duties:
        assert words.index(one.most) >= gravest[one.mark]
        assert words.index(one.most) >= words.index(one.severity)


def test_duties_that_may_be_errors_are_those_read_in_full_with_that_hint():
    assert sorted(one.name for one in shipped().duties if one.most == "error") == [
        "uk/channel-panel",
        "uk/csp-scrutiny-committee",
        "uk/csp-strategy-group-2007",
        "uk/csp-strategy-group-2011",
        "uk/csp-strategy-group-wales",
        "uk/domestic-abuse-local-partnership-board",
        "uk/health-and-wellbeing-board",
        "uk/integrated-care-partnership",
        "uk/overview-and-scrutiny-committee",
        "uk/police-and-crime-panel",
        "uk/police-and-crime-panel-co-optees",
        "uk/safeguarding-adults-board",
        "uk/youth-offending-team",
    ]


def test_names_that_attach_and_explain_exist():
    known = shipped().by_name
    for one in shipped().duties:
        assert set(one.of) <= set(known)
        assert one.combining is None or not one.combining.by or one.combining.by in known
        checks = {check.number for check in one.checks}
        told = [*one.parts, *one.barred, *one.lines]
        assert {item.check for item in told if item.check} <= checks
    assert duty("uk/serious-violence-wider-area")
