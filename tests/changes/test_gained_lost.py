"""Of a finding that names several, it is said for whom it is new, lost, or passed on."""

from __future__ import annotations

from typing import Any

import pytest

from govgraph.changes.diff import comparison
from govgraph.changes.finding_changes import _ends
from govgraph.document.nodes import Place
from govgraph.findings.finding import Finding
from govgraph.structure import Structure
from tests.changes.making import made

# What is said of a body in a draft: whether it says how often it meets.
SILENT: dict[str, Any] = {}
SAYS = {"meets": "monthly"}
ENDED = {"until": "2025", "replaced_by": "d"}
AREAS = {key: {"name": key.title(), "kind": "district"} for key in ("north", "south", "west")}


def draft(**bodies: dict[str, Any]) -> Structure:
    found = {key: {"name": key.upper(), "reports_to": "board", **bodies[key]} for key in bodies}
    board = {"name": "Board", "reports_to": "none", "meets": "monthly"}
    return made({"bodies": {"board": board, **found}})


def formerly(name: str, **keys: str) -> dict[str, Any]:
    return {"other_names": {"former": [name]}, **keys}


def districts(**said: dict[str, Any]) -> Structure:
    """Return a draft with one body for each district, and what each says."""
    csp = {
        "name": "{area} CSP",
        "reports_to": "board",
        "for_each": {"areas": list(said)},
        "but": {area: keys for area, keys in said.items() if keys},
    }
    board = {"name": "Board", "reports_to": "none", "meets": "monthly"}
    return made({"areas": AREAS, "bodies": {"board": board, "csp": csp}})


def silent(old: Structure, new: Structure) -> tuple[list[str], list[str]]:
    """Return who is found, newly and no longer, not to say how often it meets."""
    found = comparison(old, new)
    tails = (
        " does not say how often it meets, so nobody can plan for it",
        " do not say how often they meet, so nobody can plan for them",
    )
    gained, lost = (
        [item.message for item in items if item.rule == "meetings.none-stated"]
        for items in (found.gained, found.lost)
    )
    return tuple(  # type: ignore[return-value]
        [item.replace(tails[0], "").replace(tails[1], "") for item in items]
        for items in (gained, lost)
    )


@pytest.mark.parametrize(
    ("old", "new", "gained", "lost"),
    [
        (draft(a=SILENT, b=SILENT), draft(a=SILENT, b=SILENT), [], []),
        (
            draft(a=SILENT, b=SILENT),
            draft(a=SILENT, b=SILENT, c=SILENT),
            ["A, B and C (new for C)"],
            [],
        ),
        (
            draft(a=SILENT, b=SILENT, c=SILENT),
            draft(a=SILENT, b=SAYS, c=SAYS),
            [],
            ["A, B and C (no longer so for B and C)"],
        ),
        (draft(a=SILENT, b=SAYS), draft(a=SAYS, b=SILENT), ["B"], ["A"]),
        # What was said of one that is gone is not said of those that are left.
        (draft(a=SILENT, b=SILENT), draft(a=SILENT), [], []),
        (draft(a=SILENT), draft(c=SILENT), ["C"], ["A"]),
        # A new name and id.
        (draft(a=SILENT, b=SILENT), draft(z=formerly("A"), b=SILENT), [], []),
        (
            draft(a=SILENT, b=SILENT),
            draft(z=formerly("A", meets="monthly"), b=SILENT),
            [],
            ["A and B (no longer so for A)"],
        ),
        # One follows another.
        (
            draft(a=SILENT),
            draft(a=ENDED, d=SILENT),
            ["D (passed on from A)"],
            ["A (passes on to D)"],
        ),
        (draft(a=SILENT), draft(a=ENDED, d=SAYS), [], ["A"]),
        (draft(a=SAYS), draft(a=ENDED, d=SILENT), ["D"], []),
        (
            draft(a=SILENT, b=SILENT),
            draft(a=ENDED, b=SILENT, d=SILENT),
            ["B and D (new for D, passed on from A)"],
            [],
        ),
        (
            draft(a=SILENT, b=SILENT),
            draft(a=ENDED, b=ENDED, d=SILENT, e=SILENT),
            ["D and E (passed on from A and B)"],
            ["A and B (passes on to D)"],
        ),
        # Bodies of one template.
        (
            districts(north=SILENT, south=SILENT),
            districts(north=SAYS, south=SILENT),
            [],
            ["North CSP and South CSP (no longer so for North CSP)"],
        ),
        (
            districts(north=SAYS, south=SILENT),
            districts(north=SILENT, south=SILENT),
            ["North CSP and South CSP (new for North CSP)"],
            [],
        ),
        (
            districts(north=SILENT, south=SILENT),
            districts(north=SILENT, south=SILENT, west=SILENT),
            ["The 3 CSPs (new for West CSP)"],
            [],
        ),
        (districts(north=SILENT, south=SILENT), districts(north=SILENT), [], []),
        (districts(north=SILENT, south=SILENT), draft(), [], ["North CSP and South CSP"]),
    ],
)
def test_it_is_said_of_whom_a_finding_is_gained_or_lost(
    old: Structure, new: Structure, gained: list[str], lost: list[str]
) -> None:
    assert silent(old, new) == (gained, lost)


def test_finding_on_more_than_it_names_is_told_of_those_for_whom_it_is_lost() -> None:
    many = {f"b{number:02}": SILENT for number in range(20)}
    before = draft(**many)
    after = draft(**{**many, "b03": SAYS, "b17": SAYS})
    (lost,) = silent(before, after)[1]
    (gained,) = silent(after, before)[0]
    assert lost.endswith(" B11 and 8 others (no longer so for B03 and B17)")
    assert gained.endswith(" B11 and 8 others (new for B03 and B17)")


def test_sentence_on_thousands_is_not_tried_for_each_number_of_them() -> None:
    subjects = tuple(f"b{number}" for number in range(5_000))
    named = ", ".join(subjects[:12])
    message = f"{named} and 4988 others report in a circle"
    finding = Finding("r.x", "warning", "gap", subjects, message, Place("a", 1))
    assert _ends(finding) == [5_000, *range(12, 1, -1)]
