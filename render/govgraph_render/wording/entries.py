"""What an outline says, line by line: tiers are headings, bodies a list.

Each body says its kind, badges, note, lines, seats and marks; everything that the picture says
stands here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from govgraph_render import languages
from govgraph_render.scene import (
    KIND_WORDS,
    ROLE_WORDS,
    Card,
    Item,
    Line,
    Mark,
    Scene,
)
from govgraph_render.text import clean

Says = Callable[[str], str]
"""Fixed words in the language of the outline."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the outline: how deep it stands (0 a heading) and what it says.

    ``language`` is that of the words where it is not the outline's.
    """

    depth: int
    words: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """All lines, one a row."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def entries(scene: Scene) -> Iterator[Entry]:
    """Yield the lines of the outline, in reading order, for a scene in its language."""
    says = partial(languages.said, language=scene.language)
    yield from _head(scene, says)
    for band in scene.bands:
        yield Entry(0, clean(band.label))
        inside = (card for card in scene.cards if card.band == band.id)
        yield from _cards(scene, inside, says)
    if scene.side:
        yield Entry(0, says("Serving every tier"))
        yield from _cards(scene, scene.side, says)
    if scene.items:
        yield Entry(0, scene.heading)
        yield from (entry for item in scene.items for entry in _item(item))
    if scene.source:
        yield Entry(0, says("Source"))
        yield Entry(1, clean(scene.source))


def _head(scene: Scene, says: Says) -> Iterator[Entry]:
    yield Entry(0, clean(scene.title) + _status(scene, says))
    whole = _numbers(says("The whole is marked with number"), scene.marks)
    for words in (scene.subtitle, scene.summary, whole):
        if words:
            yield Entry(1, clean(words))


def table(scene: Scene) -> Table:
    """Return all lines as a table: from, what the line says, to, and its number."""
    says = partial(languages.said, language=scene.language)
    names = {each.id: clean(each.name) for each in (*scene.cards, *scene.side)}
    rows = tuple(
        (
            names[line.source],
            _relation(line, says),
            names[line.target] + line.when,
            str(line.mark.number) if line.mark else "",
        )
        for line in scene.lines
    )
    return Table(says("Lines"), tuple(map(says, ("From", "Says", "To", "Number"))), rows)


def _status(scene: Scene, says: Says) -> str:
    if not scene.status:
        return ""
    date = languages.dated(clean(scene.status.date), scene.language)
    parts = (says(scene.status.word).lower(), date)
    return f" ({', '.join(part for part in parts if part)})"


def _cards(scene: Scene, cards: Iterable[Card], says: Says) -> Iterator[Entry]:
    for card in cards:
        yield from _card(scene, card, says)


def _card(scene: Scene, card: Card, says: Says) -> Iterator[Entry]:
    badges = [says(badge.said).lower() for badge in card.badges]
    if card.stack and not badges:
        badges = [says("several alike")]
    about = "; ".join(filter(None, (says(KIND_WORDS[card.kind]), ", ".join(badges))))
    focus = f" – {says('the body in focus')}" if card.focus else ""
    yield Entry(1, f"{clean(card.name)} ({about}){focus}")
    for words in (*_about(scene, card, says), *_seats(card, says)):
        if words:
            yield Entry(2, clean(words))


def _about(scene: Scene, card: Card, says: Says) -> Iterator[str]:
    groups = {each.id: each.name for each in scene.clusters}
    yield card.note
    if card.group in groups:
        yield f"{says('In the group')} {groups[card.group]}"
    yield from card.words
    names = {each.id: each.name for each in (*scene.cards, *scene.side)}
    for line in scene.lines:
        if line.source == card.id:
            words = f"{_relation(line, says)} {names[line.target]}{line.when}"
            sentence = words[:1].upper() + words[1:]
            if line.mark or sentence not in card.words:
                yield sentence + (f" ({says('number')} {line.mark.number})" if line.mark else "")


def _relation(line: Line, says: Says) -> str:
    return f"{says(line.apart)}: {line.words}" if line.apart else line.words


def _seats(card: Card, says: Says) -> Iterator[str]:
    for each in card.members:
        number = f" ({says('number')} {each.mark.number})" if each.mark else ""
        yield f"{says(ROLE_WORDS.get(each.role, 'Missing'))}: {each.name}{number}"
    for seat in card.seats:
        yield f"{says('Missing seat')}: {seat.label} ({says('number')} {seat.mark.number})"
    yield _numbers(says("Marked with number"), card.marks)


def _numbers(words: str, marks: Sequence[Mark]) -> str:
    return f"{words} {', '.join(str(mark.number) for mark in marks)}" if marks else ""


def _item(item: Item) -> Iterator[Entry]:
    title = f"{item.mark.number}. {item.opening}: {clean(item.title)}"
    yield Entry(1, title, item.language)
    basis = ". ".join(filter(None, (item.severity.capitalize(), clean(item.basis))))
    for words, language in ((clean(item.text), item.language), (basis, "")):
        if words:
            yield Entry(2, words, language)
