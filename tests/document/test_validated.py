"""Entries are made without pydantic, and are pydantic models for whoever asks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

import govgraph
from govgraph.document.model.body import Body
from govgraph.document.model.document import Document
from govgraph.document.model.seat import SeatEntry
from govgraph.document.model.stated import Entry
from govgraph.document.model.validated import model_of, validated
from govgraph.examples import examples


def kinds() -> set[type[Entry]]:
    assert issubclass(Document, Entry)  # and with it all that a document holds is imported
    waiting: list[type[Entry]] = [Entry]
    found: set[type[Entry]] = set()
    while waiting:
        kind = waiting.pop()
        found.add(kind)
        waiting += kind.__subclasses__()
    return found - {Entry}


@pytest.mark.parametrize("kind", sorted(kinds(), key=lambda one: one.__name__))
def test_every_entry_has_a_frozen_model(kind: type[Entry]) -> None:
    model = model_of(kind)
    assert model.model_config["frozen"] is True
    for name, field in model.model_fields.items():
        assert (field.alias or name, field.description or "") == (
            kind.model_fields[name].alias or name,
            kind.model_fields[name].description,
        )
    assert {field.alias or name for name, field in model.model_fields.items()} >= set(kind.keys)


def test_worked_structures_are_valid_entry_by_entry() -> None:
    for example in examples():
        content = govgraph.load(example.path).content
        for body in content.bodies.values():
            model = validated(body)
            assert model.model_dump()["name"] == body.name
            assert len(model.members) == len(body.members)
        for item in (*content.lines, *content.seats):
            validated(item.entry)


def test_model_refuses_what_is_of_another_type_and_any_change() -> None:
    model = model_of(Body)
    with pytest.raises(ValidationError):
        model(name=["not", "a", "name"])
    with pytest.raises(ValidationError, match="frozen"):
        model(name="Board").name = "Other"


def test_entry_is_frozen_and_equal_to_one_that_says_the_same() -> None:
    seat = SeatEntry.made({"org": "police"})
    with pytest.raises(AttributeError, match="frozen"):
        seat.org = "council"
    with pytest.raises(AttributeError, match="frozen"):
        del seat.org
    same = SeatEntry.made({"org": "police", "vacant": False})
    assert (seat, hash(seat)) == (same, hash(same))
    assert seat != seat.with_(vacant=True)
    assert seat != "police"


def test_usual_values_cannot_be_changed_for_all() -> None:
    with pytest.raises(TypeError):
        Body.made({}).but["northam"] = {}


def test_names_of_persons_are_neither_shown_nor_dumped() -> None:
    seat = SeatEntry.made({"org": "police", "person": "Nobody"})
    assert "Nobody" not in repr(seat)
    assert "Nobody" not in repr(validated(seat))
    assert "Nobody" not in validated(seat).model_dump_json()


def test_reading_and_checking_need_no_pydantic() -> None:
    code = (
        "import sys, govgraph\n"
        "govgraph.load(sys.argv[1]).report()\n"
        "assert 'pydantic' not in sys.modules"
    )
    path: Path = examples()[0].path
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
