"""Whom the packs name, and whom they name in place of somebody that they do not."""

from __future__ import annotations

from typing import NamedTuple

from govgraph.document.kinds import canonical, name_of
from govgraph.graph.applying import applying
from govgraph.graph.duties import (
    duties_in_use,
    is_law_in_use,
    is_of_country,
    law,
)
from govgraph.graph.index import View
from govgraph.packs.model import Check, Duty

# Quantifiers by which a duty asks for somebody, or gives it a part.
_ASKING = frozenset(
    {"each-relevant", "at-least", "exactly", "between", "max", "equal", "majority", "jointly"}
)

# By this the duties of councils that are dissolved pass to those that follow them.
_SUCCESSION = "uk/structural-change-succession"


def is_named(view: View, body: str, kind: str) -> bool:
    """Return whether a duty asks for a kind on a body, or in the field of its packs."""
    return any(_names(view, duty, kind) for duty in _about(view, body))


def _names(view: View, duty: Duty, kind: str) -> bool:
    return any(
        part.quantifier in _ASKING and kind in law(view).contained(part.kind)
        for part in duty.parts
    )


def _about(view: View, body: str) -> list[Duty]:
    """Return the duties on a body's functions, else those of the packs in use."""
    own = [item.duty for item in applying(view) if item.body == body]
    if own:
        return own
    return [
        duty
        for duty in duties_in_use(view)
        if duty.is_in_force(view.day) and is_of_country(view, duty)
    ]


class InLaw(NamedTuple):
    """What the law says of a seat that is asked for and that no Act read names."""

    words: str
    caution: str | None


def in_law(view: View, body: str, kinds: tuple[str, ...]) -> InLaw | None:
    """Return that no Act of the packs names a kind here, and whom they name in its place.

    None where no pack is used, where one names it, or has nobody in its place.
    """
    if not view.content.packs:
        return None
    for kind in map(canonical, kinds):
        instead = named_instead(view, kind)
        if instead and not is_named(view, body, kind):
            names = " and the ".join(name_of(one) for one in instead)
            check = check_numbered(view, "L30")
            words = f"; no Act read for the packs appears to name the {name_of(kind)} here"
            return InLaw(f"{words}, and they name the {names}", check.caution if check else None)
    return None


def named_instead(view: View, kind: str) -> tuple[str, ...]:
    """Return the kinds that packs have in place of a kind that no duty asks for in this field."""
    rule = law(view).kinds.get(kind)
    return rule.instead if rule is not None else ()


def check_numbered(view: View, number: str) -> Check | None:
    """Return the check of a number, whichever duty has it."""
    known = law(view)
    if number in known.general:
        return known.general[number]
    checks = (check for duty in known.duties for check in duty.checks)
    return next((check for check in checks if check.number == number), None)


def caution_of(view: View, number: str) -> str | None:
    """Return the caution of a check where law is in use, for a finding that claims none."""
    found = check_numbered(view, number) if is_law_in_use(view) else None
    return found.caution if found else None


def succession(view: View, ended: str) -> Duty | None:
    """Return the law by which the duties of a council that has ended pass on, where law is in use.

    None for others, and before or outside that law.
    """
    if not is_law_in_use(view) or view.kind(ended) not in law(view).contained("local-authority"):
        return None
    duties = law(view).by_name.get(_SUCCESSION, ())
    there = (one for one in duties if one.is_in_force(view.day) and is_of_country(view, one))
    return next(there, None)
