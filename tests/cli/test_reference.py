"""Lists, explanations, schemas, starters: what the program knows, offline."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from govgraph.examples import examples, files_of
from govgraph.packs.duties import all_duties
from govgraph.rules.registry import all_rules, rule_codes
from tests.cli.conftest import Run, Spawn


@pytest.mark.parametrize("what", ["rules", "packs", "examples", "lines", "kinds"])
def test_list_says_the_same_in_every_form(run: Run, what: str) -> None:
    rows = json.loads(run("list", what, "--format", "json").stdout)[what]
    assert rows
    text = run("list", what).stdout
    markdown = run("list", what, "--format", "markdown").stdout
    for row in rows:
        first = next(iter(row.values()))
        assert first in text
        assert first in markdown.replace("\\", "")
    assert len(text.splitlines()) == len(rows)


def test_list_rules_has_every_rule(run: Run) -> None:
    text = run("list", "rules").stdout
    assert [line.split()[0] for line in text.splitlines()] == list(all_rules())
    assert rule_codes() == tuple(all_rules())


@pytest.mark.parametrize("code", list(all_rules()))
def test_every_rule_is_explained_with_its_cases(run: Run, code: str) -> None:
    result = run("explain", code, "--cases")
    assert result.exit_code == 0
    assert code in result.stdout
    assert "Why it matters" in result.stdout
    assert "``" not in result.stdout
    if not code.startswith("input."):
        assert "Where it speaks" in result.stdout
        assert "Where it is silent" in result.stdout
    assert run("explain", code, "--format", "markdown").stdout.startswith(f"# `{code}`")


def test_duty_is_explained_with_its_act(run: Run) -> None:
    said = run("explain", "uk/csp-strategy-group").stdout
    assert "SI 2007/1830" in said
    assert "from 1 June 2011" in said
    assert "Open Government Licence" in said


@pytest.mark.parametrize(
    ("duty", "row"),
    [
        ("uk/csp-strategy-group-2011", "who         people appointed by responsible authorities"),
        ("uk/csp-strategy-group-2011", "(at least 2)"),
        ("uk/csp-strategy-group-2011", "told by     law.duty-unheld, law.duty-unmet"),
        ("uk/csp-plan-to-pcc", "except      city-of-london"),
        ("uk/health-and-wellbeing-board", "integrated care board (each that the area touches,"),
        ("uk/police-and-crime-panel", "councillors (10, or one for each council where there are"),
        ("uk/police-and-crime-panel", "members in all (1 to 20)"),
        ("uk/schools-forum", "meets       at least 4 times a year; in public;"),
        ("uk/schools-forum", "(2 in 3 of the members)"),
        ("uk/csp-scrutiny-regulations", "answers within 28 days"),
        ("uk/csp-combination", "over time   from 2002 until 2012:"),
        ("uk/victims-duty-to-collaborate", "in force    not known to be in force"),
        ("uk/pcc-abolition-plan", "law         no enactment is known for it"),
    ],
)
def test_duty_is_explained_in_words(run: Run, duty: str, row: str) -> None:
    assert row in run("explain", duty).stdout


@pytest.mark.parametrize("duty", [one.name for one in all_duties()])
def test_every_duty_is_explained_without_words_of_the_packs(run: Run, duty: str) -> None:
    said = run("explain", duty)
    assert said.exit_code == 0
    assert "caution" in said.stdout
    for word in ("each-relevant", "one-of-each-description", "at-least", "None", "{n}"):
        assert word not in said.stdout


@pytest.mark.parametrize("code", list(all_rules()))
def test_rule_is_explained_without_what_only_tests_need(run: Run, code: str) -> None:
    said = run("explain", code, "--cases").stdout
    for key in ("where:", "related:", "cites:"):
        assert f"\n    {key} [" not in said


def test_unknown_rule_offers_the_nearest(run: Run) -> None:
    assert "oversight.orphan" in run("explain", "oversight.orphans").stderr


@pytest.mark.parametrize("what", ["structure", "findings"])
def test_schema_is_a_json_schema(run: Run, what: str) -> None:
    schema = json.loads(run("schema", what).stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")


def test_starter_is_a_structure_with_nothing_wrong(run: Run, folder: Path) -> None:
    result = run("init")
    assert result.stdout == ""
    assert "wrote structure.yaml" in result.stderr
    assert "next: govgraph check structure.yaml" in result.stderr
    checked = run("check", "structure.yaml", "--fail-on", "note")
    assert checked.exit_code == 0, checked.output


def test_starter_is_drawn(run: Run) -> None:
    run("init", "start.yaml")
    assert run("render", "start.yaml", "-o", "start.svg").exit_code == 0


def test_init_does_not_replace_without_force(run: Run, folder: Path) -> None:
    (folder / "structure.yaml").write_text("mine")
    refused = run("init")
    assert refused.exit_code == 3
    assert "--force" in refused.stderr
    assert (folder / "structure.yaml").read_text() == "mine"
    assert run("init", "--force").exit_code == 0
    assert (folder / "structure.yaml").read_text() != "mine"


def test_init_from_does_not_replace_any_of_its_files(run: Run, folder: Path) -> None:
    (folder / "mine").mkdir()
    (folder / "mine" / "shared.yaml").write_text("mine")
    assert run("init", "--from", "surrey/proposed", "mine").exit_code == 3
    assert [path.name for path in (folder / "mine").iterdir()] == ["shared.yaml"]


@pytest.mark.parametrize("name", [item.name for item in examples()])
def test_every_example_is_copied_whole(run: Run, folder: Path, name: str) -> None:
    copied = run("init", "--from", name)
    assert copied.exit_code == 0, copied.output
    path = folder / f"{name}.yaml"
    assert path.exists()
    assert run("check", str(path), "--fail-on", "never").exit_code == 0
    item = next(item for item in examples() if item.name == name)
    assert len(files_of(item)) == len(list((folder / name).parent.glob("*.yaml")))


def test_files_that_only_add_are_no_examples() -> None:
    names = [item.name for item in examples()]
    assert "surrey/proposed" in names
    assert "surrey/shared" not in names
    assert "kubernetes/sigs" not in names


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed(run: Run, shell: str) -> None:
    assert "_GOVGRAPH_COMPLETE" in run("completion", shell).stdout


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("govgraph che", "check"),
        ("govgraph explain oversight.orp", "oversight.orphan"),
        ("govgraph check x --select overs", "oversight.orphan"),
        ("govgraph init --from surr", "surrey/proposed"),
        ("govgraph render x -o y --theme pri", "print"),
        ("govgraph list ru", "rules"),
    ],
)
def test_shell_is_offered_what_fits(spawn: Spawn, typed: str, offered: str) -> None:
    words = typed.split()
    env = {
        "_GOVGRAPH_COMPLETE": "bash_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(words) - 1),
    }
    # The program knows itself by the name that it was started under.
    code = "from govgraph.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"plain,{offered}" in done.stdout.splitlines(), done.stderr
