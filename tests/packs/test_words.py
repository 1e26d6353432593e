"""No message, page or pack accuses anybody, or gives orders to its reader."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from govgraph.catalogue import vocabulary
from govgraph.document.load import Terms, load_data
from govgraph.packs.law import shipped
from govgraph.rules.registry import all_rules
from govgraph.structure import Structure
from tests.cases import Case, cases_of

ROOT = Path(__file__).parents[2]
TERMS = Terms(vocabulary=vocabulary())
ACCUSING = re.compile(
    r"\b(unlawful\w*|illegal\w*|invalid\w*|breach\w*|non-complian\w*|ultra vires)\b", re.IGNORECASE
)
ORDERING = re.compile(r"\b(must|fails? to|failed to)\b", re.IGNORECASE)
LEGAL = [code for code in all_rules() if code.startswith("law.")]
LEGAL_CASES = [case for code in LEGAL for case in cases_of(code) if case.finds or case.asks]


@pytest.mark.parametrize("case", LEGAL_CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_no_finding_on_law_accuses_or_orders(case: Case):
    content = load_data("case.yaml", case.text.encode(), TERMS).content
    assert content is not None
    report = Structure(content).at(case.day).report()
    mine = [*report.findings, *report.questions]
    told = [item for item in mine if item.rule == case.rule]
    assert told
    for item in told:
        words = getattr(item, "message", None) or getattr(item, "ask", "")
        for text in (words, getattr(item, "hint", ""), item.basis.caution or ""):
            assert not ACCUSING.search(text)
            assert not ORDERING.search(text)
        assert item.basis.caution


@pytest.mark.parametrize("case", LEGAL_CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_what_rests_on_a_pack_has_act_date_territory_and_how_it_was_read(case: Case):
    content = load_data("case.yaml", case.text.encode(), TERMS).content
    assert content is not None
    report = Structure(content).at(case.day).report()
    for item in (*report.findings, *report.questions):
        is_law = item.basis.kind == "pack" and item.basis.checked
        # What has no Act says so in place of one.
        if item.rule == case.rule and is_law and item.basis.act != "no enactment read":
            assert re.search(r"(\d{4}\b.*\bs?s?\d|SI \d{4}/\d+|Act \d{4})", item.basis.act or "")
            assert item.basis.territory
            assert item.basis.in_force or "in force" in getattr(item, "message", "")


@pytest.mark.parametrize("code", LEGAL)
def test_no_page_of_a_rule_accuses(code: str):
    assert not ACCUSING.search(all_rules()[code].page)


def test_no_pack_accuses_or_orders():
    for duty in shipped().duties:
        notes = [part.note + part.when + part.role for part in duty.parts]
        prose = [duty.says, duty.caution, duty.body, *notes, *(bar.who for bar in duty.barred)]
        for text in prose:
            assert not ACCUSING.search(text), duty.name
            assert not ORDERING.search(text), duty.name


@pytest.mark.parametrize("item", sorted(files("govgraph.packs").iterdir(), key=lambda i: i.name))
def test_no_file_of_a_pack_accuses(item):
    if item.name.endswith(".yaml"):
        assert not ACCUSING.search(item.read_text(encoding="utf-8"))


def test_page_on_the_law_accuses_nobody():
    text = (ROOT / "docs" / "law.md").read_text(encoding="utf-8")
    assert not ACCUSING.search(re.sub(r'"[^"]*"', "", text))
