"""The table of pictures: its figures are right on drawings whose figures are known."""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0))


@pytest.fixture(autouse=True)
def bench(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not (ROOT / "bench").is_dir():
        pytest.skip("the measurements are not in a wheel")
    monkeypatch.syspath_prepend(str(ROOT))
    yield
    for name in [name for name in sys.modules if name.split(".")[0] == "bench"]:
        del sys.modules[name]


def part(name):
    return importlib.import_module(f"bench.pictures.{name}")


def drawing(*ways, boxes=((0.0, 0.0, 1.0, 1.0),)):
    drawn = part("drawn")
    told = tuple(drawn.Way(frozenset(ends), tuple(at), tuple(at)) for ends, at in ways)
    return drawn.Drawn((drawn.Sheet(tuple(boxes), told),), 8.0)


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ([("ab", [(0, 5), (10, 5)]), ("cd", [(5, 0), (5, 10)])], 1),
        ([("ab", [(0, 5), (10, 5)]), ("ad", [(5, 0), (5, 10)])], 0),
        ([("ab", [(0, 5), (10, 5)]), ("cd", [(0, 6), (10, 6)])], 0),
        # Where a line bends on another, the crossing is still one.
        ([("ab", [(0, 5), (10, 5)]), ("cd", [(5, 0), (5, 5), (7, 10)])], 1),
        ([("ab", [(0, 5), (90, 5)]), ("cd", [(5, 0), (5, 10), (50, 10), (50, 0)])], 2),
    ],
)
def test_crossings_are_counted_as_a_reader_sees_them(ways, expected):
    assert part("measures").crossings(drawing(*ways)) == expected


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (SQUARE, 1),
        (((0, 0), (5, 0), (10, 0)), 0),
        (((0, 0), (10, 0), (10, 0), (10, 10)), 1),
        (((0, 0), (100, 0), (200, 5)), 0),
        (((0, 0), (10, 0), (10, 10), (0, 10)), 2),
    ],
)
def test_bends_are_turns_that_show(points, expected):
    assert part("measures").bends(drawing(("ab", points))) == expected


def test_turn_that_two_lines_share_is_one():
    assert part("measures").bends(drawing(("ab", SQUARE), ("ac", SQUARE))) == 1


def test_share_that_cards_fill_is_of_all_that_is_drawn():
    drawn = drawing(("ab", ((0, 0), (20, 10))), boxes=((0, 0, 5, 10), (15, 0, 20, 10)))
    assert part("measures").filled(drawn) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("wide", "tall", "name", "texts", "expected"),
    [
        (100, 100, 10, [10], 10),  # all of it fits
        (790 * 2, 100, 10, [10], 5),  # half the size
        (100, 480 * 4, 10, [10, 8], 2),
        (100, 100, 20, [20, 14], 7),  # names are printed at 10 points at most
    ],
)
def test_text_shrinks_with_the_drawing_on_the_page(wide, tall, name, texts, expected):
    (sheet,) = drawing(("ab", ((0, 0), (wide, tall)))).sheets
    assert part("drawn").printed(sheet, name, texts) == pytest.approx(expected)


def test_path_data_gives_corners_and_the_course_between_them():
    data = "M0 0V6Q0 10 4 10H20L30 20"
    paths = part("paths")
    assert paths.corners(data) == ((0, 0), (0, 6), (0, 10), (20, 10), (30, 20))
    course = paths.course(data)
    assert course[:2] == ((0, 0), (0, 6))
    assert course[-3:] == ((4, 10), (20, 10), (30, 20))
    assert all(0 <= x <= 4 and 6 <= y <= 10 for x, y in course[1:-2])


def test_curve_ends_where_its_last_point_is():
    along = part("paths").along([(0, 0), (0, 10), (10, 10), (10, 0), (10, -5), (5, -5), (0, 0)])
    assert along[0] == along[-1] == (0, 0)
    assert (10, 0) in along


def test_our_own_picture_is_read_from_its_svg(tmp_path):
    structure = tmp_path / "two.yaml"
    structure.write_text(
        "govgraph: 1\ntitle: Two\ndate: 2026\nbodies:\n"
        "  board: {name: Board, reports_to: {none: top}}\n"
        "  group: {name: Group, reports_to: board}\n"
    )
    drawn = part("engines.own").draw(part("worked").case(structure), tmp_path)
    (sheet,) = drawn.sheets
    assert len(sheet.boxes) == 2
    assert [way.ends for way in sheet.ways] == [{"group", "board"}]
    assert drawn.smallest == 8.0
    assert drawn.shell.clock > 0


def test_program_that_is_not_there_is_said_with_how_to_get_it(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("GOVGRAPH_BENCH_TOOLS", raising=False)
    worked, engines, table = part("worked"), part("engines"), part("table")
    others = [engine for engine in engines.ENGINES if engine.name != "govgraph"]
    case = worked.case(ROOT / "structures" / "brunel" / "finance-committee.yaml")
    rows = [table.told(row) for row in part("figures").rows([case], others)]
    assert len(rows) == len(others)
    for row, engine in zip(rows, others, strict=True):
        assert "not installed: " in row
        assert engine.install in row
        assert row.count("|") == table.head().splitlines()[0].count("|")


def test_page_sums_up_each_engine_and_tells_each_drawing():
    figures, table = part("figures"), part("table")
    case = part("worked").case(ROOT / "structures" / "brunel" / "finance-committee.yaml", "one")
    drawn = drawing(("ab", SQUARE))
    rows = [
        figures.Row(case, "good", drawn),
        figures.Row(case, "small", replace(drawn, smallest=3.2, warm=0.25)),
        figures.Row(case, "gone", None, "not installed: there is no gone"),
    ]
    lines = table.document("a machine", rows).splitlines()
    assert "| good | 1 of 1 | 1 of 1 | 0 | 1 | 0 | 8.0 | 1% | – | – | – |" in lines
    assert "| small | 1 of 1 | 1 of 1 | 0 | 1 | 1 | 3.2 | 1% | 250 | – | – |" in lines
    assert "| gone | 0 of 1 |  |  |  |  |  |  |  |  |  |" in lines
    assert "| one | 2 | gone | not installed: there is no gone |  |  |  |  |  |  |  |" in lines


def test_program_that_hangs_is_stopped_with_its_children(monkeypatch, tmp_path):
    programs, measuring = part("programs"), importlib.import_module("bench.measuring")
    monkeypatch.setattr(programs, "SECONDS", 0.2)
    left = tmp_path / "left"
    asked = measuring.Program(("sh", "-c", f"(sleep 0.6; touch {left}) & sleep 60"), {})
    with pytest.raises(programs.StoppedError, match="stopped after"):
        programs.ran(asked)
    time.sleep(0.8)
    assert not left.exists()


def test_program_that_fails_is_told_with_its_last_words():
    programs, measuring = part("programs"), importlib.import_module("bench.measuring")
    asked = measuring.Program(("sh", "-c", "echo no luck >&2; exit 3"), {})
    with pytest.raises(programs.StoppedError, match="ended with 3: no luck"):
        programs.ran(asked)


def test_rows_of_speed_are_left_out_where_the_other_is_not_installed(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("GOVGRAPH_BENCH_TOOLS", raising=False)
    grounds = importlib.import_module("bench.grounds").Grounds(tmp_path, 1)
    shells = part("shells")
    assert [shells.against(name)(grounds) for name in ("D2", "Mermaid", "LikeC4")] == [None] * 3
