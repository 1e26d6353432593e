"""Requirements, questions, counts and accepted findings: whole, with their reasons."""

from __future__ import annotations

from govgraph.document.assembly.checks import wishes
from govgraph.document.assembly.gathering import together
from govgraph.document.assembly.ground import Ground
from govgraph.document.assembly.namespace import SECTIONS
from govgraph.document.forms import says_nothing
from govgraph.document.model.work import MUSTS, Acceptance, Expectation, Requirement
from govgraph.document.nearest import did_you_mean, listed
from govgraph.document.nodes import Mapping, Node

_DECLARING = (*SECTIONS, "changes", "views", "kinds", "line_types")
_ASKED = (
    ("questions", "ask", "a question does not say what is asked"),
    ("actions", "do", "an action does not say what is to be done"),
)


def check(ground: Ground) -> None:
    """Note what a requirement, question, action, count or accepted finding lacks."""
    for requirement in together(ground.documents, "requirements"):
        _requirement(ground, requirement)
        wishes.check(ground, requirement)
    _questions(ground)
    for expectation in together(ground.documents, "expect"):
        _count(ground, expectation)
    accepted = together(ground.documents, "accept")
    known = _subjects(ground) if accepted else frozenset()
    for acceptance in accepted:
        _acceptance(ground, acceptance)
        _accepted_on(ground, acceptance, known)


def _requirement(ground: Ground, entry: Requirement) -> None:
    if not entry.because:
        ground.lacks(
            entry,
            ("because",),
            "a requirement does not say why, so nobody can tell whether it still holds",
            "add `because: the reason`, which is printed with what is found",
        )
    if not entry.in_:
        ground.lacks(entry, ("in",), "a requirement does not say of which body", "add `in: id`")
    if not any(getattr(entry, must) for must in MUSTS):
        ground.lacks(
            entry,
            MUSTS,
            "a requirement does not say what must be, so it asks for nothing",
            f"add {listed(MUSTS)}",
        )


def _questions(ground: Ground) -> None:
    for section, key, lack in _ASKED:
        for entry in together(ground.documents, section):
            if not getattr(entry, key).strip():
                ground.lacks(entry, (key,), lack, f"add `{key}: …`")
            ground.selects_bodies(entry.about, "so it is about nothing")


def _count(ground: Ground, entry: Expectation) -> None:
    lack = "an expected count does not say what is counted"
    hint = "write {of: id, is: 11}, or {of: {members: id}, is: 9}"
    if not entry.of:
        ground.lacks(entry, ("of",), lack, hint)
    elif _counts_nothing(entry.node.entries["of"].value):
        ground.at(entry, "of", "input.key", lack, hint)
    if not entry.is_:
        ground.lacks(
            entry, ("is",), "an expected count does not say how many there are", "add `is: 11`"
        )


def _counts_nothing(node: Node) -> bool:
    """Return whether what is counted is an empty list, by itself or under members or duties."""
    if isinstance(node, Mapping) and len(node.entries) == 1:
        ((_, pair),) = node.entries.items()
        node = pair.value
    return says_nothing(node)


def _subjects(ground: Ground) -> frozenset[str]:
    """Return every id that a finding may be about."""
    declared = {
        key
        for document in ground.documents
        for name in _DECLARING
        for key in getattr(document, name)
    }
    return frozenset(declared | set(ground.selection.bodies))


def _accepted_on(ground: Ground, entry: Acceptance, known: frozenset[str]) -> None:
    """Note a subject that nothing defines; ``kind:icp`` and the like are no ids."""
    for subject in entry.on:
        if subject not in known and ":" not in subject:
            ground.at(
                entry,
                "on",
                "input.reference",
                f'on of an accepted finding names "{subject}", which nothing defines, so it '
                "leaves nothing out",
                _on_hint(subject, known),
            )


def _on_hint(subject: str, known: frozenset[str]) -> str:
    parts = [part.strip() for part in subject.split(",")]
    if len(parts) > 1 and known >= set(parts):
        return f"several are a list: [{', '.join(parts)}]"
    return did_you_mean(subject, sorted(known)) or "name the subject of the finding by its id"


def _acceptance(ground: Ground, entry: Acceptance) -> None:
    if not entry.rule:
        ground.lacks(
            entry,
            ("rule",),
            "an accepted finding does not name its rule, so it leaves nothing out",
            "add `rule: oversight.orphan`, or another code that a finding shows",
        )
    elif ground.rules and entry.rule not in ground.rules:
        ground.at(
            entry,
            "rule",
            "input.value",
            f'accept names the rule "{entry.rule}", which is none, so it leaves nothing out',
            did_you_mean(entry.rule, ground.rules) or "`govgraph list rules` names the rules",
        )
    if not entry.reason:
        ground.lacks(
            entry,
            ("reason",),
            f"accepting {entry.rule or 'a finding'} gives no reason, so nobody will know later "
            "why it was left",
            "add `reason: why you live with it`",
        )
