"""Help teaches by examples, and asking for it is cheap."""

from __future__ import annotations

import re
import subprocess
import sys
from inspect import cleandoc
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from govgraph.cli.program.group import help_of, program

HEAVY = ("networkx", "pydantic", "graphviz", "resvg_py", "govgraph_render", "yaml")
COMMANDS = program.list_commands(click.Context(program))
_LINE = re.compile(r"govgraph [^|>)\n]+")


def _modules_after(*words: str) -> set[str]:
    code = (
        "import sys\n"
        "from govgraph.cli.program.group import program\n"
        f"try: program.main({list(words)!r})\n"
        "except SystemExit: pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stderr.split()}


@pytest.mark.parametrize("words", [("--help",), ("check", "--help"), ("render", "--help"), ()])
def test_help_imports_nothing_heavy(words: tuple[str, ...]) -> None:
    assert not _modules_after(*words).intersection(HEAVY)


def test_check_imports_no_graph_and_no_renderer(folder: Path) -> None:
    loaded = _modules_after("check", str(folder / "good.yaml"))
    assert {"govgraph", "yaml"} <= loaded
    assert not loaded.intersection(set(HEAVY) - {"yaml"})


def test_svg_needs_no_library_for_png(folder: Path) -> None:
    loaded = _modules_after("render", str(folder / "good.yaml"), "-o", str(folder / "good.svg"))
    assert "govgraph_render" in loaded
    assert not loaded.intersection({"networkx", "graphviz", "resvg_py"})


def test_commands_of_this_issue_are_there() -> None:
    wanted = {"check", "render", "chain", "show", "list", "explain", "schema", "init"}
    assert wanted <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_command_has_help_with_examples(name: str) -> None:
    result = CliRunner().invoke(program, [name, "--help"], prog_name="govgraph")
    assert result.exit_code == 0
    assert "Examples" in result.output
    assert f"govgraph {name}" in result.output.partition("Examples")[2]


def test_short_help_is_not_cut() -> None:
    result = CliRunner().invoke(program, ["--help"], prog_name="govgraph")
    listed = result.output.partition("Commands:")[2].partition("Examples:")[0]
    assert "..." not in listed
    assert all(f"  {name} " in listed for name in COMMANDS)


def _examples() -> list[str]:
    texts = [program.epilog or ""]
    for name in COMMANDS:
        command = program.get_command(click.Context(program), name)
        assert command is not None
        texts.append(command.epilog or "")
    found = [line for text in texts for line in text.splitlines() if line.startswith("  ")]
    return [match[0].strip() for line in found if (match := _LINE.search(line))]


@pytest.mark.parametrize("line", sorted(set(_examples())))
def test_example_of_help_works(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from shlex import split

    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    (tmp_path / "structures").mkdir()
    for folder in (".", "structures", "surrey"):
        runner.invoke(program, ["init", "--from", "surrey/proposed", folder])
    if "--baseline findings.json" in line:
        runner.invoke(program, ["check", "structures", "--format", "json", "-o", "findings.json"])
    if "HEAD:" in line:
        _committed(tmp_path)
    if " init" in line:
        for path in tmp_path.rglob("*.yaml"):
            path.unlink()
    text = Path("proposed.yaml").read_text() if " - " in f"{line} " else None
    if text is not None:
        assert "shared.yaml" in text
    result = runner.invoke(program, split(line)[1:], input=text, prog_name="govgraph")
    assert result.exit_code in (0, 1), result.output


def _committed(folder: Path) -> None:
    from subprocess import run

    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.org")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-q", "-m", "As proposed")):
        run(["git", *words], cwd=folder, check=True)


@pytest.mark.parametrize("name", COMMANDS)
def test_list_of_commands_has_the_words_of_each(name: str) -> None:
    command = program.get_command(click.Context(program), name)
    assert command is not None
    # Until Python 3.13 click sees a docstring with its margin.
    assert help_of(name) == cleandoc(command.help or "")


def test_words_of_a_command_are_found_without_its_source(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = help_of("check")

    def missing(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr("builtins.open", missing)
    assert help_of("check") == words


def test_list_of_commands_imports_none_of_them() -> None:
    code = (
        "import sys\n"
        "from govgraph.cli.program.group import program\n"
        "try: program.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(*(name for name in sys.modules if name.startswith('govgraph.')), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name for name in done.stderr.split() if not name.startswith("govgraph.cli.program")}
    assert loaded == {"govgraph.cli", "govgraph.errors"}
    assert "Print every finding in files and folders." in done.stdout


@pytest.mark.parametrize(
    "words",
    ["chain a.yaml --between a", "render a.yaml --focus", "check --nothing a.yaml", "check"],
)
def test_a_wrong_word_points_to_the_help_of_its_command(words: str) -> None:
    result = CliRunner().invoke(program, words.split(), prog_name="govgraph")
    assert result.exit_code == 2
    assert f"`govgraph {words.split()[0]} --help` shows what it takes" in result.stderr
