"""What else is said of what stays: meetings, quorum, leads of priorities, and other keys."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.changes.difference import Change
from govgraph.changes.facts import Facts, party_facts
from govgraph.changes.key_words import changed_keys, differences, party_words
from govgraph.changes.pairing import Pair
from govgraph.findings.wording import listed

# How what is said of one is said of several.
_PLURALS = (
    ("{who} meets", "{who} meet"),
    (", where it met ", ", where they met "),
    ("{who} is led ", "{who} are led "),
)
_OWN_WORDS = {"meets": "meeting-changed", "quorum": "quorum-changed", "lead": "lead-changed"}


def key_changes(pair: Pair) -> Iterator[Change]:
    """Yield what is said otherwise of each party that stays, its name aside."""
    for old, new in pair.kept:
        if not pair.same and pair.there_before[old] is pair.there_now[new]:
            continue  # the same entry on another day, as nearly all of a timeline are
        before = party_facts(pair.there_before[old], pair.now)
        after = party_facts(pair.there_now[new], pair.itself)
        before.pop("name"), after.pop("name")
        changed = changed_keys(before, after)
        for key in (key for key in _OWN_WORDS if key in changed):
            yield _own(pair, new, key, (before.get(key), after.get(key)))
        rest = [key for key in changed if key not in _OWN_WORDS]
        if rest:
            yield _others(pair, new, _only(before, rest), _only(after, rest))


def _only(facts: Facts, keys: list[str]) -> Facts:
    return {key: facts[key] for key in keys if key in facts}


def _own(pair: Pair, key: str, what: str, facts: tuple[Facts | None, Facts | None]) -> Change:
    """Return the change of something that has a word of its own."""
    before, after = facts
    words = {"meets": _meetings, "quorum": _quorum}.get(what)
    was, now = (
        (words(before), words(after)) if words else (_leads(pair, before), _leads(pair, after))
    )
    pattern = {
        "meets": _meeting_pattern(was, now),
        "quorum": f"The quorum of {{who}} is {now}, where it was {was} before",
        "lead": f"{{who}} is led by {now} instead of {was}",
    }[what]
    return _change(pair, (_OWN_WORDS[what], what), key, pattern, (before, after))


def _others(pair: Pair, key: str, before: Facts, after: Facts) -> Change:
    pattern = f"{{who}}: {'; '.join(differences(pair, before, after))}"
    first = next(iter({**after, **before}))
    return _change(pair, ("changed", first), key, pattern, (before, after))


def _change(
    pair: Pair,
    what: tuple[str, str],
    key: str,
    pattern: str,
    facts: tuple[Facts | None, Facts | None],
) -> Change:
    """Return a change; ``what`` is its word, and the key that it is about."""
    word, about = what
    plural = pattern
    for one, many in _PLURALS:
        plural = plural.replace(one, many)
    return Change(
        change=word,
        subjects=(key,),
        message=pair.sentence(key, pattern, plural),
        pattern=pattern,
        plural=plural,
        before=facts[0],
        after=facts[1],
        where=pair.there_now[key].place("area" if about == "areas" else about),
    )


def _meeting_pattern(was: str, now: str) -> str:
    if not was:
        return f"{{who}} meets {now}; before, nothing said how often"
    if not now:
        return f"Nothing says any more how often {{who}} meets; it was {was}"
    return f"{{who}} meets {now}, where it met {was} before"


def _meetings(facts: Facts | None) -> str:
    """Return how often in words: so many times a year, so that one can compare."""
    if not facts:
        return ""
    rest = [_often(facts)]
    if "in" in facts:
        purposes = facts["in"].items()
        rest.append(f"in {listed([f'{m} ({what})' if what else m for m, what in purposes])}")
    if "hours" in facts:
        rest.append(f"for {facts['hours']:g} hours")
    public = facts.get("public")
    if public is True:
        rest.append("in public")
    elif public is not None:
        rest[-1:] = [f"{rest[-1]}, {public or 'none'} of them in public"]
    return " ".join(rest)


def _often(facts: Facts) -> str:
    if "per_year" not in facts:
        return "when needed" if facts.get("when_needed") else "as it says"
    number = facts["per_year"]
    times = "once" if number == 1 else "twice" if number == 2 else f"{number:g} times"
    return f"{times} a year"


def _quorum(facts: Facts | None) -> str:
    if not facts:
        return "not stated"
    including = f" including {facts['including']}" if "including" in facts else ""
    number = facts.get("at_least", "any number")
    words = {"half": "half of the votes", "third": "a third of the votes"}
    return f"{words.get(str(number), number)}{including}"


def _leads(pair: Pair, items: object) -> str:
    found = items if isinstance(items, list) else []
    return listed([party_words(pair, item) for item in found]) or "nobody"
