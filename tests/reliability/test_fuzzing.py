"""A first stretch of every fuzz target; `python -m tests.reliability.fuzzing` goes on."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.reliability.fuzzing.targets import TARGETS

COUNTS = {
    "reader": 150,
    "phrases": 3_000,
    "references": 24,
    "changes": 14,
    "words": 14,
    "arguments": 60,
}


def test_every_target_is_tried() -> None:
    assert set(COUNTS) == set(TARGETS)


@pytest.mark.parametrize("name", TARGETS)
def test_inputs_by_chance_end_soundly(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(COUNTS[name]):
        try:
            TARGETS[name](Random(number))
        except Exception as fault:
            fault.add_note(f"python -m tests.reliability.fuzzing {name} --only {number}")
            raise
