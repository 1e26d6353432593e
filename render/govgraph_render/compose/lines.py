"""The lines between cards, each in the style of its family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govgraph_render.compose.parties import Parties
from govgraph_render.languages import said
from govgraph_render.scene import Line, Style

if TYPE_CHECKING:
    from govgraph.document import content
    from govgraph.graph.index import View

STYLES: dict[str, Style] = {
    "oversight": "reports",
    "escalation": "escalates",
    "scrutiny": "scrutinises",
    "influence": "advises",
    "information": "informs",
    "resource": "resources",
    "support": "supports",
    "appointment": "appoints",
    "liaison": "links",
}
"""The style of each family; a family of one's own is drawn as a link."""


def lines_of(view: View, parties: Parties, families: tuple[str, ...]) -> tuple[Line, ...]:
    """Return the lines between drawn cards; ``families`` limits them where it is not empty.

    Where two of one type join the same cards, one that holds without a condition is drawn.
    """
    found: dict[str, Line] = {}
    for line in sorted(view.lines, key=lambda line: bool(line.entry.when)):
        if families and line.type.family not in families and line.type.id not in families:
            continue
        ends = parties.card_of.get(line.start), parties.card_of.get(line.end)
        if ends[0] and ends[1] and ends[0] != ends[1]:
            drawn = _drawn(view, line, (ends[0], ends[1]))
            found.setdefault(drawn.key, drawn)
    joined = {frozenset((line.source, line.target)) for line in found.values()}
    if not families or "seats" in families:
        for drawn in _seats(view, parties):
            if frozenset((drawn.source, drawn.target)) not in joined:
                found.setdefault(drawn.key, drawn)
    return tuple(found.values())


def _drawn(view: View, line: content.Line, ends: tuple[str, str]) -> Line:
    style = STYLES.get(line.type.family, "links")
    if line.is_absent:
        style = "missing"
    elif line.entry.when:
        style = "conditional"
    elif line.carries_chain and _is_second(view, line):
        style = "also"
    link = line.type.family == "liaison"
    source, target = sorted(ends) if link else ends
    when = f" ({line.entry.when})" if line.entry.when else ""
    return Line(
        source,
        target,
        style,
        line.type.id,
        line.type.name,
        ends="none" if link else "to",
        when=when,
    )


def _is_second(view: View, line: content.Line) -> bool:
    """Return whether another oversight line of the same body is the one that leads."""
    others = view.parents.get(line.start, ())
    return not line.entry.lead and any(other.entry.lead for other in others)


def _seats(view: View, parties: Parties) -> list[Line]:
    """Return one line for each pair of cards of which the first sits on the second."""
    found = []
    for seat in view.seats:
        if seat.is_absent:
            continue
        target = parties.card_of.get(seat.body)
        style: Style = "access" if seat.place_in == "attends" else "seat"
        words = "may attend" if style == "access" else "has members on"
        for holder in seat.holders:
            source = parties.card_of.get(holder)
            if source and target and source != target and holder in view.content.bodies:
                found.append(Line(source, target, style, "member_of", words))
    return sorted(found, key=lambda line: (line.key, line.style != "seat"))


def conditions(
    lines: tuple[Line, ...], names: dict[str, str], language: str
) -> dict[str, tuple[str, ...]]:
    """Return in words, by card, the lines that hold only under a condition."""
    found: dict[str, list[str]] = {}
    for line in lines:
        if line.when:
            words = f"{said(line.words, language)} {names[line.target]}{line.when}"
            found.setdefault(line.source, []).append(words[:1].upper() + words[1:])
    return {card: tuple(sorted(words)) for card, words in found.items()}
