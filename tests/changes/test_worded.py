"""How a change of a remit, of meetings or of a quorum is worded."""

from __future__ import annotations

from typing import Any

import pytest

import govgraph
from tests.changes.making import made

BASE: dict[str, Any] = {"remits": {"r": "Safety"}, "bodies": {"b": "Board", "a": {"name": "Anew"}}}
# What the body has before and after, and what is said of it.
CASES = [
    ({"oversees": "r"}, {"oversees": {"remit": "r", "jointly_with": "b"}},
     "Anew oversees Safety jointly with Board now"),
    ({"oversees": {"remit": "r", "jointly_with": "b"}}, {"oversees": "r"},
     "Anew oversees Safety alone now"),
    ({"meets": "when needed"}, {"meets": {"times": 1, "per": "year", "hours": 1.5}},
     "when needed", "once a year for 1.5 hours"),
    ({"meets": "2 a year"}, {"meets": {"times": 1, "per": "month", "public": True}},
     "twice a year", "12 times a year in public"),
    ({"meets": {"in": ["March", "May"]}}, {"meets": {"times": 4, "per": "year", "public": 1}},
     "twice a year in March and May", "4 times a year, 1 of them in public"),
    ({"meets": {"times": 2, "per": "year", "public": False}},
     {"meets": {"times": 2, "per": "year", "hours": 2, "public": True}},
     "twice a year for 2 hours in public", "it met twice a year, none of them in public before"),
    ({"meets": {"in": ["March", "May"], "public": 1}}, {"meets": "2 a year"},
     "meets twice a year,", "twice a year in March and May, 1 of them in public before"),
    ({"meets": "2 a year"}, {"meets": {"times": 2, "per": "year", "public": False}},
     "meets twice a year, none of them in public,", "it met twice a year before"),
    ({"meets": {"times": 2, "per": "year", "public": False}}, {"meets": "2 a year"},
     "meets twice a year,", "it met twice a year, none of them in public before"),
    ({"meets": {"times": 2, "per": "year", "public": True}},
     {"meets": {"times": 2, "per": "year", "public": 1}},
     "meets twice a year, 1 of them in public", "it met twice a year in public before"),
    ({"meets": {"hours": 2}}, {"meets": {"hours": 3, "public": 1}},
     "meets as it says for 3 hours, 1 of them in public", "it met as it says for 2 hours before"),
    ({"meets": {"in": ["May"]}}, {"meets": {"in": {"May": "sets the goals"}}},
     "once a year in May (sets the goals)", "once a year in May before"),
    ({"members": [{"seat": "Nurse"}]}, {"members": [{"seat": "Nurse", "voting": False}]},
     "The seat of Nurse on Anew has changed: it has no vote now"),
    ({"members": [{"seat": "Nurse", "voting": False}]}, {"members": [{"seat": "Nurse"}]},
     "The seat of Nurse on Anew has changed: it has a vote now"),
    ({"quorum": 3}, {"quorum": {"at_least": "half", "including": "the chair"}},
     "3", "half of the votes including the chair"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "said"), [(b, a, s) for b, a, *s in CASES])
def test_change_is_worded(before: dict[str, Any], after: dict[str, Any], said: list[str]) -> None:
    def with_(facts: dict[str, Any]) -> dict[str, Any]:
        return {**BASE, "bodies": {"b": "Board", "a": {"name": "Anew", **facts}}}

    told = [change.message for change in govgraph.diff(made(with_(before)), made(with_(after)))]
    assert any(all(words in message for words in said) for message in told), told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"members": [{"seat": "Nurse"}]}, {"members": [{"seat": "Nurse", "voting": True}]}),
        ({"attends": [{"seat": "Nurse"}]}, {"attends": [{"seat": "Nurse", "voting": False}]}),
        ({"meets": {"hours": 2}}, {"meets": {"hours": 2.0}}),
        ({"statutory": False}, {}),
    ],
)
def test_what_holds_without_a_word_is_no_change_when_said(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    one, other = ({**BASE, "bodies": {"a": {"name": "Anew", **each}}} for each in (before, after))
    assert govgraph.diff(made(one), made(other)) == []
    assert govgraph.diff(made(other), made(one)) == []
