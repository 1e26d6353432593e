"""``govgraph outline`` tells the picture in words."""

from __future__ import annotations

from pathlib import Path

import pytest

import govgraph.renderers
from govgraph.errors import UsageError
from tests.cli.conftest import Run


def test_outline_goes_to_standard_output(run: Run) -> None:
    result = run("outline", "warned.yaml")
    assert result.exit_code == 0, result.output
    assert "Forgotten Team" in result.stdout
    assert "1. " in result.stdout


def test_form_follows_the_ending(run: Run, folder: Path) -> None:
    result = run("outline", "good.yaml", "-o", "a.html", "-o", "b.md", "-o", "c.txt")
    assert result.exit_code == 0, result.output
    assert "<h1>A good structure" in (folder / "a.html").read_text("utf-8")
    assert "# A good structure" in (folder / "b.md").read_text("utf-8")
    assert (folder / "c.txt").read_text("utf-8").startswith("A good structure")


def test_options_of_the_picture_are_those_of_the_outline(run: Run) -> None:
    assert "Forgotten Team" not in run("outline", "warned.yaml", "--focus", "group").stdout
    assert "Gaps and points" not in run("outline", "warned.yaml", "--no-gaps").stdout


def test_who_has_a_seat_is_told_without_asking(run: Run, folder: Path) -> None:
    text = (folder / "good.yaml").read_text("utf-8")
    text = text.replace("reports_to: board", "reports_to: board, members: [council]")
    (folder / "seated.yaml").write_text(text + "organisations: {council: Northam Council}\n")
    assert "Member: Northam Council" in run("outline", "seated.yaml").stdout
    asked = run("outline", "seated.yaml", "--members")
    assert asked.exit_code == 2
    assert "--members" in asked.stderr


def test_headings_can_be_welsh(run: Run) -> None:
    assert "Bylchau" in run("outline", "warned.yaml", "--language", "cy").stdout
    refused = run("outline", "warned.yaml", "--language", "fr")
    assert refused.exit_code == 2
    assert "no fixed words in “fr”; use en or cy" in refused.stderr


def test_what_is_not_a_structure_writes_no_outline(run: Run, folder: Path) -> None:
    result = run("outline", "broken.yaml", "-o", "a.md")
    assert result.exit_code == 3
    assert not (folder / "a.md").exists()


def test_a_renderer_may_lack_outlines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govgraph.renderers, "_renderers", lambda: iter([object()]))
    with pytest.raises(UsageError, match="in words"):
        govgraph.renderers.outline(None)  # type: ignore[arg-type]
