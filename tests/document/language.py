"""Structures of the tests of the language: read from text, and told in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import yaml

from govgraph.catalogue import vocabulary
from govgraph.document.bounds import Bounds
from govgraph.document.content import Content
from govgraph.document.line_types import line_types
from govgraph.document.load import Loaded, Terms, load_data

FOLDER = Path(__file__).parent


def loaded(text: str, bounds: Bounds | None = None) -> Loaded:
    """Return what a text holds; the line `govgraph: 1` is added at its end."""
    terms = Terms(bounds or Bounds(), vocabulary=vocabulary())
    return load_data("f.yaml", f"{text.rstrip()}\ngovgraph: 1\n".encode(), terms)


def content(text: str) -> Content:
    """Return the content of a text that is a structure."""
    result = loaded(text)
    assert result.content is not None, finds(result)
    return result.content


def finds(result: Loaded) -> list[str]:
    """Return each problem as the cases write it."""
    return [
        f"{one.place.line or '-'}:{one.place.column or '-'} {one.rule}  {one.message}"
        + (f" => {one.hint}" if one.hint else "")
        for one in result.problems
    ]


@cache
def cases(name: str) -> list[dict[str, object]]:
    """Return the cases of a table."""
    data = (FOLDER / f"{name}.yaml").read_bytes()
    found = yaml.CSafeLoader(data).get_single_data()
    names = [case["case"] for case in found]
    assert len(set(names)) == len(names), "two cases have one name"
    return found


def _bodies(told: Content) -> list[str]:
    return [
        f"{key}: {body.name}"
        + (f", in {' and '.join(body.areas)}" if body.areas else "")
        + (f", from {body.from_}" if body.from_ else "")
        + (f", until {body.until}" if body.until else "")
        for key, body in told.bodies.items()
    ]


def _lines(told: Content) -> list[str]:
    return [
        line.id
        + (f" with {' and '.join(line.joint)}" if line.joint else "")
        + (f" [{line.entry.status}]" if line.entry.status else "")
        + (f" when {line.entry.when}" if line.entry.when else "")
        + (f" ({'; '.join(line.sources)})" if line.sources else "")
        + ("" if line.carries_chain == line.type.chain else ", no chain")
        for line in told.lines
    ]


def _types(told: Content) -> list[str]:
    return [
        f"{key}: {one.name} / {one.reverse} [{one.family}]" + (", chain" if one.chain else "")
        for key, one in told.line_types.items()
        if key not in line_types()
    ]


def _seats(told: Content) -> list[str]:
    return [
        seat.id
        + (f": {seat.entry.seat}" if seat.entry.seat else "")
        + (f" [{seat.entry.status}]" if seat.entry.status else "")
        + (f" for {' and '.join(seat.entry.on_behalf_of)}" if seat.entry.on_behalf_of else "")
        + (f" ({'; '.join(seat.entry.sources)})" if seat.entry.sources else "")
        + (f", of {seat.made_by}" if seat.made_by else "")
        + ("" if seat.is_member else ", no member")
        for seat in told.seats
    ]


def _unknowns(told: Content) -> list[str]:
    return [
        f"{one.owner or '-'}.{one.key}: {one.why}"
        + (f" ({'; '.join(one.sources)})" if one.sources else "")
        for one in told.unknowns
    ]


def _absences(told: Content) -> list[str]:
    entries = {**told.bodies, **told.priorities}
    return [
        f"{key}.{name}: {absence.why}".rstrip()
        + (f" ({'; '.join(absence.sources)})" if absence.sources else "")
        for key, entry in entries.items()
        for name, absence in sorted(entry.none.items())
    ]


def _remits(told: Content) -> list[str]:
    return [
        f"{one.body} {one.does} {one.remit}"
        + (f" with {' and '.join(one.holding.jointly_with)}" if one.holding.jointly_with else "")
        + (f", from {one.holding.from_}" if one.holding.from_ else "")
        + (f", until {one.holding.until}" if one.holding.until else "")
        for one in told.remitted
    ]


def _demands(told: Content) -> list[str]:
    return sorted(
        f"{' and '.join(one.bodies)}"
        + (f" must reach {' or '.join(one.reach)}" if one.reach else "")
        + (f" must not share with {' and '.join(one.not_share)}" if one.not_share else "")
        + "".join(f" must have {w.type} to {' or '.join(to) or '?'}" for w, to in one.line_to)
        + f" ({one.entry.severity}: {one.entry.because})"
        for one in told.demands
    )


def _questions(told: Content) -> list[str]:
    return [f"{' and '.join(one.about) or '-'}: {one.entry.ask}" for one in told.questions]


def _counts(told: Content) -> list[str]:
    return [f"{one.what} of {' and '.join(one.of) or '-'}: {one.said}" for one in told.countings]


def _parties(told: Content) -> list[str]:
    return [
        f"{key} {name} {party.who}"
        + (f" [{party.status}]" if party.status else "")
        + (", jointly" if party.jointly else "")
        for key, priority in told.priorities.items()
        for name in ("owned_by", "lead", "delivered_by")
        for party in getattr(priority, name)
    ]


def _views(told: Content) -> list[str]:
    return [
        f"{key}: {one.title}"
        + (f", on {one.page}" if one.page else "")
        + (f", about {one.focus}" if one.focus else "")
        + (f", {one.up} up" if one.up is not None else "")
        + (f", {one.down} down" if one.down is not None else "")
        + (f", with {' and '.join(one.show)}" if one.show else "")
        + (", expanded" if one.expand else "")
        for key, one in told.pictures.items()
    ]


TELLERS: dict[str, Callable[[Content], list[str]]] = {
    "bodies": _bodies,
    "lines": _lines,
    "types": _types,
    "seats": _seats,
    "unknowns": _unknowns,
    "none": _absences,
    "remits": _remits,
    "demands": _demands,
    "questions": _questions,
    "counts": _counts,
    "parties": _parties,
    "views": _views,
}
