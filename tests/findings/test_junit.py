"""Findings as JUnit XML, read back by a parser and held against the rules of its readers."""

import pytest

from govgraph.document.nodes import Place
from govgraph.findings.formats import junit as form
from govgraph.findings.harmless import harmless
from govgraph.findings.outcome import Outcome
from tests.findings.held import read_junit
from tests.findings.samples import HOSTILE, checked, finding, full, not_a_structure, question


def read(outcome):
    """Return the root of a document that keeps to the rules."""
    return read_junit(form.write(outcome))


def outcomes(root):
    return {case.get("classname"): [child.tag for child in case] for case in root.iter("testcase")}


def test_each_finding_is_a_test():
    assert outcomes(read(full())) == {
        "oversight.cycle": ["failure"],
        "representation.missing": ["failure"],
        "question": ["skipped"],
        "drafting.unused": ["system-out"],
    }


def test_failure_says_where_what_and_how_to_mend_it():
    root = read(full())
    (case,) = root.findall(".//testcase[@classname='representation.missing']")
    told = case.find("failure")
    assert told.get("type") == "warning"
    assert told.text.startswith("a.yaml:3:8: warning: Community Safety Partnership has no seat")
    assert "add `members: [icb]`" in told.text
    assert (case.get("file"), case.get("line")) == ("a.yaml", "3")


def test_input_that_cannot_be_read_is_an_error():
    root = read(not_a_structure())
    assert root.get("errors") == "1"
    assert root.get("failures") == "0"


def test_structure_without_findings_is_one_test_that_passes():
    root = read(Outcome((checked(),)))
    assert (root.get("tests"), root.get("failures")) == ("1", "0")


def test_known_finding_does_not_fail():
    found = finding()
    item = checked(found)._replace(known=frozenset({found.fingerprint}))
    root = read(Outcome((item,)))
    assert (root.get("failures"), root[0].get("skipped")) == ("0", "1")


def test_several_structures_are_several_suites():
    root = read(Outcome((checked(finding()), checked(path="b.yaml"))))
    assert [suite.get("tests") for suite in root] == ["1", "1"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    found = finding(message=text, hint=text, where=Place(text, 1, 1))
    root = read(Outcome((checked(found, questions=(question(ask=text),)),)))
    case, asked = root.iter("testcase")
    assert case.get("name") == asked.get("name") == harmless(text)
    assert [child.tag for child in case] == ["failure"]
    assert case.find("failure").text.endswith(harmless(text))
