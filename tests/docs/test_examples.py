from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from govgraph import InputError, load

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs"))

import consoles  # noqa: E402

TEXTS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in consoles.documents()
}
STRUCTURES = [
    (page, *found) for page, text in TEXTS.items() for found in consoles.structures(text)
]


@pytest.mark.parametrize("page", [page for page, text in TEXTS.items() if "```console" in text])
def test_page_shows_what_the_program_prints(page):
    assert consoles.renewed(TEXTS[page]) == TEXTS[page]


@pytest.mark.parametrize(("page", "text"), [item[:2] for item in STRUCTURES if not item[2]])
def test_structure_in_a_page_is_read(page, text, tmp_path):
    path = tmp_path / "structure.yaml"
    path.write_text(text, encoding="utf-8")
    assert isinstance(load(path).findings(), list)


@pytest.mark.parametrize(("page", "text"), [item[:2] for item in STRUCTURES if item[2]])
def test_structure_with_slips_is_refused(page, text, tmp_path):
    path = tmp_path / "structure.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        load(path)


@pytest.mark.parametrize(
    ("page", "program"),
    [(page, program) for page, text in TEXTS.items() for program in consoles.programs(text)],
)
def test_python_in_a_page_runs(page, program, tmp_path):
    (tmp_path / "structures").symlink_to(ROOT / "structures")
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr


def test_there_are_structures_of_both_kinds():
    assert {has_slips for *_, has_slips in STRUCTURES} == {True, False}


def test_command_that_is_not_ours_is_never_run():
    with pytest.raises(ValueError, match="only govgraph"):
        consoles.renewed("```console\n$ rm -r structures\n```")
