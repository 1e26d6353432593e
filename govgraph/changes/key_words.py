"""Keys that changed, in words: ``the kind is now partnership instead of board``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govgraph.changes.facts import Facts
from govgraph.changes.pairing import Pair
from govgraph.findings.wording import listed

# What a key is called in a sentence, where not by its own word.
_WORDS = {
    "areas": "area",
    "part_of": "wider whole",
    "org": "organisation",
    "until": "last day",
    "due_to_end": "planned end",
    "replaced_by": "successor",
    "speaks_for": "voice",
    "on_behalf_of": "others represented",
    "for": "limit to remits",
    "with": "other parties",
    "may": "powers",
    "owned_by": "owner",
    "delivered_by": "deliverer",
    "as": "place",
    "includes": "members of the set",
    "how": "form",
    "every": "frequency",
    "rotates": "rotation",
    "vote_with": "shared vote",
    "elected_by": "electors",
    "seat": "office",
    "short": "short name",
    "when": "condition",
}
_PLACES = {
    "chair": "the chair",
    "vice_chair": "a vice-chair's",
    "secretary": "a secretary's",
    "members": "a member's",
    "attends": "one without membership",
}
# What is marked, where a key is no more than a mark.
_MARKS = {
    "cross_cutting": "cross-cutting",
    "complete": "complete in its seats",
    "lead": "leading",
    "jointly": "held jointly",
    "rotates": "rotating",
}
_MANY = frozenset({"may", "duties", "with", "includes", "measures", "on_behalf_of", "elected_by"})
_IDS = frozenset(
    {
        *("areas", "group", "part_of", "org", "includes", "replaced_by", "for", "with"),
        *("on_behalf_of", "vote_with", "holders", "jointly_with", "to"),
    }
)


def changed_keys(before: Facts, after: Facts) -> list[str]:
    """Return the keys of which something else is said, in the order of the alphabet."""
    keys = {*before, *after}
    return sorted(key for key in keys if _exact(before.get(key)) != _exact(after.get(key)))


def _exact(value: Any) -> Any:
    """Return a value such that ``true`` is not 1: all meetings in public, or one of them."""
    if isinstance(value, dict):
        return {key: _exact(item) for key, item in value.items()}
    return (isinstance(value, bool), value)


def differences(pair: Pair, before: Facts, after: Facts) -> Iterator[str]:
    """Yield what differs, key by key, in words."""
    for key in changed_keys(before, after):
        old, new = before.get(key), after.get(key)
        if key == "voting":
            yield "it has no vote now" if key in after else "it has a vote now"
        elif key == "status":
            yield _marked(old, new)
        elif isinstance(old, bool) or isinstance(new, bool):
            mark = _MARKS.get(key, key)
            yield _marked(old and mark, new and mark)
        else:
            yield _valued(key, _words(pair, key, old), _words(pair, key, new))


def _marked(old: str | None, new: str | None) -> str:
    """Return what is said of a status or the like: a mark on something, and no value."""
    if not new:
        return f"no longer marked as {old}"
    return f"now marked as {new}" + (f" instead of {old}" if old and old != new else "")


def _valued(key: str, old: str, new: str) -> str:
    what = _WORDS.get(key, key.replace("_", " "))
    verb, was = ("are", "they were") if key in _MANY else ("is", "it was")
    if not new:
        return f"no {what} {verb} given any more ({was} {old})"
    return f"the {what} {verb} now {new}" + (f" instead of {old}" if old else "")


def _words(pair: Pair, key: str, value: Any) -> str:
    """Return a value in words; ids by their names."""
    if isinstance(value, dict) and "who" in value:
        return party_words(pair, value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_words(pair, name, item)}" for name, item in value.items())
    if isinstance(value, list):
        return listed([_words(pair, key, item) for item in value])
    if value is None:
        return ""
    text = str(value)
    if key == "as":
        return _PLACES[text]
    return pair.name(text) if key in _IDS else text


def party_words(pair: Pair, facts: Facts) -> str:
    """Return who owns, leads or delivers a priority, with what makes it less than settled."""
    said = [facts["status"]] if "status" in facts else []
    said += ["jointly"] if "jointly" in facts else []
    name = pair.name(facts["who"])
    return f"{name} ({', '.join(said)})" if said else name
