"""What holds of any structure and any change: opposites, nothing, from one to the other."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govgraph
from tests.changes.making import made, state
from tests.changes.patching import patched

BODIES = ("board", "forum", "group", "panel", "team")
ORGS = ("council", "force", "trust")
REMITS = ("safety", "health")
LINES = ("reports_to", "part_of", "informs", "works_with")
QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@st.composite
def seats(draw: st.DrawFn) -> dict[str, Any]:
    seat: dict[str, Any] = {"org": draw(st.sampled_from(ORGS))}
    if draw(st.booleans()):
        seat["seat"] = draw(st.sampled_from(("Director", "Officer")))
    if draw(st.booleans()):
        seat["vacant"] = True
    return seat


@st.composite
def bodies(draw: st.DrawFn, others: tuple[str, ...]) -> dict[str, Any]:
    body: dict[str, Any] = {"name": draw(st.sampled_from(("Board", "Forum", "Committee")))}
    for key in draw(st.sets(st.sampled_from(LINES))):
        body[key] = draw(st.sampled_from(others))
    if draw(st.booleans()):
        body["kind"] = draw(st.sampled_from(("board", "panel")))
    if draw(st.booleans()):
        body["meets"] = draw(st.sampled_from(("monthly", "quarterly")))
    if draw(st.booleans()):
        body["quorum"] = draw(st.sampled_from((2, "half")))
    if draw(st.booleans()):
        body["chair"] = draw(seats())
    body["members"] = draw(st.lists(seats(), max_size=3))
    body["oversees"] = sorted(draw(st.sets(st.sampled_from(REMITS), max_size=2)))
    return body


@st.composite
def structures(draw: st.DrawFn) -> dict[str, Any]:
    ids = draw(st.lists(st.sampled_from(BODIES), min_size=2, unique=True))
    return {
        "organisations": {key: key.title() for key in ORGS},
        "remits": {key: key.title() for key in REMITS},
        "bodies": {key: draw(bodies(tuple(ids))) for key in sorted(ids)},
    }


def steps_with_opposite(data: dict[str, Any], key: str, other: str) -> list[tuple[Any, Any]]:
    """Return steps on a body, each with the step that undoes it."""
    body = data["bodies"][key]
    overseen = [remit for remit in body["oversees"] if remit not in _of(data, other)]
    found: list[tuple[Any, Any]] = [
        ({"rename": {key: "Another Name"}}, {"rename": {key: body["name"]}}),
        ({"create": {"bodies": {"extra": {"reports_to": key}}}}, {"abolish": "extra"}),
        (
            {"set": {key: {"meets": "weekly"}}},
            {"set": {key: {"meets": body.get("meets", "none")}}},
        ),
        (
            {"set": {key: {"members": ["trust"]}}},
            {"set": {key: {"members": body["members"] or "none"}}},
        ),
    ]
    if "reports_to" in body:
        back = {"move": {key: {"reports_to": body["reports_to"]}}}
        found.append(({"move": {key: {"reports_to": other}}}, back))
    found += [
        (
            {"transfer": {"remit": remit, "from": key, "to": other}},
            {"transfer": {"remit": remit, "from": other, "to": key}},
        )
        for remit in overseen
    ]
    return found


def _of(data: dict[str, Any], key: str) -> list[str]:
    return list(data["bodies"][key]["oversees"])


@QUICK
@given(structures(), st.data())
def test_a_change_and_its_opposite_give_the_structure_back(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    ids = sorted(data["bodies"])
    key = draw.draw(st.sampled_from(ids))
    other = draw.draw(st.sampled_from([name for name in ids if name != key]))
    there, back = draw.draw(st.sampled_from(steps_with_opposite(data, key, other)))
    changes = {
        "there": {"date": "2027-01-01", "steps": [there]},
        "back": {"date": "2028-01-01", "steps": [back]},
    }
    structure = made({**data, "changes": changes})
    assert govgraph.diff(structure, structure.at("2029-01-01")) == []
    assert state(structure.view) == state(structure.at("2029-01-01").view)


@QUICK
@given(structures())
def test_a_structure_does_not_differ_from_itself(data: dict[str, Any]) -> None:
    assert govgraph.diff(made(data), made(data)) == []


@QUICK
@given(structures(), structures())
def test_the_changes_told_lead_from_one_structure_to_the_other(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    old, new = made(one), made(other)
    assert patched(state(old.view), govgraph.diff(old, new)) == state(new.view)


@QUICK
@given(structures(), st.data())
def test_the_changes_told_lead_over_a_change_in_time(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    ids = sorted(data["bodies"])
    steps = draw.draw(
        st.sampled_from(
            [
                {"abolish": ids[0]},
                {"absorb": ids[0], "into": ids[1]},
                {"merge": ids[:2], "into": {"id": "new", "name": "New Body"}},
                {"split": ids[0], "into": [{"id": "north"}, {"id": "south"}]},
                {"transfer": {"seats_of": "council", "to": "force"}},
                {"transfer": {"remit": "safety", "to": ids[1]}},
                {"merge": ["council", "force"], "into": "trust"},
            ]
        )
    )
    structure = made({**data, "changes": {"it": {"date": "2027-01-01", "steps": [steps]}}})
    after = structure.at("2027-01-01")
    assert patched(state(structure.view), govgraph.diff(structure, after)) == state(after.view)


@QUICK
@given(structures(), st.data())
def test_changes_that_have_nothing_to_do_with_each_other_commute(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    ids = sorted(data["bodies"])
    first = draw.draw(st.sampled_from(steps_with_opposite(data, ids[0], ids[0])[:4]))[0]
    second = {"set": {ids[1]: {"meets": "weekly", "chair": "trust"}}}
    third = {"transfer": {"seats_of": "force", "to": "council"}}
    if "members" in first.get("set", {}).get(ids[0], {}):
        third = {"rename": {"force": "Another Force"}}
    orders = []
    for days in (("01", "02", "03"), ("03", "01", "02"), ("02", "03", "01")):
        changes = {
            f"change-{number}": {"date": f"2027-{day}-01", "steps": [step]}
            for number, (day, step) in enumerate(zip(days, (first, second, third), strict=True))
        }
        orders.append(state(made({**data, "changes": changes}).at("2028").view))
    if "chair" not in data["bodies"][ids[1]]:
        assert orders[0] == orders[1] == orders[2]
