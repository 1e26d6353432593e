"""The scene of a structure: all of it, or what a view or a focus asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from govgraph.errors import UsageError
from govgraph.findings.wording import listed
from govgraph_render.compose.asked import Asked, asked_of, focus_of
from govgraph_render.compose.bodies import Shown, card_of
from govgraph_render.compose.dress import dressed
from govgraph_render.compose.focus import around
from govgraph_render.compose.lines import conditions, lines_of
from govgraph_render.compose.marks import CHAINED, Marked, Wanted, marked
from govgraph_render.compose.parties import Parties, parties
from govgraph_render.compose.parting import parting
from govgraph_render.compose.tiers import bands
from govgraph_render.languages import phrase, said
from govgraph_render.options import Options
from govgraph_render.scene import Card, Cluster, Line, Mark, Scene
from govgraph_render.text import clean

if TYPE_CHECKING:
    from govgraph.graph.index import View
    from govgraph.structure import Structure

MOST_BODIES, MOST_LINES, MOST_LETTERS = 2000, 10_000, 500
_PARTS_TOLD = 5


def compose(structure: Structure, options: Options) -> tuple[Scene, Options]:
    """Return the scene of a structure, and the options with those of the view that was asked for.

    Raises:
        UsageError: no such view or focus, or a structure too large for one picture.
    """
    view = structure.view
    asked = asked_of(view, options)
    options = asked.options
    drawn = parties(view, options.expand)
    lines = lines_of(view, drawn, asked.families)
    if options.focus:
        kept = around(lines, focus_of(view, drawn, options.focus), options.up, options.down)
        drawn = drawn.only(kept)
        lines = tuple(line for line in lines if {line.source, line.target} <= drawn.cards.keys())
    _check_size(view, drawn, lines)
    found = Marked()
    if options.gaps:
        wanted = Wanted(options.language, options.notes, bool(options.focus))
        found = marked(structure, drawn, lines, wanted)
    lines = tuple(replace(line, mark=found.lines.get(line.key)) for line in (*lines,))
    return _scene(structure, asked, drawn, ((*lines, *found.extra), found)), options


def _check_size(view: View, drawn: Parties, lines: tuple[Line, ...]) -> None:
    for what, count, most in (
        ("bodies", len(drawn.cards), MOST_BODIES),
        ("lines", len(lines), MOST_LINES),
    ):
        if count > most:
            raise UsageError(
                f"a picture of {count:,} {what} would be beyond reading "
                f"(the limit is {most:,}): {_parts(view, drawn, lines)}, or name views"
            )


def _parts(view: View, drawn: Parties, lines: tuple[Line, ...]) -> str:
    """Return how it could be drawn in parts, with the largest of them."""
    found = parting(drawn.cards, lines, MOST_BODIES)
    if not found:
        return "draw a part of it with --focus"
    told = [f"{key} ({view.name(key)}, {size:,} bodies)" for key, size in found[:_PARTS_TOLD]]
    more = len(found) - len(told)
    parts = listed([*told, f"{more:,} more"] if more else told)
    way = f"draw it in parts, as with `--focus {found[0][0]} --down all`"
    return f"{way}; its largest parts are {parts}"


def _scene(
    structure: Structure, asked: Asked, drawn: Parties, what: tuple[tuple[Line, ...], Marked]
) -> Scene:
    view, options = structure.view, asked.options
    lines, found = what
    shown = Shown(options.language, options.members, "meetings" in asked.shown)
    cards = [card_of(view, drawn, card, shown) for card in drawn.cards]
    names = {card.id: card.name for card in cards}
    told = conditions(lines, names, options.language)
    focus = drawn.card_of.get(options.focus, "")
    cards = [
        replace(
            card,
            name=card.name if len(card.name) <= MOST_LETTERS else card.name[:MOST_LETTERS] + "…",
            words=told.get(card.id, ()),
            marks=tuple(sorted(found.cards.get(card.id, ()))),
            seats=tuple(sorted(found.seats.get(card.id, ()), key=lambda seat: seat.mark)),
            focus=card.id == focus,
        )
        for card in cards
    ]
    along = {card.id for card in cards if _is_crossing(view, drawn, card.id)} - {focus}
    banded = _banded(view, drawn, (cards, lines, along), options.language)
    return dressed(structure, (asked, drawn), banded, found)


def _is_crossing(view: View, drawn: Parties, card: str) -> bool:
    body = view.content.bodies.get(drawn.cards[card][0])
    return bool(body and body.cross_cutting)


def _banded(
    view: View,
    drawn: Parties,
    what: tuple[list[Card], tuple[Line, ...], set[str]],
    language: str,
) -> Scene:
    """Return a scene with cards in their bands, and what serves every tier along the side."""
    cards, lines, along = what
    names = {card.id: card.name for card in cards}
    inside = tuple(line for line in lines if not {line.source, line.target} & along)
    declared = {card.id: _tier(view, drawn, card.id) for card in cards if card.id not in along}
    from govgraph.document.kinds import TIERS

    order = view.content.tiers or TIERS
    chains = [(line.source, line.target) for line in inside if line.style in CHAINED]
    ties = [(line.source, line.target) for line in inside]
    found, places = bands(declared, order, chains, ties)
    side = tuple(
        replace(
            card,
            words=(*card.words, *_told(card.id, lines, names, language)),
            marks=tuple(sorted({*card.marks, *_marks_of(card.id, lines)})),
        )
        for card in cards
        if card.id in along
    )
    stood = tuple(replace(card, band=places[card.id]) for card in cards if card.id not in along)
    labels = {band.id: band.label.casefold() for band in found}
    stood = tuple(
        replace(card, group="") if view.name(card.group).casefold() == labels[card.band] else card
        for card in stood
    )
    groups = {card.group for card in stood if card.group}
    clusters = tuple(Cluster(each, clean(view.name(each))) for each in sorted(groups))
    return Scene("", "", bands=found, cards=stood, lines=inside, side=side, clusters=clusters)


def _told(
    card: str, lines: tuple[Line, ...], names: dict[str, str], language: str
) -> tuple[str, ...]:
    """Return a card's lines in words, since those of the side bar are not drawn."""
    found = []
    for line in lines:
        words = said(line.words, language)
        if line.source == card and not line.when:
            told = f"{words} {names[line.target]}"
        elif line.target == card:
            told = phrase("{} {} it", language, names[line.source], words) + line.when
        else:
            continue
        whole = f"{said(line.apart, language)}: {told}" if line.apart else told
        found.append(whole[:1].upper() + whole[1:])
    return tuple(sorted(found))


def _marks_of(card: str, lines: tuple[Line, ...]) -> Iterator[Mark]:
    """Yield the marks on a card's lines."""
    for line in lines:
        if line.mark and card in (line.source, line.target):
            yield line.mark


def _tier(view: View, drawn: Parties, card: str) -> str | None:
    tier: str | None = getattr(view.entries.get(drawn.cards[card][0]), "tier", None)
    return tier
