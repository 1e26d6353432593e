"""What each form of the language means: a structure in, what it states out."""

import pytest

from tests.document.language import TELLERS, cases, content

CASES = cases("language_meaning")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_structure_states_what_its_case_says(case):
    told = content(case["text"])
    expected = {facet: case[facet] for facet in TELLERS if facet in case}
    assert expected, "a case says what its structure states"
    assert {facet: TELLERS[facet](told) for facet in expected} == expected


def test_what_nothing_is_said_of_has_its_usual_value():
    told = content(
        """
views: {v: {title: V}}
organisations: {o: O}
bodies: {a: {name: A, reports_to: b, members: o, meets: {times: 2}}, b: B}
requirements: {in: a, must_include: {org: o}, because: x}
priorities: {p: {name: P, owned_by: a}}
"""
    )
    body, seat, line = told.bodies["a"], told.seats[0].entry, told.lines[0].entry
    assert (body.cross_cutting, body.statutory, body.external, body.complete) == (False,) * 4
    assert (seat.jointly, seat.count, seat.vacant, seat.voting) == (False, 1, False, None)
    assert (told.seats[0].number, told.seats[0].votes, line.lead) == (1, True, False)
    assert body.meets is not None
    assert (body.meets.per, body.meets.every, body.meets.when_needed) == ("year", 1, False)
    asked = told.demands[0].entry
    assert (asked.severity, asked.statutory) == ("warning", False)
    assert (asked.must_include[0].at_least, asked.must_include[0].count) == (1, 1)
    assert (told.priorities["p"].owned_by[0].jointly, told.pictures["v"].expand) == (False, False)
    assert (told.language, told.status) == ("en", None)


@pytest.mark.parametrize(
    "url",
    ["https://example.org/a?b=c#d", "http://x", "HTTPS://Example.org", "mailto:a@example.org"],
)
def test_an_address_is_kept_as_written(url):
    told = content(f"sources: {{s: {{title: S, url: '{url}'}}}}\nbodies: {{a: A}}")
    assert told.sources["s"].url == url


@pytest.mark.parametrize("first", ["a", "b"])
def test_of_one_line_stated_twice_the_statement_that_says_more_counts(first):
    less, more = "{to: TO, how: less}", "{to: TO, how: more, every: year, note: yearly}"
    a, b = (more, less) if first == "a" else (less, more)
    told = content(
        f"bodies: {{a: {{name: A, works_with: {a.replace('TO', 'b')}}}, "
        f"b: {{name: B, works_with: {b.replace('TO', 'a')}}}}}"
    )
    assert [(line.id, line.entry.how, line.stated_by) for line in told.lines] == [
        ("a>b:works_with", "more", ("a", "b"))
    ]
