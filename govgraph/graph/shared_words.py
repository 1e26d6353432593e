"""Words that several Acts use for different bodies, and who bears them without saying which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.graph.applying import applying
from govgraph.graph.duties import functions_of, is_law_in_use, law
from govgraph.graph.index import View, grouped
from govgraph.graph.plain_names import words
from govgraph.graph.remembered import remembered
from govgraph.packs.words import StatuteName


class Shared(NamedTuple):
    """Words for several functions, borne by somebody who does not say which is meant.

    Attributes:
        name: The words, with the functions that share them.
        party: Whoever bears them and does not say which is meant.
        others: Others that bear them, sorted; empty where one set is used for two functions.
        functions: Those that are meant here, as far as it shows.
    """

    name: StatuteName
    party: str
    others: tuple[str, ...]
    functions: tuple[str, ...]


def shared(view: View) -> Iterator[Shared]:
    """Yield each name that several functions share and that stands here for more than one."""
    if not is_law_in_use(view):
        return
    for name in law(view).names:
        if len(name.functions) > 1:
            yield from _ambiguous(view, name)


def _ambiguous(view: View, name: StatuteName) -> Iterator[Shared]:
    bearing = sorted(key for key, said in _names(view) if _holds(words(said), name))
    said = {key: _said(view, key, name) for key in bearing}
    unclear = [key for key in bearing if not said[key]]
    used = {key: said[key] or _seated(view, key, name) for key in bearing}
    meant = frozenset().union(*used.values())
    # One that shows nothing, beside one that says which it is, may be the other.
    is_beside = any(said.values()) and any(not used[key] for key in unclear)
    if unclear and (len(meant) > 1 or is_beside):
        others = tuple(key for key in bearing if key != unclear[0])
        yield Shared(name, unclear[0], others, tuple(sorted(meant)))


def _names(view: View) -> Iterator[tuple[str, str]]:
    content = view.content
    for parties in (content.groups, content.organisations, content.bodies):
        for key, entry in parties.items():
            if key in content.groups or view.is_there(key):
                yield key, entry.name


def _holds(heard: tuple[str, ...], name: StatuteName) -> bool:
    told = f" {' '.join(heard)} "
    return any(f" {' '.join(words(known))} " in told for known in (name.name, name.plural))


def _said(view: View, party: str, name: StatuteName) -> frozenset[str]:
    """Return the functions that a party is by its duties, or says that it is in its own name."""
    held = frozenset(functions_of(view).get(party, ())).intersection(name.functions)
    told = set(words(view.name(party)))
    by_words = (
        function
        for function, all_words in name.told_by.items()
        for said in all_words
        if set(words(said)) <= told
    )
    return held or frozenset(by_words)


def _seated(view: View, party: str, name: StatuteName) -> frozenset[str]:
    """Return the functions of the bodies on which a set has its seats."""
    bodies = _sits_on(view).get(party, ())
    bearing = {item.duty.plain_name for item in applying(view) if item.body in bodies}
    return frozenset(bearing.intersection(name.functions))


@remembered
def _sits_on(view: View) -> dict[str | None, tuple[str, ...]]:
    """Return the bodies on which each set or template has seats."""
    seats = (seat for body in view.own_bodies for seat in view.seats_on.get(body, ()))
    return grouped(dict.fromkeys((seat.made_by, seat.body) for seat in seats if seat.made_by))
