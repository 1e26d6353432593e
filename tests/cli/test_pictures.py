"""Drawing from the command line, and renderers that other packages bring."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import govgraph.renderers
from govgraph.cli.render import _left_over, _single
from govgraph.errors import UsageError
from tests.cli.conftest import Run


def test_form_follows_the_ending(run: Run, folder: Path) -> None:
    result = run("render", "good.yaml", "-o", "a.svg", "-o", "b.PNG")
    assert result.exit_code == 0, result.output
    assert (folder / "a.svg").read_bytes().startswith(b"<")
    assert (folder / "b.PNG").read_bytes().startswith(b"\x89PNG")


def test_standard_output_takes_the_form_asked_for(run: Run) -> None:
    result = run("render", "good.yaml", "-o", "-", "--format", "png")
    assert result.stdout_bytes.startswith(b"\x89PNG")


def test_all_pictures_are_written_or_none(run: Run, folder: Path) -> None:
    result = run("render", "good.yaml", "-o", "a.svg", "-o", "nowhere/b.svg")
    assert result.exit_code == 3
    assert not (folder / "a.svg").exists()


def test_options_reach_the_renderer(run: Run) -> None:
    plain = run("render", "warned.yaml", "-o", "-").stdout
    assert run("render", "warned.yaml", "-o", "-", "--no-gaps").stdout != plain
    assert run("render", "warned.yaml", "-o", "-", "--theme", "dark").stdout != plain
    assert run("render", "warned.yaml", "-o", "-", "--portrait").stdout != plain
    part = run("render", "warned.yaml", "-o", "-", "--focus", "group", "--up", "0").stdout
    assert "Forgotten Team" not in part
    assert "Forgotten Team" in plain


@pytest.mark.parametrize("command", ["render", "matrix"])
def test_fixed_words_are_in_the_language_asked_for(run: Run, folder: Path, command: str) -> None:
    text = (folder / "good.yaml").read_text("utf-8")
    text = text.replace("reports_to: board", "reports_to: board, members: [council]")
    (folder / "seated.yaml").write_text(text + "organisations: {council: Northam Council}\n")
    for language in ("en", "cy"):
        file = f"{language}.svg"
        done = run(command, "seated.yaml", "-o", file, "--language", language, "--page", "A3")
        assert done.exit_code == 0, done.output
    english, welsh = ((folder / f"{name}.svg").read_text("utf-8") for name in ("en", "cy"))
    assert ">Key<" in english
    assert ">Allwedd<" in welsh
    assert ">Key<" not in welsh


def test_a_language_without_words_is_refused_with_the_nearest(run: Run, folder: Path) -> None:
    refused = run("render", "good.yaml", "-o", "a.svg", "--language", "cym")
    assert refused.exit_code == 2
    assert "no fixed words in “cym”; did you mean cy?" in refused.stderr
    assert not (folder / "a.svg").exists()


def test_pages_are_numbered_beside_each_other() -> None:
    paths = govgraph.renderers.page_paths(Path("a/b.svg"), 2)
    assert [path.as_posix() for path in paths] == ["a/b-1.svg", "a/b-2.svg"]
    assert govgraph.renderers.page_paths(Path("a/b.svg"), 1) == [Path("a/b.svg")]


def test_unknown_ending_names_those_that_can_be_drawn() -> None:
    with pytest.raises(UsageError, match=r"\.svg"):
        govgraph.renderers.form_of("picture.bmp")


def test_pages_of_an_earlier_picture_are_named(run: Run, folder: Path) -> None:
    for name in ("a.svg", "a-3.svg", "other.svg"):
        (folder / name).touch()
    left = _left_over({Path("a-1.svg"): b"", Path("a-2.svg"): b""})
    assert [path.name for path in left] == ["a.svg", "a-3.svg"]
    assert _left_over({Path("a-1.svg"): b""}) == []


def test_picture_of_several_pages_does_not_go_to_standard_output() -> None:
    with pytest.raises(UsageError, match="2 pages"):
        _single([b"1", b"2"])


def test_renderer_of_another_package_is_found(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "site"
    (home / "other-1.0.dist-info").mkdir(parents=True)
    (home / "other-1.0.dist-info" / "METADATA").write_text("Name: other\nVersion: 1.0\n")
    (home / "other-1.0.dist-info" / "entry_points.txt").write_text(
        "[govgraph.renderers]\nother = other_renderer\n"
    )
    (home / "other_renderer.py").write_text(
        "def forms(): return ['haiku']\n"
        "def themes(): return ['spring']\n"
        "def draw(structure, form, options):\n"
        "    return [structure.title.encode(), repr(sorted(options)).encode()]\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "govgraph", "render", "good.yaml", "-o", "a.haiku", "--notes"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(home), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (folder / "a-1.haiku").read_text() == "A good structure"
    assert (folder / "a-2.haiku").read_text() == "['notes']"
