"""Many structures: found, checked by any executor in the order of their paths, and summed up."""

from __future__ import annotations

import json
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from io import StringIO
from multiprocessing import get_context
from pathlib import Path

import pytest

from govgraph import InputError, UsageError, check_many, load, load_many
from govgraph.catalogue import Asked
from govgraph.document.folder import scouted, structure_paths
from govgraph.findings.across import across
from govgraph.findings.formats import json as as_json
from govgraph.findings.outcome import Outcome
from tests.cli.conftest import BROKEN, CHANGING, CIRCULAR, GOOD, WARNED

SHARED = "govgraph: 1\norganisations: {police: Police}\n"
USING = GOOD + "uses: ./shared.yaml\n"


@pytest.fixture
def nation(tmp_path: Path) -> Path:
    """A folder of structures, some of which share a file, and one of which is none."""
    folder = tmp_path / "nation"
    folder.mkdir()
    (folder / "shared.yaml").write_text(SHARED)
    for number in range(20):
        text = (USING, WARNED, CIRCULAR)[number % 3]
        (folder / f"place-{number:02}.yaml").write_text(text)
    (folder / "zz-broken.yaml").write_text(BROKEN)
    return folder


def told(found: object) -> str:
    return as_json.write(Outcome(tuple(found)))  # type: ignore[arg-type]


def threads() -> Executor:
    return ThreadPoolExecutor(2)


def processes() -> Executor:
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


def cluster() -> Executor:
    distributed = pytest.importorskip("distributed")
    client = distributed.Client(n_workers=2, threads_per_worker=1, dashboard_address=None)
    return client.get_executor()  # type: ignore[no-any-return]


@pytest.mark.parametrize("executor", [threads, processes, cluster])
def test_any_executor_finds_the_same_in_the_same_order(nation: Path, executor: object) -> None:
    alone = told(check_many([nation]))
    with executor() as workers:  # type: ignore[operator]
        assert told(check_many([nation], executor=workers)) == alone
    assert json.loads(alone)["summary"]["error"] > 0


def test_day_and_scenario_are_asked_of_each(tmp_path: Path) -> None:
    path = tmp_path / "changing.yaml"
    path.write_text(CHANGING)
    (item,) = check_many([path], Asked(day=date(2031, 1, 1)))
    assert (item.bodies, item.report.as_of) == (0, "2031-01-01")
    (item,) = check_many([path], Asked(today=date(2025, 1, 1)))
    assert (item.bodies, item.report.as_of) == (1, "2025-01-01")
    (item,) = check_many([path], Asked(scenario=("merger",)))
    assert item.report.scenario == ("merger",)
    with pytest.raises(UsageError, match="has no date"):
        list(check_many([path]))


def test_file_of_uses_is_no_structure_of_its_own(nation: Path) -> None:
    found = [Path(path).name for path in structure_paths([str(nation)])]
    assert len(found) == 21
    assert "shared.yaml" not in found
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("text", "is_structure", "uses"),
    [
        (GOOD, True, ()),
        (USING, True, ("./shared.yaml",)),
        (
            "bodies: {}\nuses: [./a.yaml, uk/community-safety, './b*.yaml']\n",
            True,
            ("./a.yaml", "./b*.yaml"),
        ),
        ("bodies: {}\nuses:\n- ./a.yaml\n- ./b.yml\nshort: x\n", True, ("./a.yaml", "./b.yml")),
        ("{bodies: {a: A}, uses: ./a.yaml}", True, ("./a.yaml",)),
        ('"bodies": {a: A}\n', True, ()),
        ("\ufeffbodies: {a: A}\r\nuses: ./a.yaml\r\n", True, ("./a.yaml",)),
        ("organisations: {a: {\nname: bodies}\n}\n", False, ()),
        (SHARED, False, ()),
        ("organisations: {bodies: x}\nuses: ./a.yaml", False, ("./a.yaml",)),
        ("title: [unclosed", True, ()),
        ("- a list", True, ()),
        ("", True, ()),
    ],
)
def test_look_at_a_file_shows_what_reading_it_would(
    text: str, is_structure: bool, uses: tuple[str, ...]
) -> None:
    assert scouted(text.encode(), "x.yaml") == (is_structure, uses)


def test_one_structure_is_loaded_from_a_folder_that_holds_one(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(USING)
    (tmp_path / "shared.yaml").write_text(SHARED)
    assert load(tmp_path).title == "A good structure"
    (tmp_path / "b.yaml").write_text(WARNED)
    with pytest.raises(UsageError, match=r"a\.yaml.*b\.yaml"):
        load(tmp_path)
    assert [item.title for item in load_many([tmp_path])] == ["A good structure"] * 2


def test_structures_that_cannot_be_loaded_are_told_together(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(BROKEN)
    (tmp_path / "b.yaml").write_text(BROKEN)
    with pytest.raises(InputError) as caught:
        load_many([tmp_path])
    files = {Path(finding.where.file).name for finding in caught.value.findings}
    assert files == {"a.yaml", "b.yaml"}


def test_summary_tells_common_rules_and_odd_structures(nation: Path) -> None:
    (nation / "odd.yaml").write_text(GOOD + "remits: {safety: Safety}\n")
    together = across(Outcome(tuple(check_many([nation]))))
    assert together is not None
    assert together.structures == 21
    assert {item.rule: item.structures for item in together.common}["oversight.cycle"] == 6
    assert {Path(item.path).name: item.why for item in together.odd} == {
        "odd.yaml": "has drafting.unused, as few do",
        "zz-broken.yaml": "could not be read as a structure",
    }


def test_two_structures_have_no_summary(nation: Path) -> None:
    found = list(check_many([nation / "place-00.yaml", nation / "place-01.yaml"]))
    assert across(Outcome(tuple(found))) is None


def test_stream_beside_others_is_refused_and_not_left_unread():
    with pytest.raises(UsageError, match="give it alone"):
        load(StringIO(GOOD), StringIO(GOOD))
    assert load(StringIO(GOOD)).findings() == []
