"""Everything that YAML has ends in a structure or in findings: no crash, no hang."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.reliability.running import ran, sound, structure_bytes, table

CASES = table("yaml_constructs.yaml")
# Longer than the thousand letters that YAML lets a key have.
LONG = {"key": f"{'x' * 2_000}: y", "text": f'title: "{"x " * 2_000}"'}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"].replace(" ", "-"))
def test_construct_is_read_or_refused(
    case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = {**case, "text": LONG[case["long"]] if "long" in case else case["text"]}
    Path("f.yaml").write_bytes(structure_bytes(text))
    ended = sound(ran("check", "f.yaml", "--format", "json"))
    told = [one for one in ended.findings if one["rule"].startswith("input.")]
    assert sorted({one["rule"] for one in told}) == case.get("refuses", [])
    assert ended.status == (3 if told else 0)
    assert all(one["message"] and one["where"]["file"] == "f.yaml" for one in told)
