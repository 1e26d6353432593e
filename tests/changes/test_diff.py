"""Two drafts are compared in meaning, each difference told once, in words that a reader knows."""

from __future__ import annotations

import io
import textwrap
from typing import Any

import pytest

import govgraph
from govgraph.changes.diff import comparison
from govgraph.changes.difference import WORDS
from tests.changes.making import made

BASE: dict[str, Any] = {
    "organisations": {"police": "Police", "council": "Council", "fire": "Fire Service"},
    "remits": {"safety": "Safety"},
    "priorities": {"calm": {"name": "Calm Streets", "lead": "police"}},
    "bodies": {
        "hwb": {"name": "Health Board", "reports_to": "none", "oversees": "safety"},
        "board": {
            "name": "Safety Board",
            "reports_to": "none",
            "chair": {"org": "council", "seat": "Leader"},
            "members": ["police", {"org": "council", "seat": "Director"}],
            "meets": "quarterly",
            "quorum": 3,
        },
        "group": {"name": "Group", "kind": "group", "reports_to": "hwb", "informs": "board"},
    },
    "questions": [{"about": "board", "ask": "Who pays?"}],
}


def draft(**bodies: dict[str, Any]) -> dict[str, Any]:
    """Return the draft with some keys of its bodies changed; None takes a key away."""
    found = {key: dict(body) for key, body in BASE["bodies"].items()}
    for key, values in bodies.items():
        merged = {**found.get(key, {}), **values}
        found[key] = {name: value for name, value in merged.items() if value is not None}
    return {**BASE, "bodies": found}


def told(new: dict[str, Any], old: dict[str, Any] = BASE) -> list[str]:
    """Return what differs, a word and a sentence each."""
    return [f"{c.change}: {c.message}" for c in govgraph.diff(made(old), made(new))]


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (
            draft(team={"name": "Team", "kind": "team", "reports_to": "board"}),
            "added: Team is new: team, reports on its work to Safety Board",
        ),
        (draft(board={"name": "Safer Board"}), "renamed: Safety Board is now called Safer Board"),
        (
            draft(group={"reports_to": "board"}),
            "moved: Group reports on its work to Safety Board instead of Health Board",
        ),
        (
            draft(group={"reports_to": None, "part_of": "board"}),
            "moved: Group is a sub-group of Safety Board and no longer reports on its work to "
            "Health Board",
        ),
        (
            draft(group={"advises": "hwb"}),
            "line-added: Group now advises Health Board",
        ),
        (
            draft(group={"informs": None}),
            "line-removed: Group no longer gives information or feedback to Safety Board",
        ),
        (
            draft(group={"advises": {"to": "hwb", "status": "requested"}}),
            "line-added: A line from Group to Health Board (advises) is now asked for",
        ),
        (
            draft(group={"informs": {"to": "board", "how": "annual report"}}),
            "line-changed: The line by which Group gives information or feedback to Safety Board "
            "has changed: the form is now annual report",
        ),
        (
            draft(board={"chair": {"org": "police", "seat": "Commander"}}),
            "chair-changed: Safety Board is chaired by Commander (Police) instead of "
            "Leader (Council)",
        ),
        (
            draft(board={"chair": {"org": "council", "seat": "Leader", "status": "proposed"}}),
            "chair-changed: The chair of Safety Board, Leader (Council), has changed: now marked "
            "as proposed",
        ),
        (
            draft(group={"status": "new"}),
            "changed: Group: now marked as new",
        ),
        (
            draft(board={"chair": {"org": "council", "seat": "Leader", "vacant": True}}),
            "vacated: The chair of Safety Board is vacant now: Leader (Council)",
        ),
        (
            draft(board={"members": [*BASE["bodies"]["board"]["members"], "fire"]}),
            "seat-added: Safety Board gains a seat: Fire Service",
        ),
        (
            draft(board={"members": ["police"]}),
            "seat-removed: Safety Board loses a seat: Director (Council)",
        ),
        (
            draft(board={"members": ["police", {"org": "fire", "seat": "Director"}]}),
            "seat-changed: A seat on Safety Board goes to Director (Fire Service) instead of "
            "Director (Council)",
        ),
        (
            draft(board={"meets": "monthly"}),
            "meeting-changed: Safety Board meets 12 times a year, where it met 4 times a year "
            "before",
        ),
        (
            draft(board={"quorum": "half"}),
            "quorum-changed: The quorum of Safety Board is half of the votes, where it was 3 "
            "before",
        ),
        (
            draft(hwb={"oversees": None}, board={"oversees": "safety"}),
            "transferred: Safety Board oversees Safety instead of Health Board",
        ),
        (
            {**BASE, "priorities": {"calm": {"name": "Calm Streets", "lead": "fire"}}},
            "lead-changed: Calm Streets is led by Fire Service instead of Police",
        ),
        (
            draft(group={"kind": "panel"}),
            "changed: Group: the kind is now panel instead of group",
        ),
        (
            {**BASE, "questions": [{"about": "board", "ask": "Who pays?", "answer": "All."}]},
            "settled: Settled: Who pays? All.",
        ),
        (
            {**BASE, "changes": {"end": {"title": "The end", "date": "2027"}}},
            "changed: Something new is planned: The end (planned, 2027)",
        ),
    ],
)
def test_one_difference_is_told_once(new: dict[str, Any], words: str) -> None:
    assert told(new) == [words]


def test_what_is_told_goes_both_ways() -> None:
    assert told(
        BASE, draft(board={"chair": {"org": "council", "seat": "Leader", "vacant": True}})
    ) == ["filled: The chair of Safety Board is filled: Leader (Council)"]
    new = draft()
    del new["bodies"]["group"]
    assert told(new) == ["removed: Group is no longer there"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"until": "2025-12-31"}, "ended: Health Board ended on 31 December 2025"),
        (
            {"until": "2025-12-31", "replaced_by": "board"},
            "merged: Health Board is taken up by Safety Board",
        ),
    ],
)
def test_what_ends_is_told_with_what_follows(keys: dict[str, Any], words: str) -> None:
    assert words in told(draft(hwb=keys))


def test_a_new_id_with_the_former_name_is_a_new_name() -> None:
    new = draft()
    body = new["bodies"].pop("group")
    new["bodies"]["unit"] = {**body, "name": "Unit", "other_names": {"former": ["Group"]}}
    (change,) = govgraph.diff(made(BASE), made(new))
    assert (change.change, change.subjects) == ("renamed", ("unit", "group"))
    assert change.message == "Group is now called Unit"


def test_order_wording_and_sources_make_no_difference() -> None:
    new = draft(board={"note": "A remark", "members": BASE["bodies"]["board"]["members"][::-1]})
    assert told(new) == []


def test_findings_gained_and_lost_are_told_beside() -> None:
    team = {"name": "Team", "reports_to": "board"}
    one, other = made(draft(team=team)), made(draft(team=team, group={"reports_to": None}))
    there, back = comparison(one, other), comparison(other, one)
    assert [finding.rule for finding in there.gained] == ["oversight.orphan"]
    assert [finding.rule for finding in back.lost] == ["oversight.orphan"]
    assert there.lost == back.gained == ()


def test_finding_of_several_says_for_whom_it_is_new_or_no_longer_so() -> None:
    group = {"kind": "group", "reports_to": "board", "members": ["police"]}
    one, two = {**group, "name": "One"}, {**group, "name": "Two"}
    without = made(draft(one=one, two=two))
    chaired = made(draft(one=one, two={**two, "chair": {"seat": "The chair"}}))
    words = "One and Two have no chair, so nobody calls their meetings or answers for them"
    gained, lost = comparison(chaired, without).gained, comparison(without, chaired).lost
    assert f"{words} (new for Two)" in [item.message for item in gained]
    assert f"{words} (no longer so for Two)" in [item.message for item in lost]


_ABSORBING = """
    govgraph: 1
    date: 2020-01-01
    organisations: {pct: {name: PCT, until: 2013-03-31}, ccg: {name: CCG, until: 2019-03-31}}
    bodies:
      board: {name: Board, kind: board, reports_to: {none: own}, members: BOARD}
      team: {name: Team, kind: team, reports_to: board, members: [pct, {seat: Nurse}]}
    changes:
      slim: {title: Slim, status: option, steps: [{STEP}]}
"""
_SEAT = "has a seat held by PCT, which ended on 31 March 2013, and no successor is stated"


@pytest.mark.parametrize(
    ("board", "step", "gained", "lost"),
    [
        ("[pct]", "absorb: team, into: board", [], [f"Team {_SEAT} (passes on to Board)"]),
        ("[ccg]", "absorb: team, into: board", [], [f"Team {_SEAT}"]),
        ("[pct]", "abolish: team", [], [f"Team {_SEAT}"]),
    ],
)
def test_findings_lost_and_gained_make_up_the_difference_in_their_number(
    board: str, step: str, gained: list[str], lost: list[str]
) -> None:
    text = textwrap.dedent(_ABSORBING.replace("BOARD", board).replace("STEP", step))
    old = govgraph.load(io.StringIO(text))
    new = old.at(scenario="slim")
    found = comparison(old, new)
    assert len(old.findings()) - len(new.findings()) == len(found.lost) - len(found.gained)
    rule = "representation.dissolved-holder"
    assert [item.message for item in found.gained if item.rule == rule] == gained
    assert [item.message for item in found.lost if item.rule == rule] == lost


def test_a_finding_gained_says_of_whom_it_was_so_before() -> None:
    text = """
        govgraph: 1
        date: 2026-11-01
        bodies:
          board: {name: Board, reports_to: none, meets: monthly}
          one: {name: One, reports_to: board}
          two: {name: Two}
          four: {name: Four, reports_to: board, meets: monthly}
          three: {name: Three, reports_to: board, chair: {seat: The chair}}
        changes:
          slim: {title: Slim, status: option, steps: [{STEP}]}
    """

    def gained(step: str) -> list[str]:
        old = govgraph.load(io.StringIO(textwrap.dedent(text.replace("STEP", step))))
        return [item.message for item in comparison(old, old.at(scenario="slim")).gained]

    orphan = "Both has no line to anyone that it answers to, so nobody stands behind its work"
    silent = "Both and Three do not say how often they meet, so nobody can plan for them"
    of_both = gained("merge: [one, two], into: {id: both, name: Both}")
    assert f"{orphan} (passed on from Two)" in of_both
    assert f"{silent} (new for Both, passed on from One and Two)" in of_both
    of_others = gained("merge: [one, three], into: {id: both, name: Both}")
    assert any(item.endswith("stands behind their work (new for Both)") for item in of_others)


def test_a_picture_gets_the_parties_and_lines_that_differ() -> None:
    new = draft(
        team={"name": "Team", "reports_to": "board"},
        board={"name": "Safer Board"},
        group={"reports_to": "board"},
        hwb={"until": "2025-12-31"},
    )
    found = comparison(made(BASE), made(new))
    assert found.marks == {
        "board": "renamed",
        "group": "moved",
        "hwb": "removed",
        "team": "added",
    }
    assert found.lines_added == ("group>board:reports_to", "team>board:reports_to")
    assert found.lines_removed == ("group>hwb:reports_to",)


def test_every_change_is_called_by_a_known_word() -> None:
    assert len(set(WORDS)) == len(WORDS)
