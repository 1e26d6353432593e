"""Files and surroundings that are not as they should be: each is named, with its status."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reliability.running import ran, sound

GOOD = "govgraph: 1\ntitle: T\ndate: 2026-11\nbodies: {a: {name: Alpha, reports_to: {none: x}}}\n"
USING = "govgraph: 1\ntitle: T\ndate: 2026-11\nuses: ./part.yaml\nbodies: {a: Alpha}\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def a_socket(path: Path) -> None:
    listening = socket.socket(socket.AF_UNIX)
    with listening:
        listening.bind(os.path.relpath(path))


# How each is made, and what is said of it.
THINGS: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (lambda path: None, "there is no such file"),
    "a folder": (Path.mkdir, "f.yaml"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "f.yaml"),
    "a link to nothing": (lambda path: path.symlink_to("gone"), "there is no such file"),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), "device"),
    "a socket": (a_socket, "f.yaml"),
    "an empty file": (Path.touch, "the file holds nothing"),
    "a picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0"), "not"),
    "a program": (lambda path: path.write_bytes(Path(sys.executable).read_bytes()[:9999]), "not"),
}


@pytest.mark.parametrize("title", THINGS, ids=lambda title: title.replace(" ", "-"))
@pytest.mark.parametrize("words", ["check f.yaml", "render f.yaml -o p.svg", "diff f.yaml f.yaml"])
def test_what_is_no_structure_is_named(title: str, words: str, here: Path) -> None:
    make, said = THINGS[title]
    make(here / "f.yaml")
    ended = sound(ran(*words.split()))
    assert ended.status == 3
    assert said in ended.out + ended.err
    assert "f.yaml" in ended.out + ended.err
    assert not (here / "p.svg").exists()


USED = {title: make for title, (make, _) in THINGS.items()}


@pytest.mark.parametrize("title", [*USED, "a pipe"], ids=lambda title: title.replace(" ", "-"))
def test_what_uses_names_and_cannot_be_read_is_named(title: str, here: Path) -> None:
    (here / "f.yaml").write_text(USING)
    if title == "a pipe":
        os.mkfifo("part.yaml")
    else:
        USED[title](here / "part.yaml")
    ended = sound(ran("check", "f.yaml", "--format", "json"))
    assert ended.status == 3
    assert all(one["message"] for one in ended.findings)
    assert "part.yaml" in ended.out


def test_pipe_that_is_named_itself_is_read(here: Path) -> None:
    os.mkfifo("f.yaml")
    writer = threading.Thread(target=lambda: Path("f.yaml").write_text(GOOD))
    writer.start()
    ended = sound(ran("check", "f.yaml"))
    writer.join()
    assert ended.status == 0, ended.out


def test_pipe_in_a_folder_is_not_waited_for(here: Path) -> None:
    (here / "folder").mkdir()
    (here / "folder/good.yaml").write_text(GOOD)
    os.mkfifo(here / "folder/pipe.yaml")
    begun = time.monotonic()
    sound(ran("check", "folder"))
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize(
    "name",
    ["a b.yaml", "議会 é ŵ.yaml", "-.yaml", "a'\"$(b).yaml", "a\nb.yaml", "x" * 250 + ".yaml"],
)
def test_names_of_every_kind_are_read(name: str, here: Path) -> None:
    (here / name).write_text(GOOD)
    assert sound(ran("check", f"./{name}")).status == 0


@pytest.mark.parametrize("name", ["", "x" * 300, "a\0b.yaml", "f.yaml/f.yaml", "\udcff.yaml"])
def test_names_that_cannot_be_are_no_crash(name: str, here: Path) -> None:
    (here / "f.yaml").write_text(GOOD)
    assert sound(ran("check", name)).status in {2, 3}


def test_too_large_a_file_is_refused_before_it_is_read(here: Path) -> None:
    with open("f.yaml", "wb") as file:
        file.truncate(1 << 30)
    begun = time.monotonic()
    ended = sound(ran("check", "f.yaml"))
    assert ended.status == 3
    assert "input.bound" in ended.out
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize("words", [("--no-cache",), ()], ids=["uncached", "cached"])
def test_too_large_a_file_in_a_folder_is_told_of_without_being_read(
    words: tuple[str, ...], here: Path
) -> None:
    (here / "good.yaml").write_text(GOOD)
    with open("huge.yaml", "wb") as file:
        file.truncate(1 << 30)
    tracemalloc.start()
    ended = sound(ran("check", ".", *words))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert ended.status == 3
    assert ended.out.count("[input.bound]") == 1
    assert "huge.yaml" in ended.out
    assert peak < 200 << 20


def test_a_larger_file_in_a_folder_is_read_where_it_is_allowed(here: Path) -> None:
    (here / "used.yaml").write_text("bodies: {b: B}\ngovgraph: 1\n")
    (here / "main.yaml").write_text(f"{GOOD}uses: ./used.yaml\n{'#' * 2_000}\n")
    told = ran("check", ".", "--no-cache", "--format", "json", "--limit", "document=3000")
    assert [file["path"] for file in json.loads(told.out)["files"]] == ["main.yaml"]
    refused = ran("check", ".", "--no-cache", "--limit", "document=1000")
    assert refused.status == 3
    assert "main.yaml" in refused.out


def test_spaces_without_end_are_read_quickly(here: Path) -> None:
    (here / "f.yaml").write_bytes(GOOD.encode() + b" " * (8 << 20))
    begun = time.monotonic()
    sound(ran("check", "f.yaml"))
    assert time.monotonic() - begun < 20


def test_file_that_changes_while_it_is_read_is_one_or_the_other(here: Path) -> None:
    texts = [GOOD, GOOD + "#" * 60_000 + "\n"]
    stop = threading.Event()

    def change() -> None:
        while not stop.is_set():
            for text in texts:
                Path("f.yaml").write_text(text)

    (here / "f.yaml").write_text(GOOD)
    changing = threading.Thread(target=change)
    changing.start()
    try:
        statuses = {sound(ran("check", "f.yaml")).status for _ in range(15)}
    finally:
        stop.set()
        changing.join()
    # A file that is cut off for a moment is empty for that moment.
    assert statuses <= {0, 3}


@pytest.mark.parametrize("words", ["check f.yaml", "render f.yaml -o p.svg", "list examples"])
def test_no_home_no_settings_and_no_temporary_folder_are_needed(words: str, here: Path) -> None:
    (here / "f.yaml").write_text(GOOD)
    env = {"PATH": os.defpath, "TMPDIR": "/proc", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-m", "govgraph", *words.split()],
        env=env,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_folder_that_has_gone_is_no_crash(here: Path) -> None:
    (here / "gone").mkdir()
    os.chdir("gone")
    (here / "gone").rmdir()
    done = subprocess.run(
        [sys.executable, "-c", "from govgraph.cli import main; main()", "check", "f.yaml"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
