"""Points to settle: what a structure asks, what it says to be unknown, and doubtful kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govgraph.document.content import Asked, Unknown
from govgraph.document.model.work import Question
from govgraph.document.nodes import Place
from govgraph.findings.asking import question
from govgraph.findings.finding import OpenQuestion
from govgraph.findings.kinds_meant import kinds_meant
from govgraph.findings.naming import names_of, told_by
from govgraph.findings.viewed import Viewed


def questions(view: Viewed) -> list[OpenQuestion]:
    """Return every point to settle, answered or not, in no order yet, the same one once."""
    found: dict[tuple[tuple[str, ...], str], OpenQuestion] = {}
    for point in (
        *_asked(view, view.content.questions),
        *_unknown(view),
        *kinds_meant(view),
    ):
        found.setdefault((point.about, point.ask), point)
    return list(found.values())


def _asked(view: Viewed, items: Iterable[Asked]) -> Iterator[OpenQuestion]:
    for item in items:
        entry = item.entry
        if not isinstance(entry, Question) or not view.in_force(entry):
            continue
        yield OpenQuestion(
            about=told_by(view, item.about),
            ask=entry.ask,
            where=entry.where,
            sources=entry.sources,
            owner=view.name(entry.owner) if entry.owner else None,
            due=str(entry.due) if entry.due else None,
            answer=entry.answer,
        )


def _unknown(view: Viewed) -> Iterator[OpenQuestion]:
    """Yield what is known to be unknown; what a template repeats is one question."""
    alike: dict[tuple[str, str, Place], list[Unknown]] = {}
    for item in view.content.unknowns:
        if _is_there(view, item.owner):
            alike.setdefault((item.key, item.why, item.where), []).append(item)
    for (key, why, where), items in alike.items():
        said = {item.owner for item in items if item.owner}
        owners = sorted({each for owner in said for each in _made(view, owner, where)})
        yield OpenQuestion(
            about=told_by(view, owners),
            ask=question(key, _called(view, owners), why),
            where=where,
            sources=tuple(dict.fromkeys(source for item in items for source in item.sources)),
        )


def _made(view: Viewed, owner: str, where: Place) -> list[str]:
    """Return the bodies of a template of which a value is unknown, for it the id itself.

    What is unknown of some of its bodies only has these for its owners. A change may since have
    settled it for one of them, where it stands right under a key of the body.
    """
    if owner not in view.content.templates:
        return [owner]
    made = {key: body for key, body in view.own_bodies.items() if body.template == owner}
    own = [
        key
        for key, body in made.items()
        if any(absence.place == where for absence in body.unknown.values())
    ]
    return own or list(made) or [owner]


def _is_there(view: Viewed, owner: str) -> bool:
    """Return whether what owns an unknown value is there on the day, as far as it has days."""
    entry = view.entries.get(owner)
    return entry is None or view.in_force(entry)


def _called(view: Viewed, owners: list[str]) -> str:
    """Return what owns an unknown value: bodies and the like, or what has a title by that."""
    content = view.content
    for titled in (content.changes, content.sources):
        if len(owners) == 1 and owners[0] in titled:
            return titled[owners[0]].title or owners[0]
    return names_of(view, owners)
