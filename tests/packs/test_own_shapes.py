"""A pack of one's own with values of any shape is refused where they stand, or does no harm."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from govgraph.catalogue import vocabulary
from govgraph.document.assembly.own_packs import DUTY_KEYS, PART_KEYS, TOP_KEYS
from govgraph.document.load import Loaded, Terms, load_file
from govgraph.structure import Structure
from tests.packs.test_own_packs import PACK, STRUCTURE

WHOLE = json.loads(json.dumps(yaml.CSafeLoader(PACK).get_single_data(), default=str))
DUTY = "overview-board"
ODD: list[Any] = ["x", 3, None, [], {}, ["x"], [{"a": 1}], {"a": ["x"]}]


def read(pack: dict[str, Any], folder: Path) -> Loaded:
    (folder / "orders.yaml").write_text(json.dumps(pack), encoding="utf-8")
    (folder / "structure.yaml").write_text(STRUCTURE, encoding="utf-8")
    return load_file(
        str(folder / "structure.yaml"), Terms(root=str(folder), vocabulary=vocabulary())
    )


def changed(key: str, value: Any, where: str) -> dict[str, Any]:
    """Return the pack with one value changed: at its top, in its duty, or in a participant."""
    pack = deepcopy(WHOLE)
    duty = pack["duties"][DUTY]
    places = {"top": pack, "duty": duty, "part": duty["participants"][1]}
    places[where][key] = value
    return pack


@pytest.mark.parametrize(
    ("where", "keys"), [("top", TOP_KEYS), ("duty", DUTY_KEYS), ("part", PART_KEYS)]
)
def test_no_shape_makes_a_rule_fail(where: str, keys: tuple[str, ...], tmp_path: Path) -> None:
    for key in keys:
        for value in ODD:
            loaded = read(changed(key, value, where), tmp_path)
            if loaded.content is None:
                assert all(one.rule.startswith("input.") for one in loaded.problems)
                assert all(one.hint for one in loaded.problems)
            else:
                assert Structure(loaded.content).report().failed == (), (key, value)


CASES = [
    ("top", "duties", ["x"], "duties of this pack is a list, where packs have something else"),
    ("duty", "participants", "all", f"participants of {DUTY} of duties of this pack is text"),
    ("part", "n", "two", f"n of an item of participants of {DUTY} of duties of this pack is text"),
    ("duty", "in_force", {"from": "soon"}, 'from of in_force of overview-board of duties of this '
     'pack is "soon", which packs don\'t know'),
    ("duty", "meetings", {"min_per_year": "often"}, "min_per_year of meetings of overview-board"),
    ("duty", "territory", {"area": "district", "contry": "Wales"}, 'has the key "contry"'),
    ("top", "checks", [{"check": "L1"}], "an item of checks of this pack has no rule"),
]  # fmt: skip


@pytest.mark.parametrize(("where", "key", "value", "message"), CASES)
def test_wrong_shape_is_told_where_it_stands(
    where: str, key: str, value: Any, message: str, tmp_path: Path
) -> None:
    loaded = read(changed(key, value, where), tmp_path)
    assert loaded.content is None
    assert any(message in one.message for one in loaded.problems), loaded.problems
    assert {Path(one.place.file).name for one in loaded.problems} <= {
        "orders.yaml",
        "structure.yaml",
    }


def test_faults_of_shape_are_told_beside_those_of_words(tmp_path: Path) -> None:
    pack = changed("quantifier", "exacly", "part")
    pack["title"] = ["x"]
    told = [one.message for one in read(pack, tmp_path).problems]
    assert [message for message in told if "title of this pack is a list" in message]
    assert len([message for message in told if "exacly" in message]) == 1
