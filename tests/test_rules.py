"""Every rule speaks where its cases say so, in these words, and is silent on the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from govgraph.catalogue import vocabulary
from govgraph.document.load import Terms, load_data
from govgraph.findings.finding import Finding
from govgraph.findings.input_problems import from_problems
from govgraph.rules.registry import all_rules
from govgraph.structure import Structure
from tests.cases import Case, cases_of, paths

FOLDER = Path(__file__).parent / "rules"
TERMS = Terms(vocabulary=vocabulary())
ALL_CASES = [case for code in all_rules() for case in cases_of(code)]


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_rule_finds_what_its_case_says(case: Case) -> None:
    assert found(case) == sorted(case.finds)


@pytest.mark.parametrize(
    "case",
    [case for case in ALL_CASES if case.asks is not None],
    ids=lambda case: f"{case.rule}: {case.title}",
)
def test_rule_asks_what_its_case_says(case: Case) -> None:
    assert asked(case) == sorted(case.asks or ())


@pytest.mark.parametrize(
    ("case", "key"),
    [(case, key) for case in ALL_CASES for key in case.details],
    ids=lambda value: f"{value.rule}: {value.title}" if isinstance(value, Case) else value,
)
def test_finding_has_the_place_and_more_that_its_case_says(case: Case, key: str) -> None:
    told = [(_told(finding, case), detail(finding, key, case)) for finding in findings_of(case)]
    assert sorted(told) == sorted(zip(case.finds, case.details[key], strict=True))


@pytest.mark.parametrize("code", all_rules())
def test_rule_says_in_a_case_where_its_findings_stand(code: str) -> None:
    stated = [case for case in cases_of(code) if "where" in case.details]
    assert stated or code.startswith("input."), f"no case of {code} says where it finds"


@pytest.mark.parametrize("code", [code for code in all_rules() if not code.startswith("input.")])
def test_rule_says_in_a_case_what_its_findings_have_besides(code: str) -> None:
    bad = [case for case in cases_of(code) if case.finds]
    found = [finding for case in bad for finding in findings_of(case)]
    stated = {key for case in bad for key in case.details}
    assert "related" in stated or not any(finding.related for finding in found)
    assert "cites" in stated or not any(finding.sources for finding in found)


@pytest.mark.parametrize("code", all_rules())
def test_rule_has_cases_both_ways(code: str) -> None:
    cases = cases_of(code)
    assert any(case.finds for case in cases), f"{code} has no case where it must speak"
    assert any(not case.finds for case in cases), f"{code} has no case where it must be silent"


@pytest.mark.parametrize(("code", "rule"), all_rules().items())
def test_rule_has_a_page(code: str, rule: object) -> None:
    page = all_rules()[code].page
    for section in ("Why it matters", "How to fix", "Source"):
        assert f"\n{section}\n" in page, f"the page of {code} has no section {section}"


def test_every_case_belongs_to_a_rule() -> None:
    names = {f"{path.parent.name}.{path.stem}" for path in FOLDER.glob("*/*.yaml")}
    assert names <= set(all_rules())


def asked(case: Case) -> list[str]:
    """Return what the case's rule asks, as ``ids: question``."""
    loaded = load_data("case.yaml", case.text.encode(case.encoding), TERMS)
    assert loaded.content is not None
    questions = Structure(loaded.content).at(case.day).questions()
    return sorted(
        f"{', '.join(question.about)}: {question.ask}"
        for question in questions
        if question.rule == case.rule
    )


def found(case: Case) -> list[str]:
    """Return what the case's rule finds, as ``subjects: message``."""
    return sorted(_told(finding, case) for finding in findings_of(case))


def findings_of(case: Case) -> list[Finding]:
    """Return the findings of the case's rule."""
    loaded = load_data("case.yaml", case.text.encode(case.encoding), TERMS)
    if loaded.content is None:
        findings = from_problems(loaded.problems)
        if not case.rule.startswith("input."):
            raise AssertionError([finding.message for finding in findings])
    else:
        report = Structure(loaded.content).at(case.day).report()
        assert not report.failed
        findings = report.findings
    return [finding for finding in findings if finding.rule == case.rule]


def _told(finding: Finding, case: Case) -> str:
    if case.rule.startswith("input."):
        return finding.message
    return f"{', '.join(finding.subjects)}: {finding.message}"


def detail(finding: Finding, key: str, case: Case) -> str:
    """Return one further fact of a finding, as cases write it."""
    at = paths(case)
    if key == "where":
        return at[finding.where]
    if key == "related":
        return "; ".join(f"{why}: {at[place]}" for why, place in finding.related)
    if key == "cites":
        return ", ".join(finding.sources)
    if key == "marks":
        line, start = case.text.splitlines()[finding.where.line - 1], finding.where.column - 1
        return line[start : start + finding.width]
    if key in {"act", "because", "caution"}:
        return getattr(finding.basis, key) or ""
    return finding.hint if key == "hint" else finding.severity
