"""Findings as JSON, held by its schema."""

import json
from importlib.resources import files

import pytest

from govgraph.document.nodes import Place
from govgraph.findings.formats import json as form
from govgraph.findings.harmless import UNSAFE
from govgraph.findings.outcome import CheckedFile, Outcome
from govgraph.findings.report import Report
from tests.findings.samples import HOSTILE, checked, finding, full, not_a_structure, question

SCHEMA = json.loads((files("govgraph.findings") / "findings.schema.json").read_text("utf-8"))
TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "null": type(None),
    "boolean": bool,
}


def faults(value, schema, at="$"):
    """Yield where a value departs from a schema, for the words of JSON Schema that ours uses."""
    used = {"$ref", "const", "enum", "type", "properties", "required", "items", "minimum"}
    silent = {"description", "title", "$schema", "$defs", "additionalProperties"}
    assert set(schema) <= used | silent, f"the check does not know {set(schema) - used - silent}"
    if "$ref" in schema:
        yield from faults(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], at)
    yield from of_one_value(value, schema, at)
    if isinstance(value, dict):
        yield from of_keys(value, schema, at)
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            yield from faults(item, schema["items"], f"{at}[{index}]")


def of_one_value(value, schema, at):
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if value != schema.get("const", value) or value not in schema.get("enum", [value]):
        yield f"{at}: {value!r} is not allowed"
    if kinds and not any(type(value) is TYPES[kind] for kind in kinds):
        yield f"{at}: {value!r} is no {kinds}"
    if isinstance(value, int) and value < schema.get("minimum", value):
        yield f"{at}: too small"


def of_keys(value, schema, at):
    known = schema.get("properties", {})
    yield from (f"{at}: no {key}" for key in schema.get("required", []) if key not in value)
    for key, inner in value.items():
        if key in known:
            yield from faults(inner, known[key], f"{at}.{key}")
        elif schema.get("additionalProperties") is False:
            yield f"{at}: a key {key} too many"


@pytest.mark.parametrize("outcome", [full(), not_a_structure(), Outcome(())])
def test_output_keeps_to_its_schema(outcome):
    assert list(faults(json.loads(form.write(outcome)), SCHEMA)) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda told: told.pop("summary"),
        lambda told: told.update(version=2),
        lambda told: told["findings"][0].update(severity="grave"),
        lambda told: told["findings"][0].update(new=1),
        lambda told: told["findings"][0]["where"].update(line=0),
        lambda told: told["findings"][0].update(number="1"),
        lambda told: told["questions"][0].pop("ask"),
        lambda told: told["accepted"][0].pop("reason"),
    ],
)
def test_schema_refuses_what_departs_from_it(spoil):
    told = json.loads(form.write(full()))
    spoil(told)
    assert list(faults(told, SCHEMA))


def test_finding_in_full():
    told = json.loads(form.write(full()))
    assert told["findings"][1] == {
        "structure": "a.yaml",
        "number": 2,
        "rule": "representation.missing",
        "severity": "warning",
        "mark": "gap",
        "subjects": ["csp"],
        "message": "Community Safety Partnership has no seat for health",
        "hint": "add `members: [icb]`",
        "where": {"file": "a.yaml", "line": 3, "column": 8},
        "related": [
            {"why": "the requirement", "where": {"file": "a.yaml", "line": 5, "column": 5}}
        ],
        "basis": {"kind": "structure", "because": "health is a partner"},
        "sources": ["minutes#11", "minutes#12"],
        "fingerprint": finding().fingerprint,
        "known": False,
    }
    assert told["files"] == [
        {
            "path": "a.yaml",
            "title": "Exampleshire",
            "bodies": 2,
            "seats": 1,
            "as_of": "2026-11-30",
        }
    ]
    assert [item["number"] for item in told["questions"]] == [3, None]
    assert told["accepted"][0]["reason"] == "agreed"
    assert told["summary"] == {"error": 1, "warning": 1, "note": 1}
    assert (told["version"], told["as_of"], told["scenario"]) == (1, "2026-11-30", ["merger"])


def test_day_is_null_where_structures_differ_in_it():
    both = Outcome((checked(as_of="2026-01-01"), checked(path="b.yaml", as_of="2027-01-01")))
    told = json.loads(form.write(both))
    assert told["as_of"] is None
    assert [item["as_of"] for item in told["files"]] == ["2026-01-01", "2027-01-01"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_every_text_comes_back_as_it_was_and_travels_safely(hostile):
    report = Report(
        findings=(finding(message=hostile, hint=hostile, where=Place(hostile, 1, 1)),),
        questions=(question(ask=hostile),),
    )
    out = form.write(Outcome((CheckedFile(path=hostile, title=hostile, report=report),)))
    out.encode()
    assert not UNSAFE.search(out.replace("\n", ""))
    told = json.loads(out)
    assert told["findings"][0]["message"] == hostile
    assert told["questions"][0]["ask"] == hostile
    assert told["files"][0]["path"] == hostile
