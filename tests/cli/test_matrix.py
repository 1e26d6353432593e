"""``matrix`` in each of its forms."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.conftest import Run

SEATED = """\
govgraph: 1
title: "=Seats"
date: 2026-11
organisations: {police: "=1+1|<b>", council: "@Council", icb: ICB}
bodies:
  board:
    name: "+Board"
    reports_to: none
    chair: council
    members: [police, {org: icb, status: requested}]
    attends: [{seat: "-Expert"}]
  group: {name: Group, reports_to: board, members: [{org: police, count: 2}, {org: council, vacant: true}]}
"""  # noqa: E501
FORMULA = ("=", "+", "-", "@")


@pytest.fixture(autouse=True)
def seated(folder: Path) -> None:
    (folder / "seated.yaml").write_text(SEATED, encoding="utf-8")


def test_text_has_a_sign_a_cell_and_totals(run: Run) -> None:
    out = run("matrix", "seated.yaml").stdout
    rows = {line.split("  ")[1]: line.split() for line in out.splitlines() if line[:2] == "  "}
    assert rows["=1+1|<b>"][1:] == ["■", "■", "×2", "3"]
    assert rows["@Council"][1:] == ["◆", "□", "2"]
    assert rows["ICB"][1:] == ["✗1", "0"]
    assert rows["organisations with a seat"][-2:] == ["2", "2"]


def test_number_of_a_missing_seat_is_that_of_check(run: Run) -> None:
    found = json.loads(run("check", "seated.yaml", "--format", "json").stdout)["findings"]
    told = json.loads(run("matrix", "seated.yaml", "--format", "json").stdout)
    icb = next(row for row in told["rows"] if row["id"] == "icb")
    (number,) = icb["cells"]["board"]["findings"]
    assert [each["rule"] for each in found if each["number"] == number] == [
        "representation.missing"
    ]


def test_no_cell_of_csv_is_a_formula(run: Run) -> None:
    result = run("matrix", "seated.yaml", "-o", "seats.csv")
    assert result.exit_code == 0, result.output
    rows = list(csv.reader(Path("seats.csv").read_text(encoding="utf-8").splitlines()))
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]
    by_id = {row[0]: row for row in rows}
    assert by_id["id"][2:] == ["'+Board", "Group", "seats"]
    assert by_id["police"][2:] == ["member", "member ×2", "3"]
    assert by_id["council"][2:] == ["chair", "member; vacant", "2"]
    assert by_id["icb"][2] == "missing (finding 1)"


def test_workbook_holds_the_table_and_its_findings(run: Run) -> None:
    assert run("matrix", "seated.yaml", "-o", "seats.xlsx").exit_code == 0
    book = CalamineWorkbook.from_path("seats.xlsx")
    assert book.sheet_names == ["Who sits where", "Findings"]
    rows = {row[0]: row for row in book.get_sheet_by_index(0).to_python()}
    assert rows["police"] == ["police", "=1+1|<b>", "member", "member ×2", 3]
    findings = book.get_sheet_by_index(1).to_python()
    assert findings[1][0] == 1
    assert "<f>" not in _sheet_xml("seats.xlsx")


def _sheet_xml(path: str) -> str:
    from zipfile import ZipFile

    with ZipFile(path) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        return "".join(parts.read(name).decode() for name in names)


def test_workbook_has_the_same_bytes_each_time(run: Run) -> None:
    run("matrix", "seated.yaml", "-o", "one.xlsx", "-o", "two.xlsx")
    run("matrix", "seated.yaml", "-o", "three.xlsx")
    one = Path("one.xlsx").read_bytes()
    assert one == Path("two.xlsx").read_bytes() == Path("three.xlsx").read_bytes()


def test_workbook_without_its_library_names_the_extra(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    result = run("matrix", "seated.yaml", "-o", "seats.xlsx")
    assert result.exit_code == 2
    assert "pip install 'govgraph[sheets]'" in result.stderr
    assert not Path("seats.xlsx").exists()


def test_markdown_keeps_names_as_text(run: Run) -> None:
    out = run("matrix", "seated.yaml", "--format", "markdown").stdout
    assert "<b>" not in out
    widths = {line.count(" | ") for line in out.splitlines() if line.startswith("| ")}
    assert len(widths) == 1


def test_pictures_are_drawn(run: Run) -> None:
    result = run("matrix", "seated.yaml", "-o", "seats.svg", "-o", "seats.png", "--dpi", "60")
    assert result.exit_code == 0, result.output
    assert ElementTree.parse("seats.svg").getroot().tag.endswith("svg")
    assert Path("seats.png").read_bytes().startswith(b"\x89PNG")


def test_picture_of_several_pages_goes_to_numbered_files(run: Run, folder: Path) -> None:
    bodies = "\n".join(f"  b{n:02}: {{name: Body {n}, members: org}}" for n in range(14))
    text = f"govgraph: 1\ntitle: A\norganisations: {{org: Org}}\nbodies:\n{bodies}\n"
    (folder / "wide.yaml").write_text(text, encoding="utf-8")
    assert run("matrix", "wide.yaml", "-o", "wide.svg").exit_code == 0
    assert sorted(path.name for path in folder.glob("wide*.svg")) == ["wide-1.svg", "wide-2.svg"]
    shown = run("matrix", "wide.yaml", "--format", "svg")
    assert shown.exit_code == 2
    assert "2 pages" in shown.stderr


def test_structure_without_seats_says_so(run: Run) -> None:
    assert "no seat is stated" in run("matrix", "good.yaml").stdout
    result = run("matrix", "good.yaml", "-o", "good.svg")
    assert result.exit_code == 2
    assert "give a body its `chair` or `members`" in result.stderr


@pytest.mark.parametrize("form", ["csv", "xlsx", "svg", "json"])
def test_broken_file_is_told_whatever_the_form(run: Run, form: str) -> None:
    result = run("matrix", "broken.yaml", "--format", form)
    assert result.exit_code == 3
    assert "input.reference" in result.stdout
