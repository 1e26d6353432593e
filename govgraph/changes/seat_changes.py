"""Seats that come, go, change hands, are left empty or filled, on bodies that stay."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TypeAlias

from govgraph.changes.difference import Change
from govgraph.changes.facts import Facts, seat_facts
from govgraph.changes.key_words import differences
from govgraph.changes.line_changes import status
from govgraph.changes.matching import Told, matched
from govgraph.changes.pairing import Pair
from govgraph.document.content import Seat
from govgraph.document.nodes import Place
from govgraph.findings.wording import counted, listed

ToldSeat: TypeAlias = Told[Seat]

_PLACES = {
    "chair": "the chair",
    "vice_chair": "a vice-chair",
    "secretary": "a secretary",
    "members": "a seat",
    "attends": "a place without membership",
}


def seat_changes(pair: Pair) -> Iterator[Change]:
    """Yield what differs in the seats of the bodies that stay."""
    for old, new in pair.kept:
        if new in pair.new.bodies and old in pair.old.bodies:
            yield from _on_body(pair, old, new)


def _on_body(pair: Pair, old: str, new: str) -> Iterator[Change]:
    before = [Told(seat, seat_facts(seat, pair.now)) for seat in pair.old.seats_on.get(old, ())]
    after = [Told(s, seat_facts(s, pair.itself)) for s in pair.new.seats_on.get(new, ())]
    yield from _chairs(pair, new, _chairing(before), _chairing(after))
    result = matched(_others(before), _others(after), (_held, _office, _holder))
    for one, other in result.changed:
        yield _changed(pair, new, one, other)
    for told in result.new:
        yield _came_or_went(pair, new, told, "seat-added")
    for told in result.gone:
        yield _came_or_went(pair, new, told, "seat-removed")


def _chairing(told: list[ToldSeat]) -> list[ToldSeat]:
    return [each for each in told if each.item.place_in == "chair"]


def _others(told: list[ToldSeat]) -> list[ToldSeat]:
    return [each for each in told if each.item.place_in != "chair"]


def _held(facts: Facts) -> Hashable:
    return (facts["as"], repr(facts.get("holders")), str(facts.get("seat", "")).casefold())


def _office(facts: Facts) -> Hashable:
    """Return what stays when a seat passes to another holder: its office."""
    return (facts["as"], str(facts["seat"]).casefold()) if "seat" in facts else None


def _holder(facts: Facts) -> Hashable:
    """Return what stays when a holder sits in another office or capacity."""
    return repr(facts["holders"]) if "holders" in facts else None


def _chairs(
    pair: Pair, body: str, before: list[ToldSeat], after: list[ToldSeat]
) -> Iterator[Change]:
    """Yield one change where a body is chaired otherwise."""
    old, new = (sorted((t.facts for t in each), key=repr) for each in (before, after))
    if old == new:
        return
    gone, come = [f for f in old if f not in new], [f for f in new if f not in old]
    one = (gone[0], come[0]) if len(gone) == len(come) == 1 else None
    was, now = (listed([_who(pair, facts) for facts in each]) for each in (old, new))
    if one and _who(pair, one[0]) == _who(pair, one[1]):
        where = next(told.item.where for told in after if told.facts == one[1])
        yield _told(pair, *_same_chair(pair, body, one), one, where)
        return
    if was and now:
        words = f"{{who}} is chaired by {now} instead of {was}"
    else:
        words = f"{{who}} is chaired by {now}" if now else f"{{who}} has no chair any more ({was})"
    what = ("chair-changed", body, _holders(*new, *old))
    yield _told(pair, what, words, (old or None, new or None), (after or before)[0].item.where)


def _same_chair(
    pair: Pair, body: str, facts: tuple[Facts, Facts]
) -> tuple[tuple[str, str, tuple[str, ...]], str]:
    """Return the word, the subjects and the sentence where another thing is said of a chair."""
    old, new = facts
    who = _who(pair, new)
    if _bare(old) != _bare(new):
        what = "; ".join(differences(pair, old, new))
        words = f"The chair of {{who}}, {who}, has changed: {what}"
        return ("chair-changed", body, _holders(new)), words
    if new.get("vacant"):
        return ("vacated", body, ()), f"The chair of {{who}} is vacant now: {who}"
    return ("filled", body, ()), f"The chair of {{who}} is filled: {who}"


def _bare(facts: Facts) -> Facts:
    return {key: value for key, value in facts.items() if key != "vacant"}


def _changed(pair: Pair, body: str, before: ToldSeat, after: ToldSeat) -> Change:
    old, new = before.facts, after.facts
    who = _who(pair, new)
    if _bare(old) == _bare(new):
        word = "vacated" if new.get("vacant") else "filled"
        words = f"A seat on {{who}} is {'vacant now' if word == 'vacated' else 'filled'}: {who}"
    elif old.get("holders") != new.get("holders"):
        word = "seat-changed"
        words = f"{_PLACES[new['as']]} on {{who}} goes to {who} instead of {_who(pair, old)}"
        words = words[0].upper() + words[1:]
    else:
        word = "seat-changed"
        what = "; ".join(differences(pair, old, new))
        words = f"The seat of {who} on {{who}} has changed: {what}"
    subjects = (word, body, _holders(new, old))
    return _told(pair, subjects, words, (old, new), after.item.where)


def _came_or_went(pair: Pair, body: str, told: ToldSeat, word: str) -> Change:
    facts = told.facts
    number = int(facts.get("count", 1))
    what = _PLACES[facts["as"]] if number == 1 else counted(number, "seat")
    who = f"{_who(pair, facts)}{status(facts)}"
    is_new = word == "seat-added"
    words = f"{{who}} {'gains' if is_new else 'loses'} {what}: {who}"
    both = (None, facts) if is_new else (facts, None)
    return _told(pair, (word, body, _holders(facts)), words, both, told.item.where)


def _told(
    pair: Pair,
    what: tuple[str, str, tuple[str, ...]],
    pattern: str,
    facts: tuple[object, object],
    where: Place,
) -> Change:
    word, body, others = what
    plural = _plural(pattern)
    return Change(
        change=word,
        subjects=(body, *others),
        message=pair.sentence(body, pattern, plural),
        pattern=pattern,
        plural=plural,
        before=facts[0],
        after=facts[1],
        where=where,
    )


def _plural(pattern: str) -> str:
    for one, many in (("gains", "gain"), ("loses", "lose"), ("is chaired", "are chaired")):
        pattern = pattern.replace(f"{{who}} {one} ", f"{{who}} {many} ")
    return pattern.replace("{who} has no chair", "{who} have no chair")


def _who(pair: Pair, facts: Facts) -> str:
    """Return who holds a seat, in which office."""
    names = listed(pair.names(facts.get("holders", ())))
    office = facts.get("seat")
    if office and names:
        return f"{office} ({names})"
    return str(office or names or "an independent holder")


def _holders(*facts: Facts) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for each in facts for key in each.get("holders", ())))
