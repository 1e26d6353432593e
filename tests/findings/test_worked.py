"""What the worked structures give rise to keeps to the rules of every form for build servers."""

from functools import cache

import pytest

from govgraph.catalogue import check_many
from govgraph.examples import folder
from govgraph.findings.formats import github, junit, sarif
from govgraph.findings.outcome import Outcome
from tests.findings.held import read_github, read_junit, read_sarif


@cache
def outcome():
    """Return what checking all worked structures finds, the same for every test."""
    return Outcome(tuple(check_many([folder()])))


def told():
    """Return how many findings and questions there are."""
    return sum(len(item.report.findings) for item in outcome().files) + outcome().question_count


def test_log_of_sarif_keeps_to_the_standard_and_has_every_finding():
    run = read_sarif(sarif.write(outcome()))
    assert len(run["results"]) == told() + outcome().accepted_count


def test_tests_of_junit_keep_to_the_rules_and_have_every_finding():
    root = read_junit(junit.write(outcome()))
    assert len(root) == len(outcome().files)
    assert len(root.findall("testsuite/testcase")) >= told()


def test_annotations_are_read_back_one_for_each_finding():
    found = list(read_github(github.write(outcome())))
    assert len(found) == told()
    assert all(properties["file"].endswith(".yaml") for _, properties, _ in found)


@pytest.mark.parametrize("form", [sarif, junit, github])
def test_worked_structures_have_something_to_tell(form):
    assert told() > 50
    assert "representation.missing" in form.write(outcome())
