"""The picture in words, from the same scene: short text, a nested list, and tables.

Tiers are headings, bodies a list; each says its kind, badges, note, lines, seats and marks.
Everything that the picture says stands here too.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from govgraph.errors import UsageError
from govgraph_render.scene import KIND_WORDS, MARK_WORDS, ROLE_WORDS, Card, Scene, canonical
from govgraph_render.text import clean


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the outline: how deep it stands (0 a heading) and what it says."""

    depth: int
    words: str


def outline(scene: Scene, form: str) -> str:
    """Return a scene in words, as ``text``, ``markdown`` or ``html``.

    Raises:
        UsageError: no such form.
    """
    if form not in _WRITERS:
        raise UsageError(f"an outline is written as {', '.join(_WRITERS)}; not as “{form}”")
    return _WRITERS[form](list(entries(canonical(scene))))


def entries(scene: Scene) -> Iterator[Entry]:
    """Yield the lines of the outline, in reading order."""
    status = f" ({scene.status.word.lower()}, {scene.status.date})" if scene.status else ""
    yield Entry(0, clean(scene.title) + status)
    for words in (scene.subtitle, scene.summary, _numbers("Marked as a whole", scene.marks)):
        if words:
            yield Entry(1, clean(words))
    for band in scene.bands:
        yield Entry(0, clean(band.label))
        for card in scene.cards:
            if card.band == band.id:
                yield from _card(scene, card)
    yield from _side(scene)
    yield from _items(scene)
    if scene.source:
        yield Entry(0, "Source")
        yield Entry(1, clean(scene.source))


def _side(scene: Scene) -> Iterator[Entry]:
    if scene.side:
        yield Entry(0, "Serving every tier")
    for card in scene.side:
        yield from _card(scene, card)


def _card(scene: Scene, card: Card) -> Iterator[Entry]:
    badges = ", ".join(badge.words.lower() for badge in card.badges)
    about = "; ".join(filter(None, (KIND_WORDS[card.kind], badges)))
    yield Entry(
        1, f"{clean(card.name)} ({about})" + (" – the body in focus" if card.focus else "")
    )
    groups = {each.id: each.name for each in scene.clusters}
    said = [card.note, f"In the group {groups[card.group]}" if card.group in groups else ""]
    said += [*card.words, *_lines(scene, card)]
    said += [f"{ROLE_WORDS.get(each.role, 'Missing')}: {each.name}" for each in card.members]
    said += [f"Missing seat: {seat.label} (number {seat.mark.number})" for seat in card.seats]
    said.append(_numbers("Marked with", card.marks))
    for words in said:
        if words:
            yield Entry(2, clean(words))


def _lines(scene: Scene, card: Card) -> Iterator[str]:
    names = {each.id: each.name for each in (*scene.cards, *scene.side)}
    for line in scene.lines:
        if line.source == card.id:
            missing = "Line that is missing: " if line.style == "missing" else ""
            number = f" (number {line.mark.number})" if line.mark else ""
            words = f"{line.words} {names[line.target]}{line.when}"
            yield missing + (words if missing else words[:1].upper() + words[1:]) + number


def _numbers(words: str, marks: tuple[object, ...]) -> str:
    numbers = [str(getattr(mark, "number", "")) for mark in marks]
    return f"{words} number {', '.join(numbers)}" if numbers else ""


def _items(scene: Scene) -> Iterator[Entry]:
    if not scene.items:
        return
    yield Entry(0, clean(scene.heading))
    for item in scene.items:
        yield Entry(1, f"{item.mark.number}. {MARK_WORDS[item.mark.kind]}: {clean(item.title)}")
        basis = ". ".join(filter(None, (item.severity.capitalize(), clean(item.basis))))
        for words in (clean(item.text), basis):
            if words:
                yield Entry(2, words)


def _text(lines: list[Entry]) -> str:
    written = []
    for line in lines:
        if line.depth:
            written.append("  " * line.depth + ("- " if line.depth == 2 else "") + line.words)
        else:
            written += ["", line.words]
    return "\n".join(written).strip() + "\n"


def _markdown(lines: list[Entry]) -> str:
    written: list[str] = []
    for place, line in enumerate(lines):
        words = re.sub(r"([\\`*_{}\[\]<>#|!&~])", r"\\\1", line.words)
        words = re.sub(r"^(\d+)\.", r"\1\\.", words)
        if line.depth:
            written.append("  " * (line.depth - 1) + "- " + words)
        else:
            written += ["", ("# " if place == 0 else "## ") + words, ""]
    return "\n".join(written).strip() + "\n"


def _html(lines: list[Entry]) -> str:
    written: list[str] = []
    depth = 0
    for place, line in enumerate(lines):
        written += ["</ul>"] * (depth - line.depth) + ["<ul>"] * (line.depth - depth)
        depth = line.depth
        name = "li" if line.depth else "h1" if place == 0 else "h2"
        written.append(f"<{name}>{html.escape(line.words)}</{name}>")
    return "\n".join([*written, *["</ul>"] * depth]) + "\n"


_WRITERS: dict[str, Callable[[list[Entry]], str]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
}
