"""The habits of the project, as far as a program can see them."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest

from govgraph.cli.program.group import program
from govgraph.examples import cases_of
from govgraph.rules.registry import all_rules

ROOT = Path(__file__).parents[1]
PACKAGES = ("govgraph", "render/govgraph_render")
MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 40
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
TEXT_ENDINGS = {".py", ".md", ".yaml", ".toml", ".json", ".txt", ""}
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|home|root|tmp|Users)/\w")
COMMANDS = program.list_commands(click.Context(program))
MODULES = sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))
# What the library must not need before a command asks for it.
HEAVY = ("networkx", "pydantic", "graphviz", "resvg_py", "govgraph_render", "yaml")


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            yield node


def project_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, encoding="utf-8"
    )
    names = [name for name in listed.stdout.split("\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_module_is_of_a_size_to_be_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_function_is_of_a_size_to_be_read(path):
    long = [
        f"{node.name}: {(node.end_lineno or 0) - node.lineno + 1} lines"
        for node in functions(path)
        if (node.end_lineno or 0) - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_module_says_what_it_is(path):
    assert ast.get_docstring(tree(path)) or not tree(path).body


def test_no_module_has_a_name_that_says_nothing():
    assert [relative(path) for path in MODULES if path.stem in VAGUE] == []


def test_no_file_names_a_path_of_a_machine():
    files = project_files() or MODULES
    naming = [
        relative(path)
        for path in files
        if path.suffix in TEXT_ENDINGS
        and path != Path(__file__)
        and MACHINE_PATH.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert naming == []


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_in_the_readme(name):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"`govgraph {name}`" in text


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_shows_examples(name):
    command = program.get_command(click.Context(program), name)
    assert command is not None
    assert "Example" in (command.epilog or "")


@pytest.mark.parametrize("code", sorted(all_rules()))
def test_each_rule_has_a_page(code):
    page = all_rules()[code].page
    assert page.partition("\n")[0].endswith((".", "…")) or "\n\n" in page
    for heading in ("\nWhy it matters\n", "\nHow to fix\n"):
        assert heading in page


@pytest.mark.parametrize("code", [code for code in sorted(all_rules()) if all_rules()[code].check])
def test_each_rule_has_cases_both_ways(code):
    cases = cases_of(code)
    assert "\n- good: " in f"\n{cases}"
    assert "\n- bad: " in f"\n{cases}"


def test_help_needs_none_of_the_heavy_libraries():
    script = (
        "import sys\n"
        "from govgraph.cli import main\n"
        "sys.argv = ['govgraph', '--help']\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        f"print(sorted(set(sys.modules) & set({HEAVY!r})), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8"
    )
    assert "Commands:" in done.stdout
    assert done.stderr.strip() == "[]"


def test_the_two_commands_of_the_readme_are_one_line_each():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("python3 -m venv .venv && ")]
    assert len(lines) == 2
    assert "govgraph render structures/" in lines[0]
    assert lines[1].endswith(".venv/bin/pytest")


def test_wheel_has_what_lies_beside_the_packages():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert tuple(wheel["packages"]) == PACKAGES
    assert wheel["force-include"] == {
        "structures": "govgraph/_structures",
        "tests/rules": "govgraph/_cases",
    }


def test_rules_folder_of_the_tests_holds_nothing_but_cases():
    odd = [
        relative(path)
        for path in (ROOT / "tests" / "rules").rglob("*")
        if path.is_file() and path.suffix != ".yaml" and "__pycache__" not in path.parts
    ]
    assert odd == []
