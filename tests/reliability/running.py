"""The program run in this process, as the command line runs it, with all that it said."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from click.testing import CliRunner

from govgraph.cli.program.group import program

FOLDER = Path(__file__).parent
STATUSES = frozenset({0, 1, 2, 3})


class Ended(NamedTuple):
    """How a run ended: its exit status, and what it wrote."""

    status: int
    out: str
    err: str
    data: bytes

    @property
    def findings(self) -> list[dict[str, Any]]:
        """Return the findings of a result in JSON."""
        found: list[dict[str, Any]] = json.loads(self.out)["findings"]
        return found


def ran(*words: str, data: bytes | None = None) -> Ended:
    """Return how the program ends after these words, run in the present folder."""
    done = CliRunner().invoke(program, list(words), input=data, prog_name="govgraph")
    return Ended(done.exit_code, done.stdout, done.stderr, done.stdout_bytes)


def sound(ended: Ended) -> Ended:
    """Return a run that ended as every run must: in a known status, without a traceback."""
    assert ended.status in STATUSES, (ended.status, ended.err)
    assert "Traceback" not in ended.out + ended.err
    return ended


def told(findings: Iterable[dict[str, Any]]) -> list[str]:
    """Return each finding as the tables write it: place, rule, message, way out."""
    return [
        f"{one['where']['line'] or '-'}:{one['where']['column'] or '-'} {one['rule']}"
        f"  {one['message']}" + (f" => {one['hint']}" if one["hint"] else "")
        for one in findings
    ]


def table(name: str) -> list[dict[str, Any]]:
    """Return the cases of a table in this folder; no two have one name."""
    found: list[dict[str, Any]] = yaml.CSafeLoader((FOLDER / name).read_bytes()).get_single_data()
    names = [case["case"] for case in found]
    assert len(set(names)) == len(names), "two cases have one name"
    return found


def structure_bytes(case: dict[str, Any]) -> bytes:
    """Return the file of a case: its text, with `govgraph: 1` at the end unless it is `bare`."""
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    text: str = case["text"]
    return (text if case.get("bare") else f"{text.rstrip()}\ngovgraph: 1\n").encode()
