"""Two versions of a structure in one scene: what stays does not move, and every change is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import TYPE_CHECKING, Protocol, TypeAlias

from govgraph_render.compose.marks import foreign, split
from govgraph_render.compose.whole import compose
from govgraph_render.languages import phrase
from govgraph_render.options import Options
from govgraph_render.scene import (
    Badge,
    Band,
    Card,
    Item,
    Line,
    Mark,
    MarkKind,
    Scene,
    State,
    Status,
)
from govgraph_render.text import clean

if TYPE_CHECKING:
    from govgraph.changes.difference import Change, Comparison, Data
    from govgraph.findings.finding import Finding
    from govgraph.structure import Structure

STATES: dict[str, tuple[State, str]] = {
    "added": ("add", "ADDED"),
    "removed": ("rem", "REMOVED"),
    "moved": ("chg", "MOVED"),
    "renamed": ("chg", "RENAMED"),
    "changed": ("chg", "CHANGED"),
}
ADDING = ("added", "line-added", "seat-added", "filled")
REMOVING = ("ended", "removed", "line-removed", "seat-removed", "vacated")
REPLACED = ("NEW", "CHANGED", "ENDING")
"""Badges of the status that the source states; what the comparison finds stands instead."""
LAST = "loose"
ABSENT = ("missing",)
ASKED_FOR = ("missing", "requested")
"""The statuses of a line or seat that is not there."""
GAINED, LOST = "Found now", "No longer found"


class Told(Protocol):
    """One sentence on one or several changes."""

    @property
    def change(self) -> str:
        """Return the word for what happened."""

    @property
    def items(self) -> Sequence[Change]:
        """Return the changes, all alike."""

    @property
    def message(self) -> str:
        """Return the sentence."""


_Findings: TypeAlias = "tuple[Finding, MarkKind, str]"


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both scenes, with the ids of the old one as the new one has them."""

    old: Scene
    new: Scene


def compared(
    sides: tuple[Structure, Structure],
    found: Comparison,
    told: Sequence[Told],
    options: Options,
) -> tuple[Scene, Options]:
    """Return the scene of what differs, and the options with those of a view.

    Args:
        sides: The old and the new structure.
        found: What differs between them.
        told: The changes as sentences, those alike together.
        options: What is asked of the picture.

    Raises:
        UsageError: no such view or focus in one of them, or a structure too large.
    """
    plain = replace(options, gaps=False)
    old, _ = compose(sides[0], plain)
    new, asked = compose(sides[1], plain)
    both = _Sides(_renamed(old, found.same), new)
    names = [card.name for card in (*old.cards, *old.side, *new.cards, *new.side)]
    items = tuple(
        replace(item, language=foreign(new.language)) for item in _items(found, told, names)
    )
    united = _united(both, found.marks)
    scene = replace(
        united,
        id=f"{new.id}-changes",
        title=_title(old, new),
        subtitle=phrase("{}, compared with {}", new.language, old.title, new.title)
        if old.title != new.title
        else "",
        status=Status("COMPARISON", _dates(old, new)),
        heading="What changes",
        lines=tuple(_numbered(united, found, told, items)),
        items=items,
        source=_sources(old, new),
        language=new.language,
    )
    return replace(scene, summary=_summary(scene)), asked


def _renamed(scene: Scene, same: Mapping[str, str]) -> Scene:
    """Return a scene with the ids that its parties have in the other structure."""
    return replace(
        scene,
        cards=tuple(replace(card, id=same.get(card.id, card.id)) for card in scene.cards),
        side=tuple(replace(card, id=same.get(card.id, card.id)) for card in scene.side),
        lines=tuple(
            replace(
                line,
                source=same.get(line.source, line.source),
                target=same.get(line.target, line.target),
            )
            for line in scene.lines
        ),
    )


def _united(both: _Sides, marks: Mapping[str, str]) -> Scene:
    """Return the cards and lines of both, in the bands of the new and what the old had besides."""
    labels = _labels(both)
    bands = {label: Band(str(place), label) for place, label in enumerate(labels)}
    placed = (
        {band.id: bands[band.label].id for band in both.new.bands},
        {band.id: bands[band.label].id for band in both.old.bands},
    )
    now = {card.id: card for card in (*both.new.cards, *both.new.side)}
    cards = [
        replace(_marked(card, both, marks), band=placed[0][card.band]) for card in both.new.cards
    ]
    gone = [card for card in both.old.cards if card.id not in now]
    cards += [replace(_marked(card, both, marks), band=placed[1][card.band]) for card in gone]
    side = [_marked(card, both, marks) for card in both.new.side]
    side += [_marked(card, both, marks) for card in both.old.side if card.id not in now]
    clusters = {each.id: each for each in (*both.old.clusters, *both.new.clusters)}
    return Scene(
        "", "", bands=tuple(bands.values()), cards=tuple(cards), side=tuple(side),
        lines=tuple(_lines(both)), clusters=tuple(clusters[key] for key in sorted(clusters)),
    )  # fmt: skip


def _labels(both: _Sides) -> list[str]:
    """Return the labels of all bands: the new order, each old one after what it stood under."""
    loose = [band.label for band in (*both.new.bands, *both.old.bands) if band.id == LAST]
    found = [band.label for band in both.new.bands if band.id != LAST]
    at = 0
    for band in both.old.bands:
        if band.label in found:
            at = found.index(band.label) + 1
        elif band.id != LAST:
            found.insert(at, band.label)
            at += 1
    return list(dict.fromkeys([*found, *loose]))


def _marked(card: Card, both: _Sides, marks: Mapping[str, str]) -> Card:
    """Return a card with its state and the badge that says it."""
    before = {each.id for each in (*both.old.cards, *both.old.side)}
    after = {each.id for each in (*both.new.cards, *both.new.side)}
    if card.id not in after:
        mark = "removed"
    elif card.id not in before:
        mark = "added"
    else:
        mark = marks.get(card.id, "")
        mark = "changed" if mark in ("added", "removed") else mark
    if mark not in STATES:
        return card
    state, word = STATES[mark]
    kept = tuple(badge for badge in card.badges if badge.words not in REPLACED)
    return replace(card, state=state, badges=(*kept, Badge(word, state or "outline")))


def _lines(both: _Sides) -> Iterator[Line]:
    """Yield the lines of both, those that one side alone has in the style that says so."""
    old = {line.key: line for line in both.old.lines if line.style not in ABSENT}
    new = {line.key: line for line in both.new.lines}
    for key, line in new.items():
        stays = line.style in ABSENT or key in old
        yield line if stays else replace(line, style="added")
    yield from (replace(line, style="removed") for key, line in old.items() if key not in new)


def _items(found: Comparison, told: Iterable[Told], names: Sequence[str]) -> Iterator[Item]:
    """Yield every change as an item of the list, then the findings that come and go."""
    numbers = count(1)
    for each in told:
        title, text = split(clean(each.message), names)
        yield Item(Mark(next(numbers), _kind(each)), title, text)
    gained: Iterator[_Findings] = ((each, "add", GAINED) for each in found.gained)
    lost: Iterator[_Findings] = ((each, "rem", LOST) for each in found.lost)
    for finding, kind, word in chain(gained, lost):
        title, text = split(clean(finding.message), names)
        yield Item(Mark(next(numbers), kind), title, text, finding.severity, word=word)


def _kind(told: Told) -> MarkKind:
    """Return the sign of a change: what is now said to be missing is a gap, and not added."""
    before, after = _is_absent(told.items[0].before), _is_absent(told.items[0].after)
    if after:
        return "gap"
    if before:
        return "add" if told.items[0].after else "chg"
    return "add" if told.change in ADDING else "rem" if told.change in REMOVING else "chg"


def _is_absent(facts: Data) -> bool:
    """Return whether a line or seat is one that the source says is not there."""
    return isinstance(facts, Mapping) and facts.get("status") in ASKED_FOR


def _numbered(
    scene: Scene, found: Comparison, told: Iterable[Told], items: Sequence[Item]
) -> Iterator[Line]:
    """Yield the lines, those that are now said to be missing with the number of their change."""
    cards = {card.id for card in (*scene.cards, *scene.side)}
    marks: dict[frozenset[str], Mark] = {}
    for each, item in zip(told, items, strict=False):
        for change in each.items if item.mark.kind == "gap" else ():
            ends = (
                key if key in cards else found.templates.get(key, (key,))[0]
                for key in change.subjects[:2]
            )
            marks.setdefault(frozenset(ends), item.mark)
    for line in scene.lines:
        mark = marks.get(frozenset((line.source, line.target)))
        yield replace(line, mark=mark) if mark and line.style in ABSENT else line


def _title(old: Scene, new: Scene) -> str:
    return phrase("What would change: {}", new.language, new.title or old.title)


def _dates(old: Scene, new: Scene) -> str:
    dates = [scene.status.date for scene in (old, new) if scene.status and scene.status.date]
    return " → ".join(dict.fromkeys(dates))


def _sources(old: Scene, new: Scene) -> str:
    titles = [*new.source.split("; "), *old.source.split("; ")]
    return "; ".join(dict.fromkeys(filter(None, titles)))


def _summary(scene: Scene) -> str:
    words = {"add": "added", "rem": "removed", "chg": "moved or changed"}
    cards = (*scene.cards, *scene.side)
    told = [f"{sum(card.state == key for card in cards)} {word}" for key, word in words.items()]
    return f"{len(cards)} bodies of two versions: {', '.join(told)}."
