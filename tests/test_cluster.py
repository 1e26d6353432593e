"""Many structures are checked by a cluster as they are here: Dask's, on this machine.

It is no part of the ordinary tools: ``pip install -e '.[cluster]'`` brings it.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import pytest

from govgraph import check_many
from govgraph.cache.kept import opened
from govgraph.findings.formats import json as as_json
from govgraph.findings.formats import text as as_text
from govgraph.findings.outcome import Outcome
from tests.cli.conftest import BROKEN, CIRCULAR, GOOD, WARNED

distributed = pytest.importorskip("distributed", reason="needs the extra `cluster`")


@pytest.fixture(scope="module")
def executor() -> Iterator[Executor]:
    with warnings.catch_warnings():
        # What a cluster says of its own surroundings is not ours to mend.
        warnings.simplefilter("ignore")
        cluster = distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
        )
        with cluster, distributed.Client(cluster) as client:
            yield client.get_executor()


@pytest.fixture
def places(tmp_path: Path) -> Path:
    folder = tmp_path / "places"
    folder.mkdir()
    for number in range(30):
        text = (GOOD, WARNED, CIRCULAR)[number % 3]
        (folder / f"place-{number:02}.yaml").write_text(text)
    (folder / "broken.yaml").write_text(BROKEN)
    return folder


def told(outcome: Outcome) -> str:
    return as_json.write(outcome) + as_text.write(outcome)


@pytest.mark.filterwarnings("ignore")
def test_cluster_tells_what_one_process_tells(places: Path, executor: Executor) -> None:
    alone = told(Outcome(tuple(check_many([places]))))
    assert told(Outcome(tuple(check_many([places], executor=executor)))) == alone
    assert "Forgotten Team" in alone


@pytest.mark.filterwarnings("ignore")
def test_what_a_cluster_found_is_kept(places: Path, executor: Executor, tmp_path: Path) -> None:
    question = (str(places),)
    first = list(check_many([places], executor=executor, kept=opened(tmp_path, question)))
    kept = opened(tmp_path, question)
    known = [item.path for item in first if kept.result(item.path, None, 10**7)]
    assert len(known) == 30
