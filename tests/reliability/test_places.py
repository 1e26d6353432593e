"""Where findings point: the cases of rules hold what is said, these hold the places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reliability.running import ran, sound

CIRCLE = """\
govgraph: 1
title: T
date: 2026
bodies:
  a: {name: Alpha, advises: c, reports_to: b}
  b: {name: Beta, informs: a, reports_to: c}
  c: {name: Gamma, informs: b, reports_to: [top, a]}
  top: {name: Top, reports_to: {none: alone}}
"""


def test_a_circle_points_to_each_of_its_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("f.yaml").write_text(CIRCLE)
    ended = sound(ran("check", "f.yaml", "--select", "oversight.cycle", "--format", "json"))
    (found,) = ended.findings
    places = [found["where"], *(one["where"] for one in found["related"])]
    lines = CIRCLE.splitlines()
    starts = [(each["line"], lines[each["line"] - 1][each["column"] - 1 :][:1]) for each in places]
    assert starts == [(5, "b"), (6, "c"), (7, "a")]
