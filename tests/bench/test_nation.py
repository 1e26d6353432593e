"""The made-up nation is the same each time, sound, and of the size that the table names."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from govgraph import check_many

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def nation(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    if not (ROOT / "bench").is_dir():
        pytest.skip("the measurements are not in a wheel")
    monkeypatch.syspath_prepend(str(ROOT))
    yield importlib.import_module("bench.nation")  # type: ignore[misc]
    for name in [name for name in sys.modules if name.split(".")[0] == "bench"]:
        del sys.modules[name]


def test_same_seed_gives_the_same_bytes(nation: ModuleType, tmp_path: Path) -> None:
    first = [path.read_bytes() for path in nation.make(tmp_path / "a", 5)]
    assert first == [path.read_bytes() for path in nation.make(tmp_path / "b", 5)]
    assert first != [path.read_bytes() for path in nation.make(tmp_path / "c", 5, seed=1)]


def test_places_are_sound_and_of_the_size_that_is_named(
    nation: ModuleType, tmp_path: Path
) -> None:
    made = nation.make(tmp_path, 20)
    found = list(check_many([tmp_path]))
    assert [item.path for item in found] == [str(path) for path in made]
    assert all(item.report.is_structure for item in found)
    assert {item.bodies for item in found} == {7}
    assert 80 <= sum(item.seats or 0 for item in found) / 20 <= 90
    assert 12_000 <= sum(path.stat().st_size for path in made) / 20 <= 15_000
