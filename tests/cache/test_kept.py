"""Kept results: taken while nothing has changed, never believed when damaged, never private."""

from __future__ import annotations

import builtins
import dataclasses
import os
import subprocess
import sys
import typing
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from govgraph import check_many
from govgraph.cache import plain
from govgraph.cache.kept import Kept, opened
from govgraph.catalogue import Asked
from govgraph.document.folder import structure_paths
from govgraph.document.nodes import Place
from govgraph.findings.across import across
from govgraph.findings.formats import json as as_json
from govgraph.findings.formats import text as as_text
from govgraph.findings.outcome import Outcome
from govgraph.findings.report import Report
from tests.cache.writing import write
from tests.cli.conftest import BROKEN, CHANGING, CIRCULAR, GOOD, WARNED

USING = GOOD + "uses: [./shared.yaml, './more-*.yaml']\n"
SHARED = "govgraph: 1\norganisations: {police: Police}\n"
MORE = "govgraph: 1\norganisations: {fire: Fire Service}\n"
PRIVATE = GOOD + "seats: [{in: board, person: Aoife Secret, org: {unknown: who}}]\n"


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "places"
    folder.mkdir()
    for name, text in (
        ("a", USING),
        ("b", WARNED),
        ("c", CIRCULAR),
        ("shared", SHARED),
        ("more-0", MORE),
    ):
        write(folder / f"{name}.yaml", text)
    # The clock of the disk says when a file was changed; here that is long ago.
    monkeypatch.setattr("govgraph.cache.stamps._COARSE", -(10**12))
    return folder


def run(places: Path, asked: Asked | None = None) -> tuple[str, int]:
    """Check as one run does; return what is told, and how many structures were kept."""
    given = asked or Asked()
    kept = opened(places.parent / "cache", (str(places), *given.key))
    found = structure_paths([str(places)], kept.look)
    known = sum(kept.result(path, given.today, 10**7) is not None for path in found)
    outcome = Outcome(tuple(check_many(found, given, kept=kept)))
    return as_json.write(outcome) + as_text.write(outcome), known


def test_kept_results_tell_the_same(places: Path) -> None:
    first, known = run(places)
    assert known == 0
    assert run(places) == (first, 3)
    alone = Outcome(tuple(check_many([places])))
    assert first == as_json.write(alone) + as_text.write(alone)


def test_unchanged_files_are_not_opened(places: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(places)
    kept = opened(places.parent / "cache", (str(places), *Asked().key))
    read: list[str] = []
    true_open = builtins.open

    def noted(file: Any, *more: Any, **named: Any) -> Any:
        read.append(str(file))
        return true_open(file, *more, **named)

    monkeypatch.setattr(builtins, "open", noted)
    list(check_many([places], kept=kept))
    assert read == []


def test_only_what_changed_is_checked_again(places: Path) -> None:
    run(places)
    write(places / "b.yaml", GOOD)
    told, known = run(places)
    assert known == 2
    assert "Forgotten Team" not in told


def test_change_without_a_sign_is_seen(places: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of a disk may be too coarse to show two writings; then the content counts."""
    monkeypatch.setattr("govgraph.cache.stamps._COARSE", 2_000_000_000)
    run(places)
    seen = (places / "b.yaml").stat()
    with (places / "b.yaml").open("r+") as file:
        file.write(WARNED.replace("Forgotten", "Neglected"))
    os.utime(places / "b.yaml", ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert "Neglected Team" in run(places)[0]


def test_file_touched_but_alike_stays_known(places: Path) -> None:
    run(places)
    os.utime(places / "b.yaml")
    assert run(places)[1] == 3


@pytest.mark.parametrize("name", ["shared.yaml", "more-1.yaml"])
def test_change_in_a_used_file_is_seen(places: Path, name: str) -> None:
    before = run(places)[0]
    write(places / name, "govgraph: 1\nbodies: {late: Late Group}\n")
    after, known = run(places)
    assert known == 2
    assert "Late Group" in after
    assert before != after


def test_file_that_has_gone_is_missed(places: Path) -> None:
    run(places)
    (places / "shared.yaml").unlink()
    assert "shared.yaml" in run(places)[0]


def test_today_counts_only_where_it_matters(places: Path) -> None:
    write(places / "d.yaml", CHANGING)
    run(places, Asked(today=date(2026, 1, 1)))
    assert run(places, Asked(today=date(2026, 1, 1)))[1] == 4
    assert run(places, Asked(today=date(2026, 1, 2)))[1] == 3


def test_another_question_has_other_results(places: Path) -> None:
    run(places)
    assert run(places, Asked(day=date(2027, 1, 1)))[1] == 0
    assert run(places, Asked(horizon=7))[1] == 0


def test_another_edition_has_other_results(places: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(places)
    monkeypatch.setattr("govgraph.cache.kept.edition", lambda: "another")
    assert run(places)[1] == 0


def test_what_is_no_structure_is_looked_at_each_time(places: Path) -> None:
    write(places / "z.yaml", BROKEN)
    run(places)
    assert run(places)[1] == 3


def kept_file(places: Path) -> Path:
    (found,) = (places.parent / "cache").glob("*.json")
    return found


DAMAGES = {
    "empty": lambda data: b"",
    "cut": lambda data: data[: len(data) // 2],
    "one byte": lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
    "no digest": lambda data: data.partition(b"\n")[2],
    "not text": lambda data: bytes(range(256)),
    "something else": lambda data: b"[1, 2, 3]",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_only_costs_time(places: Path, damage: str) -> None:
    first, _ = run(places)
    path = kept_file(places)
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    assert run(places) == (first, 0)
    assert run(places) == (first, 3)


@pytest.mark.parametrize(
    "told",
    [
        {"files": 3},
        {"facts": None},
        {"patterns": 3},
        {"comes_to": None},
        {"comes_to": [1]},
    ],
)
def test_entry_of_another_shape_counts_as_none(places: Path, told: dict[str, Any]) -> None:
    entry = {"facts": ["T", 1, 1], "files": {}, "patterns": {}, "today": None, "report": b"[]"}
    entry["comes_to"] = [{}, [], 0, 0, False, None, []]
    path = str(places / "a.yaml")
    kept = Kept(places / "kept.json", {"checked": {path: {**entry, **told}}}, 0)
    assert kept.result(path, None, 10**7) is None


@pytest.mark.parametrize("report", [b"[", b'{"=": "?"}', b'{"=": "B"}'])
def test_report_of_another_shape_is_refused(report: bytes) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        plain.read(report)


def test_report_is_read_only_where_it_is_asked_for(
    places: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(places)
    kept = opened(places.parent / "cache", (str(places), *Asked().key))
    read: list[bytes] = []
    true_read = plain.read
    monkeypatch.setattr(plain, "read", lambda text: read.append(text) or true_read(text))
    outcome = Outcome(tuple(check_many([places], kept=kept)))
    figures = (outcome.summary, outcome.question_count, outcome.accepted_count, outcome.notice)
    together = across(outcome)
    assert not read
    alone = Outcome(tuple(check_many([places])))
    assert together == across(alone)
    assert figures == (
        alone.summary, alone.question_count, alone.accepted_count, alone.notice
    )  # fmt: skip
    assert [item.report.findings for item in outcome.files] == [
        item.report.findings for item in alone.files
    ]
    assert len(read) == 3


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind")
def test_folder_that_cannot_be_written_costs_nothing(places: Path) -> None:
    (places.parent / "cache").mkdir(mode=0o500)
    assert run(places)[1] == run(places)[1] == 0


def test_place_that_is_a_file_costs_nothing(places: Path) -> None:
    (places.parent / "cache").write_text("not a folder")
    assert run(places) == run(places)


def test_no_person_and_no_line_of_a_file_is_kept(places: Path) -> None:
    write(places / "p.yaml", PRIVATE)
    run(places)
    assert "Aoife" not in kept_file(places).read_text()
    assert "Forgotten Team\\n" not in kept_file(places).read_text()


def test_no_more_questions_are_kept_than_a_few(
    places: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govgraph.cache.filed._MOST_QUESTIONS", 2)
    for days in range(4):
        run(places, Asked(horizon=days))
    assert len(list((places.parent / "cache").iterdir())) == 2


def test_processes_share_what_is_kept(places: Path) -> None:
    words = [sys.executable, "-m", "govgraph", "check", "places", "--fail-on", "never"]
    env = {**os.environ, "XDG_CACHE_HOME": str(places.parent / "shared")}
    started = [
        subprocess.Popen(words, cwd=places.parent, env=env, stdout=subprocess.PIPE)
        for _ in range(4)
    ]
    told = {child.communicate(timeout=120)[0] for child in started}
    told.add(subprocess.run(words, cwd=places.parent, env=env, capture_output=True).stdout)
    assert len(told) == 1
    assert b"Forgotten Team" in told.pop()
    assert [path.suffix for path in (places.parent / "shared" / "govgraph").iterdir()] == [".json"]


def test_every_part_of_a_report_can_be_kept() -> None:
    assert set(parts(Report)) == set(plain._TAGS)


def parts(kind: Any) -> Iterator[Any]:
    """Yield a kind of record and all kinds that its fields hold."""
    yield kind
    for hint in typing.get_type_hints(kind).values():
        for inner in flat(hint):
            if dataclasses.is_dataclass(inner) or (
                hasattr(inner, "_fields") and inner is not Place
            ):
                yield from parts(inner)


def flat(hint: Any) -> Iterator[Any]:
    yield hint
    for inner in typing.get_args(hint):
        yield from flat(inner)


def test_what_is_not_known_is_refused() -> None:
    with pytest.raises(TypeError, match="set cannot be kept"):
        plain.written(Report(as_of={2}))  # type: ignore[arg-type]
