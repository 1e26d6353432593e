"""A run is told again while nothing has changed, and made again as soon as anything has."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from govgraph.cli import main
from govgraph.cli.program import again
from tests.cache.writing import OLD, write
from tests.cli.conftest import BROKEN, CHANGING, GOOD, WARNED

USING = GOOD + "uses: [./shared.yaml]\n"
SHARED = "govgraph: 1\norganisations: {police: Police}\n"
PRIVATE = GOOD + "  team: {name: Team, chair: {seat: Director, person: Aoife Secret}}\n"
# What no run needs that is told again.
LEFT_OUT = ("click", "yaml", "hashlib", "govgraph.cli.program.group", "govgraph.cache.kept")

Told = tuple[int, str]


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "places"
    (folder / "more").mkdir(parents=True)
    for name, text in (("a", USING), ("b", WARNED), ("shared", SHARED), ("more/c", GOOD)):
        write(folder / f"{name}.yaml", text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("govgraph.cache.stamps._COARSE", -(10**12))
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """Run the program; return its status and what it told."""

    def once(*words: str) -> Told:
        monkeypatch.setattr(sys, "argv", ["govgraph", "check", *words])
        with pytest.raises(SystemExit) as end:
            main()
        return int(end.value.code or 0), capfd.readouterr().out

    return once


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note, for each run, whether it was told again: its status, else -1."""
    noted: list[int] = []
    true = again.told_again

    def told(words: list[str]) -> int | None:
        status = true(words)
        noted.append(-1 if status is None else status)
        return status

    monkeypatch.setattr(again, "told_again", told)
    return noted


def kept(places: Path) -> list[Path]:
    return sorted(Path(os.environ["XDG_CACHE_HOME"], "govgraph").glob("*.told"))


def test_the_same_is_told_with_the_same_status(
    places: Path, run: Callable[..., Told], runs: list[int]
) -> None:
    first = run("places", "--fail-on", "warning")
    assert first[0] == 1
    assert "Forgotten Team" in first[1]
    assert run("places", "--fail-on", "warning") == first
    assert run("places", "--format", "json") != first
    assert run("places", "--fail-on", "warning") == first
    assert runs == [-1, 1, -1, 1]


CHANGES: dict[str, Callable[[Path], object]] = {
    "a structure": lambda places: write(places / "b.yaml", GOOD),
    "a file that another uses": lambda places: write(
        places / "shared.yaml", SHARED.replace("police:", "force:")
    ),
    "only the stamp": lambda places: os.utime(places / "b.yaml", (OLD + 1, OLD + 1)),
    "a new file": lambda places: write(places / "more" / "d.yaml", WARNED),
    "a new folder": lambda places: (
        (places / "new").mkdir(),
        write(places / "new" / "d.yml", WARNED),
    ),
    "a file that has gone": lambda places: (places / "b.yaml").unlink(),
    "a used file that has gone": lambda places: (places / "shared.yaml").unlink(),
    "a file replaced by a folder": lambda places: (
        (places / "b.yaml").unlink(),
        (places / "b.yaml").mkdir(),
    ),
    "all of it": lambda places: places.rename(places.parent / "elsewhere"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_makes_a_new_run(
    places: Path, run: Callable[..., Told], runs: list[int], change: str
) -> None:
    run("places")
    CHANGES[change](places)
    told = run("places")
    assert runs == [-1, -1]
    assert told == run("places", "--no-cache")


def test_file_written_just_before_is_not_taken_for_unchanged(
    places: Path, run: Callable[..., Told], runs: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govgraph.cache.stamps._COARSE", 2_000_000_000)
    run("places")
    run("places")
    assert runs == [-1, -1]


def test_what_depends_on_the_day_is_told_on_that_day_only(
    places: Path, run: Callable[..., Told], runs: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(places / "d.yaml", CHANGING)
    run("places")
    run("places")
    monkeypatch.setattr(again, "today_in_words", lambda: "2030-01-01")
    run("places")
    assert runs == [-1, 0, -1]


def test_folder_where_it_is_asked_counts(
    places: Path, run: Callable[..., Told], runs: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("places")
    (places.parent / "other").mkdir()
    monkeypatch.chdir(places.parent / "other")
    assert run("places")[0] == 3
    assert runs == [-1, -1]


@pytest.mark.parametrize(
    "words",
    [
        ("places", "--no-cache"),
        ("places", "-o", "told.json"),
        ("places", "broken.yaml"),
        ("globs.yaml",),
        ("missing.yaml",),
    ],
)
def test_what_cannot_be_looked_at_again_is_not_kept(
    places: Path, run: Callable[..., Told], words: tuple[str, ...]
) -> None:
    write(places.parent / "broken.yaml", BROKEN)
    write(places.parent / "globs.yaml", GOOD + "uses: ['places/sh*.yaml']\n")
    first = run(*words)
    assert kept(places) == []
    assert run(*words) == first


def test_baseline_is_read_each_time(places: Path, run: Callable[..., Told]) -> None:
    run("places", "-o", "before.json")
    run("places", "--baseline", "before.json", "--fail-on", "warning")
    (places.parent / "before.json").write_text("{}")
    assert run("places", "--baseline", "before.json")[0] == 2
    assert kept(places) == []


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut": lambda data: data[: len(data) // 2],
    "one byte": lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
    "no head": lambda data: data.partition(b"\n")[2],
    "not text": lambda data: bytes(range(256)),
    "something else": lambda data: b"[1, 2, 3]\n",
    "other shape": lambda data: b'{"asked": 1, "sum": "x"}\n',
    "deep": lambda data: b"[" * 100_000,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_only_costs_time(
    places: Path, run: Callable[..., Told], runs: list[int], damage: str
) -> None:
    first = run("places")
    (path,) = kept(places)
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    assert run("places") == first
    assert run("places") == first
    assert runs == [-1, -1, 0]


def test_names_of_persons_are_not_kept(places: Path, run: Callable[..., Told]) -> None:
    write(places / "p.yaml", PRIVATE)
    assert "person: …" in run("places")[1]
    (path,) = kept(places)
    assert b"Aoife" not in path.read_bytes()


def test_terminal_is_told_anew(
    places: Path, run: Callable[..., Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("places")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert again.told_again(["check", "places"]) is None


def test_only_what_was_kept_is_opened_and_little_is_imported(
    places: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What measures coverage imports much by itself.
    for name in [name for name in os.environ if name.startswith("COVERAGE_PROCESS")]:
        monkeypatch.delenv(name)
    code = (
        "import sys\n"
        "opened = []\n"
        "def heard(name, given):\n"
        "    if name == 'open': opened.append(str(given[0]))\n"
        "sys.addaudithook(heard)\n"
        "from govgraph.cache import stamps\n"
        "from govgraph.cli import main\n"
        "stamps._COARSE = -(10**12)\n"
        "sys.argv = ['govgraph', 'check', 'places', '--format', 'json']\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n"
        "    seen = [one for one in opened if one.endswith(('.yaml', '.json', '.told'))]\n"
        "    print(len(seen), *sys.modules, file=sys.stderr)\n"
    )
    told = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    assert told[0].stdout == told[1].stdout
    opened, *modules = told[1].stderr.split()
    assert opened == "1"
    assert set(modules).isdisjoint(LEFT_OUT)
    assert "govgraph.cache.again" in modules


def test_closed_pipe_ends_as_any_run_does(places: Path) -> None:
    words = [sys.executable, "-m", "govgraph", "check", "places"]
    subprocess.run(words, capture_output=True, check=True)
    for _ in range(2):
        reading, writing = os.pipe()
        os.close(reading)
        done = subprocess.run(words, stdout=writing, stderr=subprocess.PIPE, check=False)
        os.close(writing)
        assert (done.returncode, done.stderr) == (141, b"")
