"""Bad inputs by name: each with all that is said of it, where, and the exit status.

The tables hold what the tables of the reader and of the language (tests/document) leave out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.reliability.running import ran, sound, structure_bytes, table, told

CASES = [
    case
    for name in ("bad_shape.yaml", "bad_references.yaml", "bad_meaning.yaml")
    for case in table(name)
]
WORDS = [
    ("render", "f.yaml", "-o", "-"),
    ("show", "f.yaml", "a"),
    ("chain", "f.yaml", "a"),
    ("diff", "f.yaml", "f.yaml"),
    ("timeline", "f.yaml"),
]
Case = dict[str, Any]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"].replace(" ", "-"))
def test_bad_input_is_told_whole_with_its_place_and_status(case: Case, here: Path) -> None:
    (here / "f.yaml").write_bytes(structure_bytes(case))
    ended = sound(ran("check", "f.yaml", "--format", "json"))
    assert told(ended.findings) == case.get("finds", [])
    assert ended.status == case["status"]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words[0])
@pytest.mark.parametrize("case", CASES[::6], ids=lambda case: case["case"].replace(" ", "-"))
def test_every_command_ends_soundly_on_it(case: Case, words: tuple[str, ...], here: Path) -> None:
    (here / "f.yaml").write_bytes(structure_bytes(case))
    ended = sound(ran(*words))
    if case["status"] == 3:
        assert ended.status == 3
        first = case["finds"][0].partition("  ")[2].partition(" => ")[0]
        assert first in ended.out + ended.err
        assert "[input." in ended.out + ended.err


def test_a_cycle_of_two_hundred_is_one_finding(here: Path) -> None:
    bodies = [f"b{n}: {{name: B{n}, reports_to: b{(n + 1) % 200}}}" for n in range(200)]
    text = f"govgraph: 1\ntitle: T\ndate: 2026\nbodies: {{{', '.join(bodies)}}}\n"
    (here / "f.yaml").write_text(text)
    ended = sound(ran("check", "f.yaml", "--format", "json", "--select", "oversight.cycle"))
    assert ended.status == 1
    assert len(ended.findings) == 1
    assert len(ended.findings[0]["subjects"]) == 200
    assert len(ended.findings[0]["message"]) < 2_000


def test_a_body_of_ten_thousand_members_is_checked(here: Path) -> None:
    members = ", ".join(f"{{org: o, seat: Member for ward {n}}}" for n in range(10_000))
    (here / "f.yaml").write_text(
        "govgraph: 1\ntitle: T\ndate: 2026\norganisations: {o: Council}\n"
        "bodies: {a: {name: Alpha, quorum: half, reports_to: {none: x}, "
        f"members: [{members}]}}}}\n"
    )
    ended = sound(ran("check", "f.yaml", "--format", "json"))
    assert ended.status in {0, 1}
    assert json.loads(ended.out)["files"][0]["seats"] == 10_000


def test_ids_in_a_row_of_a_thousand_lines_are_followed(here: Path) -> None:
    bodies = [f"b{n}: {{name: B{n}, reports_to: b{n + 1}}}" for n in range(1_000)]
    bodies.append("b1000: {name: Top, reports_to: {none: top}}")
    text = f"govgraph: 1\ntitle: T\ndate: 2026\nbodies: {{{', '.join(bodies)}}}\n"
    (here / "f.yaml").write_text(text)
    assert sound(ran("check", "f.yaml")).status in {0, 1}
    ended = sound(ran("chain", "f.yaml", "b0", "--format", "json"))
    assert ended.status == 0
    assert '"b1000"' in ended.out
