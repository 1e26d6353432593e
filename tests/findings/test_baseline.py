"""What an earlier run told is known; what is new is not."""

import pytest

from govgraph.errors import UsageError
from govgraph.findings.baseline import read_baseline, with_known
from govgraph.findings.formats import json as form
from govgraph.findings.formats import markdown, text
from govgraph.findings.outcome import Outcome
from govgraph.findings.report import Accepted
from tests.findings.samples import checked, finding, not_a_structure

OLD = finding()
NEW = finding(subjects=("svrp",), message="Another")


def compared(now, *earlier):
    baseline = read_baseline(form.write(Outcome(earlier)), "base.json")
    return with_known(now, baseline)


def known(item):
    return [found.message for found in item.report.findings if item.is_known(found)]


def test_same_finding_is_known_however_it_is_worded_and_numbered():
    (item,) = compared([checked(NEW, finding(message="Said otherwise"))], checked(OLD))
    assert known(item) == ["Said otherwise"]


def test_same_finding_of_another_structure_is_new():
    now = [checked(OLD, path="a.yaml"), checked(OLD, path="b.yaml")]
    first, second = compared(now, checked(OLD, path="./a.yaml"), checked(path="b.yaml"))
    assert known(first) == [OLD.message]
    assert known(second) == []


def test_run_in_another_folder_knows_the_findings_all_the_same():
    (item,) = compared([checked(OLD, path="a.yaml")], checked(OLD, path="sub/a.yaml"))
    assert known(item) == [OLD.message]


def test_finding_that_was_accepted_then_is_new():
    (item,) = compared([checked(OLD)], checked(accepted=(Accepted(OLD, "agreed"),)))
    assert known(item) == []


def test_problem_of_the_input_is_never_known():
    item = not_a_structure().files[0]
    (now,) = compared([item], item)
    assert known(now) == []


def test_nothing_is_known_without_a_baseline():
    assert [known(item) for item in with_known([checked(OLD)], {})] == [[]]


def test_forms_tell_the_known_from_the_new():
    outcome = Outcome(compared([checked(OLD, NEW)], checked(OLD)))
    assert "warning (known)  a.yaml:3:8  Community" in text.write(outcome)
    assert "2 warnings, of which 1 known" in text.write(outcome)
    assert "| warning (known) |" in markdown.write(outcome)
    assert form.write(outcome).count('"known": true') == 1


@pytest.mark.parametrize(
    "written", ["", "[]", "{}", '{"files": 3}', '{"files": [], "findings": [{}]}', "[" * 100_000]
)
def test_other_files_are_refused_with_a_way_out(written):
    with pytest.raises(UsageError, match=r"--baseline base\.json is not what .* -o FILE"):
        read_baseline(written, "base.json")
