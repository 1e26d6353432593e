"""Requirements, questions, counts and accepted findings: whole, with their reasons."""

from __future__ import annotations

from govgraph.document.assembly.ground import Ground
from govgraph.document.assembly.resolve import together
from govgraph.document.model.work import MUSTS, Acceptance, Requirement
from govgraph.document.nearest import did_you_mean

_ASKED = (
    ("questions", "ask", "a question does not say what is asked"),
    ("actions", "do", "an action does not say what is to be done"),
)


def check(ground: Ground) -> None:
    """Note what a requirement, question, action, count or accepted finding lacks."""
    _requirements(ground)
    _questions(ground)
    _counts(ground)
    for entry in together(ground.documents, "accept"):
        _acceptance(ground, entry)


def _requirements(ground: Ground) -> None:
    for entry in together(ground.documents, "requirements"):
        _requirement(ground, entry)
        for terms in (entry.in_, entry.must_reach, entry.must_not_share):
            ground.selects_bodies(terms, "so it asks nothing of anyone")
        for wish in entry.must_line:
            ground.selects_bodies(wish.to, "so no line could meet it")
            if wish.type not in ground.types:
                ground.at(
                    wish,
                    "type",
                    "input.value",
                    f'must_line asks for "{wish.type}", which is no type of line',
                    did_you_mean(wish.type, ground.types),
                )


def _requirement(ground: Ground, entry: Requirement) -> None:
    lacking = {
        "because": (
            entry.because,
            "why",
            "add `because: the reason`, which is printed with what is found",
        ),
        "in": (entry.in_, "of which body", "add `in: id`"),
        "must_include": (
            any(getattr(entry, must) for must in MUSTS),
            "what must be",
            f"add one of {', '.join(MUSTS)}",
        ),
    }
    for key, (value, what, hint) in lacking.items():
        if not value and key not in entry.unknown:
            ground.at(entry, key, "input.key", f"a requirement does not say {what}", hint)


def _questions(ground: Ground) -> None:
    for section, key, lack in _ASKED:
        for entry in together(ground.documents, section):
            if not getattr(entry, key) and key not in entry.unknown:
                ground.at(entry, key, "input.key", lack, f"add `{key}: …`")
            ground.selects_bodies(entry.about, "so it is about nothing")


def _counts(ground: Ground) -> None:
    for entry in together(ground.documents, "expect"):
        if not entry.of or (not entry.is_ and "is" not in entry.unknown):
            ground.at(
                entry,
                "of",
                "input.key",
                "an expected count does not say what is counted and how many there are",
                "write {of: id, is: 11}",
            )


def _acceptance(ground: Ground, entry: Acceptance) -> None:
    if not entry.rule:
        ground.at(
            entry,
            "rule",
            "input.key",
            "an accepted finding does not name its rule",
            "add `rule: family.name`",
        )
    if not entry.reason:
        ground.at(
            entry,
            "reason",
            "input.key",
            f"accepting {entry.rule or 'a finding'} gives no reason, so nobody will know later "
            "why it was left",
            "add `reason: why you live with it`",
        )
