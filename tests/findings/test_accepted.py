"""Findings that a structure accepts leave the list; acceptances without use are told."""

import pytest

from govgraph.document.dates import parsed
from govgraph.document.model.work import Acceptance
from govgraph.findings.gather import gather
from tests.findings.views import RULE, SIX, day, found, made_from, told, view


def accepting(*on, **values):
    entry = {"rule": "oversight.orphan", "reason": "agreed", "on": on, **values}
    return (Acceptance.made(entry),)


def test_accepted_body_leaves_a_finding_that_names_more():
    structure = view(SIX, accepted=accepting("team-b"))
    report = gather(structure, [(RULE, found(item.id)) for item in SIX[:3]])
    assert told(report) == [(("team-a", "team-c"), "Team A and Team C answer to nobody")]
    (accepted,) = report.accepted
    assert (accepted.reason, accepted.finding.subjects) == ("agreed", ("team-b",))


@pytest.mark.parametrize(
    ("on", "left"),
    [
        (("csp",), []),
        ((), []),
        (("csp.north",), ["csp.south"]),
        (("kind:icp",), ["csp.south"]),
        (("csp", "kind:icp"), ["csp.south"]),
        (("csp.south", "kind:icp"), ["csp.north", "csp.south"]),
    ],
)
def test_acceptance_is_on_template_body_or_party(on, left):
    made = made_from("csp", "north", "south")
    items = [(RULE, found("csp.north", others=("kind:icp",))), (RULE, found("csp.south"))]
    report = gather(view(made, accepted=accepting(*on)), items)
    assert [
        finding.subjects[0] for finding in report.findings if finding.rule == RULE.code
    ] == left


def test_unused_acceptance_is_a_note():
    structure = view(SIX, accepted=accepting("team-f"))
    report = gather(structure, [(RULE, found("team-a"))])
    assert [(finding.rule, finding.severity) for finding in report.findings] == [
        ("oversight.orphan", "warning"),
        ("accepted.unused", "note"),
    ]
    assert report.findings[1].message == (
        "oversight.orphan is accepted on Team F, but nothing of the kind is found any more, so "
        "the acceptance would only hide what comes later"
    )


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        ("2026-12-31", []),
        ("2027-01-01", ["accepted.expired", "oversight.orphan"]),
        (None, []),
    ],
)
def test_acceptance_ends_with_its_last_day(asked, rules):
    accepted = accepting("team-a", until=parsed("2026"))
    structure = view(SIX, day(asked) if asked else None, accepted=accepted)
    report = gather(structure, [(RULE, found("team-a"))])
    assert [finding.rule for finding in report.findings] == rules


def test_two_acceptances_of_one_finding_both_have_their_use():
    structure = view(SIX, accepted=(*accepting("team-a"), *accepting()))
    report = gather(structure, [(RULE, found("team-a"))])
    assert report.findings == ()
    assert len(report.accepted) == 1
