"""Findings as annotations, read as the runner of GitHub Actions reads them."""

import pytest

from govgraph.document.nodes import Place
from govgraph.findings.formats import github as form
from govgraph.findings.harmless import harmless
from govgraph.findings.outcome import Outcome
from tests.findings.held import read_github
from tests.findings.samples import HOSTILE, checked, finding, full, question


def commands(outcome):
    """Yield each command of a log: its word, properties and text."""
    return read_github(form.write(outcome))


def test_each_finding_and_question_is_one_annotation():
    assert [command for command, _, _ in commands(full())] == [
        "error", "warning", "notice", "notice",
    ]  # fmt: skip


def test_annotation_has_its_place_its_rule_and_the_way_out():
    _, properties, text = list(commands(full()))[1]
    assert properties == {
        "file": "a.yaml", "line": "3", "col": "8", "title": "representation.missing",
    }  # fmt: skip
    assert text.split("\n") == [
        "Community Safety Partnership has no seat for health",
        "add `members: [icb]`",
        "because: health is a partner",
        "source: minutes#11, minutes#12",
    ]


def test_last_line_sums_up_and_is_no_command():
    last = form.write(full()).splitlines()[-1]
    assert last.startswith("2 bodies and 1 seat")


def test_summary_cannot_be_a_command_of_the_old_kind():
    list(commands(Outcome((checked(finding(), scenario=("##[add-mask]x",)),))))


def test_known_finding_is_a_notice_that_says_so():
    found = finding()
    item = checked(found)._replace(known=frozenset({found.fingerprint}))
    ((command, properties, _),) = commands(Outcome((item,)))
    assert (command, properties["title"]) == ("notice", "representation.missing (known)")


def test_whole_file_has_neither_line_nor_column():
    ((_, properties, _),) = commands(Outcome((checked(finding(where=Place("a.yaml"))),)))
    assert set(properties) == {"file", "title"}


@pytest.mark.parametrize("text", [*HOSTILE, "::error::x", "50%, so: 1%0A2", "\n::set-output::"])
def test_hostile_text_stays_text(text):
    found = finding(message=text, hint="", where=Place(text, 1, 1))
    told = list(commands(Outcome((checked(found, questions=(question(ask=text),)),))))
    assert len(told) == 2
    assert [said for _, _, said in told] == [harmless(text)] * 2
    assert told[0][1]["file"] == harmless(text)
