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
    "external": "external",
    "cross_cutting": "cross-cutting",
    "complete": "completeness",
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
    "vote_with": "shared vote",
    "elected_by": "electors",
    "seat": "office",
}
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
        what = _WORDS.get(key, key.replace("_", " "))
        old, new = _words(pair, key, before.get(key)), _words(pair, key, after.get(key))
        if key == "status":
            yield _marked(old, new)
        elif key == "voting":
            yield "it has no vote now" if key in after else "it has a vote now"
        elif not new:
            yield f"no {what} is given any more (it was {old})"
        elif not old:
            yield f"the {what} is now {new}"
        else:
            yield f"the {what} is now {new} instead of {old}"


def _marked(old: str, new: str) -> str:
    """Return what is said of a status: it is a mark on something, and no value of its own."""
    if not new:
        return f"no longer marked as {old}"
    return f"now marked as {new}" + (f" instead of {old}" if old else "")


def _words(pair: Pair, key: str, value: Any) -> str:
    """Return a value in words; ids by their names."""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_words(pair, name, item)}" for name, item in value.items())
    if isinstance(value, list):
        return listed([_words(pair, key, item) for item in value])
    if value is None:
        return ""
    text = str(value)
    return pair.name(text) if key in _IDS or key == "who" else text
