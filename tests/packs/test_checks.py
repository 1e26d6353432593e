"""Every check of the law is reached through a rule and an entry, with its exact caution."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from govgraph.catalogue import vocabulary
from govgraph.document.load import Terms, load_data
from govgraph.findings.finding import Finding, OpenQuestion
from govgraph.packs.law import shipped
from govgraph.packs.model import SEVERITIES
from govgraph.rules.registry import all_rules
from govgraph.structure import Structure
from tests.cases import Case, cases_of

PAGE = Path(__file__).parents[2] / "docs" / "law.md"
AS_THE_DUTY = "As the duty."
CHECKS = [
    *((check, duty.name) for duty in shipped().duties for check in duty.checks),
    *((check, "any duty") for pack in shipped().packs for check in pack.checks),
]


def rows() -> dict[str, list[tuple[str, str]]]:
    """Return the rules and entries of each check, by its number."""
    found: dict[str, list[tuple[str, str]]] = {}
    for check, entry in CHECKS:
        found.setdefault(check.number, []).append((check.rule, entry))
    return dict(sorted(found.items()))


def table() -> str:
    """Return the table of the page: number, rules, entries, severity at most, caution."""
    lines = [
        "| check | rule | pack entry | at most | caution |",
        "| --- | --- | --- | --- | --- |",
    ]
    for number, told in rows().items():
        first = next(check for check, _ in CHECKS if check.number == number)
        rules = ", ".join(dict.fromkeys(f"`{rule}`" for rule, _ in told))
        entries = ", ".join(dict.fromkeys(f"`{e}`" if "/" in e else e for _, e in told))
        caution = first.caution or AS_THE_DUTY
        lines.append(f"| {number} | {rules} | {entries} | {first.severity} | {caution} |")
    return "\n".join(lines)


def test_all_fifty_six_are_there():
    assert list(rows()) == [f"L{number:02}" for number in range(1, 57)]


@pytest.mark.parametrize("check", [check for check, _ in CHECKS], ids=lambda check: check.number)
def test_check_is_told_by_a_rule_that_is_tested(check):
    assert check.rule in all_rules()
    assert any(case.finds for case in cases_of(check.rule))
    assert check.severity in SEVERITIES
    assert not check.caution or check.caution.endswith(".")


@pytest.mark.parametrize("check", [check for check, _ in CHECKS if not check.caution])
def test_only_a_check_of_any_duty_leaves_the_caution_to_the_duty(check):
    assert check in shipped().general.values()
    assert all(duty.caution for duty in shipped().duties if duty.everywhere)


@cache
def printed() -> frozenset[tuple[str, str | None, str | None]]:
    """Return each rule with a citation and a caution that it prints in one of its cases."""
    return frozenset(
        (item.rule, item.basis.act, item.basis.caution)
        for code in sorted({check.rule for check, _ in CHECKS})
        for case in cases_of(code)
        for item in _told(case)
        if item.rule == code
    )


def _told(case: Case) -> list[Finding | OpenQuestion]:
    content = load_data("case.yaml", case.text.encode(), Terms(vocabulary=vocabulary())).content
    assert content is not None
    report = Structure(content).at(case.day).report()
    return [*report.findings, *report.questions]


@pytest.mark.parametrize(
    ("check", "entry"), CHECKS, ids=lambda value: getattr(value, "number", value)
)
def test_check_prints_its_exact_caution_and_citation_in_a_case(check, entry):
    acts = {check.act} if check.act else {one.act for one in shipped().duties}
    cautions = {check.caution} if check.caution else {one.caution for one in shipped().duties}
    if check.rule == "oversight.outside-overseer" or check.number in {"L30", "L48"}:
        acts |= {None, ""}
    assert any(
        rule == check.rule and act in acts and caution in cautions
        for rule, act, caution in printed()
    )


def test_page_has_the_table():
    assert table() in PAGE.read_text(encoding="utf-8")


def test_page_tells_the_licence_and_that_it_is_no_advice():
    text = re.sub(r"\s+", " ", PAGE.read_text(encoding="utf-8"))
    assert "Open Government Licence v3.0" in text
    assert "not legal advice" in text
