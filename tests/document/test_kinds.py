from __future__ import annotations

import pytest

from govgraph.document import kinds

TABLES = (kinds.ORGANISATION_KINDS, kinds.AREA_KINDS)


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("icb", "integrated-care-board"),
        ("icp", "integrated-care-partnership"),
        ("ccg", "clinical-commissioning-group"),
        ("pct", "primary-care-trust"),
        ("pcc", "police-and-crime-commissioner"),
        ("opcc", "police-and-crime-commissioner"),
        ("fra", "fire-and-rescue-authority"),
        ("hwb", "health-and-wellbeing-board"),
        ("sab", "safeguarding-adults-board"),
        ("police-force", "chief-officer-of-police"),
        ("fire-authority", "fire-and-rescue-authority"),
        ("probation", "probation-provider"),
        ("county", "two-tier-county"),
        ("special-interest-group", "special-interest-group"),
    ],
)
def test_alias_stands_for_the_word_of_the_law(written, word):
    assert kinds.canonical(written) == word


def test_county_in_wales_is_a_county():
    assert kinds.canonical_area("county", "wales") == "county"
    assert kinds.canonical_area("county", "england") == "two-tier-county"
    assert kinds.canonical_area("county", None) == "two-tier-county"


def test_no_word_stands_for_two_kinds():
    words = [
        word for table in TABLES for kind in table.values() for word in (kind.id, *kind.aliases)
    ]
    assert sorted(words) == sorted(set(words))


def test_each_kind_has_a_name_without_hyphens_between_all_its_words():
    names = [kind.name for table in TABLES for kind in table.values()]
    assert all(name and name != name.upper() for name in names)
    assert kinds.name_of("icb") == "integrated care board"
    assert kinds.name_of("nhs-england") == "NHS England"
    assert kinds.name_of("parents-forum") == "parents forum"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("county-counci", "county-council"),
        ("county-concil", "county-council"),
        ("county-cuoncil", "county-council"),
        ("district-councils", "district-council"),
        ("policeforce", "police-force"),
        ("integrated-care-borad", "integrated-care-board"),
        ("probatoin", "probation"),
        ("uniatry", "unitary"),
    ],
)
def test_slip_of_one_letter_is_asked_about(written, meant):
    assert kinds.near(written) == meant


@pytest.mark.parametrize(
    "own",
    [
        *("city-council", "town-hall", "ics", "icbs", "pccs", "borough", "borough-council"),
        *("ministry", "minister", "regulator", "business", "trust", "nhs-body", "health-board"),
        *("sig", "working-group", "foundation", "sponsor", "committer", "member-state", "council"),
        *("integrated-care-system", "community-trust", "police-staff", "prisoners"),
    ],
)
def test_own_word_is_left_alone(own):
    assert kinds.near(own) is None


def test_known_words_are_no_slips_of_each_other():
    words = [*kinds.ORGANISATION_KINDS, *kinds.AREA_KINDS, *kinds.ALIASES]
    slips = {
        (word, other)
        for word in words
        for other in words
        if word != other and kinds.near(word, (other,))
    }
    assert slips == set()


def test_near_miss_of_a_body_kind_is_found_among_those_given():
    assert kinds.near("commitee", kinds.BODY_KINDS) == "committee"


@pytest.mark.parametrize(
    ("written", "is_slip"),
    [
        # swapped, changed, added, left out: at the beginning, in the middle and at the end
        *(("bacdef", True), ("abdcef", True), ("abcdfe", True)),
        *(("xbcdef", True), ("abxdef", True), ("abcdex", True)),
        *(("xabcdef", True), ("abcxdef", True), ("abcdefx", True)),
        # a hyphen too many
        *(("abc-def", True), ("ab-cd-ef", True)),
        # two slips, and letters swapped that are no neighbours
        *(("badcef", False), ("xbcdex", False), ("bacdex", False), ("cbadef", False)),
        *(("abcdefgh", False), ("xabcdefx", False), ("acbdefx", False), ("fbcdea", False)),
        # too short to be sure
        *(("bcdef", False), ("abcef", False), ("abcde", False)),
    ],
)
def test_a_slip_is_one_letter_or_two_neighbours(written, is_slip):
    assert kinds.near(written, ("abcdef",)) == ("abcdef" if is_slip else None)


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("abcdef", ["abcde"], "abcde"),
        ("bcdefg", ["abcdefg"], "abcdefg"),
        ("abcdeg", ["abcdefg"], "abcdefg"),
        ("sub-group", ["subgroup"], "subgroup"),
        ("abcdex", ["abcdez", "abcdey"], "abcdey"),
        ("abcdef", ["abcdef", "abcdeg"], None),
        ("abcdef", ["abcd"], None),
    ],
)
def test_a_slip_may_be_longer_or_shorter_than_what_was_meant(written, known, meant):
    assert kinds.near(written, tuple(known)) == meant
