"""Results go to standard output, the rest to standard error, whatever these are."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Spawn


def test_findings_are_the_result(run: Run) -> None:
    result = run("check", "circular.yaml")
    assert "oversight.cycle" in result.stdout
    assert result.stderr == ""


def test_faults_of_the_input_are_findings_too(run: Run) -> None:
    result = run("check", "broken.yaml")
    assert "input.reference" in result.stdout
    assert "input.key" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("words", ["chain broken.yaml group", "show broken.yaml group"])
def test_faults_of_the_input_are_told_in_the_form_asked_for(run: Run, words: str) -> None:
    result = run(*words.split(), "--format", "json")
    assert result.exit_code == 3
    told = json.loads(result.stdout)
    assert {each["rule"] for each in told["findings"]} >= {"input.reference"}


def test_picture_on_standard_output_is_alone_there(run: Run) -> None:
    result = run("render", "good.yaml", "-o", "-")
    assert result.stdout.startswith("<svg") or result.stdout.startswith("<?xml")
    broken = run("render", "broken.yaml", "-o", "-")
    assert broken.stdout == ""
    assert "input.reference" in broken.stderr


def test_what_was_written_is_said_on_standard_error(run: Run, folder: Path) -> None:
    result = run("check", "warned.yaml", "-o", "found.json", "-o", "found.md", "-o", "found.txt")
    assert result.stdout == ""
    assert result.stderr == "wrote found.json\nwrote found.md\nwrote found.txt\n"
    assert json.loads((folder / "found.json").read_text())["summary"]["warning"] == 1
    assert (folder / "found.md").read_text().startswith("## ")
    assert "Forgotten Team" in (folder / "found.txt").read_text()


def test_dash_keeps_standard_output_beside_files(run: Run, folder: Path) -> None:
    result = run("check", "warned.yaml", "-o", "found.json", "-o", "-")
    assert "Forgotten Team" in result.stdout
    assert (folder / "found.json").exists()


def test_output_of_unknown_ending_takes_the_format(run: Run, folder: Path) -> None:
    run("check", "good.yaml", "-o", "found", "--format", "json")
    assert json.loads((folder / "found").read_text())["version"] == 1


def test_closed_pipe_ends_quietly(spawn: Spawn) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = spawn("list", "kinds", stdout=closed)
    assert done.returncode == 141
    assert done.stderr == b""


def test_closed_pipe_ends_help_quietly(spawn: Spawn) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = spawn("--help", stdout=closed)
    assert done.returncode == 141
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
@pytest.mark.parametrize("words", [("check", "good.yaml"), ("--help",), ("list", "kinds")])
def test_full_standard_output_is_named(spawn: Spawn, words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = spawn(*words, stdout=full)
    assert done.returncode == 3
    assert b"cannot write to standard output" in done.stderr
    assert b"Traceback" not in done.stderr


def test_closed_standard_output_is_named(folder: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m govgraph check good.yaml >&-'],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 3
    assert b"standard output is closed" in done.stderr


def test_interrupt_ends_with_130(folder: Path) -> None:
    child = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, govgraph.cli.program.group as g\n"
            "from govgraph import catalogue\n"
            "print('ready', flush=True)\n"
            "g.program.main(['check', '-'])",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"ready\n"
    # It waits for its standard input, which never comes.
    try:
        child.wait(timeout=1)
    except subprocess.TimeoutExpired:
        child.send_signal(signal.SIGINT)
    _, said = child.communicate(timeout=30)
    assert child.returncode == 130
    assert b"Traceback" not in said


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "C.UTF-8"},
        {"LC_ALL": "nowhere.ISO-8859-1"},
        {"TZ": "Pacific/Kiritimati", "LANGUAGE": "cy"},
    ],
)
def test_locale_changes_no_byte(spawn: Spawn, env: dict[str, str]) -> None:
    usual = spawn("show", "good.yaml", "board", env={"PYTHONUTF8": "1"})
    assert "Café Tŵr Board".encode() in usual.stdout
    assert spawn("show", "good.yaml", "board", env=env).stdout == usual.stdout


def test_letters_that_cannot_be_shown_are_escaped(spawn: Spawn) -> None:
    done = spawn("show", "good.yaml", "board", env={"PYTHONIOENCODING": "iso-8859-1"})
    assert done.returncode == 0
    assert b"Caf\xe9 T\\u0175r Board" in done.stdout


def test_standard_input_that_is_closed_is_named(folder: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m govgraph check - <&-'],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert b"standard input, which is closed" in done.stderr


def _on_a_terminal(folder: Path, *words: str, **env: str) -> bytes:
    """Return what the program writes to a terminal."""
    main, other = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "govgraph", *words],
        stdout=other,
        stderr=other,
        stdin=subprocess.DEVNULL,
        env={**{k: v for k, v in os.environ.items() if k != "NO_COLOR"}, "TERM": "xterm", **env},
        cwd=folder,
    )
    os.close(other)
    parts = []
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    child.wait()
    os.close(main)
    return b"".join(parts)


def test_terminal_gets_colour_unless_unwanted(folder: Path, run: Run) -> None:
    assert b"\x1b[" in _on_a_terminal(folder, "check", "circular.yaml")
    assert b"\x1b[" not in _on_a_terminal(folder, "check", "circular.yaml", NO_COLOR="1")
    assert "\x1b" not in run("check", "circular.yaml").stdout


def test_narrow_terminal_is_no_trouble(folder: Path) -> None:
    assert b"circular.yaml" in _on_a_terminal(folder, "check", "circular.yaml", COLUMNS="1")
    assert b"Examples" in _on_a_terminal(folder, "check", "--help", COLUMNS="1")


def test_names_of_files_cannot_steer_the_terminal(run: Run, folder: Path) -> None:
    evil = "a\x1b[2Jb\u202e.yaml"
    for result in (run("check", evil), run("render", "good.yaml", "-o", f"nowhere/{evil}.svg")):
        assert result.exit_code == 3
        assert "\x1b" not in result.output
        assert "\u202e" not in result.output


def test_picture_stays_where_the_input_is_faulty(run: Run, folder: Path) -> None:
    (folder / "p.svg").write_text("old")
    assert run("render", "broken.yaml", "-o", "p.svg").exit_code == 3
    assert (folder / "p.svg").read_text() == "old"


def test_person_is_shown_nowhere(run: Run, folder: Path) -> None:
    text = (
        "govgraph: 1\ntitle: T\nbodies:\n"
        "  board:\n    name: Board\n    reports_to: {none: alone}\n"
        "    chair: {seat: Leader, person: Xanthippe}\n"
        "    members: [{seat: Clerk, person: [Xanthippe]}]\n"
    )
    (folder / "person.yaml").write_text(text)
    for words in (
        "check person.yaml",
        "show person.yaml board",
        "check person.yaml --format json",
    ):
        assert "Xanthippe" not in run(*words.split()).output
    (folder / "person.yaml").write_text(text.replace("[Xanthippe]", "Xanthippe"))
    for words in (
        "check person.yaml --format json",
        "show person.yaml board --format json",
        "show person.yaml board",
        "chain person.yaml board",
        "render person.yaml -o - --members --notes",
    ):
        assert "Xanthippe" not in run(*words.split()).output
