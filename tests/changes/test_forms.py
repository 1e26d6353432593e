"""Options, differences and dates are written out whole in each form, and nothing besides."""

from __future__ import annotations

import json
from typing import Any

from govgraph.changes.diff import comparison
from govgraph.changes.figures import figures
from govgraph.changes.formats import json as as_json
from govgraph.changes.formats import markdown, options, text, turns
from govgraph.changes.formats.options import Option
from govgraph.changes.timeline import timeline
from govgraph.findings.harmless import harmless_json
from tests.changes.making import read

STRUCTURE = read("""\
govgraph: 1
title: Safety | Order
date: 2026-11-01
tiers: [county, local]
organisations: {police: Police}
bodies:
  board:
    name: Board
    tier: county
    reports_to: none
    meets: {times: 4, hours: 2}
    chair: {seat: The chair}
    members: [police, {seat: Neighbour, speaks_for: community}]
  panel: {name: Panel, tier: local, reports_to: board, chair: {seat: Lead}, members: [police]}
changes:
  end: {title: The panel | ends, status: option, date: 2027-04, steps: [{abolish: panel}]}
  lose: {title: No chair, status: option, steps: [{set: {board: {chair: {seat: Chief}}}}]}
  same: {title: The same, status: option, steps: [{set: {panel: {tier: local}}}]}
  vote: {title: An election, date: 2027-05-06, status: expected}
""")
SILENT = "Panel does not say how often it meets, so nobody can plan for it"


def option(name: str, *scenario: str) -> Option:
    """Return an option, or the structure as it stands where none is named."""
    other = STRUCTURE.at(scenario=scenario)
    difference = comparison(STRUCTURE, other) if scenario else None
    return Option(name, scenario, str(other.day), figures(other), difference)


def weighed() -> list[Option]:
    return [option("Now"), option("End", "end"), option("Same", "same"), option("Chair", "lose")]


def test_options_as_text() -> None:
    assert (
        options.text(weighed())
        == f"""\
                            Now         End            Same        Chair
as of                       2026-11-01  2027-04-30     2026-11-01  2026-11-01
bodies                      2           1              2           2
seats                       5           3              5           5
heads                       5           3              5           5
meetings a year             4           4              4           4
hours a year, all members   24          24             24          24
lines in the longest chain  1           0              1           1
errors found                0           0              0           0
warnings found              1           0              1           1
notes found                 0           0              0           0
open questions              0           0              0           0
voices: county              community   community      community   community
voices: local               none        no body there  none        none

End:
  ended           Panel ended in March 2027
  findings lost:
    warning  {SILENT}  [meetings.none-stated]

Same: no difference in meaning

Chair:
  chair-changed   Board is chaired by Chief instead of The chair
"""
    )


def test_options_as_markdown() -> None:
    found = options.markdown(weighed())
    assert found.startswith("""\
## Options side by side

|  | Now | End | Same | Chair |
| --- | --- | --- | --- | --- |
| as of | 2026\\-11-01 | 2027\\-04-30 | 2026\\-11-01 | 2026\\-11-01 |
| bodies | 2 | 1 | 2 | 2 |
""")
    assert found.endswith(f"""\
| voices: local | none | no body there | none | none |

### End

| Change | What |
| --- | --- |
| ended | Panel ended in March 2027 |
| finding lost | {SILENT} |

### Same

No difference in meaning.

### Chair

| Change | What |
| --- | --- |
| chair-changed | Board is chaired by Chief instead of The chair |
""")


def test_options_as_json() -> None:
    found = json.loads(options.json(weighed()))
    now, end, same, chair = found["options"]
    assert found["version"] == 1
    assert now == {
        "name": "Now",
        "scenario": [],
        "as_of": "2026-11-01",
        "figures": {
            **{"bodies": 2, "seats": 5, "heads": 5, "meetings": 4, "hours": 24},
            **{"longest_chain": 1, "questions": 0},
            "findings": {"error": 0, "warning": 1, "note": 0},
            "voices": {"county": ["community"], "local": []},
        },
    }
    assert [item["message"] for item in end["lost"]] == [SILENT]
    assert (end["gained"], same["changes"], same["lost"]) == ([], [], [])
    assert [item["change"] for item in chair["changes"]] == ["chair-changed"]


def test_difference_as_text() -> None:
    found = comparison(STRUCTURE.at(scenario="end"), STRUCTURE.at(scenario="lose"))
    assert (
        text.write(found)
        == f"""\
old  Safety | Order (made.yaml, as of 2027-04-30, with end)
new  Safety | Order (made.yaml, as of 2026-11-01, with lose)

added           Panel is new: body, reports on its work to Board, 2 seats
chair-changed   Board is chaired by Chief instead of The chair

findings gained:
  warning  {SILENT}  [meetings.none-stated]

2 changes, 1 finding gained and 0 lost
"""
    )


def test_difference_as_markdown() -> None:
    found = comparison(STRUCTURE, STRUCTURE.at(scenario=("end", "lose")))
    assert (
        markdown.write(found)
        == f"""\
## From Safety &#124; Order to Safety &#124; Order

- Old: Safety &#124; Order (made.yaml, as of 2026-11-01)
- New: Safety &#124; Order (made.yaml, as of 2027-04-30, with end and lose)

2 changes, 0 findings gained and 1 lost.

| Change | What |
| --- | --- |
| ended | Panel ended in March 2027 |
| chair-changed | Board is chaired by Chief instead of The chair |

### Findings lost

| Severity | Finding | Rule |
| --- | --- | --- |
| warning | {SILENT} | meetings.none-stated |
"""
    )


def test_difference_as_json() -> None:
    found = json.loads(as_json.write(comparison(STRUCTURE, STRUCTURE.at(scenario="end"))))
    assert (found["old"]["scenario"], found["new"]["scenario"]) == ([], ["end"])
    assert found["new"]["as_of"] == "2027-04-30"
    (change,) = found["changes"]
    assert change["where"] == {"file": "made.yaml", "line": 14, "column": 3}
    assert change["before"] == {
        "id": "panel",
        "sort": "body",
        "party": {"name": "Panel", "tier": "local"},
        "lines": [{"from": "panel", "type": "reports_to", "to": "board"}],
        "seats": [
            {"in": "panel", "as": "chair", "seat": "Lead"},
            {"in": "panel", "as": "members", "holders": ["police"]},
        ],
    }
    (finding,) = found["lost"]
    assert (finding["severity"], finding["subjects"]) == ("warning", ["panel"])
    assert finding["where"] == {"file": "made.yaml", "line": 14, "column": 3}


def test_dates_as_text() -> None:
    assert (
        turns.text(timeline(STRUCTURE.at("2026-11-01", "end")))
        == f"""\
1 April 2027 (some day in 2027-04)
  The panel | ends (option)
  ended           Panel ended in March 2027
  settles:
    warning  {SILENT}  [meetings.none-stated]

6 May 2027
  An election (expected)
"""
    )


def test_dates_as_markdown() -> None:
    assert (
        turns.markdown(timeline(STRUCTURE.at("2026-11-01", "end")))
        == f"""\
## 1 April 2027 (some day in 2027-04)

| What | In words |
| --- | --- |
| event | The panel &#124; ends (option) |
| ended | Panel ended in March 2027 |
| settles | {SILENT} |

## 6 May 2027

| What | In words |
| --- | --- |
| event | An election (expected) |
"""
    )


def test_dates_as_json() -> None:
    first, second = json.loads(turns.json(timeline(STRUCTURE.at("2026-11-01", "end"))))["dates"]
    assert (first["date"], first["said"]) == ("2027-04-01", ["2027-04", "after 2027-03"])
    assert [item["rule"] for item in first["settles"]] == ["meetings.none-stated"]
    assert (first["brings"], second["changes"]) == ([], [])
    event: dict[str, Any] = {"title": "An election", "status": "expected", "date": "2027-05-06"}
    assert second["events"] == [event]


def test_an_option_not_asked_for_is_no_date() -> None:
    assert [str(turn.day) for turn in timeline(STRUCTURE)] == ["2027-05-06"]


def test_a_name_cannot_disturb_a_terminal_through_json() -> None:
    found = harmless_json({"name": "Board\u202e of\u2028 Trustees"})
    assert found == '{\n  "name": "Board\\u202e of\\u2028 Trustees"\n}\n'
    assert json.loads(found)["name"] == "Board\u202e of\u2028 Trustees"
