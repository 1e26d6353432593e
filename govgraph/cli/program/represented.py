"""Who represents whom, as sections of a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from govgraph.cli.program.pages import Row, Section
from govgraph.cli.program.wordings import called, line_data, seat_capacity, seat_data
from govgraph.findings.wording import listed

if TYPE_CHECKING:
    from govgraph.graph.index import View
    from govgraph.graph.represented import Bringing


def represented_sections(view: View, key: str) -> Iterator[Section]:
    """Yield who brings others to a body, and by whom a party is represented."""
    from govgraph.graph.represented import brought_to, represented_by

    yield Section(
        "Represented there by others",
        tuple(_row(view, each) for each in brought_to(view, key)),
        ("by", "how", "whom"),
    )
    yield Section(
        "Others that sit on its behalf",
        tuple(
            (
                called(view, seat.body),
                listed([view.name(holder) for holder in seat.holders]) or seat.entry.seat or "",
                seat_capacity(seat),
            )
            for seat in represented_by(view, key)
        ),
        ("on", "who", "as"),
    )


def represented_data(view: View, key: str) -> dict[str, Any]:
    """Return the same for programs."""
    from govgraph.graph.represented import brought_to, represented_by

    return {
        "brought": [_data(each) for each in brought_to(view, key)],
        "represented_by": [seat_data(seat) for seat in represented_by(view, key)],
    }


def _row(view: View, each: Bringing) -> Row:
    from govgraph.graph.wish_words import voice_words

    office = (each.seat.entry.seat if each.seat else None) or ""
    by = called(view, each.by) if each.by else office
    whom = [view.name(party) for party in each.parties]
    whom += [f"the voice of {voice_words(voice)}" for voice in each.voices]
    return (by, _how(each), listed(whom))


def _how(each: Bringing) -> str:
    """Return how they are brought: by which seat, or along which line."""
    if each.seat is not None:
        office = each.seat.entry.seat
        capacity = seat_capacity(each.seat)
        return f"sits there as {capacity}" + (f" ({office})" if office else "")
    line = each.way.line if each.way else None
    if line is None or each.way is None:
        return ""
    return line.type.name if line.start == each.way.lower else line.type.reverse


def _data(each: Bringing) -> dict[str, Any]:
    line = each.way.line if each.way else None
    return {
        "by": each.by or None,
        "seat": seat_data(each.seat) if each.seat else None,
        "line": line_data(line) if line else None,
        "parties": list(each.parties),
        "voices": list(each.voices),
    }
