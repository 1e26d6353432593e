"""Findings as SARIF 2.1.0: the shape that code hosts read."""

import json
from urllib.parse import unquote

import pytest

from govgraph.document.nodes import Place
from govgraph.findings.formats import sarif as form
from govgraph.findings.harmless import UNSAFE
from govgraph.findings.outcome import Outcome
from tests.findings.held import read_sarif
from tests.findings.samples import HOSTILE, checked, finding, full, not_a_structure, question


def read(outcome):
    """Return the run of a log that keeps to the standard."""
    return read_sarif(form.write(outcome))


@pytest.mark.parametrize(
    "outcome", [full(), not_a_structure(), Outcome(()), Outcome((checked(),))]
)
def test_log_has_the_shape_of_the_standard(outcome):
    read(outcome)


def test_each_finding_is_a_result_at_its_place():
    run = read(full())
    told = {result["ruleId"]: result for result in run["results"] if "kind" not in result}
    assert [result["level"] for result in run["results"]] == [
        "error", "warning", "note", "none", "warning",
    ]  # fmt: skip
    place = told["drafting.unused"]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "a.yaml"},
        "region": {"startLine": 3, "startColumn": 8},
    }


def test_question_is_to_review_and_accepted_finding_is_suppressed():
    results = read(full())["results"]
    (asked,) = [result for result in results if result["ruleId"] == "question"]
    assert (asked["kind"], asked["level"]) == ("review", "none")
    (left,) = [result for result in results if "suppressions" in result]
    assert left["suppressions"][0]["justification"] == "agreed"


def test_message_has_the_way_out_the_reason_and_the_source():
    (result,) = read(Outcome((checked(finding(hint="add it", sources=("minutes#1",))),)))[
        "results"
    ]
    assert result["message"]["text"].split("\n")[1:] == ["add it", "source: minutes#1"]


def test_input_that_cannot_be_read_is_no_success():
    assert read(not_a_structure())["invocations"] == [{"executionSuccessful": False}]
    assert read(full())["invocations"] == [{"executionSuccessful": True}]


def test_known_finding_is_unchanged_beside_new_ones():
    old, new = finding(), finding(subjects=("svrp",), message="Another")
    item = checked(old, new)
    states = [
        r["baselineState"]
        for r in read(Outcome((item._replace(known=frozenset({old.fingerprint})),)))["results"]
    ]
    assert sorted(states) == ["new", "unchanged"]
    assert all("baselineState" not in r for r in read(Outcome((item,)))["results"])


@pytest.mark.parametrize("path", ["a b.yaml", "c:d.yaml", "ä#?.yaml", "sub/é.yaml", "%41.yaml"])
def test_path_comes_back_from_its_uri(path):
    (result,) = read(Outcome((checked(finding(where=Place(path, 1, 1))),)))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == path


def test_whole_file_has_no_region():
    (result,) = read(Outcome((checked(finding(where=Place("a.yaml"))),)))["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    found = finding(message=text, hint=text, where=Place(f"{text}.yaml", 1, 1))
    run = read(Outcome((checked(found, questions=(question(ask=text),)),)))
    assert len(run["results"]) == 2
    written = json.dumps(run, ensure_ascii=False)
    assert not UNSAFE.search(written)
