from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govgraph.document.bounds import Bounds
from govgraph.document.line_types import line_types
from govgraph.document.nodes import Mapping, Node, Scalar
from govgraph.document.reader import read
from govgraph.document.schema import format_schema

STRUCTURES = Path(__file__).parents[2] / "structures"


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(format_schema())


def plain(node: Node | None) -> object:
    if node is None or isinstance(node, Scalar):
        return node.value if node else None
    if isinstance(node, Mapping):
        return {key: plain(pair.value) for key, pair in node.entries.items()}
    return [plain(item) for item in node.items]


def faults(text: str) -> list[str]:
    found = validator().iter_errors(plain(read(text.encode(), "test.yaml", Bounds()).root))
    return [error.json_path for error in found]


@pytest.mark.parametrize(
    "path", sorted(STRUCTURES.rglob("*.yaml")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_worked_structure_is_of_the_format(path):
    assert faults(path.read_text(encoding="utf-8")) == []


def test_schema_is_sound_and_can_be_written():
    Draft202012Validator.check_schema(format_schema())
    assert json.loads(json.dumps(format_schema())) == format_schema()


def test_every_definition_that_is_named_is_there():
    text = json.dumps(format_schema())
    named = {part.partition('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert named == set(format_schema()["$defs"])


def test_each_type_of_line_is_a_key_of_a_body_and_of_an_organisation():
    definitions = format_schema()["$defs"]
    for name in ("Body", "Organisation"):
        assert set(line_types()) <= set(definitions[name]["properties"])


def test_every_key_says_what_it_holds():
    schema = format_schema()
    objects = {"file": schema, **schema["$defs"]}
    silent = [
        f"{name}.{key}"
        for name, definition in objects.items()
        for key, value in definition.get("properties", {}).items()
        if name not in {"unknown", "none"} and not value.get("description")
    ]
    assert silent == []


@pytest.mark.parametrize(
    "text",
    [
        "bodies: {board: Board}",
        "bodies: {board: {name: Board, reports_to: none}}",
        "bodies: {board: {reports_to: {none: why}, meets: {unknown: why, source: x}}}",
        "bodies: {board: {unknown: the minutes name none}}",
        "bodies: {board: {members: [police, {unknown: the rest}, {each: csp, seat: Chair}]}}",
        "bodies: {board: {members: none, quorum: half, meets: every 6 weeks, chair: }}",
        "bodies: {team: {for_each: {area: district}, but: {a: {name: A}}, except: b}}",
        "title: 3.10",
        "date: 2027",
        "date: {unknown: undated}",
        "requirements: {in: a, must_include: {any_of: [{kind: icp}, {voice: x}]}, because: y}",
        "views: {v: {title: V, focus: board, up: 0, down: all}}",
        "bodies: {board: {members: [{seat: x, count: 1}], meets: {times: 1, hours: 0.5}}}",
        "changes: {x: {steps: [{rename: {a: B}}, {merge: [a, b], into: {id: c, name: C}}]}}",
    ],
)
def test_short_and_long_forms_are_of_the_format(text):
    assert faults(f"govgraph: 1\n{text}") == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("bodys: {board: Board}", "$"),
        ("bodies: {Board: Board}", "$.bodies"),
        ("bodies: {board: {report_to: x}}", "$.bodies"),
        ("bodies: {board: {external: yes please}}", "$.bodies"),
        ("status: planned", "$.status"),
        ("date: next year", "$.date"),
        ("date: {unknow: undated}", "$.date"),
        ("sources: {paper: {title: Paper, url: paper.pdf}}", "$.sources"),
        ("govgraph: 2", "$.govgraph"),
        ("views: {v: {title: V, up: -1}}", "$.views"),
        ("bodies: {board: {over: {kid: board}}}", "$.bodies"),
        ("bodies: {board: {over: {}}}", "$.bodies"),
        ("bodies: {board: {members: [{seat: x, count: 0}]}}", "$.bodies"),
        ("bodies: {board: {meets: {times: 0}}}", "$.bodies"),
        ("bodies: {board: {meets: {times: 1, hours: 0}}}", "$.bodies"),
    ],
)
def test_what_the_format_does_not_know_is_refused(text, path):
    start = "" if text.startswith("govgraph") else "govgraph: 1\n"
    found = faults(start + text)
    assert len(found) == 1
    assert found[0].startswith(path)


def test_file_without_its_version_is_refused():
    assert faults("title: A structure") == ["$"]
