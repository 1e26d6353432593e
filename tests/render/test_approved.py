"""Pictures stay as they were approved; a change says which card or line it is."""

from __future__ import annotations

import approved
import pytest

PICTURES = approved.pictures()


@pytest.mark.parametrize("name", PICTURES)
def test_picture_is_as_it_was_approved(name):
    kept = (approved.FOLDER / name).read_text("utf-8")
    differs = approved.changed(kept, PICTURES[name])
    assert differs == [], f"{name}: {', '.join(differs)}: look at it, then run approved.py"
    assert kept == PICTURES[name]


def test_every_approved_picture_is_still_drawn():
    assert {place.name for place in approved.FOLDER.iterdir()} == set(PICTURES)


def test_a_change_names_its_card_and_its_line():
    text = PICTURES["surrey-1.svg"]
    assert approved.changed(text, text.replace(">Operational boards<", ">Boards<")) == ["card ops"]
    (old,) = [
        line for line in text.split("\n") if 'data-l="svrp' in line and 'class="route"' in line
    ]
    new = old.replace(' d="M', ' d="M1')
    assert approved.changed(text, text.replace(old, new)) == ["line svrp>hwb:reports"]


def test_worked_structures_are_kept_without_their_font():
    kept = [name for name in PICTURES if name.startswith("worked-")]
    assert len(kept) >= 3
    for name in kept:
        assert len(PICTURES[name]) < 60_000
        assert "base64" not in PICTURES[name]
