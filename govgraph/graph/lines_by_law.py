"""Lines that the law of a duty does not make, and parents that it gives a body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.document.content import Line
from govgraph.graph.applying import applying
from govgraph.graph.duties import Applied, duties_in_use, functions_of, is_law_in_use
from govgraph.graph.index import View
from govgraph.graph.kinds_seen import is_party
from govgraph.graph.oversight import is_none, is_unknown, parents
from govgraph.graph.plain_names import words
from govgraph.packs.model import Duty
from govgraph.packs.parties import LineBar

# Words in the name of a body that is a council, or one of a council's own.
_OF_COUNCILS = frozenset({"council", "cabinet"})


class WrongLine(NamedTuple):
    """A line that the law of a duty does not make."""

    line: Line
    duty: Duty
    bar: LineBar


class WrongParent(NamedTuple):
    """A body that answers to others, and not to the kind whose body it is by law."""

    applied: Applied
    lines: tuple[Line, ...]


def wrong_lines(view: View) -> Iterator[WrongLine]:
    """Yield each line of own bodies that the law of a duty does not make."""
    if not is_law_in_use(view):
        return
    for item in applying(view):
        for bar in item.duty.lines:
            if bar.cited:
                continue
            for line in _lines(view, item.body, bar):
                if not line.is_absent and _is_barred(view, line, bar):
                    yield WrongLine(line, item.duty, bar)
    yield from _cited(view)


def _lines(view: View, body: str, bar: LineBar) -> tuple[Line, ...]:
    comes = bar.from_ or bar.from_any
    return view.lines_to.get(body, ()) if comes else view.lines_from.get(body, ())


def _is_barred(view: View, line: Line, bar: LineBar) -> bool:
    if bar.type and line.type.id != bar.type:
        return False
    if bar.family and line.type.family != bar.family:
        return False
    if any(is_party(view, line.start, kind) for kind in bar.unless):
        return False
    if bar.from_any:
        return line.type.id != "part_of"
    if bar.from_:
        return is_party(view, line.start, bar.from_)
    if bar.to_function:
        return bar.to_function in functions_of(view).get(line.end, ())
    return is_party(view, line.end, bar.to)


def _cited(view: View) -> Iterator[WrongLine]:
    """Yield each line of a family that rests on nothing but a citation of another purpose."""
    duties = {item.duty.name: item.duty for item in applying(view)}
    duties.update({duty.name: duty for duty in duties_in_use(view)})
    bars = [(duty, bar) for duty in duties.values() for bar in duty.lines if bar.cited]
    for line in view.lines if bars else ():
        if not line.sources or line.is_absent:
            continue
        for duty, bar in bars:
            told = [_told(view, source) for source in line.sources]
            if line.type.family == bar.family and all(_names(text, bar) for text in told):
                yield WrongLine(line, duty, bar)
                break


def _told(view: View, citation: str) -> str:
    """Return what a citation says: the title of its source, and the place in it."""
    key, _, locator = citation.partition("#")
    source = view.content.sources.get(key)
    title = " ".join((source.title, source.short or "")) if source else ""
    return f" {' '.join(words(f'{title} {locator} {key}'))} "


def _names(text: str, bar: LineBar) -> bool:
    return any(f" {' '.join(words(cited))} " in text for cited in bar.cited)


def _is_within(view: View, party: str) -> bool:
    """Return whether a body is a council, or one of a council's own: its full council, cabinet."""
    if party not in view.bodies:
        return False
    is_council = view.drawn_as(party) == "council"
    return is_council or not _OF_COUNCILS.isdisjoint(words(view.name(party)))


def wrong_parents(view: View) -> Iterator[WrongParent]:
    """Yield each body with a parent by law, of another kind than all those it answers to."""
    if not is_law_in_use(view):
        return
    for item in applying(view):
        kinds = item.duty.parent
        if not kinds or is_none(view, item.body) or is_unknown(view, item.body):
            continue
        lines = parents(view, item.body)
        above = [*view.above(item.body), *(line.end for line in lines)]
        is_right = any(
            is_party(view, other, kind) or _is_within(view, other)
            for other in above
            for kind in kinds
        )
        if lines and not is_right:
            yield WrongParent(item, lines)
