"""The mirror of the packs says what the packs say, and is believed of nothing else."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest

from govgraph.packs import mirror
from govgraph.packs.duties import all_packs, duty_names


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(mirror, "_FOLDER", str(tmp_path))
    mirror.plain_packs.cache_clear()
    (tmp_path / "one.yaml").write_text("duties: {a-duty: {body: Board}}\n")
    yield tmp_path
    mirror.plain_packs.cache_clear()


def test_mirror_is_true():
    kept = Path(mirror.__file__).with_name("mirror.json").read_text(encoding="utf-8")
    assert kept == mirror.as_text(), "a pack has changed: python -m govgraph.packs.mirror"


def test_file_is_read_where_the_mirror_knows_another_text(folder):
    (folder / "mirror.json").write_text(json.dumps({"one": [1, {"duties": {}}]}))
    assert mirror.plain_packs() == {"one": {"duties": {"a-duty": {"body": "Board"}}}}


def test_mirror_is_taken_for_the_same_text(folder):
    number = zlib.crc32((folder / "one.yaml").read_bytes())
    (folder / "mirror.json").write_text(json.dumps({"one": [number, {"title": "Mirrored"}]}))
    assert mirror.plain_packs() == {"one": {"title": "Mirrored"}}


@pytest.mark.parametrize("text", ["", "[", "no"])
def test_damaged_mirror_only_costs_time(folder, text):
    (folder / "mirror.json").write_text(text)
    assert list(mirror.plain_packs()) == ["one"]


def test_written_mirror_is_taken(folder, monkeypatch):
    mirror.write()
    assert (folder / "mirror.json").read_text() == mirror.as_text()
    monkeypatch.setattr(mirror, "_read", None)
    assert mirror.plain_packs()["one"]["duties"] == {"a-duty": {"body": "Board"}}


def test_names_are_those_of_all_duties():
    packs = all_packs()
    named = {name for pack in packs for one in pack.duties for name in (one.name, one.plain_name)}
    assert duty_names() == tuple(sorted(named))
