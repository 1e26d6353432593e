"""Every verb on every sort of thing leaves a structure that can be checked, compared and told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from govgraph.changes.diff import comparison
from govgraph.changes.formats import json as as_json
from govgraph.changes.formats import markdown, text
from tests.changes.making import made, state
from tests.changes.patching import patched

BASE: dict[str, Any] = {
    "areas": {
        "c": {"name": "County", "kind": "county"},
        "n": {"name": "North", "kind": "district", "part_of": "c"},
        "s": {"name": "South", "kind": "district", "part_of": "c"},
    },
    "organisations": {
        "police": {"name": "Police", "area": "n", "funds": "board"},
        "council": "Council",
        "partners": {"name": "Partners", "includes": ["police", "council"]},
    },
    "posts": {"chief": {"name": "Chief", "org": "police"}, "leader": "Leader"},
    "remits": {"safety": "Safety", "calm": {"name": "Calm", "part_of": "safety"}},
    "groups": {"themes": "Theme Groups", "others": "Others"},
    "priorities": {"streets": {"name": "Streets", "lead": "police"}, "homes": "Homes"},
    "bodies": {
        "board": {
            "name": "Board",
            "reports_to": "none",
            "oversees": "safety",
            "members": [{"post": "chief"}, "partners", {"each": "csp", "seat": "Chair"}],
            "attends": [{"each": "themes"}],
        },
        "forum": {"name": "Forum", "group": "themes", "reports_to": "board", "delivers": "calm"},
        "csp": {"name": "{area} CSP", "for_each": {"area": "district"}, "reports_to": "board"},
        "team": {"name": "{body} Team", "for_each": {"body": "csp"}, "reports_to": "{body}"},
        "hub": {
            "name": "{area} Hub",
            "for_each": {"areas": ["n", "s"]},
            "works_with": "csp.{area}",
        },
    },
    "lines": [{"from": "team", "type": "informs", "to": "themes"}],
    "seats": [{"in": ["csp", "themes"], "org": "council", "role": "invitee"}],
    "requirements": [{"in": "csp", "must_reach": "board", "because": "it leads"}],
}
PAIRS = {
    "body": ("board", "forum"),
    "template": ("csp", "hub"),
    "organisation": ("police", "council"),
    "post": ("chief", "leader"),
    "area": ("n", "s"),
    "remit": ("safety", "calm"),
}
NEW = {"id": "new", "name": "New"}
STEPS: list[dict[str, Any]] = [
    *({"merge": [a, b], "into": NEW} for a, b in PAIRS.values()),
    *({"absorb": a, "into": b} for a, b in PAIRS.values()),
    *({"split": a, "into": [NEW, {"id": "newer"}]} for a, _ in PAIRS.values()),
    *({"abolish": list(pair)} for pair in PAIRS.values()),
    {"abolish": ["streets", "themes"]},
    *({"rename": {a: "Called Otherwise"}} for a, _ in PAIRS.values()),
    {"rename": {"themes": "Topics", "streets": "Roads"}},
    *({"transfer": {"seats_of": a, "to": "leader"}} for a in ("police", "chief", "csp.n")),
    *(
        {"transfer": {"seats_of": "police", "to": b}}
        for b in ("council", "forum", "csp", "leader")
    ),
    *({"transfer": {"remit": "safety", "to": b}} for b in ("forum", "csp", "board")),
    {"transfer": {"remit": "calm", "from": "board", "to": "forum"}},
    {"transfer": {"remit": "safety", "from": "csp", "to": "forum"}},
    {"move": {"forum": {"reports_to": "csp.n", "works_with": "board"}}},
    {"move": {"csp": {"reports_to": "forum"}}},
    {"move": {"police": {"funds": "forum"}}},
    {"set": {"board": {"over": ["team"], "chair": {"post": "leader"}, "oversees": "calm"}}},
    {"set": {"csp": {"meets": "monthly", "members": ["police"]}}},
    {"set": {"board": {"members": {"unknown": "not settled"}, "quorum": 2}}},
    {"set": {"police": {"kind": "police-force", "area": "s"}}},
    {"set": {"partners": {"includes": ["police"]}}},
    {"set": {"n": {"code": "E07"}, "leader": {"org": "council"}}},
    {"set": {"streets": {"lead": "council"}, "themes": {"short": "TG"}}},
    {"set": {"forum": {"until": "2028", "replaced_by": "board"}}},
    {
        "create": {
            "areas": {"w": {"name": "West", "kind": "district"}},
            "organisations": {"fire": "Fire"},
            "posts": {"aide": {"org": "police"}},
            "remits": {"water": "Water"},
            "groups": {"more": "More"},
            "priorities": {"speed": {"lead": "police"}},
            "bodies": {
                "unit": {"group": "themes", "members": ["police"], "reports_to": "board"},
                "desk": {"for_each": {"body": "hub"}, "works_with": "{body}"},
            },
        }
    },
]


@pytest.mark.parametrize("day", ["2026-06-01", "2027-06-01", "2029-01-01"])
@pytest.mark.parametrize("step", STEPS, ids=lambda step: json.dumps(step)[:70])
def test_any_step_leaves_a_sound_structure(step: dict[str, Any], day: str) -> None:
    structure = made({**BASE, "changes": {"it": {"date": "2027-01-01", "steps": [step]}}})
    before, after = structure.at("2026-02-01"), structure.at(day)
    assert after.report().failed == ()
    assert after.graph().number_of_nodes() > 0
    found = comparison(before, after)
    assert patched(state(before.view), list(found.changes)) == state(after.view)
    for form in (text, markdown, as_json):
        assert form.write(found)
    if day < "2027":
        assert found.changes == ()


@pytest.mark.parametrize("step", STEPS, ids=lambda step: json.dumps(step)[:70])
def test_any_step_is_the_same_whenever_it_has_no_date(step: dict[str, Any]) -> None:
    dated = made({**BASE, "changes": {"it": {"date": "2026-01-01", "steps": [step]}}})
    undated = made({**BASE, "changes": {"it": {"steps": [step]}}})
    assert state(undated.at("2026-01-01", "it").view) == state(dated.at("2026-01-01").view)


def test_lines_of_one_template_are_told_together() -> None:
    areas = {key: {"name": key.title(), "kind": "district"} for key in ("north", "south", "west")}
    step = {"set": {"csp": {"meets": "monthly"}}}
    changes = {"it": {"date": "2027-01-01", "steps": [step]}}
    csp = {"name": "{area} Partnership", "for_each": {"area": "district"}, "meets": "quarterly"}
    structure = made({"areas": areas, "bodies": {"csp": csp}, "changes": changes})
    words = text.write(comparison(structure, structure.at("2027-01-01")))
    assert "3 Partnerships meet 12 times a year, where they met 4 times a year before" in words
