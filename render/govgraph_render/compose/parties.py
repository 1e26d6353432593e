"""Who is drawn: bodies one by one or as a stack, and organisations that a line joins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govgraph.graph.index import View

_PLACEHOLDER = re.compile(r"[\s(,–-]*\{(?:area|body)\}(?:['’]s)?[)\s]*")


@dataclass(frozen=True, slots=True)
class Parties:
    """Which card stands for each body and organisation.

    Attributes:
        cards: The ids that each card stands for, by the card's id, sorted.
        card_of: The card of each id, those of whole templates among them.
    """

    cards: dict[str, tuple[str, ...]]
    card_of: dict[str, str]

    def only(self, kept: set[str]) -> Parties:
        """Return the same with some cards only."""
        return Parties(
            {card: ids for card, ids in self.cards.items() if card in kept},
            {each: card for each, card in self.card_of.items() if card in kept},
        )


def parties(view: View, expand: bool) -> Parties:
    """Return the cards for a structure; those of one template are a stack unless expanded."""
    made: dict[str, list[str]] = {}
    for key, body in view.bodies.items():
        if body.template:
            made.setdefault(body.template, []).append(key)
    cards: dict[str, tuple[str, ...]] = {}
    for key, body in view.bodies.items():
        stacked = body.template and not expand and len(made[body.template]) > 1
        if not stacked:
            cards[key] = (key,)
        else:
            cards[body.template or key] = tuple(made[body.template or key])
    joined = {end for line in view.lines for end in (line.start, line.end)}
    for key in view.content.organisations:
        if key in joined and view.is_there(key):
            cards[key] = (key,)
    card_of = {each: card for card, ids in cards.items() for each in ids}
    card_of |= {card: card for card in cards}
    return Parties(dict(sorted(cards.items())), card_of)


def name_of(view: View, card: str, ids: tuple[str, ...]) -> str:
    """Return what a card is called; a stack by its template's name without the place."""
    template = view.content.templates.get(card)
    if len(ids) == 1 or template is None:
        return view.name(ids[0])
    from govgraph.findings.naming import plural

    bare = _PLACEHOLDER.sub(" ", template.name).strip()
    if not bare:
        return card
    ends = template.name.startswith("{") or template.name.endswith("}")
    return plural(bare) if ends and view.content.language == "en" else bare
