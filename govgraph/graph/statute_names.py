"""Names that statute or custom has for a function, and which bodies bear them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.graph.duties import duties_in_use, functions_of, is_law_in_use, law
from govgraph.graph.index import View
from govgraph.graph.plain_names import words
from govgraph.graph.remembered import remembered
from govgraph.packs.model import Duty
from govgraph.packs.words import StatuteName

# What may follow such a name without making it another: "for Northam", "of", "in", "(Northam)".
_AFTER = frozenset({"for", "of", "in"})
# A shadow board is said not to be one yet.
_BEFORE = frozenset({"shadow", "former", "joint"})


class Borne(NamedTuple):
    """A name of statute that something bears, and how it is written there."""

    party: str
    name: StatuteName
    written: str


@remembered
def names_in_use(view: View) -> tuple[StatuteName, ...]:
    """Return the names of functions of packs in use or cited, those that have begun on the day."""
    if not is_law_in_use(view):
        return ()
    known = law(view)
    functions = {
        one.plain_name
        for one in duties_in_use(view)
        if one.is_in_force(view.day) or is_over(view, one)
    }
    functions |= {name for held in functions_of(view).values() for name in held}
    return tuple(name for name in known.names if not functions.isdisjoint(name.functions))


def is_over(view: View, duty: Duty) -> bool:
    """Return whether a duty had ended before the day."""
    return duty.until is not None and view.day is not None and duty.until.last < view.day


def borne(view: View) -> Iterator[Borne]:
    """Yield each name of statute that an own body bears, as its name or beside it."""
    for key, body in view.own_bodies.items():
        others = body.other_names
        also = (*others.also, *others.en, *others.cy) if others else ()
        for written in (body.name, *also):
            found = _name_in(view, written)
            if found is not None:
                yield Borne(key, found, written)


@remembered
def _by_body(view: View) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, body in view.bodies.items():
        name = _name_in(view, body.name)
        if name is not None:
            own = name.functions if len(name.functions) == 1 else ()
            found[key] = (*own, *name.also)
    return found


def may_be_named_for(view: View, body: str) -> tuple[str, ...]:
    """Return the function that the name of a body is that of, and those that may bear it too.

    A name that is that of several functions, each as much as the other, shows none of them.
    """
    return _by_body(view).get(body, ())


def _name_in(view: View, written: str) -> StatuteName | None:
    heard = words(written)
    return next((name for name in names_in_use(view) if _is_that(heard, name)), None)


def _is_that(heard: tuple[str, ...], name: StatuteName) -> bool:
    """Return whether words are a name, end with it, or go on only to say for whom."""
    for known in (words(name.name), words(name.plural)):
        if name.is_whole:
            if heard == known:
                return True
            continue
        for start in range(len(heard) - len(known) + 1):
            after = heard[start + len(known) :]
            is_here = heard[start : start + len(known)] == known
            if is_here and (not after or after[0] in _AFTER) and not _BEFORE & set(heard[:start]):
                return True
    return False
