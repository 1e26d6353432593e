"""What ends: parties, with what lives only as long as they do, and who follows them."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.changes.moment import Moment
from govgraph.changes.parties import entry_of, with_entries
from govgraph.document.assembly.selection import made_by
from govgraph.document.content import Content, Seat
from govgraph.document.model.named import Named


def ended(
    content: Content, keys: Iterable[str], moment: Moment, into: tuple[str, ...] = ()
) -> Content:
    """Return a structure in which some parties end the day before a change.

    What was made for one of them ends with it. Their seats and lines stay as they are written.

    Args:
        content: The structure.
        keys: Ids of what ends; a template stands for itself and its bodies.
        moment: When.
        into: Ids of what follows each of them.
    """
    followed = dict.fromkeys(_with_made(content, keys), into)
    for key in _lives_within(content, followed):
        followed[key] = _made_alike(content, key, followed)
    entries = {key: _ended(content, key, moment, after) for key, after in followed.items()}
    content = with_entries(content, {key: entry for key, entry in entries.items() if entry})
    return _without_picked(content, frozenset(followed), moment)


def _made_alike(
    content: Content, key: str, followed: dict[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Return the bodies that the same template made for what follows what a body was made for."""
    body = content.bodies[key]
    into = followed.get(body.made_for or "", ())
    return tuple(
        other
        for other, entry in content.bodies.items()
        if entry.template == body.template and entry.made_for in into
    )


def _without_picked(content: Content, gone: frozenset[str], moment: Moment) -> Content:
    """Return a structure in which seats that a reference gives to each of several end with them.

    A seat for the chair of each partnership is written for those that there are, so nobody has
    left a seat to one that is gone.
    """
    return content._replace(
        seats=tuple(
            seat._replace(entry=seat.entry.with_(until=moment.ends(seat.entry.until)))
            if gone & set(seat.holders) and _is_picked(seat)
            else seat
            for seat in content.seats
        ),
    )


def _is_picked(seat: Seat) -> bool:
    named = {term.name for term in seat.entry.each if term.selector is None}
    return bool(seat.entry.each) and not seat.entry.jointly and named.isdisjoint(seat.holders)


def _ended(content: Content, key: str, moment: Moment, into: tuple[str, ...]) -> Named | None:
    entry = entry_of(content, key)
    if entry is None:
        return None
    values: dict[str, object] = {"until": moment.ends(entry.until)}
    if into:
        before = getattr(entry, "replaced_by", ())
        values["replaced_by"] = tuple(sorted({*before, *into} - {key}))
    return entry.with_(**values)


def _with_made(content: Content, keys: Iterable[str]) -> list[str]:
    made = made_by(content)
    return list(dict.fromkeys(name for key in keys for name in (key, *made.get(key, ()))))


def _lives_within(content: Content, keys: Iterable[str]) -> list[str]:
    """Return the bodies that were made for what ends, and those made for these in turn."""
    made_for: dict[str, list[str]] = {}
    for key, body in content.bodies.items():
        if body.made_for:
            made_for.setdefault(body.made_for, []).append(key)
    named = set(keys)
    found: dict[str, None] = {}
    front = list(named)
    while front:
        for other in made_for.get(front.pop(), ()):
            if other not in found and other not in named:
                found[other] = None
                front.append(other)
    return list(found)
