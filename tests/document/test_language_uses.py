"""Files that use others: paths, globs, circles, roots, packs, and one namespace over all."""

from __future__ import annotations

import pytest

from govgraph.catalogue import vocabulary
from govgraph.document.bounds import Bounds
from govgraph.document.load import Terms, load_file
from tests.document.language import finds


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder, **files):
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"govgraph: 1\n{text}\n", encoding="utf-8")


def load(path="main.yaml", root=None, **bounds):
    return load_file(path, Terms(Bounds(**bounds), root, vocabulary()))


def test_files_and_globs_add_to_one_namespace(folder):
    write(
        folder,
        main="uses: [./shared.yaml, parts/*.yaml]\nbodies: {a: {name: A, members: police}}",
        shared="organisations: {police: Police}",
        parts__one="bodies: {b: {name: B, reports_to: a}}",
        parts__two="bodies: {c: {name: C, reports_to: b}}",
    )
    result = load()
    assert [line.id for line in result.content.lines] == ["b>a:reports_to", "c>b:reports_to"]
    assert [seat.holders for seat in result.content.seats] == [("police",)]
    assert sorted(result.texts) == ["main.yaml", "parts/one.yaml", "parts/two.yaml", "shared.yaml"]


def test_one_may_be_written_without_brackets_and_ends_in_yaml(folder):
    write(folder, main="uses: shared.yaml\nbodies: {a: A}", shared="bodies: {b: B}")
    assert list(load().content.bodies) == ["a", "b"]


def test_paths_are_relative_to_the_file_that_names_them(folder):
    write(
        folder,
        deep__main="uses: ../parts/one.yaml\nbodies: {a: A}",
        parts__one="uses: ./two.yaml",
        parts__two="bodies: {b: B}",
    )
    assert list(load("deep/main.yaml").content.bodies) == ["a", "b"]


def test_a_file_reached_twice_is_read_once_and_a_circle_is_no_fault(folder):
    write(
        folder,
        main="uses: [./one.yaml, ./two.yaml]\nbodies: {a: A}",
        one="uses: ./two.yaml\nbodies: {b: B}",
        two="uses: [./one.yaml, ./main.yaml, ./parts/../two.yaml]\nbodies: {c: C}",
    )
    assert list(load().content.bodies) == ["a", "b", "c"]


def test_a_file_reached_by_a_link_is_read_once(folder):
    write(folder, main="uses: [./one.yaml, ./link.yaml]\nbodies: {a: A}", one="bodies: {b: B}")
    (folder / "link.yaml").symlink_to("one.yaml")
    assert list(load().content.bodies) == ["a", "b"]


def test_the_order_of_files_says_nothing(folder):
    parts = {"one": "tiers: [x, y]\nbodies: {b: B}", "two": "tiers: [y, x]"}
    write(folder, main="uses: [./one.yaml, ./two.yaml]\nbodies: {a: A}", **parts)
    before = load().content
    write(folder, main="uses: [./two.yaml, ./one.yaml]\nbodies: {a: A}", **parts)
    assert load().content.tiers == before.tiers == ("x", "y")


def test_a_source_at_the_top_holds_for_its_own_file_only(folder):
    write(
        folder,
        main="uses: ./one.yaml\nsource: s\nsources: {s: S}\nbodies: {a: A}",
        one="bodies: {b: B}",
    )
    told = load().content.bodies
    assert (told["a"].sources, told["b"].sources) == (("s",), ())


def test_two_files_cannot_declare_the_same(folder):
    write(
        folder,
        main="uses: ./one.yaml\nbodies: {a: A}\nviews: {v: {title: V}}\nkinds: {k: K}",
        one="organisations: {a: Another}\nviews: {v: {title: W}}\nkinds: {k: L}",
    )
    assert finds(load()) == [
        '2:17 input.duplicate  "a" is declared twice, as a body (A) and as an organisation, so a '
        "reference to it would be ambiguous => give one another id, or keep only one; the first "
        "is at main.yaml:3:10",
        '3:9 input.duplicate  "v" is declared twice under views, so it would be ambiguous => give '
        "one another id, or keep only one; the first is at main.yaml:4:9",
        '4:9 input.duplicate  "k" is declared twice under kinds, so it would be ambiguous => give '
        "one another id, or keep only one; the first is at main.yaml:5:9",
    ]


def test_what_is_not_there_is_told_with_near_names(folder):
    write(
        folder,
        main="uses: [./shraed.yaml, nothing/*.yaml, uk/polcing, ./folder.yaml, ./zzz.yaml]",
        shared="bodies: {b: B}",
    )
    (folder / "folder.yaml").mkdir()
    assert finds(load()) == [
        '2:8 input.file  uses names "./shraed.yaml", but there is no such file '
        "=> did you mean shared.yaml?",
        '2:23 input.reference  uses names "nothing/*.yaml", which matches no file, so nothing is '
        "added => check the folder and the ending",
        '2:39 input.reference  uses names "uk/polcing", which is no pack, so its requirements '
        "cannot be checked => did you mean uk/policing?",
        '2:51 input.file  uses names "./folder.yaml", but this is a folder, not a file => '
        "check the path, which is relative to this file",
        '2:66 input.file  uses names "./zzz.yaml", but there is no such file '
        "=> check the path, which is relative to this file",
    ]


def test_files_outside_the_root_are_not_read(tmp_path, monkeypatch):
    inside = tmp_path / "inside"
    write(inside, main="uses: [../outside.yaml, ./link.yaml]\nbodies: {a: A}")
    write(tmp_path, outside="bodies: {b: B}")
    (inside / "link.yaml").symlink_to("../outside.yaml")
    monkeypatch.chdir(inside)
    assert finds(load()) == [
        '2:8 input.file  uses names "../outside.yaml", which lies outside the folder of this '
        "structure, so it is not read => give --root FOLDER, a folder that holds both",
        '2:25 input.file  uses names "./link.yaml", which lies outside the folder of this '
        "structure, so it is not read => give --root FOLDER, a folder that holds both",
    ]
    assert list(load(root=str(tmp_path)).content.bodies) == ["a", "b"]


def test_the_folder_that_the_program_runs_in_is_within_the_root(tmp_path, monkeypatch):
    write(tmp_path, deep__main="uses: ../shared.yaml\nbodies: {a: A}", shared="bodies: {b: B}")
    monkeypatch.chdir(tmp_path)
    assert list(load("deep/main.yaml").content.bodies) == ["a", "b"]


def test_packs_are_known_by_name(folder):
    write(folder, main="uses: [uk/policing, uk/community-safety]\nbodies: {a: A}")
    assert load().content.packs == ("uk/community-safety", "uk/policing")


def test_problems_of_every_file_are_told_in_one_run(folder):
    write(
        folder,
        main="uses: [./one.yaml, ./two.yaml]\nbodies: {a: {name: A, reports_to: nobody}}",
        one="bodies: {b: {nmae: B}}",
        two="bodies: [c]",
    )
    assert [(str(one.place), one.rule) for one in load().problems] == [
        ("main.yaml:3:35", "input.reference"),
        ("one.yaml:2:14", "input.key"),
        ("two.yaml:2:9", "input.type"),
    ]


def test_a_structure_that_is_missing_or_a_folder_is_told(folder):
    (folder / "folder").mkdir()
    assert finds(load("none.yaml")) == ["-:- input.file  there is no such file => check the path"]
    assert [one.message for one in load("folder").problems] == ["this is a folder, not a file"]


def test_files_have_their_bound(folder):
    write(
        folder,
        main="uses: p/*.yaml\nbodies: {a: A}",
        **{f"p__f{n}": f"bodies: {{b{n}: B}}" for n in range(5)},
    )
    assert load(files=5).problems == ()
    assert finds(load(files=4)) == [
        "2:7 input.bound  more than 4 files are used, so not all of them were read => if it is "
        "meant to be so large, allow more with `--limit files=8`"
    ]


@pytest.mark.parametrize(
    ("glob", "read"),
    [
        ("*/one.yaml", ["east", "north"]),
        ("./*/*.yaml", ["east", "north", "two"]),
        ("n*/one.yaml", ["north"]),
        ("[en]*/one.yaml", ["east", "north"]),
        ("eas?/*.yaml", ["east"]),
        ("**/one.yaml", ["deep", "east", "north"]),
        ("north/**/one.yaml", ["deep", "north"]),
        ("north/*.yaml", ["north", "two"]),
        ("north/../e*/one.yaml", ["east"]),
        ("north/[o]ne.yaml", ["north"]),
        ("[n]orth/more/one.yaml", ["deep"]),
        ("n?rth/m*/one.yaml", ["deep"]),
        ("north/mor[e]/one.yaml", ["deep"]),
        ("no*", []),
    ],
)
def test_a_glob_may_stand_for_folders_too(folder, glob, read):
    write(
        folder,
        main=f"uses: '{glob}'\nbodies: {{a: A}}",
        north__one="bodies: {north: N}",
        north__two="bodies: {two: T}",
        north__more__one="bodies: {deep: D}",
        east__one="bodies: {east: E}",
    )
    (folder / "north" / "note.txt").write_text("none")
    result = load()
    found = sorted(result.content.bodies) if result.content else ["a"]
    assert found == sorted(["a", *read])
    assert [one.rule for one in result.problems] == ([] if read else ["input.reference"])


def test_a_glob_takes_what_is_beside_the_file_that_names_it(folder):
    write(
        folder,
        deep__main="uses: [p*.yaml, ../o*/x.yaml]\nbodies: {a: A}",
        deep__part="bodies: {b: B}",
        part="bodies: {c: C}",
        other__x="bodies: {d: D}",
    )
    assert sorted(load("deep/main.yaml").content.bodies) == ["a", "b", "d"]


def test_a_folder_whose_name_begins_alike_is_outside_the_root(tmp_path, monkeypatch):
    write(tmp_path, inside__main="uses: ../inside-too/x.yaml\nbodies: {a: A}")
    write(tmp_path, **{"inside-too__x": "bodies: {b: B}"})
    monkeypatch.chdir(tmp_path / "inside")
    assert [one.rule for one in load().problems] == ["input.file"]
    assert load(root="..").content is not None
    assert load(root=".").content is None


def test_files_are_counted_once_however_often_they_are_named(folder):
    write(
        folder,
        main="uses: [p/*.yaml, ./p/f1.yaml, ./p/../p/f2.yaml]\nbodies: {a: A}",
        p__f1="uses: ./f2.yaml\nbodies: {b: B}",
        p__f2="uses: [./f1.yaml, ../main.yaml]\nbodies: {c: C}",
    )
    assert load(files=2).problems == ()
    assert [one.rule for one in load(files=1).problems] == ["input.bound"]


def test_the_first_file_by_its_path_says_the_tiers_whatever_named_it_first(folder):
    write(
        folder,
        main="uses: [./z.yaml, ./b.yaml]\nbodies: {a: A}",
        z="uses: ./c.yaml\ntiers: [z]",
        b="tiers: [b]",
        c="tiers: [c]",
    )
    assert load().content.tiers == ("b",)


def test_a_file_without_keys_is_told_of_and_the_rest_is_read(folder):
    write(folder, main="uses: [./list.yaml, ./no.yaml]\nbodies: {a: {name: A, reports_to: x}}")
    (folder / "list.yaml").write_text("- a\n- b\n")
    (folder / "no.yaml").write_text("bodies: {b: B}\n")
    assert finds(load()) == [
        "1:1 input.type  this file does not hold keys with values, so it is no structure => a "
        "structure begins with `govgraph: 1`",
        '3:35 input.reference  reports_to of A names "x", which nothing defines, so its chain '
        "cannot be followed => declare x under bodies, with `external: true` if it is outside.",
    ]


@pytest.mark.parametrize("spaces", [0, 1])
def test_a_file_and_those_it_uses_have_their_bound(folder, spaces):
    write(folder, main="uses: ./one.yaml\nbodies: {a: A}", one="bodies: {b: B} #" + "x" * 300)
    longer = folder / "one.yaml"
    longer.write_text(longer.read_text() + "\n" * spaces)
    size = len(longer.read_bytes())
    assert load(document=size).problems == ()
    told = load(document=size - 1).problems
    assert [(one.rule, one.place.file) for one in told] == [("input.bound", "one.yaml")]
    told = load("one.yaml", document=size - 1).problems
    assert [(one.rule, one.place.file) for one in told] == [("input.bound", "one.yaml")]
