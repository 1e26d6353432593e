"""Which files of a folder are structures: found in one order, those that others use left out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govgraph.document.folder import STANDARD_INPUT, look_into, structure_paths

BODIES = "govgraph: 1\nbodies: {a: A}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **files: str) -> None:
    """Write files; two low lines stand for a stroke, one for a dot."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def test_yaml_files_count_in_the_order_of_their_names(folder: Path) -> None:
    write(folder, b_yaml=BODIES, a_yml=BODIES, c_YAML=BODIES, d_yaml_bak=BODIES, e_txt=BODIES)
    write(folder, north__d_yaml=BODIES, north__a_yaml=BODIES, east__z_yaml=BODIES)
    assert structure_paths(["."]) == [
        "a.yml", "b.yaml", "east/z.yaml", "north/a.yaml", "north/d.yaml",
    ]  # fmt: skip


def test_hidden_files_and_folders_are_passed_over(folder: Path) -> None:
    write(folder, a_yaml=BODIES, _b_yaml=BODIES, _git__c_yaml=BODIES)
    assert structure_paths(["."]) == ["a.yaml"]
    assert structure_paths([".b.yaml", ".git"]) == [".b.yaml", ".git/c.yaml"]


def test_what_is_named_is_taken_whatever_it_is_and_once(folder: Path) -> None:
    write(folder, x__a_yaml=BODIES, note_txt="none")
    named = ["note.txt", STANDARD_INPUT, "gone.yaml", "x", "x/a.yaml", "note.txt"]
    assert structure_paths(named) == ["note.txt", "-", "gone.yaml", "x/a.yaml"]


def test_a_folder_called_like_a_structure_is_looked_through(folder: Path) -> None:
    write(folder, old_yaml__a_yaml=BODIES)
    assert structure_paths(["."]) == ["old.yaml/a.yaml"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (BODIES, True),
        ("bodies:\n  a: A\n", True),
        ("bodies: {a: A}", True),
        ("# bodies\nbodies:\r\n  a: A\r\n", True),
        ("govgraph: 1\norganisations: {a: A}\n", False),
        ("title: bodies\nnote: |\n  bodies: {a: A}\n", False),
        ("areas:\n  bodies: {name: A}\n", False),
        ("  govgraph: 1\n  bodies: {a: A}\n", True),
        ('"bodies": {a: A}\n', True),
        ("{govgraph: 1, bodies: {a: A}}", True),
        ("{govgraph: 1}", False),
        ("govgraph: 1\nbodys: {a: A}\n", True),
        ("govgraph: 1\nbodies:{a: A}\n", True),
        ("body: {a: A}\n", False),
        ("- bodies\n", True),
        ("bodies: {a: A\n", True),
        ("words", True),
        ("", True),
    ],
)
def test_a_structure_has_bodies_or_deserves_to_be_told_of(
    folder: Path, text: str, counts: bool
) -> None:
    write(folder, a_yaml=text)
    assert structure_paths(["."]) == (["a.yaml"] if counts else [])


@pytest.mark.parametrize(
    "uses",
    [
        "./part.yaml",
        "part.yaml",
        "  ./part.yaml ",
        "[uk/policing, ./part.yaml]",
        "\n- ./part.yaml\n- uk/policing",
        "par?.yaml",
        "'[p]art.yaml'",
        "'*.yaml'",
        "sub/../part.yaml",
    ],
)
@pytest.mark.parametrize("whole", ["uses: {}\n{}title: T\n", "{1}uses: {0}", '"uses": {}\n{}'])
def test_what_another_uses_is_none(folder: Path, uses: str, whole: str) -> None:
    (folder / "sub").mkdir()
    write(folder, main_yaml=whole.format(uses, BODIES), part_yaml=BODIES)
    write(folder, sub__part_yaml=BODIES)
    glob = "*" in uses
    assert structure_paths(["."]) == ([] if glob else ["main.yaml"]) + ["sub/part.yaml"]


def test_what_is_used_is_found_beside_the_file_that_names_it(folder: Path) -> None:
    write(folder, deep__main_yaml=f"{BODIES}uses: [../part.yaml, more/*.yaml]\n")
    write(folder, part_yaml=BODIES, deep__more__x_yaml=BODIES, deep__part_yaml=BODIES)
    assert structure_paths(["."]) == ["deep/main.yaml", "deep/part.yaml"]
    assert structure_paths([str(folder)]) == [
        str(folder / "deep/main.yaml"), str(folder / "deep/part.yaml"),
    ]  # fmt: skip


def test_a_file_without_bodies_uses_others_too(folder: Path) -> None:
    write(folder, shared_yaml="govgraph: 1\nuses: ./part.yaml\n", part_yaml=BODIES, a_yaml=BODIES)
    assert structure_paths(["."]) == ["a.yaml"]


def test_links_are_the_files_that_they_lead_to(folder: Path) -> None:
    write(folder, main_yaml=f"{BODIES}uses: ./link.yaml\n", part_yaml=BODIES)
    (folder / "link.yaml").symlink_to("part.yaml")
    (folder / "lost.yaml").symlink_to("gone.yaml")
    (folder / "round").symlink_to(".")
    assert structure_paths(["."]) == ["lost.yaml", "main.yaml"]


def test_a_folder_that_is_a_link_itself_is_looked_through(folder: Path) -> None:
    write(folder, real__main_yaml=f"{BODIES}uses: ./part.yaml\n", real__part_yaml=BODIES)
    (folder / "link").symlink_to("real")
    assert structure_paths(["link"]) == ["link/main.yaml"]


def test_a_pipe_is_passed_over(folder: Path) -> None:
    write(folder, a_yaml=BODIES)
    os.mkfifo(folder / "pipe.yaml")
    assert structure_paths(["."]) == ["a.yaml"]


def test_a_file_over_its_bound_is_told_of_and_its_uses_are_not_followed(folder: Path) -> None:
    text = f"{BODIES}uses: ./part.yaml\n"
    write(folder, a_yaml=text, part_yaml=BODIES)
    assert structure_paths(["."], document=len(text)) == ["a.yaml"]
    assert structure_paths(["."], document=len(text) - 1) == ["a.yaml", "part.yaml"]


def test_a_file_that_cannot_be_had_is_told_of() -> None:
    assert look_into("gone.yaml") == (True, ())


def test_a_long_file_is_looked_through_to_its_end(folder: Path) -> None:
    padding = "# a comment\n" * 100_000
    write(folder, main_yaml=f"{BODIES}{padding}uses: ./part.yaml\n", part_yaml=BODIES)
    write(folder, words_yaml=f"govgraph: 1\n{padding}")
    assert structure_paths(["."]) == ["main.yaml"]
