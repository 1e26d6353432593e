"""Every way a run can end, with its exit status."""

from __future__ import annotations

import json
import sys
from io import StringIO

import pytest

from govgraph.cli.program import progress
from govgraph.cli.program.today import today
from tests.cli.conftest import GOOD, Run


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("check good.yaml", 0),
        ("check warned.yaml", 0),
        ("check warned.yaml --fail-on warning", 1),
        ("check warned.yaml --fail-on warning --ignore oversight.orphan", 0),
        ("check warned.yaml --fail-on warning --ignore oversight", 0),
        ("check warned.yaml --fail-on warning --select representation", 0),
        ("check warned.yaml --fail-on warning --select representation,oversight", 1),
        ("check circular.yaml", 1),
        ("check circular.yaml --fail-on never", 0),
        ("check broken.yaml", 3),
        ("check broken.yaml --fail-on never", 3),
        ("check good.yaml circular.yaml", 1),
        ("check good.yaml circular.yaml broken.yaml", 3),
        ("check good.yaml nowhere.yaml", 3),
        ("check nowhere.yaml", 3),
        ("check .", 3),
        ("check", 2),
        ("check good.yaml --as-of yesterday", 2),
        ("check good.yaml --as-of 2026-02-31", 2),
        ("check good.yaml --scenario merger", 2),
        ("check changing.yaml --scenario merger", 0),
        ("check changing.yaml --scenario merger --scenario mergr", 2),
        ("check good.yaml --select oversight.orphans", 2),
        ("check good.yaml --ignore nothing", 2),
        ("check good.yaml --fail-on sometimes", 2),
        ("check good.yaml --limit bodies=none", 2),
        ("check good.yaml --limit nesting=1", 3),
        ("check good.yaml --root nowhere", 2),
        ("check - -", 2),
        ("check good.yaml -o nowhere/findings.json", 3),
        ("check good.yaml -o .", 2),
        ("check good.yaml -o findings.xyz", 2),
        ("render good.yaml -o good.svg", 0),
        ("render circular.yaml -o circular.svg", 0),
        ("render good.yaml", 2),
        ("render good.yaml -o good.jpg", 2),
        ("render good.yaml -o good", 2),
        ("render good.yaml -o nowhere/good.svg", 3),
        ("render good.yaml -o good.svg --theme nothing", 2),
        ("render good.yaml -o good.svg --view nothing", 2),
        ("render good.yaml -o good.svg --focus nothing", 2),
        ("render good.yaml -o good.svg --page enormous", 2),
        ("render good.yaml -o good.svg --up many", 2),
        ("render broken.yaml -o broken.svg", 3),
        ("render . -o all.svg", 2),
        ("chain good.yaml group", 0),
        ("chain good.yaml grup", 2),
        ("chain broken.yaml group", 3),
        ("show good.yaml board", 0),
        ("show good.yaml bord", 2),
        ("show nowhere.yaml board", 3),
        ("list rules", 0),
        ("list spoons", 2),
        ("explain oversight.orphan", 0),
        ("explain oversight.orphans", 2),
        ("schema", 0),
        ("schema findings", 0),
        ("init --from nowhere/2026", 2),
        ("init good.yaml", 3),
        ("completion tcsh", 2),
        ("paint good.yaml", 2),
        ("--version", 0),
        ("--help", 0),
        ("", 2),
    ],
)
def test_status(run: Run, words: str, status: int) -> None:
    result = run(*words.split())
    assert result.exit_code == status, result.output
    assert "Traceback" not in result.output


def test_standard_input_is_a_structure(run: Run) -> None:
    result = run("check", "-", text=GOOD)
    assert result.exit_code == 0, result.output
    assert "2 bodies" in result.stdout


def test_standard_input_can_be_faulty(run: Run) -> None:
    assert run("check", "-", text="bodies: [").exit_code == 3


def test_day_is_the_one_asked_for_else_the_own_else_today(run: Run) -> None:
    def day(*words: str) -> str:
        return str(json.loads(run("check", *words, "--format", "json").stdout)["as_of"])

    assert day("good.yaml", "--as-of", "2027-02") == "2027-02-28"
    assert day("good.yaml") == "2026-11-30"
    before, asked, after = today(), day("changing.yaml"), today()
    assert before.isoformat() <= asked <= after.isoformat()


def test_long_work_is_told_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    monkeypatch.setattr("sys.stderr", Terminal())
    assert list(progress.shown(["a", "b", "c"], 3)) == ["a", "b", "c"]
    assert "checking" in sys.stderr.getvalue()  # type: ignore[attr-defined]


def test_unknown_command_offers_the_nearest(run: Run) -> None:
    assert "did you mean check?" in run("chek").stderr


def test_unknown_id_offers_the_nearest(run: Run) -> None:
    assert "did you mean board?" in run("show", "good.yaml", "bord").stderr


def test_several_structures_are_named_where_one_is_wanted(run: Run) -> None:
    said = run("show", ".", "board").stderr
    assert "circular.yaml" in said
    assert "good.yaml" in said


def test_folder_without_structures_says_what_one_is(run: Run, folder: object) -> None:
    result = run("check", _made("empty"))
    assert result.exit_code == 3
    assert "holds no structure" in result.stdout


def _made(name: str) -> str:
    from pathlib import Path

    Path(name).mkdir()
    return name


def test_fault_of_ours_is_reported_without_a_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import govgraph.catalogue.checking

    def fail(*_: object) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr(govgraph.catalogue.checking, "loaded", fail)
    result = run("check", "good.yaml")
    assert result.exit_code == 4
    assert result.stdout == ""
    assert "fault of govgraph" in result.stderr
    assert "KeyError: 'a bug'" in result.stderr
    assert "command: govgraph check good.yaml" in result.stderr
    assert "in govgraph/catalogue/checking.py:" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "words", ["check warned.yaml", "show warned.yaml team", "render warned.yaml -o -"]
)
def test_rule_that_fails_is_named_and_the_others_are_told(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    import govgraph.rules.registry as registry
    from govgraph.rules.registry import Rule

    def fail(_: object) -> None:
        raise ValueError("a bug in a rule")

    def rules_of(family: str) -> list[Rule]:
        return [
            rule._replace(check=fail) if rule.code == "oversight.cycle" else rule
            for rule in known(family)
        ]

    known = registry.rules_of
    monkeypatch.setattr(registry, "rules_of", rules_of)
    result = run(*words.split())
    assert result.exit_code == 4
    assert "Forgotten Team" in result.stdout
    assert "the rule oversight.cycle failed: ValueError('a bug in a rule')" in result.stderr


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("check", "good.yaml", "--as-of", ""), "--as-of has nothing after it"),
        (("check", "good.yaml", "--select="), "--select has nothing after it"),
        (("render", "good.yaml", "-o", ""), "-o has nothing after it"),
        (("check", ""), "one of the words is empty"),
    ],
)
def test_word_of_nothing_is_refused(run: Run, words: tuple[str, ...], named: str) -> None:
    """A script writes one for a value that it hasn't got; without a word, all would be asked."""
    done = run(*words)
    assert done.exit_code == 2
    assert f"{named}: give it a value, or leave it out" in done.stderr
    assert f"`govgraph {words[0]} --help`" in done.stderr
