"""Remits that go over to another, or that a body takes up or lays down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from govgraph.changes.difference import Change
from govgraph.changes.facts import Facts, remit_facts
from govgraph.changes.matching import Told, matched
from govgraph.changes.pairing import Pair
from govgraph.document.content import Remitted
from govgraph.graph.index import View

ToldRemit: TypeAlias = Told[Remitted]


def remit_changes(pair: Pair) -> Iterator[Change]:
    """Yield what differs in who oversees and delivers what."""
    result = matched(_told(pair, pair.old), _told(pair, pair.new), (_whole, _transferable))
    for before, after in result.changed:
        yield _moved(pair, before, after)
    # What a party that comes or goes oversees is told with it.
    for told in result.new:
        if told.item.body not in pair.begun:
            yield _one(pair, told, is_new=True)
    for told in result.gone:
        if told.item.body not in pair.gone:
            yield _one(pair, told, is_new=False)


def _told(pair: Pair, view: View) -> list[ToldRemit]:
    """Return who oversees and delivers what."""
    is_old = view is pair.old
    now = pair.now if is_old else pair.itself
    return [
        Told(item, remit_facts(item, now))
        for item in view.content.remitted
        if view.in_force(item.holding) and view.is_there(item.body)
    ]


def _whole(facts: Facts) -> tuple[str, str, str]:
    return (facts["body"], facts["does"], facts["remit"])


def _transferable(facts: Facts) -> str | None:
    return str(facts["remit"]) if facts["does"] == "oversees" else None


def _moved(pair: Pair, before: ToldRemit, after: ToldRemit) -> Change:
    old, new = before.facts, after.facts
    remit, to, source = new["remit"], new["body"], old["body"]
    subjects: tuple[str, ...]
    if to != source:
        word, subjects = "transferred", (remit, to, source)
        message = f"{pair.name(to)} oversees {pair.name(remit)} instead of {pair.name(source)}"
    else:
        word, subjects = "changed", (to, remit)
        others = ", ".join(pair.names(new.get("jointly_with", ())))
        how = f"jointly with {others} now" if others else "alone now"
        message = f"{pair.name(to)} {new['does']} {pair.name(remit)} {how}"
    return Change(
        change=word,
        subjects=subjects,
        message=message,
        before={"remits": [old]},
        after={"remits": [new]},
        where=after.item.holding.where,
    )


def _one(pair: Pair, told: ToldRemit, *, is_new: bool) -> Change:
    facts = told.facts
    adverb = "now" if is_new else "no longer"
    body, remit = facts["body"], facts["remit"]
    does = str(facts["does"])
    pattern = f"{{who}} {adverb} {does} {pair.name(remit)}"
    plural = f"{{who}} {adverb} {does.removesuffix('s')} {pair.name(remit)}"
    return Change(
        change="changed",
        subjects=(body, remit),
        message=pair.sentence(body, pattern, plural),
        pattern=pattern,
        plural=plural,
        before=None if is_new else {"remits": [facts]},
        after={"remits": [facts]} if is_new else None,
        where=told.item.holding.where,
    )
