"""``govgraph render --lock``: the layout is kept in a file beside the structure."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

MORE = "  another: {name: Another Group, reports_to: board}\n"


def test_lock_stands_beside_the_source_and_is_used(run: Run, folder: Path) -> None:
    result = run("render", "good.yaml", "-o", "a.svg", "--lock")
    assert result.exit_code == 0, result.output
    assert "wrote good.lock.json" in result.stderr
    text = (folder / "good.lock.json").read_text("utf-8")
    assert '"group": {"tier"' in text
    moved = text.replace('"x": ', '"x": 1', 1)
    before = (folder / "a.svg").read_bytes()
    assert run("render", "good.yaml", "-o", "a.svg").exit_code == 0
    assert (folder / "a.svg").read_bytes() == before
    (folder / "good.lock.json").write_text(moved, "utf-8")
    assert run("render", "good.yaml", "-o", "a.svg").exit_code == 0
    assert (folder / "a.svg").read_bytes() != before


def test_lock_that_is_there_is_replaced_only_with_force(run: Run, folder: Path) -> None:
    run("render", "good.yaml", "-o", "a.svg", "--lock")
    place = folder / "good.lock.json"
    first = place.read_bytes()
    source = folder / "good.yaml"
    source.write_text(source.read_text("utf-8") + MORE, "utf-8")
    refused = run("render", "good.yaml", "-o", "b.svg", "--lock")
    assert refused.exit_code == 3
    assert "--force" in refused.stderr
    assert place.read_bytes() == first
    assert not (folder / "b.svg").exists()
    assert run("render", "good.yaml", "-o", "b.svg", "--lock", "--force").exit_code == 0
    assert b"another" in place.read_bytes()


def test_another_picture_joins_the_lock(run: Run, folder: Path) -> None:
    run("render", "good.yaml", "-o", "a.svg", "--lock")
    focus = run("render", "good.yaml", "-o", "a.svg", "--focus", "group", "--lock")
    assert focus.exit_code == 0, focus.output
    text = (folder / "good.lock.json").read_text("utf-8")
    assert '"whole"' in text
    assert '"focus group' in text


def test_damaged_lock_names_its_file(run: Run, folder: Path) -> None:
    (folder / "good.lock.json").write_text("not a lock", "utf-8")
    result = run("render", "good.yaml", "-o", "a.svg")
    assert result.exit_code == 2
    assert "good.lock.json" in result.stderr
    assert "delete it" in result.stderr
    assert not (folder / "a.svg").exists()


def test_lock_that_is_no_text_is_told(run: Run, folder: Path) -> None:
    (folder / "good.lock.json").write_bytes(b"\xff\xfe")
    result = run("render", "good.yaml", "-o", "a.svg")
    assert result.exit_code == 2
    assert "cannot be read" in result.stderr


def test_standard_input_has_no_place_for_a_lock(run: Run, folder: Path) -> None:
    text = (folder / "good.yaml").read_text("utf-8")
    result = run("render", "-", "-o", "-", "--lock", text=text)
    assert result.exit_code == 2
    assert "name a file" in result.stderr
