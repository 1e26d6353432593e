"""The scene of a structure: all of it, or what a view or a focus asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from govgraph.errors import UsageError
from govgraph_render.compose.bodies import card_of
from govgraph_render.compose.focus import around
from govgraph_render.compose.lines import conditions, lines_of
from govgraph_render.compose.marks import Marked, marked
from govgraph_render.compose.parties import Parties, parties
from govgraph_render.compose.tiers import bands
from govgraph_render.options import Options
from govgraph_render.scene import Card, Cluster, Line, Scene, Status
from govgraph_render.text import clean

if TYPE_CHECKING:
    from govgraph.document.model.picture import Picture
    from govgraph.graph.index import View
    from govgraph.structure import Structure

CHAINED = ("reports", "also")
MOST_BODIES, MOST_LINES, MOST_LETTERS = 2000, 10_000, 500


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown: the options, with what a view of the structure adds."""

    options: Options
    title: str = ""
    families: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()


def compose(structure: Structure, options: Options) -> tuple[Scene, Options]:
    """Return the scene of a structure, and the options with those of the view that was asked for.

    Raises:
        UsageError: no such view or focus, or a structure too large for one picture.
    """
    view = structure.view
    asked = _asked(view, options)
    options = asked.options
    drawn = parties(view, options.expand)
    lines = lines_of(view, drawn, asked.families)
    if options.focus:
        kept = around(lines, _focus(view, drawn, options.focus), options.up, options.down)
        drawn = drawn.only(kept)
        lines = tuple(line for line in lines if {line.source, line.target} <= drawn.cards.keys())
    _check_size(drawn, lines)
    found = Marked()
    if options.gaps:
        partial = bool(options.focus)
        found = marked(structure, drawn, lines, notes=options.notes, partial=partial)
    lines = tuple(replace(line, mark=found.lines.get(line.key)) for line in (*lines,))
    return _scene(structure, asked, drawn, ((*lines, *found.extra), found)), options


def _asked(view: View, options: Options) -> Asked:
    if not options.view:
        return Asked(options)
    picture = view.content.pictures.get(options.view)
    if picture is None:
        known = ", ".join(sorted(view.content.pictures)) or "it has none"
        raise UsageError(f"{view.content.title} has no view “{options.view}”; its views: {known}")
    return Asked(_of_view(picture, options), picture.title or "", picture.lines, picture.show)


def _of_view(picture: Picture, options: Options) -> Options:
    """Return the options with the view's, where the caller left the usual ones."""
    usual = Options()
    page = (picture.page or "").lower()
    size = page.replace("landscape", "").replace("portrait", "").strip()
    gaps = not picture.show or bool({"gaps", "questions"} & set(picture.show))
    wanted: dict[str, Any] = {
        "focus": picture.focus or usual.focus,
        "theme": picture.theme or usual.theme,
        "page": size or usual.page,
        "portrait": "portrait" in page,
        "expand": picture.expand,
        "members": "members" in picture.show,
        "notes": "notes" in picture.show,
        "gaps": gaps,
        "up": usual.up if picture.up is None else _steps(picture.up),
        "down": usual.down if picture.down is None else _steps(picture.down),
    }
    free = {key for key in wanted if getattr(options, key) == getattr(usual, key)}
    return replace(options, **{key: value for key, value in wanted.items() if key in free})


def _steps(stated: int | str) -> int | None:
    return stated if isinstance(stated, int) else None


def _focus(view: View, drawn: Parties, focus: str) -> str:
    if focus not in drawn.card_of:
        from govgraph.document.nearest import did_you_mean

        near = did_you_mean(focus, sorted(drawn.card_of))
        raise UsageError(
            f"{view.content.title} has nothing called “{focus}” to draw; "
            f"{near or 'use the id of a body'}"
        )
    return drawn.card_of[focus]


def _check_size(drawn: Parties, lines: tuple[Line, ...]) -> None:
    for what, count, most in (
        ("bodies", len(drawn.cards), MOST_BODIES),
        ("lines", len(lines), MOST_LINES),
    ):
        if count > most:
            raise UsageError(
                f"a picture of {count} {what} would be beyond reading (the limit is {most}): "
                "draw a part of it with --focus, or name views"
            )


def _scene(
    structure: Structure, asked: Asked, drawn: Parties, what: tuple[tuple[Line, ...], Marked]
) -> Scene:
    view, options = structure.view, asked.options
    lines, found = what
    meetings = "meetings" in asked.shown
    cards = [
        card_of(view, drawn, card, members=options.members, meetings=meetings)
        for card in drawn.cards
    ]
    names = {card.id: card.name for card in cards}
    told = conditions(lines, names)
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
    return _dressed(structure, asked, _banded(view, drawn, (cards, lines, along)), found)


def _is_crossing(view: View, drawn: Parties, card: str) -> bool:
    body = view.content.bodies.get(drawn.cards[card][0])
    return bool(body and body.cross_cutting)


def _banded(
    view: View, drawn: Parties, what: tuple[list[Card], tuple[Line, ...], set[str]]
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
        replace(card, words=(*card.words, *_said(card.id, lines, names)))
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


def _said(card: str, lines: tuple[Line, ...], names: dict[str, str]) -> tuple[str, ...]:
    """Return a card's lines in words, since those of the side bar are not drawn."""
    found = []
    for line in lines:
        if line.source == card:
            found.append(f"{line.words[:1].upper()}{line.words[1:]} {names[line.target]}")
        elif line.target == card:
            found.append(f"{names[line.source]} {line.words} it")
    return tuple(sorted(found))


def _tier(view: View, drawn: Parties, card: str) -> str | None:
    tier: str | None = getattr(view.entries.get(drawn.cards[card][0]), "tier", None)
    return tier


def _dressed(structure: Structure, asked: Asked, scene: Scene, found: Marked) -> Scene:
    content = structure.content
    title = clean(asked.title or content.title)
    if asked.options.focus and not asked.title:
        name = next((card.name for card in scene.cards if card.focus), "")
        title = f"{name}: chain to the top"
    status = Status(clean(content.status).upper(), _date(structure)) if content.status else None
    titles = [_source(each) for _, each in sorted(content.sources.items())]
    return replace(
        scene,
        id=re.sub(r"[^a-z0-9]+", "-", content.path.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()),
        title=title or "Governance structure",
        subtitle=_first_sentence(content.about or ""),
        status=status,
        marks=tuple(sorted(found.whole)),
        items=tuple(found.items),
        source="; ".join(dict.fromkeys(filter(None, titles))),
        summary=_summary(scene, found),
        language="cy" if content.language == "cy" else "en-GB",
        heading="On this chain" if asked.options.focus else "Gaps and points to settle",
    )


def _date(structure: Structure) -> str:
    stated, day = structure.content.date, structure.day
    if stated and (day is None or day == stated.last):
        return stated.words
    from govgraph.document.dates import of

    return of(day).words if day else ""


def _source(source: object) -> str:
    title = clean(getattr(source, "title", "") or "")
    date = getattr(source, "date", None)
    return f"{title}, {date.words}" if title and date else title


def _first_sentence(text: str) -> str:
    whole = clean(text)
    found = re.match(r".+?[.!?](?=\s+[A-Z“‘]|$)", whole)
    return (found[0] if found else whole).rstrip(".")


def _summary(scene: Scene, found: Marked) -> str:
    """Return the picture in at most three sentences."""
    count = len(scene.cards) + len(scene.side)
    tiers = len(scene.bands)
    first = f"{_counted(count, 'body', 'bodies')} in {_counted(tiers, 'tier', 'tiers')}."
    tops = [card.name for card in scene.cards if scene.bands and card.band == scene.bands[0].id]
    second = f" At the top: {', '.join(sorted(tops))}." if 0 < len(tops) <= 3 else ""
    gaps = sum(item.mark.kind == "gap" for item in found.items)
    return f"{first}{second} {_counted(gaps, 'gap is', 'gaps are')} marked."


def _counted(count: int, one: str, more: str) -> str:
    return f"{count or 'No'} {one if count == 1 else more}"
