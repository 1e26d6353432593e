"""No text of a structure acts as anything but text, in any output."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from govgraph.document.schema import format_schema
from tests.reliability.hostile import (
    ANYWHERE,
    AT_THE_BEGINNING,
    filled,
    marks,
    pattern,
    spoilt,
)
from tests.reliability.outputs import WITHOUT_WORDS, commands, forms, runs, shown
from tests.reliability.parsing import PARSERS, composed
from tests.reliability.running import Ended, ran, sound

RUNS = runs()
# So that several can be tried at once.
PARTS = 3
# What is written as words and is none: names of rules, types, tiers and files that must be there;
# and names of persons, which have a test of their own.
NO_WORDS = frozenset(
    {"Acceptance.rule", "Acceptance.on", "Document.supersedes", "Document.uses",
     "FreeLine.type", "LineWish.type", "Picture.page", "FullWish.tier", "FullWish.duty",
     "NewParty.tier", "FreeSeat.person", "FullWish.person", "SeatEntry.person"}
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture
def here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(folder)
    return folder


def put(here: Path, words: str) -> None:
    """Write two structures: one with the words in every text, and an older one without them."""
    (here / "f.yaml").write_bytes(filled(words).data)
    (here / "old.yaml").write_bytes(filled("old ", "P").data)


@pytest.mark.parametrize("title", ANYWHERE, ids=lambda title: title.replace(" ", "-"))
@pytest.mark.parametrize("part", range(PARTS))
def test_hostile_text_comes_back_as_text(title: str, part: int, here: Path) -> None:
    words = ANYWHERE[title]
    put(here, words)
    for name, arguments in RUNS[part::PARTS]:
        for form, told in shown(name, arguments, forms(name)):
            assert spoilt(told, words, (composed(words),)) == [], (name, arguments, form)


@pytest.mark.parametrize("words", AT_THE_BEGINNING)
def test_text_that_acts_at_the_beginning_does_not(words: str, here: Path) -> None:
    put(here, words)
    for name, arguments in RUNS:
        wanted = [form for form in forms(name) if form in AT_THE_BEGINNING[words]]
        for form, told in shown(name, arguments, wanted):
            assert spoilt(told, words, (composed(words),)) == [], (name, arguments, form)


def test_each_command_and_form_shows_texts(here: Path) -> None:
    put(here, "word ")
    blind = {(name, form) for name in commands() for form in forms(name)}
    for name, arguments in RUNS:
        for form, told in shown(name, arguments, forms(name)):
            if marks(told):
                blind.discard((name, form))
    assert blind <= WITHOUT_WORDS


@pytest.mark.parametrize("name", commands())
def test_each_form_of_a_command_has_a_parser(name: str) -> None:
    assert set(forms(name)) <= set(PARSERS)


@pytest.mark.parametrize("form", ["png", "pdf"])
def test_pictures_of_dots_and_papers_are_made_of_hostile_text(here: Path, form: str) -> None:
    (here / "f.yaml").write_bytes(filled(ANYWHERE["markup"] + ANYWHERE["words for papers"]).data)
    more = ["--dpi", "40"] if form == "png" else []
    words = ["--focus", "board", "--members", *more]
    ended = sound(ran("render", "f.yaml", "-o", f"q.{form}", *words))
    assert ended.status == 0, ended.err
    assert next(path.read_bytes()[:4] for path in here.glob(f"q*.{form}")) in {
        b"\x89PNG",
        b"%PDF",
    }


def test_graphviz_itself_reads_hostile_text(here: Path) -> None:
    program = Path(sys.executable).parent / "graphviz-pure"
    if not program.exists():
        pytest.skip("graphviz-pure is not installed")
    words = ANYWHERE["words for programs"]
    (here / "f.yaml").write_bytes(filled(words).data)
    source = ran("render", "f.yaml", "-o", "-", "--format", "dot").data
    done = subprocess.run(
        [program, "-Kdot", "-Tjson0"], input=source, capture_output=True, check=True, timeout=60
    )
    laid = json.loads(done.stdout)
    edges = {
        line.split(b" [")[0].strip() for line in source.splitlines() if line.strip()[:1] == b"b"
    }
    named = {one["name"] for one in laid["objects"] if not one["name"].startswith("cluster")}
    assert named == {each.decode() for each in edges if b"->" not in each}


HIDDEN = {
    "an escape code": "a\x1b[2J\x1b]0;told\x07",
    "a change of direction": "a\u202eb\u2066c",
    "a return": "a\rb",
    "a line separator": "a\u2028b\u0085c",
    "a null": "a\0b",
    "a byte order mark": "a\ufeffb",
}


@pytest.mark.parametrize("title", HIDDEN, ids=lambda title: title.replace(" ", "-"))
def test_signs_that_steer_are_refused_and_not_shown(title: str, here: Path) -> None:
    data = json.loads(filled("word ").data)
    data["bodies"]["board"]["name"] = HIDDEN[title]
    (here / "f.yaml").write_text(json.dumps(data), encoding="utf-8")
    for form in forms("check"):
        ended: Ended = sound(ran("check", "f.yaml", "--format", form))
        assert ended.status == 3
        PARSERS[form](ended.out)
        assert not set("\x1b\x07\u202e\u2066\u2028\x85\0\ufeff\r") & set(ended.out)


def text_fields(told: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each model and key under which words of any kind may stand."""
    for model, definition in {**told["$defs"], "Document": told}.items():
        for key, schema in definition.get("properties", {}).items():
            if _is_words(schema):
                yield model, key


def _is_words(schema: Any) -> bool:
    """Return whether any scalar may stand under a key, itself or as an item of a list."""
    if schema.get("type") == ["string", "number", "boolean"]:
        return True
    inner = [*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())]
    return any(map(_is_words, inner))


def held(node: Any, schema: Any, told: dict[str, Any], model: str) -> Iterator[tuple[str, str]]:
    """Yield each model and key under which a structure has words."""
    for each in schema.get("anyOf", ()):
        yield from held(node, each, told, model)
    name = schema.get("$ref", "").rpartition("/")[2]
    if name and isinstance(node, dict) and _fits(node, told["$defs"][name]):
        yield from held(node, told["$defs"][name], told, name)
    for item in node if isinstance(node, list) else ():
        yield from held(item, schema.get("items", {}), told, model)
    for key, value in node.items() if isinstance(node, dict) else ():
        known = schema.get("properties", {})
        if key in known and "@" in json.dumps(value, default=str):
            yield model, key
        inner = known.get(key, schema.get("additionalProperties"))
        yield from held(value, inner if isinstance(inner, dict) else {}, told, model)


def _fits(node: dict[str, Any], definition: dict[str, Any]) -> bool:
    return set(node) <= set(definition.get("properties", {}))


def test_no_text_field_is_forgotten() -> None:
    told = format_schema()
    there = set(held(pattern(), told, told, "Document"))
    shared = {"note", "status", "source"}
    missing = [
        f"{model}.{key}"
        for model, key in text_fields(told)
        if (model, key) not in there and key not in shared
    ]
    assert sorted(set(missing) - NO_WORDS) == []


COMMANDS = ("::error::told", "##[error]told", "##vso[task.complete]told")
RUN_IN_A_LOG = (
    *("check f.yaml", "show f.yaml a", "chain f.yaml b", "outline f.yaml", "matrix f.yaml"),
    *("workload f.yaml", "overlap f.yaml", "timeline f.yaml", "compare f.yaml", "check ."),
    *("diff f.yaml --as-of 2026 --as-of 2028", "check ::error::file.yaml", "show f.yaml zz"),
    *("chain g.yaml ::error::zz", "render f.yaml -o ::error::p.svg", "check g.yaml"),
)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("words", RUN_IN_A_LOG)
def test_no_name_is_a_command_to_the_log_of_a_build(
    command: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = json.dumps(f"{command} more words, and more " + "words " * 20 + command)
    text = (
        f"govgraph: 1\ntitle: {name}\ndate: 2026-11\norganisations: {{p: {{name: {name}}}}}\n"
        f"bodies: {{a: {{name: {name}, reports_to: none, members: p, meets: monthly}},"
        f" b: {{name: {name}, reports_to: a, members: p}}}}\n"
        f"questions: [{{about: a, ask: {name}}}]\n"
        f"changes: {{c: {{title: {name}, date: 2027, steps: [{{rename: {{a: A}}}}]}},"
        f" o: {{title: {name}, status: option, steps: [{{abolish: b}}]}}}}\n"
    )
    for file in ("f.yaml", "::error::file.yaml"):
        Path(file).write_text(text, encoding="utf-8")
    Path("g.yaml").write_text(text.replace("reports_to: a", f"{command}: {name}"), "utf-8")
    ended = sound(ran(*words.split()))
    for line in (ended.out + ended.err).splitlines():
        assert not line.lstrip().startswith("::"), line
        assert not re.search(r"##[a-z]*\[", line), line


@pytest.mark.parametrize("name", ["a\nb", "a\x1b[31mb", "a\u202eb"])
def test_name_of_a_file_that_was_written_steers_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("f.yaml").write_text("govgraph: 1\nbodies: {a: {name: A, reports_to: none}}\n")
    for command, ending in (("render", "svg"), ("check", "json")):
        ended = sound(ran(command, "f.yaml", "-o", f"{name}.{ending}"))
        assert ended.status == 0, ended.err
        assert ended.err.count("\n") == 1
        assert set(ended.err).isdisjoint("\x1b\u202e")
        assert Path(f"{name}.{ending}").exists()
