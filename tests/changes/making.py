"""Structures made of plain data, and what they state on their day as plain data again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from govgraph.catalogue import vocabulary
from govgraph.changes.facts import line_facts, party_facts, remit_facts, seat_facts
from govgraph.changes.pairing import Pair
from govgraph.document.load import Terms, load_data
from govgraph.graph.index import View
from govgraph.structure import Structure

TERMS = Terms(vocabulary=vocabulary())
HERE = Path(__file__).parent


def made(data: dict[str, Any]) -> Structure:
    """Return the structure that data states; ``govgraph`` and a title are added."""
    whole = {"govgraph": 1, "title": "A structure", "date": "2026-01-01", **data}
    return read(json.dumps(whole))


def read(text: str) -> Structure:
    """Return the structure that a text states."""
    loaded = load_data("made.yaml", text.encode(), TERMS)
    assert loaded.content is not None, [problem.message for problem in loaded.problems]
    return Structure(loaded.content)


def state(view: View) -> dict[str, Any]:
    """Return all that a structure states on its day: parties by id, the rest sorted."""

    def itself(key: str) -> str:
        return key

    there = Pair(view, view).there_now
    return {
        "parties": {key: party_facts(entry, itself) for key, entry in sorted(there.items())},
        "lines": sorted((line_facts(line, itself) for line in view.lines), key=repr),
        "seats": sorted((seat_facts(seat, itself) for seat in view.seats), key=repr),
        "remits": sorted(
            (
                remit_facts(item, itself)
                for item in view.content.remitted
                if view.in_force(item.holding) and view.is_there(item.body)
            ),
            key=repr,
        ),
    }


def told(structure: Structure, rule: str) -> list[str]:
    """Return the messages of one rule."""
    return [finding.message for finding in structure.findings() if finding.rule == rule]
