"""The sample of a region is as its script makes it, says what it is, and has the gaps planted."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from govgraph import check_many, load
from govgraph.catalogue import Asked
from govgraph.examples import examples
from govgraph.findings.across import across, across_words
from govgraph.findings.outcome import Outcome
from govgraph.renderers import render

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "structures" / "region-sample"
# What each place was given on purpose. Those that are not here have nothing to find.
EXPECTED = {
    "east-sample": {"law.not-combined", "law.plan-not-sent"},
    "sample-city-2": {"representation.dissolved-holder"},
    "sample-city-3": {"law.wrong-holder"},
    "sample-city-4": {
        "law.duty-unmet",
        "law.plan-not-sent",
        "meetings.none-stated",
        "oversight.orphan",
        "representation.vacant",
    },
    "sample-district-2": {"law.duty-unmet"},
    "sample-district-3": {"law.duty-unmet", "law.plan-not-sent"},
    "sample-district-4": {"law.duty-unmet", "law.plan-not-sent"},
    "sample-district-5": {"oversight.outside-area", "law.plan-not-sent"},
    "sample-district-10": {"oversight.cycle"},
    # The one gap of a place that exists: its source does not say what the letters stand for.
    "spelthorne": {"drafting.abbreviation-unexplained"},
}


@pytest.fixture
def region(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    if not (ROOT / "bench").is_dir():
        pytest.skip("the script is not in a wheel")
    monkeypatch.syspath_prepend(str(ROOT))
    yield importlib.import_module("bench.region.writing")
    for name in [name for name in sys.modules if name.split(".")[0] == "bench"]:
        del sys.modules[name]


@cache
def found():
    return tuple(check_many([FOLDER]))


def places():
    return sorted(path for path in FOLDER.glob("*.yaml") if not path.stem.endswith("-shared"))


def test_places_are_as_the_script_makes_them(region, tmp_path):
    made = region.make(tmp_path)
    assert sorted(path.name for path in made) == [path.name for path in places()]
    assert [path.read_bytes() for path in sorted(made)] == [p.read_bytes() for p in places()]


def test_another_seed_makes_other_places(region, tmp_path):
    made = region.make(tmp_path, seed=1)
    assert [path.read_bytes() for path in sorted(made)] != [p.read_bytes() for p in places()]


def test_region_is_small_enough_to_be_shipped():
    assert len(places()) == 20
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 100_000


def test_places_are_listed_among_the_worked_structures():
    listed = {item.name: item.title for item in examples() if item.name.startswith("region-")}
    assert sorted(listed) == [f"region-sample/{path.stem}" for path in places()]
    assert all(title.endswith("(generated sample)") for title in listed.values())


@pytest.mark.parametrize("path", places(), ids=lambda path: path.stem)
def test_every_body_and_the_picture_say_that_it_is_a_sample(path):
    content = load(path).content
    assert content.status == "draft"
    for body in content.bodies.values():
        assert body.note.startswith("Generated sample")
        assert "generated-sample" in body.sources


def test_picture_says_that_it_is_a_sample():
    (page,) = render(load(FOLDER / "west-sample.yaml"), "svg")
    assert page.decode().count("Generated sample") > 6


@pytest.mark.parametrize("path", places(), ids=lambda path: path.stem)
def test_place_has_the_gaps_that_were_planted_and_no_other(path):
    (item,) = (item for item in found() if Path(item.path) == path)
    assert {each.rule for each in item.report.findings} == EXPECTED.get(path.stem, set())


def test_summary_tells_the_common_gaps_and_the_odd_places():
    together = across(Outcome(found()))
    common = {item.rule: item.structures for item in together.common}
    assert together.structures == 20
    assert (common["law.plan-not-sent"], common["law.duty-unmet"]) == (5, 4)
    assert {Path(item.path).stem for item in together.odd} == {
        "east-sample",
        "sample-city-2",
        "sample-city-3",
        "sample-city-4",
        "sample-district-10",
        "sample-district-5",
        "spelthorne",
    }


def test_page_shows_the_summary_as_it_is(monkeypatch):
    monkeypatch.chdir(ROOT)
    together = across(Outcome(tuple(check_many(["structures/region-sample"]))))
    told = across_words(together)
    page = (ROOT / "docs" / "worked.md").read_text("utf-8")
    assert told in page, f"put this into docs/worked.md:\n{told}"


def test_end_of_an_office_leaves_lines_that_lead_nowhere_in_most_places():
    later = check_many([FOLDER], Asked(day=date(2028, 6, 1)))
    left = [
        Path(item.path).stem
        for item in later
        if "time.dangling-line" in {each.rule for each in item.report.findings}
    ]
    assert len(left) == 15
    assert "sample-district-3" not in left
