"""Many files on the command line: shared among processes, kept, watched, and little imported."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from govgraph.cli.program.place import cache_folder
from govgraph.cli.program.workers import Workers
from govgraph.errors import GovgraphError
from govgraph.graph.index import View
from tests.cli.conftest import BROKEN, CIRCULAR, GOOD, WARNED, Run

HEAVY = ("networkx", "graphviz", "resvg_py", "govgraph_render", "distributed", "dask")
READING = ("pydantic", "yaml", "govgraph.document.load", "govgraph.structure")


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "places"
    folder.mkdir()
    for number in range(30):
        text = (GOOD, WARNED, CIRCULAR)[number % 3]
        (folder / f"place-{number:02}.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    return folder


def imported(*words: str) -> set[str]:
    """Return the modules that a run of the program imports."""
    code = (
        "import sys\n"
        "from govgraph.cli import main\n"
        f"sys.argv = {['govgraph', *words]!r}\n"
        "try:\n    main()\n"
        "except SystemExit:\n    print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split("\n"))


def test_help_imports_nothing_that_reads_or_draws() -> None:
    for words in (["--help"], ["check", "--help"]):
        assert imported(*words).isdisjoint((*HEAVY, *READING, "concurrent.futures")), words


def test_check_imports_nothing_that_draws(places: Path) -> None:
    seen = imported("check", "places", "--jobs", "1", "--no-cache")
    assert "govgraph.structure" in seen
    assert seen.isdisjoint((*HEAVY, "concurrent.futures.process"))


def test_check_imports_no_rule_and_no_pack_that_cannot_matter(places: Path) -> None:
    seen = imported("check", "places", "--jobs", "1", "--no-cache")
    assert "govgraph.rules.oversight.cycle" in seen
    families = ("input.value", "accepted.unused", "law.duty_unmet", "priorities.no_lead")
    assert seen.isdisjoint(f"govgraph.rules.{name}" for name in families)
    assert seen.isdisjoint({"govgraph.cache.kept", "govgraph.files", "importlib.resources"})
    # What only a fault needs.
    assert seen.isdisjoint({"govgraph.document.reading.syntax", "govgraph.changes.steps"})


def test_unchanged_run_imports_nothing_that_reads(places: Path) -> None:
    for path in places.iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    imported("check", "places", "--format", "json")
    assert imported("check", "places", "--format", "json").isdisjoint((*HEAVY, *READING))


def test_jobs_change_nothing_that_is_told(run: Run, places: Path) -> None:
    (places / "broken.yaml").write_text(BROKEN)
    words = ["check", "places", "--no-cache", "--format", "json"]
    alone = run(*words, "--jobs", "1")
    shared = run(*words, "--jobs", "3")
    assert shared.stdout == alone.stdout
    assert (shared.exit_code, alone.exit_code) == (3, 3)
    text = run("check", "places", "--jobs", "3", "--no-cache").stdout
    assert "Across 30 structures: oversight.cycle in 10 and oversight.orphan in 10" in text
    # The excerpts need the lines of files that only the workers have read.
    assert "board: {nam: Board}" in text


def test_no_cache_keeps_nothing(run: Run, places: Path) -> None:
    cache = Path(os.environ["XDG_CACHE_HOME"])
    run("check", "places", "--no-cache")
    assert list(cache.iterdir()) == []
    kept = run("check", "places")
    assert sorted(path.suffix for path in (cache / "govgraph").iterdir()) == [".json", ".told"]
    assert run("check", "places").stdout == kept.stdout


def test_one_index_is_built_a_check(
    run: Run, places: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[View] = []
    true = View.__init__

    def counted(self: View, *given: object, **more: object) -> None:
        made.append(self)
        true(self, *given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(View, "__init__", counted)
    assert run("check", "places/place-01.yaml").exit_code == 0
    assert len(made) == 1


def _end(_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_worker_that_is_ended_is_told_of() -> None:
    with Workers(2) as workers, pytest.raises(GovgraphError, match="`--jobs 1`"):
        list(workers.map(_end, [1, 2, 3]))


@pytest.mark.parametrize(
    ("platform", "surroundings", "folder"),
    [
        ("linux", {"XDG_CACHE_HOME": "/there", "HOME": "/home"}, "/there/govgraph"),
        ("linux", {"XDG_CACHE_HOME": "not/whole", "HOME": "/people"}, "/people/.cache/govgraph"),
        ("darwin", {"HOME": "/people"}, "/people/Library/Caches/govgraph"),
        ("win32", {"HOME": "/home", "LOCALAPPDATA": "/local"}, "/local/govgraph/Cache"),
        ("linux", {"HOME": "nowhere"}, None),
    ],
)
def test_cache_lies_where_the_system_has_its_caches(
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    surroundings: dict[str, str],
    folder: str | None,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("XDG_CACHE_HOME")
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    found = cache_folder()
    assert (found and found.replace(os.sep, "/")) == folder


class Watching:
    """A run of ``check --watch``, what it told so far in a file."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.told = folder / "told.txt"
        with self.told.open("wb") as file:
            self.child = subprocess.Popen(
                [sys.executable, "-m", "govgraph", "check", *words, "--watch"],
                cwd=folder,
                stdout=file,
                stderr=subprocess.STDOUT,
            )

    def wait(self, words: str, times: int = 1) -> str:
        """Wait until words have been told so many times; return all that was told."""
        for _ in range(600):
            told = self.told.read_text()
            if told.count(words) >= times:
                return told
            assert self.child.poll() is None, told
            time.sleep(0.1)
        raise AssertionError(self.told.read_text())

    def stop(self) -> int:
        self.child.send_signal(signal.SIGINT)
        return self.child.wait(timeout=30)


def test_watch_checks_again_after_each_change_until_stopped(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(GOOD)
    watching = Watching(tmp_path, "one.yaml")
    assert "nothing found" in watching.wait("watching for changes")
    path.write_text(CIRCULAR)
    told = watching.wait("watching for changes", 2)
    assert "one.yaml has changed; checking again" in told
    assert "oversight.cycle" in told
    path.unlink()
    assert "no such file" in watching.wait("watching for changes", 3)
    path.write_text(GOOD)
    assert watching.wait("watching for changes", 4).count("nothing found") == 2
    assert watching.stop() == 130


def test_watch_sees_new_files_and_those_that_are_used(tmp_path: Path) -> None:
    folder = tmp_path / "places"
    folder.mkdir()
    watching = Watching(tmp_path, "places")
    assert "holds no structure" in watching.wait("watching for changes")
    (folder / "one.yaml").write_text(GOOD + "uses: ../shared.yaml\n")
    assert "shared.yaml" in watching.wait("watching for changes", 2)
    (tmp_path / "shared.yaml").write_text("govgraph: 1\norganisations: {police: Police}\n")
    (folder / "two.yaml").write_text(WARNED)
    assert "Forgotten Team" in watching.wait("two.yaml has changed") + watching.wait("Forgotten")
    assert watching.stop() == 130


def test_standard_input_cannot_be_watched(run: Run) -> None:
    result = run("check", "-", "--watch", text=GOOD)
    assert result.exit_code == 2
    assert "can be read only once" in result.stderr
