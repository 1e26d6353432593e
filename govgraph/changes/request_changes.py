"""What is asked and planned: questions, requirements, and changes yet to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from govgraph.changes.difference import Change
from govgraph.changes.facts import Facts, Now, stated
from govgraph.changes.matching import Told, matched
from govgraph.changes.pairing import Pair
from govgraph.document.content import Asked, Demand
from govgraph.document.model.change import Change as Planned
from govgraph.document.model.references import Term
from govgraph.document.model.stated import Entry
from govgraph.document.model.step import Step
from govgraph.document.model.work import MUSTS, Question
from govgraph.findings.wording import listed
from govgraph.graph.index import View

# What is never told, and what is no difference in meaning.
_LEFT_OUT = frozenset({"person", "note", "sources"})


def request_changes(pair: Pair) -> Iterator[Change]:
    """Yield what differs in questions, requirements and planned changes."""
    yield from _questions(pair)
    yield from _requirements(pair)
    yield from _plans(pair)


def _questions(pair: Pair) -> Iterator[Change]:
    result = matched(
        _told_questions(pair.old, pair.now), _told_questions(pair.new, pair.itself), (_ask,)
    )
    for before, after in result.changed:
        answer = after.facts.get("answer")
        if answer and not before.facts.get("answer"):
            yield _asked(after, "settled", f"Settled: {_ask(after.facts)} {answer}", before.facts)
        else:
            yield _asked(after, "changed", f"Asked otherwise: {_ask(after.facts)}", before.facts)
    for told in result.new:
        yield _asked(told, "changed", f"A new question: {_ask(told.facts)}", None)
    for told in result.gone:
        words = f"No longer asked: {_ask(told.facts)}"
        yield Change(
            change="changed",
            subjects=told.item.about,
            message=words,
            before=told.facts,
            where=told.item.entry.where,
        )


def _told_questions(view: View, now: Now) -> list[Told[Asked]]:
    return [
        Told(
            item,
            stated(
                {
                    "ask": item.entry.ask,
                    "about": sorted(map(now, item.about)),
                    "answer": item.entry.answer,
                    "owner": item.entry.owner,
                    "due": str(item.entry.due) if item.entry.due else None,
                }
            ),
        )
        for item in view.content.questions
        if isinstance(item.entry, Question) and view.in_force(item.entry)
    ]


def _ask(facts: Facts) -> str:
    return str(facts.get("ask", ""))


def _asked(told: Told[Asked], word: str, message: str, before: Facts | None) -> Change:
    return Change(
        change=word,
        subjects=told.item.about,
        message=message,
        before=before,
        after=told.facts,
        where=told.item.entry.where,
    )


def _requirements(pair: Pair) -> Iterator[Change]:
    before = _told_demands(pair, pair.old)
    after = _told_demands(pair, pair.new)
    result = matched(before, after, (_because,))
    for old, new in result.changed:
        yield _required(pair, new, "What is required of {who} has changed", (old.facts, new.facts))
    for told in result.new:
        yield _required(pair, told, "Something new is required of {who}", (None, told.facts))
    for told in result.gone:
        yield _required(pair, told, "Something is no longer required of {who}", (told.facts, None))


def _told_demands(pair: Pair, view: View) -> list[Told[Demand]]:
    """Return the requirements; that a party comes or goes does not change what is asked."""
    now = pair.now if view is pair.old else pair.itself
    kept = {new for _, new in pair.kept}
    return [
        Told(demand, _demand_facts(demand, now, kept))
        for demand in view.content.demands
        if view.in_force(demand.entry)
    ]


def _demand_facts(demand: Demand, now: Now, kept: set[str]) -> Facts:
    entry = demand.entry
    return stated(
        {
            "in": sorted({now(key) for key in demand.bodies} & kept),
            "because": entry.because,
            "severity": entry.severity if entry.severity != "warning" else None,
            **{key: _plain(getattr(entry, key)) for key in MUSTS},
        }
    )


def _because(facts: Facts) -> str | None:
    return facts.get("because")


def _required(
    pair: Pair, told: Told[Demand], words: str, facts: tuple[Facts | None, Facts | None]
) -> Change:
    bodies = _bodies(pair, told.item)
    because = told.facts.get("because")
    before, after = ({"requirement": {**each, "in": bodies}} if each else None for each in facts)
    return Change(
        change="changed",
        subjects=tuple(bodies),
        message=words.replace("{who}", listed(pair.names(bodies)) or "nobody")
        + (f", because {because}" if because else ""),
        before=before,
        after=after,
        where=told.item.entry.where,
    )


def _bodies(pair: Pair, demand: Demand) -> list[str]:
    """Return the bodies that a requirement is about, as far as they are there, sorted."""
    there = {**pair.there_before, **pair.there_now}
    return sorted({pair.now(key) for key in demand.bodies if key in there})


def _plans(pair: Pair) -> Iterator[Change]:
    if pair.old.content.changes is pair.new.content.changes:
        return  # two days of one structure
    result = matched(_told_plans(pair.old), _told_plans(pair.new), (_plan_id,))
    for before, after in result.changed:
        yield _planned(after, "What is planned has changed", (before.facts, after.facts))
    for told in result.new:
        yield _planned(told, "Something new is planned", (None, told.facts))
    for told in result.gone:
        yield _planned(told, "Something is no longer planned", (told.facts, None))


def _told_plans(view: View) -> list[Told[Planned]]:
    return [
        Told(
            item,
            stated(
                {
                    "id": item.id,
                    "title": item.title,
                    "date": str(item.date) if item.date else None,
                    "status": item.status or "planned",
                    "steps": [_step(step) for step in item.steps],
                }
            ),
        )
        for item in view.content.changes.values()
    ]


def _step(step: Step) -> str:
    """Return a step by its verb and the ids that it names."""
    names = dict.fromkeys(mention.id for mention in step.mentions)
    return f"{step.verb}: {', '.join(sorted(names))}" if names else step.verb


def _plan_id(facts: Facts) -> str:
    return str(facts["id"])


def _planned(told: Told[Planned], words: str, facts: tuple[Facts | None, Facts | None]) -> Change:
    item = told.item
    when = f", {item.date.words}" if item.date else ""
    before, after = ({"planned": each} if each else None for each in facts)
    return Change(
        change="changed",
        subjects=(),
        message=f"{words}: {item.title or item.id} ({item.status or 'planned'}{when})",
        before=before,
        after=after,
        where=item.where,
    )


def _plain(value: Any) -> Any:
    """Return what an entry says as plain data, without its places and the names of persons."""
    if isinstance(value, Entry):
        kind = type(value)
        said = {name: getattr(value, name) for name, _ in kind.keys.values()}
        return {
            name: _plain(item)
            for name, item in said.items()
            if name not in _LEFT_OUT and item != getattr(kind, name)
        }
    if isinstance(value, Term):
        return value.words
    if isinstance(value, str | bool | int | float | None):
        return value
    return [_plain(item) for item in value] if isinstance(value, Iterable) else str(value)
