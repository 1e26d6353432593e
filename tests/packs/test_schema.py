"""The shipped packs keep to the schema that is documented for everybody's."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from govgraph.document.assembly.own_packs import DUTY_KEYS, DUTY_KINDS, PART_KEYS, QUANTIFIERS
from govgraph.document.bounds import Bounds
from govgraph.document.reader import read
from govgraph.packs.reading import plain

FOLDER = files("govgraph.packs")
SCHEMA = json.loads(FOLDER.joinpath("pack.schema.json").read_text(encoding="utf-8"))
PACKS = sorted(item.name for item in FOLDER.iterdir() if item.name.endswith(".yaml"))


def test_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", PACKS)
def test_pack_keeps_to_the_schema(name):
    reading = read(FOLDER.joinpath(name).read_bytes(), name, Bounds())
    assert reading.problems == []
    errors = Draft202012Validator(SCHEMA).iter_errors(plain(reading.root))
    assert [(list(error.path), error.message) for error in errors] == []


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda duty: duty.update(mark="guessed"), "mark"),
        (lambda duty: duty.update(unheard=1), "unheard"),
        (lambda duty: duty.pop("says"), "says"),
        (lambda duty: duty["participants"][0].update(quantifier="many"), "quantifier"),
    ],
)
def test_schema_refuses_what_departs_from_it(change, path):
    duty = {
        "body": "board",
        "says": "It is.",
        "participants": [{"kind": "a", "quantifier": "may"}],
    }
    change(duty)
    errors = list(Draft202012Validator(SCHEMA).iter_errors({"title": "A", "duties": {"x": duty}}))
    assert path in str([(list(error.path), error.message) for error in errors])


def test_schema_and_reader_know_the_same_words():
    duty = SCHEMA["properties"]["duties"]["additionalProperties"]["properties"]
    part = duty["participants"]["items"]["properties"]
    assert set(duty) == set(DUTY_KEYS)
    assert set(part) == set(PART_KEYS)
    assert part["quantifier"]["enum"] == list(QUANTIFIERS)
    assert duty["kind"]["enum"] == list(DUTY_KINDS)
