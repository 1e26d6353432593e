"""Checking in CI: the forms that build servers read, and what is new since an earlier run."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import CIRCULAR, WARNED, Run


def test_check_writes_each_form_by_its_ending(run: Run, folder: Path) -> None:
    result = run("check", "warned.yaml", "-o", "a.sarif", "-o", "a.xml", "-o", "a.json")
    assert result.exit_code == 0, result.output
    assert json.loads(Path("a.sarif").read_text())["version"] == "2.1.0"
    assert ElementTree.parse("a.xml").getroot().get("failures") == "1"
    assert json.loads(Path("a.json").read_text())["findings"][0]["known"] is False


@pytest.mark.parametrize("form", ["sarif", "junit", "github", "json", "markdown", "text"])
def test_what_is_not_a_structure_is_told_in_each_form(run: Run, form: str) -> None:
    result = run("check", "broken.yaml", "--format", form)
    assert result.exit_code == 3
    assert "input.reference" in result.stdout


def test_known_findings_do_not_count(run: Run) -> None:
    run("check", "warned.yaml", "--format", "json", "-o", "base.json")
    result = run("check", "warned.yaml", "--fail-on", "warning", "--baseline", "base.json")
    assert result.exit_code == 0
    assert "warning (known)" in result.stdout


def test_new_findings_count(run: Run, folder: Path) -> None:
    run("check", "warned.yaml", "--format", "json", "-o", "base.json")
    (folder / "warned.yaml").write_text(WARNED + "  crew: {name: Lost Crew, kind: team}\n")
    result = run("check", "warned.yaml", "--fail-on", "warning", "--baseline", "base.json")
    assert result.exit_code == 1
    assert "of which 1 known" in result.stdout


def test_known_errors_do_not_count_either(run: Run, folder: Path) -> None:
    (folder / "circular.yaml").write_text(CIRCULAR)
    run("check", "circular.yaml", "--format", "json", "-o", "base.json")
    assert run("check", "circular.yaml", "--baseline", "base.json").exit_code == 0


def test_broken_file_stays_broken_with_a_baseline(run: Run) -> None:
    run("check", "broken.yaml", "--format", "json", "-o", "base.json")
    assert run("check", "broken.yaml", "--baseline", "base.json").exit_code == 3


def test_baseline_that_is_not_there_is_named(run: Run) -> None:
    result = run("check", "good.yaml", "--baseline", "gone.json")
    assert result.exit_code == 3
    assert result.stdout.startswith("error  gone.json  there is no such file")


def test_baseline_of_another_kind_is_refused(run: Run) -> None:
    result = run("check", "good.yaml", "--baseline", "good.yaml")
    assert result.exit_code == 2
    assert "--format json -o FILE" in result.stderr
