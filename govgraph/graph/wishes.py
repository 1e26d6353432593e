"""Whether the seats of a body fulfil a wish, and into which parts a wish falls.

A wish for each district council, for a set of organisations or for two voices is several: each
is met, or not, on its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from govgraph.document.content import Seat
from govgraph.document.model.references import Selector, Term
from govgraph.document.model.work import FullWish
from govgraph.graph.index import View
from govgraph.graph.remembered import remembered
from govgraph.graph.terms import selection
from govgraph.graph.traits import Trait, is_held_as, is_of

_INHERITED = ("seat", "role", "voting", "status", "kind", "tier", "area", "duty")

Match = Callable[[View, Seat, Trait], bool]


class Need(NamedTuple):
    """What must be there: seats, or other needs.

    Attributes:
        number: How many seats, or how many of the needs in ``among``.
        traits: What each seat must be: any one of these.
        among: Needs of which so many must be met; then there are no traits.
    """

    number: int
    traits: tuple[Trait, ...] = ()
    among: tuple[Need, ...] = ()

    def leaves(self) -> Iterator[Need]:
        """Yield the needs for seats, here or within."""
        if not self.among:
            yield self
        for need in self.among:
            yield from need.leaves()

    @property
    def all_traits(self) -> tuple[Trait, ...]:
        """Return what seats are asked to be, here or within."""
        return tuple(trait for leaf in self.leaves() for trait in leaf.traits)

    @property
    def voices(self) -> tuple[str, ...]:
        """Return the voices that are asked for, sorted; empty where anything else would do."""
        found = {trait.voice for trait in self.all_traits}
        return () if None in found else tuple(sorted(voice for voice in found if voice))


def needs(view: View, body: str, wish: FullWish) -> tuple[Need, ...]:
    """Return the parts of a wish on a body, each of which must be met."""
    if wish.any_of:
        options = [_together(needs(view, body, _narrowed(wish, item))) for item in wish.any_of]
        return (Need(1, among=tuple(options)),)
    if wish.of:
        within = [needs(view, body, _narrowed(wish, item)) for item in wish.of]
        traits = tuple(trait for parts in within for need in parts for trait in need.all_traits)
        return (Need(wish.at_least, traits),)
    number = max(wish.at_least, wish.count if isinstance(wish.count, int) else 1)
    return tuple(Need(number, (trait,)) for trait in _traits(view, body, wish))


def _together(parts: tuple[Need, ...]) -> Need:
    return parts[0] if len(parts) == 1 else Need(len(parts), among=parts)


def _narrowed(wish: FullWish, item: FullWish) -> FullWish:
    """Return a wish inside another, with the outer one's keys where it has none of its own."""
    outer: dict[str, Any] = {
        key: getattr(wish, key)
        for key in _INHERITED
        if getattr(wish, key) not in (None, ()) and getattr(item, key) in (None, ())
    }
    return item.with_(**outer) if outer else item


def _traits(view: View, body: str, wish: FullWish) -> Iterator[Trait]:
    picks = Selector(wish.kind, wish.tier, wish.area, wish.duty)
    voices: tuple[str | None, ...] = tuple(sorted({*wish.voice, *wish.speaks_for})) or (None,)
    for holder, more in _holders(view, body, wish):
        for voice in voices:
            yield Trait(wish, holder, picks if not any(more) else more, voice)


def _holders(view: View, body: str, wish: FullWish) -> Iterator[tuple[str | None, Selector]]:
    """Yield who must hold a seat, one for each; a selector that picks nobody stays as it is."""
    if wish.each:
        for term in wish.each:
            yield from _picked(view, body, term)
    elif wish.org:
        yield from ((key, Selector()) for key in _members(view, wish.org))
    elif wish.body:
        made = selection(view).made.get(wish.body, (wish.body,))
        yield from ((key, Selector()) for key in made if view.is_there(key) or len(made) == 1)
    else:
        yield (wish.post, Selector())


def _picked(view: View, body: str, term: Term) -> Iterator[tuple[str | None, Selector]]:
    found = [key for key in _around(view, view.bodies[body].areas, term) if key != body]
    yield from ((key, Selector()) for key in found)
    if not found and term.selector is not None:
        yield (None, term.selector)


def _around(view: View, areas: tuple[str, ...], term: Term) -> tuple[str, ...]:
    """Return who is there of what a term names; of what it selects, those of some areas."""
    known = _picks(view)
    key = (areas, term.name, term.selector)
    if key not in known:
        known[key] = tuple(
            sorted(
                party
                for party in set(selection(view).holders_of(term))
                if view.is_there(party) and (term.selector is None or _serves(view, party, areas))
            )
        )
    return known[key]


@remembered
def _picks(view: View) -> dict[tuple[tuple[str, ...], str, Selector | None], tuple[str, ...]]:
    """Return what terms picked so far, since one requirement is often about many bodies."""
    return {}


def _serves(view: View, party: str, areas: tuple[str, ...]) -> bool:
    """Return whether a party is of some areas, as far as both are stated."""
    mine = getattr(view.entries.get(party), "areas", ())
    return not mine or not areas or view.do_areas_touch(mine, areas)


def _members(view: View, organisation: str) -> tuple[str, ...]:
    """Return what a set includes, sets within it opened; an organisation itself otherwise."""
    found: dict[str, None] = {}
    seen: set[str] = set()
    front = [organisation]
    while front:
        key = front.pop()
        includes = view.content.organisations[key].includes
        if includes and key not in seen:
            seen.add(key)
            front.extend(includes)
        elif not includes:
            found[key] = None
    return tuple(sorted(found))


def is_met(view: View, seats: Sequence[Seat], need: Need, match: Match = is_of) -> bool:
    """Return whether seats meet a need."""
    if need.among:
        return sum(is_met(view, seats, part, match) for part in need.among) >= need.number
    return sum(seat.number for seat in fitting(view, seats, need, match)) >= need.number


def fitting(
    view: View, seats: Sequence[Seat], need: Need, match: Match = is_of
) -> tuple[Seat, ...]:
    """Return the seats that count towards a need."""
    traits = need.all_traits
    return tuple(seat for seat in seats if any(match(view, seat, trait) for trait in traits))


def barred(view: View, seats: Sequence[Seat], need: Need) -> tuple[Seat, ...]:
    """Return the seats that are what must not be there, as far as there are so many."""
    found = {
        seat.id: seat
        for leaf in need.leaves()
        if is_met(view, seats, leaf, is_held_as)
        for seat in fitting(view, seats, leaf, is_held_as)
    }
    return tuple(found.values())
