"""Names of persons are shown in no output, and in no message about a fault of the file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.reliability.outputs import commands, forms
from tests.reliability.running import FOLDER, ran, sound

TEXT = (FOLDER / "leaking.yaml").read_text(encoding="utf-8")
NAMES = sorted({word for name in re.findall(r"person: ([\w ]+)", TEXT) for word in name.split()})
WORDS = {
    "show": ["f.yaml board", "f.yaml team", "f.yaml police", "f.yaml mayor", "f.yaml csp.northam"],
    "chain": ["f.yaml team", "f.yaml --between team police", "f.yaml --represents council"],
    "diff": ["old.yaml f.yaml", "f.yaml old.yaml", "f.yaml --scenario reform"],
    "render": ["f.yaml --page web --members --notes", "f.yaml --page web --scenario reform"],
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f.yaml").write_text(TEXT)
    # Other names on the same seats, and seats less: what differs is told.
    old = re.sub(r"person: (\w+) (\w+)", r"person: \2 \1", TEXT).replace("seat: Chief,", "")
    (tmp_path / "old.yaml").write_text(old)
    return tmp_path


def leaked(told: str) -> list[str]:
    return [name for name in NAMES if name.casefold() in told.casefold()]


@pytest.mark.parametrize("name", commands())
def test_no_command_shows_a_person_in_any_form(name: str, here: Path) -> None:
    for words in WORDS.get(name, ["f.yaml"]):
        for form in forms(name):
            drawn = form in {"svg", "dot", "mmd", "d2"}
            more = ("-o", f"p.{form}") if drawn else ("--format", form)
            ended = sound(ran(name, *words.split(), *more))
            assert ended.status in {0, 1}, ended.err
            pages = [path.read_text() for path in here.glob(f"p*.{form}")]
            assert drawn == bool(pages)
            assert leaked("".join([ended.out, ended.err, *pages])) == [], (words, form)


FAULTS = {
    "an unknown key beside it": ("seat: Deputy, person", "seat: Deputy, perso: 1, person"),
    "the key misspelt": ("person: Yorick", "persn: Yorick"),
    "the key with a capital": ("seat: Deputy, person: Y", "seat: Deputy, Person: Y"),
    "a list": ("person: Yorick Zealous", "person: [Yorick, Zealous]"),
    "a mapping": ("person: Yorick Zealous", "person: {first: Yorick, last: Zealous}"),
    "an anchor": ("person: Yorick Zealous", "person: &Yorick Zealous"),
    "a tag": ("person: Yorick Zealous", "person: !Yorick Zealous"),
    "an open quote": ("person: Yorick Zealous", 'person: "Yorick Zealous'),
    "a colon": ("person: Yorick Zealous", "person: Yorick: Zealous"),
    "a comma": ("person: Yorick Zealous", "person: Zealous, Yorick"),
    "twice": ("person: Yorick Zealous", "person: Yorick, person: Zealous"),
    "a control character": ("person: Yorick Zealous", 'person: "Yorick\\e Zealous"'),
    "a wrong reference on its line": ("{org: council, seat: Leader", "{org: concil, seat: Leader"),
    "a bracket never closed": ("vice_chair: {seat", "vice_chair: [{seat"),
    "in a place that has no seats": ("trust: {name: Trust}", "trust: {person: Yorick Zealous}"),
    "at the top": ("title: Names", "person: Yorick Zealous\ntitle: Names"),
    "on a line of its own": ("{seat: Deputy, person: Yorick Zealous}",
                             "\n      seat: Deputy\n      person: Yorick Zealous: x"),
    "as a block": ("{seat: Deputy, person: Yorick Zealous}",
                   "\n      seat: Deputy\n      person: |Yorick\n        Zealous\n"),
    "in another tongue's quotes": ("person: Yorick Zealous", "person: 'Yorick' Zealous'"),
}  # fmt: skip


@pytest.mark.parametrize("title", FAULTS, ids=lambda title: title.replace(" ", "-"))
def test_no_message_about_a_fault_shows_a_person(title: str, here: Path) -> None:
    old, new = FAULTS[title]
    assert old in TEXT
    (here / "f.yaml").write_text(TEXT.replace(old, new, 1))
    for form in forms("check"):
        ended = sound(ran("check", "f.yaml", "--format", form))
        assert ended.status == 3, ended.out
        assert leaked(ended.out + ended.err) == [], form
    for words in (("render", "f.yaml", "-o", "p.svg"), ("show", "f.yaml", "board")):
        ended = sound(ran(*words))
        assert leaked(ended.out + ended.err) == [], words


def test_the_names_are_there_to_be_leaked() -> None:
    assert len(NAMES) >= 20
    assert json.dumps(NAMES).isascii()
