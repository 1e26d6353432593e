"""Lines that come, go, change, or run to another party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from govgraph.changes.difference import Change
from govgraph.changes.facts import Facts, line_facts
from govgraph.changes.key_words import differences
from govgraph.changes.matching import Told, matched
from govgraph.changes.pairing import Pair
from govgraph.document.content import Line
from govgraph.graph.index import View

ToldLine: TypeAlias = Told[Line]


def told_lines(pair: Pair, view: View) -> list[ToldLine]:
    """Return the lines of one of the two structures, with their facts."""
    now = pair.now if view is pair.old else pair.itself
    return [Told(line, line_facts(line, now)) for line in view.lines]


def _between_kept(pair: Pair, view: View) -> list[ToldLine]:
    """Return the lines that don't come or go with a party."""
    parties = pair.gone if view is pair.old else pair.begun
    told = told_lines(pair, view)
    return [each for each in told if pair.owner(each.item, parties) is None]


def line_changes(pair: Pair) -> Iterator[Change]:
    """Yield what differs in the lines between what stays."""
    chains = {key for key, kind in pair.new.content.line_types.items() if kind.chain}

    def moved_from(facts: Facts) -> tuple[str, str] | None:
        return (facts["from"], facts["type"]) if facts["type"] in chains else None

    def answering(facts: Facts) -> str | None:
        return str(facts["from"]) if facts["type"] in chains else None

    result = matched(
        _between_kept(pair, pair.old),
        _between_kept(pair, pair.new),
        (_whole, _ends, moved_from, answering),
    )
    for before, after in result.changed:
        yield _changed(pair, before, after)
    for told in result.new:
        yield _one(pair, told, "line-added")
    for told in result.gone:
        yield _one(pair, told, "line-removed")


def _whole(facts: Facts) -> tuple[object, ...]:
    return (facts["from"], facts["type"], facts["to"], repr(facts.get("for")), facts.get("when"))


def _ends(facts: Facts) -> tuple[str, str, str]:
    return (facts["from"], facts["type"], facts["to"])


def _changed(pair: Pair, before: ToldLine, after: ToldLine) -> Change:
    old, new = before.facts, after.facts
    start, to = new["from"], pair.name(new["to"])
    words = pair.new.content.line_types[new["type"]].name
    if old["to"] == new["to"] and old["type"] == new["type"]:
        word = "line-changed"
        what = "; ".join(differences(pair, old, new))
        pattern = f"The line by which {{who}} {words} {to} has changed: {what}"
        plural = f"The lines by which {{who}} {_many(words)} {to} have changed: {what}"
    else:
        word = "moved" if old["to"] != new["to"] else "line-changed"
        pattern, plural = (
            f"{{who}} {verb} {to}{status(new)} {rest}"
            for verb, rest in zip(
                (words, _many(words)), _instead(pair, old, new["type"]), strict=True
            )
        )
    others = tuple(dict.fromkeys((new["to"], old["to"])))
    return _change(pair, (word, start, *others), (pattern, plural), (old, new), after.item)


def _instead(pair: Pair, old: Facts, line_type: str) -> tuple[str, str]:
    """Return what a line was before it ran elsewhere, or was of another type: of one, of many."""
    to = pair.name(old["to"])
    if old["type"] == line_type:
        return (f"instead of {to}",) * 2
    verb = pair.old.content.line_types[old["type"]].name
    return (f"and no longer {verb} {to}", f"and no longer {_many(verb)} {to}")


def _one(pair: Pair, told: ToldLine, word: str) -> Change:
    facts = told.facts
    view = pair.new if word == "line-added" else pair.old
    words = view.content.line_types[facts["type"]].name
    adverb = "now" if word == "line-added" else "no longer"
    limits = f" for {', '.join(pair.names(facts['for']))}" if facts.get("for") else ""
    to = pair.name(facts["to"])
    patterns = (
        f"{{who}} {adverb} {words} {to}{limits}{status(facts)}",
        f"{{who}} {adverb} {_many(words)} {to}{limits}{status(facts)}",
    )
    asked = _ASKED.get(facts.get("status", ""))
    if asked:
        kind = facts["type"].replace("_", " ")
        patterns = (
            f"A line from {{who}} to {to} ({kind}) is {adverb} {asked}",
            f"Lines from {{who}} to {to} ({kind}) are {adverb} {asked}",
        )
    both = (None, facts) if word == "line-added" else (facts, None)
    return _change(pair, (word, facts["from"], facts["to"]), patterns, both, told.item)


def _change(
    pair: Pair,
    what: tuple[str, ...],
    patterns: tuple[str, str],
    facts: tuple[Facts | None, Facts | None],
    line: Line,
) -> Change:
    """Return a change; ``what`` is its word and its subjects, the patterns are of one and many."""
    word, *subjects = what
    pattern, plural = patterns
    return Change(
        change=word,
        subjects=tuple(subjects),
        message=pair.sentence(subjects[0], pattern, plural),
        pattern=pattern,
        plural=plural,
        before=facts[0],
        after=facts[1],
        where=line.where,
    )


def _many(words: str) -> str:
    """Return what a line says of one, said of several: ``reports on its work to`` them all."""
    verb, *rest = words.split(" ")
    ending = next((end for end in _ENDINGS if verb.endswith(end)), "")
    verb = _VERBS.get(verb) or verb.removesuffix(ending) + _ENDINGS.get(ending, "")
    return " ".join([verb, *(_OF_MANY.get(word, word) for word in rest)])


# What is said of a line that is not there.
_ASKED = {"missing": "said to be missing", "requested": "asked for"}
_VERBS = {"is": "are", "has": "have"}
_ENDINGS = {"sses": "ss", "shes": "sh", "ches": "ch", "xes": "x", "oes": "o", "ies": "y", "s": ""}
_OF_MANY = {"its": "their", "it": "they"}


def status(facts: Facts) -> str:
    """Return in brackets what makes a line or seat less than settled."""
    said = [str(facts[key]) for key in ("status", "when") if facts.get(key)]
    said = [word for word in said if word not in {"existing", "new"}]
    return f" ({', '.join(said)})" if said else ""


def ids(told: Iterable[ToldLine]) -> tuple[str, ...]:
    """Return the ids of lines, sorted."""
    return tuple(sorted(each.item.id for each in told))
