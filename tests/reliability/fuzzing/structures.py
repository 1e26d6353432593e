"""Structures by chance: few ids, so that references meet what they name, and wrong ones too."""

from __future__ import annotations

from random import Random
from typing import Any

IDS = [f"{letter}{number}" for letter in "abc" for number in range(3)]
ORGS = ["o1", "o2", "o3"]
AREAS = ["n", "s", "e"]
REMITS = ["r1", "r2"]
LINES = [
    *("part_of", "accountable_to", "reports_to", "escalates_to", "scrutinises", "advises"),
    *("consults", "informs", "commissions", "funds", "supports", "appoints", "works_with"),
]
DAYS = ["2020", "2026-11", "2027-04-01", "2026-02-30", "2999", "1000-01-01", "soon", "2026-12-31"]
PHRASES = ["weekly", "quarterly", "2 a year", "every 6 weeks", "when needed", "0 a year", "often"]
STRANGE: list[Any] = [
    *("none", "all", "unknown", "{area}", "{body}", "a1.n", "t.n", "t", "g", "x", "", "o1", "r1"),
    *(None, True, 0, -1, 1.5, [], {}, [[]], {"unknown": "why"}, {"none": "why"}),
    *({"kind": "board"}, {"tier": "top"}, {"area": "n"}, {"duty": "uk/x"}, {"x": "y"}),
]  # fmt: skip


def structure(random: Random) -> dict[str, Any]:
    """Return a structure as plain data; often, though not always, one that can be read."""
    some = random.choice([0.0, 0.0, 0.02, 0.2])

    def pick(usual: list[Any]) -> Any:
        return random.choice(STRANGE) if random.random() < some else random.choice(usual)

    def maybe(share: float, **keys: Any) -> dict[str, Any]:
        return {key: value() for key, value in keys.items() if random.random() < share}

    def line() -> Any:
        long = {
            "to": pick(IDS),
            **maybe(0.2, lead=lambda: True, status=lambda: pick(["requested"])),
        }
        return random.choice([pick(IDS), long, [pick(IDS), pick(IDS)], {"none": "alone"}])

    def seat() -> Any:
        who = random.choice(["org", "org", "body", "each"])
        held = {who: pick(ORGS if who == "org" else IDS), "seat": pick(["Chair", "Lead", "Head"])}
        more = maybe(
            0.1, vacant=lambda: True, on_behalf_of=lambda: pick(ORGS), until=lambda: pick(DAYS)
        )
        return random.choice([pick(ORGS), {**held, **more}])

    def body(name: str) -> Any:
        return {
            "name": f"Body {name}",
            **maybe(0.5, **{random.choice(LINES): line for _ in range(2)}),
            **maybe(0.4, chair=seat, members=lambda: [seat() for _ in range(random.randrange(4))]),
            **maybe(0.2, kind=lambda: pick(["board", "panel"]), area=lambda: pick(AREAS)),
            **maybe(0.2, oversees=lambda: pick(REMITS), delivers=lambda: pick(REMITS)),
            **maybe(0.2, meets=lambda: pick(PHRASES), quorum=lambda: pick([1, "half", 9])),
            **maybe(0.2, until=lambda: pick(DAYS), replaced_by=lambda: pick(IDS)),
            **maybe(
                0.1,
                external=lambda: True,
                group=lambda: pick(["g"]),
                **{"from": lambda: pick(DAYS)},
            ),
            **maybe(0.1, over=lambda: pick(IDS), count=lambda: pick([3]), statutory=lambda: True),
        }

    def template() -> Any:
        made = random.choice([{"area": "district"}, {"areas": AREAS}, {"body": pick(IDS)}])
        return {**body("{area}" if "body" not in made else "{body}"), "for_each": made}

    return {
        "govgraph": 1,
        "title": "T",
        "date": "2026-11",
        "areas": {
            "c": "County",
            **{area: {"name": area, "kind": "district", "part_of": pick(["c"])} for area in AREAS},
        },
        "organisations": {
            org: {"name": org, **maybe(0.2, includes=lambda: pick(ORGS), funds=lambda: pick(IDS))}
            for org in ORGS
        },
        "remits": {"r1": "One", "r2": {"name": "Two", "part_of": pick(["r1"])}},
        "groups": {"g": "Group"},
        "bodies": {
            **{name: body(name) for name in IDS if random.random() < 0.9},
            **maybe(0.4, t=template, u=template),
        },
        **maybe(0.3, lines=lambda: [{"from": pick(IDS), "type": pick(LINES), "to": pick(IDS)}]),
        **maybe(0.3, seats=lambda: [{"in": pick(IDS), "org": pick(ORGS)}]),
        **maybe(0.3, questions=lambda: [{"about": pick(IDS), "ask": "Why?"}]),
        **maybe(0.3, requirements=lambda: [_wish(random, pick)]),
        **maybe(0.2, covers=lambda: pick(AREAS), uses=lambda: pick(["uk/policing"])),
        **maybe(0.2, views=lambda: {"v": {"focus": pick(IDS), "up": pick([1, "all"])}}),
    }


def _wish(random: Random, pick: Any) -> dict[str, Any]:
    must = random.choice(
        [
            {"must_include": {"org": pick(ORGS)}},
            {"must_not_include": {"role": "chair", "kind": pick(["board"])}},
            {"must_reach": pick(IDS)},
            {"must_not_share": pick(IDS)},
            {"must_line": {"type": pick(LINES), "to": pick(IDS)}},
            {"must_meet": {"at_least": pick([2]), "per": "year"}},
        ]
    )
    return {"in": pick(IDS), **must, "because": "reasons"}


def step(random: Random) -> dict[str, Any]:
    """Return one step of a change, on ids that are there or are not."""
    one, two = random.choice([*IDS, "new", "t", "x"]), random.choice([*IDS, *ORGS, "new"])
    steps: list[dict[str, Any]] = [
        {"merge": [one, two], "into": random.choice([one, {"id": "new", "name": "New"}])},
        {"absorb": one, "into": two},
        {"abolish": random.choice([one, [one, two]])},
        {"create": {"bodies": {random.choice(["new", one]): {"name": "New", "reports_to": two}}}},
        {"split": one, "into": [{"id": "half", "name": "Half"}, {"id": "rest", "name": "Rest"}]},
        {"rename": {one: "Renamed"}},
        {"move": {one: {"reports_to": two}}},
        {
            "set": {
                one: {random.choice(["meets", "chair", "members", "x"]): random.choice(STRANGE)}
            }
        },
        {"transfer": {"seats_of": random.choice(ORGS), "to": two}},
        {"transfer": {"remit": random.choice(REMITS), "from": one, "to": two}},
    ]
    return random.choice(steps)


def changing(random: Random) -> dict[str, Any]:
    """Return a structure with changes."""
    changes = {
        name: {
            "title": name,
            "date": random.choice(DAYS[:5]),
            "status": random.choice(["planned", "option", "agreed"]),
            "steps": [step(random) for _ in range(random.randrange(4))],
        }
        for name in ("first", "second", "third")[: random.randrange(1, 4)]
    }
    return {**structure(random), "changes": changes}
