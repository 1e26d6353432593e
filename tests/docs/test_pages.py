from __future__ import annotations

import re
import sys
from pathlib import Path

import click
import pytest

from govgraph.cli.program.group import program
from govgraph.document.line_types import line_types
from govgraph.document.model.body import Body
from govgraph.document.model.document import Document
from govgraph.document.schema import format_schema
from govgraph.packs.duties import all_duties
from govgraph.rules.registry import all_rules

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs"))

import gallery  # noqa: E402
from pages import all_pages, write_all  # noqa: E402
from tables import table  # noqa: E402

COMMANDS = program.list_commands(click.Context(program))
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


@pytest.fixture(scope="module")
def pages():
    """Every page by its path."""
    return all_pages()


def test_each_rule_has_its_page_with_why_how_and_cases(pages):
    for code in all_rules():
        page = pages[f"rules/{code}.md"]
        assert page.startswith(f"# {code}\n")
        assert "## Why it matters" in page
        assert "## How to fix" in page
        if all_rules()[code].check:
            assert page.index("## Where it speaks") < page.index("## Where it is silent")


def test_each_key_is_on_the_page_of_the_keys(pages):
    page = pages["keys.md"]
    named = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    for model in (Document, Body):
        assert set(model.keys) <= named
    every = {
        key
        for name, definition in format_schema()["$defs"].items()
        if name[0].isupper()
        for key in definition["properties"]
    }
    assert every - set(line_types()) <= named


def test_each_part_of_the_format_has_a_heading_in_words(pages):
    headings = re.findall(r"^## (.*)$", pages["keys.md"], re.MULTILINE)
    run_together = [heading for heading in headings if re.search(r"[a-z][A-Z]", heading)]
    assert run_together == []


def test_links_between_the_parts_of_the_format_lead_somewhere(pages):
    page = pages["keys.md"]
    headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= anchors


def test_each_line_type_command_and_duty_is_on_its_page(pages):
    assert all(f"| `{key}` |" in pages["lines.md"] for key in line_types())
    assert all(f"## `{name}`" in pages["commands.md"] for name in COMMANDS)
    assert all(f"`{duty.name}`" in pages["packs.md"] for duty in all_duties())


def test_pages_are_the_same_each_time(pages):
    assert all_pages() == pages


def test_page_that_is_no_longer_made_goes_and_the_others_stay_as_they_are(tmp_path):
    (tmp_path / "old.md").write_text("old", encoding="utf-8")
    write_all(tmp_path)
    first = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*")}
    write_all(tmp_path)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*")} == first
    assert tmp_path / "old.md" not in first


def test_bar_in_a_cell_does_no_harm():
    assert table(("a",), [("x|y\nz",)]).endswith("| x\\|y z |")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_of_the_page_lead_to_files(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    missing = [link for link in LINK.findall(text) if not (ROOT / link).exists()]
    assert missing == []


def test_pictures_are_as_the_program_draws_them():
    drawn = gallery.pictures()
    stale = [path.name for path, data in drawn.items() if path.read_bytes() != data]
    assert stale == []
    assert set(gallery.FOLDER.iterdir()) == set(drawn)
