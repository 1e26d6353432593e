"""Options and paths that do not go together, or do nothing where they stand, are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click import Context, HelpFormatter
from click.testing import CliRunner

from govgraph.cli.program.group import Program, program

GOOD = """govgraph: 1
title: T
date: 2026
bodies: {a: {name: A, reports_to: none, members: {seat: S}}}
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f.yaml").write_text(GOOD)
    (tmp_path / "folder").mkdir()


REFUSED = {
    "render f.yaml -o p.svg --up 2": "--up counts steps from a body: name it with --focus",
    "outline f.yaml --down all": "--down counts steps from a body",
    "render f.yaml -o p.svg --force": "--force replaces what --lock keeps: give --lock as well",
    "render f.yaml -o p.svg --dpi 300": "--dpi is for PNG, and no output here is PNG",
    "matrix f.yaml --theme print": "--theme is for a picture, and none is drawn",
    "matrix f.yaml --language cy": "--language is for a picture, and none is drawn",
    "matrix f.yaml -o seats.csv --portrait": "--portrait is for a picture, and none is drawn",
    "check f.yaml -o folder": "folder is a folder: name a file in it, such as folder/result.txt",
    "show f.yaml a -o folder/": "folder/ is a folder: name a file in it",
    "render f.yaml -o folder": "folder is a folder: name a file in it, such as folder/picture.svg",
    "explain oversight": "oversight is a family of rules; explain one of oversight.cycle",
}


@pytest.mark.parametrize("words", REFUSED, ids=str)
def test_what_would_do_nothing_is_refused(words: str) -> None:
    done = CliRunner().invoke(program, words.split(), prog_name="govgraph")
    assert done.exit_code == 2
    assert REFUSED[words] in done.stderr
    assert done.stdout == ""
    assert sorted(path.name for path in Path().iterdir()) == ["f.yaml", "folder"]


TAKEN = [
    "render f.yaml -o p.svg --focus a --up 2",
    "render f.yaml -o p.png --dpi 72",
    "matrix f.yaml -o seats.svg --theme print",
    "matrix f.yaml --format svg --portrait",
]


@pytest.mark.parametrize("words", TAKEN)
def test_the_same_options_are_taken_where_they_do_something(words: str) -> None:
    assert CliRunner().invoke(program, words.split(), prog_name="govgraph").exit_code == 0


def test_a_baseline_that_is_not_there_is_named_once() -> None:
    words = ["check", "f.yaml", "--baseline", "gone.json"]
    done = CliRunner().invoke(program, words, prog_name="govgraph")
    assert done.exit_code == 3
    assert done.stdout.startswith("error  gone.json  there is no such file  [input.file]")


class Bare(Program):
    """The program where its commands cannot be found."""

    def list_commands(self, ctx: Context) -> list[str]:
        return []


def test_a_program_without_its_commands_says_so() -> None:
    bare = Bare(name="govgraph")
    done = CliRunner().invoke(bare, ["render"], prog_name="govgraph")
    assert done.exit_code == 2
    assert 'there is no command "render": none is found beside the program' in done.stderr
    formatter = HelpFormatter()
    bare.format_commands(Context(bare), formatter)
    assert "install govgraph again" in " ".join(formatter.getvalue().split())
