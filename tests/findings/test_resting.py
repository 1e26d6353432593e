"""What a finding rests on is told in every form: citation, dates, territory, caution."""

from importlib import import_module

import pytest

from govgraph.cli.program.telling import forms
from govgraph.findings.finding import Basis
from govgraph.findings.outcome import Outcome
from govgraph.findings.resting import resting_on
from tests.findings.samples import checked, finding, question

LAW = Basis(
    "pack",
    act="Example Act 1998 s. 6",
    in_force="1999-04-01",
    territory="England",
    checked="read in full",
    caution="it says nothing of who chairs",
)


def test_lines_give_citation_dates_territory_and_caution():
    assert list(resting_on(LAW, "")) == [
        "law: Example Act 1998 s. 6, in force from 1999-04-01, England, read in full",
        "caution: it says nothing of who chairs",
    ]


def test_reason_that_the_message_gives_is_not_told_again():
    basis = Basis("structure", because="health is a partner")
    assert list(resting_on(basis, "No seat: health is a partner")) == []
    assert list(resting_on(basis, "No seat")) == ["because: health is a partner"]


@pytest.mark.parametrize("form", forms())
def test_every_form_tells_the_law_its_caution_and_that_it_is_no_advice(form):
    item = checked(finding(basis=LAW), questions=(question(rule="law.held", basis=LAW),))
    told = import_module(f"govgraph.findings.formats.{form}").write(Outcome((item,)))
    for words in ("Example Act 1998 s. 6", "1999-04-01", "it says nothing of who chairs"):
        assert told.count(words) == 2
    assert "not legal advice" in told.casefold()
